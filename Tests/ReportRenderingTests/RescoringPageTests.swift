import AuditTestSupport
import BilingualText
import ChecklistComparison
import ChecklistModel
import ExactArithmetic
import Foundation
import Scoring
import Testing

@testable import ReportRendering

@Suite("old answers scored under another checklist, as a page")
struct RescoringPageTests {
    private static let context = ReportContext(language: .en, programVersion: "1.0.0")

    private static func table(_ rescorings: [Rescoring], under new: Checklist) throws -> MarkdownGrid {
        let page = renderRescoring(rescorings, under: new, context: context)
        return try #require(try MarkdownReading(page).tables.first, "\(page)")
    }

    /// Of 100,000 points one and two: 0.001 and 0.002, which two decimals do not tell apart.
    @Test("a difference that rounds to nothing has no sign", arguments: [(1, 2), (2, 1)])
    func noSign(old: Int, new: Int) throws {
        func checklist(_ share: Int) -> Checklist {
            Checklist(
                .points, [.item("a", points: Fraction(share)), .item("b", points: Fraction(100_000 - share))],
                version: "\(share)")
        }
        let card = score(Audit(of: checklist(old), ["a": [.yes], "b": [.no]]), by: checklist(old))
        let table = try Self.table([rescore(card, under: checklist(new))], under: checklist(new))
        let row = try #require(table.rows.first).map(\.plain)
        #expect(row.prefix(4) == ["A-1", "0.00", "0.00", "0.00"])
        #expect(!row.contains("+0.00") && !row.contains("-0.00"))
    }

    /// One of 2 points, then three or one of 4.
    @Test("a difference has its sign, and so has each of its causes")
    func signs() throws {
        let old = Checklist(.points, [.item("a"), .item("b")])
        let new = Checklist(.points, [.item("a", points: 3), .item("b")], version: "2")
        let rows: [([String: [AnswerValue]], [String])] = [
            (["a": [.yes], "b": [.no]], ["50.00", "75.00", "+25.00"]),
            (["a": [.no], "b": [.yes]], ["50.00", "25.00", "-25.00"]),
            (["a": [.yes], "b": [.yes]], ["100.00", "100.00", "0.00"]),
        ]
        for (answers, shown) in rows {
            let card = score(Audit(of: old, answers), by: old)
            let table = try Self.table([rescore(card, under: new)], under: new)
            #expect(try #require(table.rows.first).map(\.plain)[1...3] == shown[...])
        }
    }

    @Test("the difference is new less old, and its causes add up to it", arguments: UInt64(1)...12)
    func sums(seed: UInt64) throws {
        var compared = 0
        for round in 0..<8 {
            var generator = SeededGenerator(seed: seed << 32 | UInt64(round))
            let (old, new) = (generator.checklist(linear: true), generator.checklist(linear: true))
            let card = score(generator.completing(generator.audit(of: old), of: old), by: old)
            let table = try Self.table([rescore(card, under: new)], under: new)
            let cells = try #require(table.rows.first).map(\.plain)
            let causes = cells[4..<(cells.count - 1)].compactMap(number)
            guard let before = number(cells[1]), let after = number(cells[2]) else {
                #expect(cells[3] == "—", "seed \(seed), round \(round)")
                continue
            }
            compared += 1
            let difference = try #require(number(cells[3]))
            let place: Comment = "seed \(seed), round \(round): \(cells)"
            #expect(magnitude(of: after - before - difference) * 2 <= 3 * lastPlace(2), place)
            #expect(
                magnitude(of: causes.sum() - difference) * 2 <= Fraction(causes.count + 1) * lastPlace(2), place)
        }
        #expect(compared > 0)
    }
}
