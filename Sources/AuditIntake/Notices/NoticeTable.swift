internal import BilingualText
internal import ClosedLoop
internal import Diagnostics

/// The table of a notice: its number above, a row of headings, and a row for each action.
struct NoticeTable {
    let notice: FilledNotice

    /// Fewer headings that are known and a row is none of headings.
    private static let fewestHeadings = 4

    /// - Parameter number: from `number(in:)`.
    init?(_ table: CellTable, number: NoticeCell, log: inout ProblemLog) {
        guard let heading = Self.heading(in: table) else {
            log.add(NoticeProblem.headingMissing, at: number.position)
            return nil
        }
        var columns: [NoticeColumn: Int] = [:]
        for (column, cell) in table.rows[heading].filled {
            guard let name = Self.column(titled: cell.text) else { continue }
            if columns.updateValue(column, forKey: name) != nil {
                log.add(NoticeProblem.columnTwice(name), at: cell.position)
                return nil
            }
        }
        let missing = NoticeColumn.allCases.filter { columns[$0] == nil }
        if !missing.isEmpty {
            log.add(NoticeProblem.columnsMissing(missing), at: .start(of: table.rows[heading], in: table))
            return nil
        }
        var rows: [FilledNoticeRow] = []
        var places: [String: SourcePosition] = [:]
        var doubled: Set<String> = []
        for row in table.rows[(heading + 1)...] {
            guard let read = Self.row(row, columns, in: table, log: &log) else { continue }
            let action = read[.action]
            if Self.isSignature(action.text) { break }
            if action.text.isEmpty {
                if read.isFilled { log.add(NoticeProblem.actionMissing, at: .start(of: row, in: table)) }
                continue
            }
            guard read.isFilled else { continue }
            let key = action.text.comparisonKey
            if let first = places[key] {
                log.add(NoticeProblem.actionTwice(action.text, first: first), at: action.position)
                doubled.insert(key)
                continue
            }
            places[key] = action.position
            rows.append(read)
        }
        // Which of the two is right would be a guess.
        rows.removeAll { doubled.contains($0[.action].text.comparisonKey) }
        let head = table.rows[..<heading]
        notice = FilledNotice(
            number: number, dealer: Self.headCell(NoticeWords.dealer, in: head),
            month: Self.headCell(NoticeWords.month, in: head), issued: Self.headCell(NoticeWords.issued, in: head),
            rows: rows, sheet: table.sheet)
    }

    /// What stands behind the label of the number; nil where there is no such label.
    static func number(in table: CellTable) -> NoticeCell? { headCell(NoticeWords.number, in: table.rows[...]) }

    private static func headCell(_ label: BilingualText, in rows: ArraySlice<TableRow>) -> NoticeCell? {
        let labels = [label.zh, label.en].compactMap { $0?.comparisonKey }
        for row in rows {
            let filled = row.filled
            guard let first = filled.first, labels.contains(first.cell.text.trimmed.comparisonKey) else { continue }
            guard filled.count > 1 else { return NoticeCell("", at: first.cell.position) }
            return NoticeCell(filled[1].cell.text.onOneLine, at: filled[1].cell.position)
        }
        return nil
    }

    /// The separator of a notice in CSV: what stands behind the label of its number; nil for other texts.
    static func separator(in utf8: [UInt8]) -> UInt8? {
        let labels = [NoticeWords.number.zh, NoticeWords.number.en].compactMap { $0.map { Array($0.utf8) } }
        for line in utf8.split(maxSplits: 20, whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let text = line.drop { $0 == UInt8(ascii: "\"") || $0 == 0x20 }
            guard let label = labels.first(where: text.starts) else { continue }
            let rest = text.dropFirst(label.count).drop { $0 == UInt8(ascii: "\"") || $0 == 0x20 }
            return rest.first.flatMap { [UInt8](",;\t".utf8).contains($0) ? $0 : nil }
        }
        return nil
    }

    private static func heading(in table: CellTable) -> Int? {
        table.rows.firstIndex { row in
            let names = row.filled.compactMap { column(titled: $0.cell.text) }
            return names.count >= fewestHeadings && names.contains(.action)
        }
    }

    private static func column(titled text: String) -> NoticeColumn? {
        let key = text.onOneLine.comparisonKey
        return NoticeColumn.allCases.first { $0.title.zh?.comparisonKey == key || $0.title.en?.comparisonKey == key }
    }

    private static func isSignature(_ text: String) -> Bool {
        NoticeWords.signatures.contains { $0.zh == text || $0.en == text }
    }

    /// Nil when a cell cannot be read; the other rows go on.
    private static func row(
        _ row: TableRow, _ columns: [NoticeColumn: Int], in table: CellTable, log: inout ProblemLog
    ) -> FilledNoticeRow? {
        var cells: [NoticeColumn: NoticeCell] = [:]
        var isFlawed = false
        for name in NoticeColumn.allCases {
            guard let column = columns[name] else { continue }
            guard let cell = row[column], !cell.isBlank else {
                let place =
                    table.sheet == nil
                    ? SourcePosition.start(of: row, in: table) : .cell(row: row.number, column: column + 1)
                cells[name] = NoticeCell("", at: place)
                continue
            }
            if let flaw = cell.flaw {
                log.add(TableProblem.flawedCell(flaw), at: cell.position)
                isFlawed = true
            }
            cells[name] = NoticeCell(cell.text.onOneLine, at: cell.position)
        }
        return isFlawed ? nil : FilledNoticeRow(cells, start: .start(of: row, in: table))
    }
}

extension SourcePosition {
    fileprivate static func start(of row: TableRow, in table: CellTable) -> SourcePosition {
        row.filled.first?.cell.position
            ?? (table.sheet == nil ? SourcePosition(line: row.number, column: 1) : .cell(row: row.number, column: 1))
    }
}

extension String {
    /// Line breaks and runs of blanks as one space; none at the ends.
    fileprivate var onOneLine: String {
        unicodeScalars.contains { $0.isBlank || $0.properties.generalCategory == .control }
            ? split { $0.isWhitespace || $0.isNewline }.joined(separator: " ").trimmed : self
    }
}
