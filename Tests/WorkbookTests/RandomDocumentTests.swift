import AuditTestSupport
import Testing

@testable import Workbook

@Suite struct RandomDocumentTests {
    @Test("whatever stands in a table is found there, in tables that do not overlap", arguments: 1...3) func tables(
        block: Int
    ) throws {
        let seeds = (block * 1_000)..<(block * 1_000 + 40)
        let documents = seeds.map(RandomDocument.init(seed:))
        let books = try ReadWorkbook.rendering(documents.map(\.document))
        for ((seed, document), book) in zip(zip(seeds, documents), books) {
            #expect(book.sheets.map(\.name) == sheetNames(for: document.document.sheets.map(\.name)), "seed \(seed)")
            #expect(Set(book.sheets.flatMap(\.tables.keys)) == Set(document.tables.keys), "seed \(seed)")
            for sheet in book.sheets {
                var nextRow = 0
                for (name, table) in sheet.tables.sorted(by: { $0.value.firstRow < $1.value.firstRow }) {
                    #expect(table.firstRow > nextRow, "seed \(seed), table \(name)")
                    nextRow = table.firstRow
                    guard let expected = document.tables[name] else { continue }
                    #expect(expected.sheet == sheet.name, "seed \(seed), table \(name)")
                    for (number, row) in expected.rows.enumerated() {
                        nextRow = table.firstRow + 1 + number
                        let found = row.indices.map { sheet.cells["\(columnLetters($0))\(nextRow)"].flatMap(value) }
                        #expect(found == row, "seed \(seed), table \(name), row \(number)")
                    }
                    #expect(table.area.hasSuffix("\(nextRow)"), "seed \(seed), table \(name)")
                }
                #expect(!sheet.cells.values.contains { $0.type == "f" }, "seed \(seed)")
            }
        }
    }

    @Test("the same document gives the same bytes", arguments: 1...20) func bytes(seed: Int) throws {
        #expect(
            try renderWorkbook(RandomDocument(seed: seed).document)
                == renderWorkbook(RandomDocument(seed: seed).document))
    }

    private func value(_ cell: ReadCell) -> RandomDocument.Value? {
        cell.number.map(RandomDocument.Value.number) ?? cell.text.map(RandomDocument.Value.text)
    }
}

extension ReadTable {
    /// From 1, that of the headings.
    fileprivate var firstRow: Int { Int(area.drop { $0.isLetter }.prefix { $0.isNumber }) ?? 0 }
}
