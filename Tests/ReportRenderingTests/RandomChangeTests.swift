import AuditTestSupport
import BilingualText
import ChecklistComparison
import ChecklistModel
import Testing

@testable import ReportRendering

@Suite("pages that compare any two checklists")
struct RandomChangeTests {
    private static func pages(_ old: Checklist, _ new: Checklist) throws -> [MarkdownReading] {
        try [Language.zh, .en].map { language in
            try MarkdownReading(
                renderChange(
                    compare(old, new), rescorings: nil, context: ReportContext(language: language, programVersion: "0"))
            )
        }
    }

    @Test("have the same blocks and numbers in both languages", arguments: UInt64(1)...12)
    func languages(seed: UInt64) throws {
        for round in 0..<2 {
            var generator = SeededGenerator(seed: seed << 32 | UInt64(round))
            let pages = try Self.pages(generator.checklist(whole: true), generator.checklist(whole: true))
            let place: Comment = "seed \(seed), round \(round)"
            try #require(pages[0].blocks.map(\.shape) == pages[1].blocks.map(\.shape), place)
            for (zh, en) in zip(pages[0].tables, pages[1].tables) {
                for (a, b) in zip(zh.rows, en.rows) {
                    let numbers = [a, b].map { $0.map { digits(in: $0.plain).sorted() } }
                    #expect(numbers[0] == numbers[1], place)
                }
            }
        }
    }

    @Test("name every item that came and every item that went, and no other so", arguments: UInt64(1)...12)
    func items(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let (old, new) = (generator.checklist(whole: true), generator.checklist(whole: true))
        let table = try Self.pages(old, new)[1].table(under: CardWording.items.wording(in: .en))
        let rows = zip(table?.column(PageWording.item) ?? [], table?.column(ChangeWording.change) ?? [])
        let (before, now) = (Set(old.items.map(\.id)), Set(new.items.map(\.id)))
        func named(_ change: BilingualText) -> Set<String> {
            Set(rows.filter { $0.1 == change.wording(in: .en) }.map(\.0))
        }
        #expect(named(ChangeWording.added) == now.subtracting(before), "seed \(seed)")
        #expect(named(ChangeWording.removed) == before.subtracting(now), "seed \(seed)")
    }

    @Test("of a checklist and itself have no table", arguments: UInt64(1)...12)
    func same(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let checklist = generator.checklist(whole: true)
        for page in try Self.pages(checklist, checklist) { #expect(page.tables.isEmpty, "seed \(seed)") }
    }
}
