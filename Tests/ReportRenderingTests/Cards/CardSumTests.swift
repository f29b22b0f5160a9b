import BilingualText
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

@testable import ReportRendering

/// What a reader with a pencil can check on a card (scoring rules 1.4 and 7.2): shown numbers may miss each other by what
/// rounding took from them, and by no more.
@Suite("figures on the card of any audit add up")
struct CardSumTests {
    private static func facts(_ read: ReadCard) throws -> [String: String] {
        try #require(read.page.table(under: en(CardWording.result)), read.place).facts
    }

    private static func en(_ text: BilingualText) -> String { text.wording(in: .en) }

    /// What the card says was earned of what could be; nil without a score.
    private static func total(_ read: ReadCard) throws -> (earned: Fraction, full: Fraction)? {
        try facts(read)[en(CardWording.earnedOfFull)].flatMap(read.points)
    }

    @Test("items add up to earned and full")
    func items() throws {
        var scored = 0
        for read in try ReadCard.all() {
            let table = try #require(read.page.table(under: Self.en(CardWording.items)))
            guard let total = try Self.total(read) else {
                #expect(read.card.final == nil && table.column(CardWording.earnedOfFull) == nil, read.place)
                continue
            }
            scored += 1
            let cells = try #require(table.column(CardWording.earnedOfFull)).compactMap { try read.points($0) }
            #expect(read.agrees(total.earned, with: cells.map(\.earned)), read.place)
            #expect(read.agrees(total.full, with: cells.map(\.full)), read.place)
        }
        #expect(scored > 20)
    }

    @Test("the computed score is earned out of full on the 100 basis")
    func computed() throws {
        for read in try ReadCard.all() {
            guard let total = try Self.total(read) else { continue }
            let shown = try #require(Self.facts(read)[Self.en(CardWording.computedScore)].flatMap(number))
            // Each of the three numbers may be half a unit off.
            let slack = read.unit * (total.full + shown + 100 + read.unit)
            #expect(magnitude(of: shown * total.full - total.earned * 100) * 2 <= slack, read.place)
            #expect(read.card.inRawPoints || total.full == 100, read.place)
        }
    }

    @Test("findings lose what is missing from the full mark")
    func findings() throws {
        for read in try ReadCard.all() {
            guard let total = try Self.total(read) else { continue }
            let lost = read.page.table(under: Self.en(PageWording.findings))?.column(PageWording.pointsLost) ?? []
            let points = lost.compactMap(number)
            #expect(points.count == lost.count && !points.contains { $0.isNegative }, read.place)
            #expect(
                magnitude(of: total.full - total.earned - points.sum()) * 2 <= read.unit * Fraction(points.count + 2),
                read.place)
        }
    }

    @Test("departments share out all points")
    func departments() throws {
        for read in try ReadCard.all() {
            guard let total = try Self.total(read) else { continue }
            guard let table = read.page.table(under: Self.en(PageWording.departments)) else { continue }
            let cells = try #require(table.column(CardWording.earnedOfFull)).compactMap { try read.points($0) }
            #expect(read.agrees(total.earned, with: cells.map(\.earned)), read.place)
            #expect(read.agrees(total.full, with: cells.map(\.full)), read.place)
        }
    }

    @Test("the lines from the computed to the final score add up to it")
    func steps() throws {
        for read in try ReadCard.all() where read.card.final != nil {
            let facts = try Self.facts(read)
            let ends = [CardWording.computedScore, CardWording.finalScore].compactMap { facts[Self.en($0)] }
            try #require(ends.count == 2, read.place)
            guard let table = read.page.table(under: Self.en(CardWording.scoreSteps)) else {
                #expect(ends[0] == ends[1], "no line leads from one to the other, \(read.place)")
                continue
            }
            let lines = try #require(table.column(CardWording.points))
            #expect([lines.first ?? "", lines.last ?? ""] == ends, read.place)
            let points = lines.dropLast().map(number)
            #expect(!points.contains(nil), read.place)
            #expect(read.agrees(try #require(number(ends[1])), with: points.compactMap(\.self)), read.place)
        }
    }

    @Test("sections and the items that stand in none add up to the whole")
    func sections() throws {
        for read in try ReadCard.all() {
            guard let total = try Self.total(read), let table = read.page.table(under: Self.en(CardWording.sections))
            else { continue }
            let names = try #require(table.column(CardWording.section))
            let cells = try #require(table.column(CardWording.earnedOfFull))
            let items = try #require(
                read.page.table(under: Self.en(CardWording.items))?.column(CardWording.earnedOfFull))
            let loose = read.card.checklist.root.children.compactMap { child -> Int? in
                if case .item(let index) = child { index } else { nil }
            }
            let parts = zip(names, cells).filter { !$0.0.hasPrefix("↳") }.map(\.1) + loose.map { items[$0] }
            let points = try parts.compactMap { try read.points($0) }
            #expect(read.agrees(total.earned, with: points.map(\.earned)), read.place)
            #expect(read.agrees(total.full, with: points.map(\.full)), read.place)
        }
    }
}
