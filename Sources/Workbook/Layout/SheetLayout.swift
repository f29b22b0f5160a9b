/// Where the blocks of a sheet stand and how wide its columns are.
struct SheetLayout {
    private(set) var blocks: [PlacedBlock] = []
    /// In characters, of the columns that tables take.
    private(set) var columnWidths: [Double] = []
    private(set) var firstTable: PlacedTable?
    private(set) var tableCount = 0

    /// The first free row.
    private var row = 0
    private var previous: Previous = .nothing
    private var lastTable: PlacedTable?
    /// Where the next chart beside the last table stands.
    private var besideRow = 0
    private let headings: [[String]]

    private enum Previous {
        case nothing, text, table
    }

    init(_ sheet: Sheet) throws(WorkbookFailure) {
        headings = sheet.blocks.map { if case .table(let table) = $0 { uniqueHeadings(of: table) } else { [] } }
        measureColumns(of: sheet)
        for (number, block) in sheet.blocks.enumerated() { place(block, number) }
        guard columnWidths.count <= SheetMetrics.maximumColumns - 64 else { throw .tooManyColumns(sheet: sheet.name) }
        guard row <= SheetMetrics.maximumRows else { throw .tooManyRows(sheet: sheet.name) }
    }

    /// The width of the sheet's column of that number, in characters.
    func width(ofColumn column: Int) -> Double {
        column < columnWidths.count ? columnWidths[column] : SheetMetrics.standardWidth
    }

    private mutating func measureColumns(of sheet: Sheet) {
        for (number, block) in sheet.blocks.enumerated() {
            guard case .table(let table) = block else { continue }
            for (place, column) in table.columns.enumerated() {
                let heading = headings[number][place]
                let width = ColumnWidths.width(of: column, at: place, heading: heading, in: table.rows)
                if place < columnWidths.count {
                    columnWidths[place] = max(columnWidths[place], width)
                } else {
                    columnWidths.append(width)
                }
            }
        }
    }

    private mutating func place(_ block: SheetBlock, _ number: Int) {
        switch block {
        case .heading(let text, let level):
            if previous == .text { row += 1 }
            let height = level == .title ? SheetMetrics.titleHeight : SheetMetrics.sectionHeight
            blocks.append(.heading(text, level, placed(text, enlarged: level == .title ? 1.8 : 1.3, height: height)))
            finish(rows: 1, as: .nothing)
        case .note(let text):
            blocks.append(.note(text, placed(text, enlarged: 1, height: SheetMetrics.rowHeight)))
            finish(rows: 1, as: .text)
        case .link(let text, let target):
            blocks.append(.link(text, target, row: row))
            finish(rows: 1, as: .text)
        case .table(let table): placeTable(table, headings[number])
        case .chart(let chart): placeChart(chart)
        }
    }

    private mutating func finish(rows: Int, as kind: Previous) {
        row += rows
        previous = kind
    }

    /// - Parameters:
    ///   - factor: how much larger the letters are than those of a note.
    ///   - height: of one line, in points.
    private func placed(_ text: String, enlarged factor: Double, height: Double) -> PlacedText {
        var width = 0.0
        var lastColumn = -1
        while width < SheetMetrics.readableWidth, lastColumn < 40 {
            lastColumn += 1
            width += self.width(ofColumn: lastColumn)
        }
        let lines = SheetMetrics.lines(of: cellText(text), width: width / factor)
        let added = Double(lines - 1) * 15 * factor
        return PlacedText(
            row: row, lastColumn: lines > 1 ? lastColumn : 0, height: min(height + added, SheetMetrics.maximumRowHeight)
        )
    }

    private mutating func placeTable(_ table: SheetTable, _ headings: [String]) {
        if previous == .text { row += 1 }
        // The button of the filter takes room too.
        let lines =
            headings.indices.map { SheetMetrics.lines(of: headings[$0], width: width(ofColumn: $0) - 3) }.max() ?? 1
        let placed = PlacedTable(
            headingRow: row, headingHeight: SheetMetrics.height(lines: lines) + 4, headings: headings,
            rowCount: max(1, table.rows.count))
        blocks.append(.table(table, placed))
        if firstTable == nil { firstTable = placed }
        tableCount += 1
        lastTable = placed
        besideRow = row
        finish(rows: placed.rowCount + 2, as: .table)
    }

    private mutating func placeChart(_ chart: SheetChart) {
        if chart.placement == .besideTable, let table = lastTable {
            blocks.append(.chart(chart, row: besideRow, column: table.lastColumn + 2))
            besideRow += chart.size.usedRows + 1
            row = max(row, besideRow)
        } else {
            if previous == .text { row += 1 }
            blocks.append(.chart(chart, row: row, column: 0))
            finish(rows: chart.size.usedRows + 1, as: .table)
        }
    }
}

/// The headings of a table, fit for Excel: on one line, at most 255 UTF-16 units, none empty, none twice.
private func uniqueHeadings(of table: SheetTable) -> [String] {
    var names = UniqueNames(limit: 255, taken: [])
    return table.columns.map { column in
        let heading = singleLine(column.heading, utf16: 255)
        return names.add(heading.isEmpty ? "-" : heading)
    }
}
