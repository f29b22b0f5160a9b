internal import BilingualText
internal import ExactArithmetic
internal import Workbook

extension ReportTable {
    /// The columns and rows that pages show, with numbers as numbers.
    ///
    /// - Parameters:
    ///   - rules: colours of columns, by their keys.
    ///   - limit: the most rows; the data file has them all.
    func sheetTable(
        in language: Language, rules: [String: [ColumnRule]] = [:], first limit: Int = .max
    ) -> SheetTable {
        let count = min(count, limit)
        let shown = heads.indices.filter { heads[$0].heading != nil }
        // Rows are made twice rather than held: a long table of cells takes more room than the sheet.
        var found = [FoundFormat](repeating: FoundFormat(), count: shown.count)
        for index in 0..<count {
            let row = row(index)
            for (place, column) in shown.enumerated() { found[place].add(row[column].sheetFormat) }
        }
        let formats = found.map(\.format)
        return SheetTable(
            id: file.rawValue,
            columns: zip(shown, formats).map { column, format in
                let head = heads[column]
                let heading = head.heading?.wording(in: language) ?? ""
                return SheetColumn(
                    heading, id: head.key ?? heading, format: format, rules: head.key.flatMap { rules[$0] } ?? [])
            },
            rows: (0..<count).map { index in
                let row = row(index)
                return zip(shown, formats).map { row[$0].sheetCell(as: $1) }
            })
    }
}

/// The format of a column: with the most decimals of its cells or, where kinds of numbers are mixed, as the words of a page.
private struct FoundFormat {
    private var known: CellFormat?

    var format: CellFormat { known ?? .text }

    mutating func add(_ next: CellFormat?) {
        guard let next, known != .text else { return }
        switch (known, next) {
        case (nil, _): known = next
        case (.number(let a), .number(let b)): known = .number(decimals: max(a, b))
        case (.percent(let a), .percent(let b)): known = .percent(decimals: max(a, b))
        case (.change(let a), .change(let b)): known = .change(decimals: max(a, b))
        default: if known != next { known = .text }
        }
    }
}

extension Cell {
    fileprivate var sheetFormat: CellFormat? {
        switch self {
        case .empty: nil
        case .text: .text
        case .count: .count
        case .fraction(_, let decimals): .number(decimals: decimals)
        case .percent(_, let decimals): .percent(decimals: decimals)
        case .change(_, let decimals): .change(decimals: decimals)
        case .differing(let data, _):
            switch data {
            case .text: .text
            case .count: .count
            case .fraction(_, let decimals): .number(decimals: decimals)
            }
        }
    }

    /// Numbers keep what is shown of them; a sheet's own arithmetic would not be exact anyway.
    fileprivate func sheetCell(as format: CellFormat) -> SheetCell {
        if case .empty = self { return .empty }
        if format == .text { return page.plainText == "—" ? .empty : .text(page.plainText) }
        if case .percent(let share, let decimals) = self { return .number(share.decimalText(decimals: decimals + 2)) }
        return switch data {
        case .text(let text): .text(text)
        case .count(let count): .number(String(count))
        case .fraction(let value, let decimals): .number(value.decimalText(decimals: decimals))
        }
    }
}

extension Table {
    /// A table made for a page, with the columns of numbers as numbers.
    ///
    /// - Parameter rules: of every column but the first.
    func sheetTable(id: String, rules: [ColumnRule] = []) -> SheetTable {
        SheetTable(
            id: id,
            columns: headings.indices.map { column in
                column == 0
                    ? SheetColumn(headings[column].plainText, id: "0")
                    : SheetColumn(
                        headings[column].plainText, id: String(column), format: .number(decimals: MonthTables.decimals),
                        rules: rules)
            },
            rows: rows.map { row in
                row.enumerated().map { column, cell in
                    let text = cell.plainText
                    return text == "—" ? .empty : column == 0 ? .text(text) : .number(text)
                }
            })
    }
}

extension [Inline] {
    /// The words without any notation.
    var plainText: String {
        map { inline in
            switch inline {
            case .text(let text), .strong(let text), .code(let text), .link(let text, _): text
            }
        }.joined()
    }
}
