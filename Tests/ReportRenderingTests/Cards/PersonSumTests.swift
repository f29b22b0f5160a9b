import BilingualText
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

@testable import ReportRendering

@Suite("figures on the page of any person add up")
struct PersonSumTests {
    private struct Sheet {
        let read: ReadCard
        let group: GroupScore
        let facts: [String: String]
        let items: MarkdownGrid

        func fact(_ label: BilingualText) -> String? { facts[label.wording(in: .en)] }
    }

    /// The pages of those who have a score; the first table is about the person, the second about the score.
    private static func sheets() throws -> [Sheet] {
        try ReadCard.all().flatMap { read in
            try read.card.people.compactMap { group -> Sheet? in
                guard group.score != nil, case .person(let index) = group.member else { return nil }
                let page = try read.read("dealers/SH01/people/\(read.card.audit.people[index].id).md")
                let items = try #require(page.table(under: PersonWording.ownItems.wording(in: .en)), read.place)
                return Sheet(read: read, group: group, facts: page.tables[1].facts, items: items)
            }
        }
    }

    @Test("own items add up to earned and full, and what is missing to the points lost")
    func items() throws {
        let sheets = try Self.sheets()
        #expect(!sheets.isEmpty)
        for sheet in sheets {
            let read = sheet.read
            let total = try #require(sheet.fact(CardWording.earnedOfFull).flatMap { try read.points($0) }, read.place)
            let cells = try #require(sheet.items.column(CardWording.earnedOfFull)).map { try read.points($0) }
            let lost = try #require(sheet.items.column(PageWording.pointsLost)).map(number)
            #expect(read.agrees(total.earned, with: cells.compactMap { $0?.earned }), read.place)
            #expect(read.agrees(total.full, with: cells.compactMap { $0?.full }), read.place)
            let whole = try #require(sheet.fact(PageWording.pointsLost).flatMap(number), read.place)
            #expect(read.agrees(whole, with: lost.compactMap(\.self)), read.place)
            #expect(read.agrees(total.full, with: [total.earned, whole]), read.place)
            for (cell, lost) in zip(cells, lost) {
                #expect((cell == nil) == (lost == nil), read.place)
                if let cell, let lost { #expect(read.agrees(cell.full, with: [cell.earned, lost]), read.place) }
            }
        }
    }

    @Test("the score is earned out of full, and lies within its interval")
    func score() throws {
        for sheet in try Self.sheets() {
            let read = sheet.read
            let score = try #require(sheet.fact(PageWording.score).flatMap(number), read.place)
            let total = try #require(sheet.fact(CardWording.earnedOfFull).flatMap { try read.points($0) }, read.place)
            let slack = read.unit * (total.full + score + 100 + read.unit)
            #expect(magnitude(of: score * total.full - total.earned * 100) * 2 <= slack, read.place)
            let ends = digits(in: try #require(sheet.fact(CardWording.interval), read.place)).compactMap(number)
            try #require(ends.count == 2, read.place)
            #expect(ends[0] <= score && score <= ends[1] && ends[0] >= 0 && ends[1] <= 100, read.place)
        }
    }
}
