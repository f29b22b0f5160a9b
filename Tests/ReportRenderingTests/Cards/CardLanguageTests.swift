import AuditTestSupport
import BilingualText
import Scoring
import Testing

@testable import ReportRendering

@Suite("a card in Chinese and in English")
struct CardLanguageTests {
    @Test("has the same blocks and, cell by cell, the same numbers")
    func sameNumbers() throws {
        let pairs = zip(
            try ReadCard.all(.zh), try ReadCard.all())
        for (zh, en) in pairs {
            #expect(zh.files.map(\.path) == en.files.map(\.path), zh.place)
            for (a, b) in zip(zh.files, en.files) where a.path.hasSuffix(".md") {
                let blocks = (try MarkdownReading(a.text).blocks, try MarkdownReading(b.text).blocks)
                try #require(blocks.0.map(\.shape) == blocks.1.map(\.shape), "\(a.path), \(zh.place)")
                for (x, y) in zip(blocks.0, blocks.1) {
                    guard let x = x.grid, let y = y.grid else { continue }
                    #expect(Self.numbers(x) == Self.numbers(y), "\(a.path), \(zh.place)")
                }
            }
        }
    }

    /// The numbers of each cell: as they stand where a column holds numbers, sorted among words, which each language puts
    /// in its own order.
    private static func numbers(_ grid: MarkdownGrid) -> [[[String]]] {
        ([grid.head] + grid.rows).map { row in
            zip(row, grid.alignments).map { cell, alignment in
                let numbers = digits(in: cell.plain.replacing("zero", with: "0"))
                return alignment == .right ? numbers : numbers.sorted()
            }
        }
    }

    @Test("has the same bytes in every data file that holds no words")
    func sameData() throws {
        for (zh, en) in zip(
            try ReadCard.all(.zh), try ReadCard.all())
        {
            // Remedies and reasons alone follow the language, and these checklists have none.
            for (a, b) in zip(zh.files, en.files) where a.path.hasSuffix(".csv") {
                #expect(a == b, "\(a.path), \(zh.place)")
            }
        }
    }

    @Test("every link on every page leads to a file of the report")
    func links() throws {
        for read in try ReadCard.all().prefix(16) {
            let paths = Set(read.files.map(\.path))
            for file in read.files where file.path.hasSuffix(".md") {
                for target in try MarkdownReading(file.text).blocks.flatMap(\.texts).flatMap(\.links) {
                    #expect(
                        paths.contains(try #require(followed(target, from: file.path))),
                        "\(file.path) → \(target), \(read.place)")
                }
            }
        }
    }
}
