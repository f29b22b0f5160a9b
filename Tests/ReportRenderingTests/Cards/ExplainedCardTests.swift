import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Explanation
import Scoring
import Testing

@testable import ReportRendering

@Suite("explanations of any audit, item and person")
struct ExplainedCardTests {
    private static func pages(_ read: ReadCard, _ focus: ExplanationFocus) throws -> [MarkdownReading] {
        let lift = focus == .audit ? Explanation.lift(read.card) : nil
        return try [Language.zh, .en].map { language in
            try MarkdownReading(
                renderExplanation(
                    of: read.card, focus: focus, lift: lift,
                    context: ReportContext(language: language, programVersion: "1.0.0")))
        }
    }

    private static func focuses(_ card: Scorecard) -> [ExplanationFocus] {
        [.audit] + card.items.indices.prefix(3).map { .item($0) } + card.audit.people.indices.map { .person($0) }
    }

    @Test("have the same blocks and numbers in both languages")
    func languages() throws {
        for read in try ReadCard.all().prefix(12) {
            for focus in Self.focuses(read.card) {
                let pages = try Self.pages(read, focus)
                try #require(pages[0].blocks.map(\.shape) == pages[1].blocks.map(\.shape), "\(focus), \(read.place)")
                for (zh, en) in zip(pages[0].tables, pages[1].tables) {
                    for (a, b) in zip([zh.head] + zh.rows, [en.head] + en.rows) {
                        let numbers = [a, b].map {
                            $0.map { digits(in: $0.plain.replacing("zero", with: "0")).sorted() }
                        }
                        #expect(numbers[0] == numbers[1], "\(focus), \(read.place)")
                    }
                }
            }
        }
    }

    /// The last column says each number exactly: full mark, what was lost, and what is left.
    @Test("lead a person from 100 to the score, point by point")
    func people() throws {
        for read in try ReadCard.all().prefix(24) {
            for group in read.card.people {
                guard case .person(let index) = group.member, let score = group.score else { continue }
                let page = try Self.pages(read, .person(index))[1]
                let table = try #require(page.table(under: ExplanationWording.lostPoints.wording(in: .en)), read.place)
                let exact = try #require(table.column(ExplanationWording.exact)).map {
                    Fraction(text: $0.replacing("−", with: "-"))
                }
                #expect(!exact.contains(nil) && exact.first == 100 && exact.last == score, read.place)
                #expect(exact.dropLast().compactMap(\.self).sum() == score, read.place)
                let shown = try #require(table.column(CardWording.points)).map(number)
                for (shown, exact) in zip(shown, exact) {
                    let (shown, exact) = (try #require(shown, read.place), try #require(exact, read.place))
                    #expect(magnitude(of: shown - exact) * 2 <= read.unit, read.place)
                }
            }
        }
    }

    @Test("of an item lose what its findings lose")
    func items() throws {
        for read in try ReadCard.all().prefix(12) where read.card.final != nil {
            for index in read.card.items.indices where read.card.items[index].state == .scored {
                let item = read.card.items[index]
                guard let weight = item.effectiveWeight, let contribution = item.contribution else { continue }
                let page = try Self.pages(read, .item(index))[1]
                let lost =
                    page.table(under: ExplanationWording.lostPoints.wording(in: .en))?
                    .column(ExplanationWording.exact)?.last ?? "0"
                #expect(
                    Fraction(text: lost.replacing("−", with: "-")) == contribution - weight * 100,
                    "\(item.item), \(read.place)")
            }
        }
    }
}
