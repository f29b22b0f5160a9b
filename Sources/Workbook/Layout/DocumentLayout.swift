/// Everything about a document that is known before the library is called.
struct DocumentLayout {
    /// As the tabs call them, in the order of the sheets.
    let sheetNames: [String]
    let sheets: [SheetLayout]
    /// The name of each table in formulas, by its id.
    private(set) var tableNames: [String: String] = [:]
    private var tables: [String: TablePlace] = [:]
    private let tabs: [String: String]

    /// A table and the name of the sheet it stands on.
    struct TablePlace {
        let sheet: String
        let table: SheetTable
        let placed: PlacedTable

        func column(_ id: String) -> Int? { table.columns.firstIndex { $0.id == id } }
    }

    init(_ document: WorkbookDocument) throws(WorkbookFailure) {
        guard !document.sheets.isEmpty else { throw .noSheets }
        sheetNames = Workbook.sheetNames(for: document.sheets.map(\.name))
        tabs = Dictionary(zip(document.sheets.map(\.name), sheetNames)) { first, _ in first }
        var layouts: [SheetLayout] = []
        for sheet in document.sheets {
            try checkTables(of: sheet)
            layouts.append(try SheetLayout(sheet))
        }
        sheets = layouts
        try findTables()
        for sheet in document.sheets { try checkCharts(of: sheet) }
    }

    func table(_ id: String) -> TablePlace? { tables[id] }

    /// The tab of the sheet that was given this name.
    func tab(_ name: String) -> String? { tabs[name] }

    private mutating func findTables() throws(WorkbookFailure) {
        var ids: [String] = []
        for (sheet, layout) in zip(sheetNames, sheets) {
            for case .table(let table, let placed) in layout.blocks {
                let place = TablePlace(sheet: sheet, table: table, placed: placed)
                guard tables.updateValue(place, forKey: table.id) == nil else { throw .duplicateTable(table.id) }
                ids.append(table.id)
            }
        }
        tableNames = Dictionary(uniqueKeysWithValues: zip(ids, Workbook.tableNames(for: ids)))
    }
}

private func checkTables(of sheet: Sheet) throws(WorkbookFailure) {
    for case .table(let table) in sheet.blocks {
        let columns = table.columns.count
        guard columns > 0 else { throw .noColumns(table: table.id) }
        var ids: Set<String> = []
        for column in table.columns {
            guard ids.insert(column.id).inserted else { throw .duplicateColumn(column.id, table: table.id) }
        }
        if let row = table.rows.firstIndex(where: { $0.count > columns }) {
            throw .rowTooLong(table: table.id, row: row + 1, cells: table.rows[row].count, columns: columns)
        }
    }
}

extension DocumentLayout {
    /// What Excel shows of a series in a chart with two axes.
    static let maximumPoints = 32_000

    private func checkCharts(of sheet: Sheet) throws(WorkbookFailure) {
        for case .chart(let chart) in sheet.blocks {
            guard let place = table(chart.table) else { throw .unknownTable(chart.table, chart: chart.title) }
            for column in [chart.categories] + chart.series.map(\.column) where place.column(column) == nil {
                throw .unknownColumn(column, table: chart.table, chart: chart.title)
            }
            guard !chart.series.isEmpty else { throw .noSeries(chart: chart.title) }
            let points = chart.shownRows(of: place.placed)
            guard points <= Self.maximumPoints else {
                throw .tooManyPoints(chart: chart.title, points: points, limit: Self.maximumPoints)
            }
        }
    }
}

extension SheetChart {
    /// How many rows of its table are shown, at least one.
    func shownRows(of table: PlacedTable) -> Int { min(table.rowCount, max(1, rows ?? table.rowCount)) }
}
