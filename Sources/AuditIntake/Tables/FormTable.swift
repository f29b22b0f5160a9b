internal import BilingualText
internal import Diagnostics

/// A form that `dealer-audit form` made, as it comes back: a marker, the head line by line, then a table with one
/// observation a row.
struct FormTable {
    /// Rows in which the marker is looked for.
    static let markerRows = 30

    let table: CellTable
    /// Where the marker stands.
    let place: SourcePosition
    private let start: Int

    /// Nil when the table is no form.
    init?(_ table: CellTable) {
        guard let found = Self.markers(in: table.rows.prefix(Self.markerRows)).first else { return nil }
        self.table = table
        start = found.row
        place = found.position
    }

    static func markers(in rows: ArraySlice<TableRow>) -> [(row: Int, position: SourcePosition)] {
        rows.indices.compactMap { index in
            rows[index].filled.first { $0.cell.text.comparisonKey == FormWords.marker }.map {
                (index, $0.cell.position)
            }
        }
    }

    /// The audit that was filled in; nil when the form as a whole is refused. Every reason is logged.
    ///
    /// - Parameter hidden: what the hidden sheets of a workbook say of the checklist.
    func draft(hidden: [HiddenSheet], log: inout ProblemLog) -> SubmissionDraft? {
        let markers = Self.markers(in: table.rows[...])
        if markers.count > 1 {
            log.add(TableProblem.secondForm(sheet: table.sheet, first: place), at: markers[1].position)
            return nil
        }
        for number in [formNumber] + hidden.map(\.number) where number != FormWords.number {
            log.add(TableProblem.otherForm(number ?? ""), at: place)
            return nil
        }
        guard let header = headerRow else {
            log.add(TableProblem.headerMissing, at: place)
            return nil
        }
        let head = FormHead(rows: table.rows[(start + 1)..<header], log: &log)
        for sheet in hidden { head.check(against: sheet, log: &log) }
        guard let columns = TableColumns(table.rows[header], required: head.neededColumns, log: &log) else {
            return nil
        }
        guard areWhole(table.rows[(header + 1)...], width: table.rows[header].width, log: &log) else { return nil }
        reportWithoutHeading(below: header, log: &log)
        table.reportHiddenRows(below: header, log: &log)
        var draft = SubmissionDraft(id: head.fields[.audit] ?? PlacedText("", at: place))
        draft.head = head.fields
        draft.people = head.people
        draft.units = head.units.isEmpty ? nil : .byKind(head.units)
        for row in table.rows[(header + 1)...] {
            let observation = ObservationRow(row, columns: columns, offset: head.offset)
            guard let answer = observation.answer(log: &log) else { continue }
            // Nobody can delete a row of a protected sheet; taking a name off the list at the top says as much.
            let isAway = head.leavesOut(person: answer.people.first) || head.leavesOut(unit: answer.unit)
            if isAway, observation.isUnfilled { continue }
            draft.answers.append(answer)
        }
        return draft
    }

    /// Cells beside the table, which nobody reads, are not lost without a word.
    private func reportWithoutHeading(below header: Int, log: inout ProblemLog) {
        let titled = Set(table.rows[header].filled.map(\.column))
        for row in table.rows[(header + 1)...] {
            guard let stray = row.filled.first(where: { !titled.contains($0.column) }) else { continue }
            log.add(TableProblem.outsideColumns, at: stray.cell.position)
            return
        }
    }

    /// False when a row of text has more cells than the header: a separator that nobody quoted has shifted what follows.
    /// Spreadsheets pad every row alike, which is harmless.
    private func areWhole(_ rows: ArraySlice<TableRow>, width: Int?, log: inout ProblemLog) -> Bool {
        guard let width else { return true }
        let longer = rows.filter { $0.width ?? 0 > width }
        let isPadded = longer.count == rows.count && Set(longer.map(\.width)).count == 1
        var isWhole = true
        for row in longer {
            let surplus = row.filled.first { $0.column >= width }?.cell
            if isPadded, surplus == nil { continue }
            let place = surplus?.position ?? SourcePosition(line: row.number, column: 1)
            log.add(
                CSVProblem.surplusCells(count: row.width ?? 0, columns: width, isBlank: surplus == nil), at: place)
            isWhole = false
        }
        return isWhole
    }

    private var formNumber: String? {
        let cells = table.rows[start].filled
        guard let index = cells.firstIndex(where: { $0.cell.text.comparisonKey == FormWords.marker }),
            cells.indices.contains(index + 1)
        else { return nil }
        return cells[index + 1].cell.text.comparisonKey
    }

    /// The first row below the marker that names an item and a value.
    private var headerRow: Int? {
        table.rows.indices.dropFirst(start + 1).first { index in
            let fields = table.rows[index].filled.compactMap { SubmissionField(header: $0.cell.text) }
            return fields.contains(.item) && (fields.contains(.value) || fields.count > 2)
        }
    }
}
