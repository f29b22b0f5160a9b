import AuditTestSupport

@testable import Workbook

/// A random document and what a reader must find in it.
struct RandomDocument {
    struct ExpectedTable {
        let sheet: String
        /// Row by row; nil for an empty cell.
        let rows: [[Value?]]
    }

    enum Value: Equatable {
        case text(String)
        case number(Double)
    }

    let document: WorkbookDocument
    /// By the names in formulas.
    let tables: [String: ExpectedTable]

    init(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var sheets: [Sheet] = []
        var expected: [(id: String, table: ExpectedTable)] = []
        let names = (0..<Int.random(in: 1...3, using: &generator)).map { _ in generator.hostileText() }
        for (number, tab) in zip(names.indices, sheetNames(for: names)) {
            var blocks: [SheetBlock] = []
            for _ in 0..<Int.random(in: 0...3, using: &generator) {
                if generator.oneIn(2) {
                    blocks.append(.heading(generator.hostileText(), generator.oneIn(2) ? .title : .section))
                }
                if generator.oneIn(2) { blocks.append(.note(generator.hostileText())) }
                let table = generator.table(id: "\(generator.hostileText())#\(expected.count)")
                blocks.append(.table(table))
                expected.append((table.id, ExpectedTable(sheet: tab, rows: Self.values(of: table))))
                if generator.oneIn(2) { blocks.append(.chart(generator.chart(of: table))) }
            }
            let frozen: FrozenCells = generator.oneIn(2) ? .none : .tableHeadings(columns: 1)
            sheets.append(Sheet(names[number], blocks: blocks, frozen: frozen))
        }
        document = WorkbookDocument(title: generator.hostileText(), created: .first, sheets: sheets)
        let formulaNames = tableNames(for: expected.map(\.id))
        tables = Dictionary(uniqueKeysWithValues: zip(formulaNames, expected.map(\.table)))
    }

    private static func values(of table: SheetTable) -> [[Value?]] {
        guard !table.rows.isEmpty else {
            return [[.text(table.textIfEmpty)] + table.columns.dropFirst().map { _ in nil }]
        }
        return table.rows.map { row in
            table.columns.indices.map { column -> Value? in
                guard column < row.count else { return nil }
                switch row[column] {
                case .empty, .date: return nil
                case .text(let text), .link(let text, _): return text.isEmpty ? nil : .text(cellText(text))
                case .number(let digits): return decimalValue(digits).map(Value.number)
                }
            }
        }
    }
}

extension SeededGenerator {
    fileprivate mutating func table(id: String) -> SheetTable {
        let formats: [CellFormat] = [.text, .number(decimals: 2), .count, .percent(decimals: 1), .change(decimals: 2)]
        let columns = (0..<Int.random(in: 1...5, using: &self)).map { number in
            SheetColumn(
                oneIn(3) ? "同" : hostileText(), id: "\(number)", format: pick(formats), wraps: oneIn(3),
                rules: oneIn(3) ? [.highlight(.equals(hostileText()), background: .paleBlue), .dataBar(DataBar())] : [])
        }
        let rows = (0..<Int.random(in: 0...6, using: &self)).map { _ in
            (0..<Int.random(in: 0...columns.count, using: &self)).map { _ in cell() }
        }
        return SheetTable(id: id, columns: columns, rows: rows)
    }

    fileprivate mutating func cell() -> SheetCell {
        switch Int.random(in: 0..<5, using: &self) {
        case 0: .empty
        case 1: .link(hostileText(), to: .address("https://example.com/" + hostileText()))
        case 2, 3:
            .number(
                "\(oneIn(3) ? "-" : "")\(Int.random(in: 0...99_999, using: &self)).\(Int.random(in: 0...9_999, using: &self))"
            )
        default: .text(hostileText())
        }
    }

    fileprivate mutating func chart(of table: SheetTable) -> SheetChart {
        let series = (0..<Int.random(in: 1...3, using: &self)).map { _ in
            ChartSeries(pick(table.columns).id, role: oneIn(3) ? .reference : .values)
        }
        return SheetChart(
            pick([.column, .bar, .line, .radar, .pareto]), title: hostileText(), table: table.id,
            categories: pick(table.columns).id, series: series, placement: oneIn(2) ? .below : .besideTable,
            showsValues: oneIn(2))
    }
}
