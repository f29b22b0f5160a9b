internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import Workbook

/// The sheet to fill in: a title with a counter, the marker, the head, and the table.
struct FormSheet {
    private let form: BlankForm
    private let layout: FormLayout
    private let head: [FillableRow]

    init(_ form: BlankForm) {
        self.form = form
        layout = FormLayout(form)
        head = FormSheetHead(layout).rows
    }

    private static let headingHeight = 30.0
    private var headingRow: Int { 2 + head.count }
    private var firstRow: Int { headingRow + 1 }

    var sheet: FillableSheet {
        var rows = [titleRow, markerRow]
        rows += head
        rows.append(
            FillableRow(
                layout.columns.map { FillableCell(.text($0.label(form)), look: .heading) }, height: Self.headingHeight))
        rows += layout.rows.map(row)
        return FillableSheet(
            form.say((zh: "稽核", en: "audit")), columnWidths: layout.columns.map(\.width), rows: rows,
            frozenRows: headingRow + 1, frozenColumns: 3, repeatedRow: headingRow, missing: counter.missing,
            page: PageSetup(footer: form.checklist.id + " " + form.checklist.version))
    }

    private var counter: FormCounter { FormCounter(layout: layout, firstRow: firstRow) }

    private var titleRow: FillableRow {
        let title = form.say(form.checklist.title) + (form.dealer.map { " · " + form.say($0.name) } ?? "")
        return FillableRow(
            [FillableCell(.text(title), look: .title, span: 3), FillableCell(), FillableCell()] + counter.cells,
            height: 28)
    }

    private var markerRow: FillableRow {
        FillableRow([FormWords.marker, FormWords.number].map { FillableCell(.text($0), look: .faint) }, height: 11)
    }

    private func row(_ row: FormRow) -> FillableRow {
        FillableRow(
            layout.columns.map { column in
                let text = shown(column, in: row)
                return FillableCell(
                    text.isEmpty ? .empty : .text(text), look: look(column, in: row),
                    entry: entry(column, form.checklist.items[row.item]))
            }, height: height(row))
    }

    /// What the first row of an item says at length, its other rows leave out or repeat in pale.
    private func shown(_ column: FormColumn, in row: FormRow) -> String {
        switch column {
        case .section, .criterion, .points, .accepted: row.isFirst ? column.text(row, form) : ""
        default: column.text(row, form)
        }
    }

    private func look(_ column: FormColumn, in row: FormRow) -> FillableCell.Look {
        switch column {
        case .section: .section
        case .text: row.isFirst ? .body : .repeated
        case .points, .needed, .field(.item): .centred
        default: .body
        }
    }

    private func entry(_ column: FormColumn, _ item: Item) -> CellEntry? {
        guard case .field(let field) = column else { return nil }
        switch field {
        // Somebody who adds a row chooses its item; any other text would be a mistake.
        case .item: return CellEntry(choices: form.checklist.items.map(\.id), isStrict: true)
        case .value:
            let criterion = item.criterion.map { form.say($0) + "\n" } ?? ""
            return CellEntry(
                choices: form.choices(for: item), hintTitle: item.id,
                hint: criterion + "→ " + form.say(item.acceptedAnswers))
        case .person: return CellEntry(choices: form.people.map(form.written))
        case .unit:
            guard case .unit(let kind) = item.scope else { return CellEntry() }
            return CellEntry(choices: form.unitNames(kind))
        case .received, .firstFeedback, .closed:
            return CellEntry(
                hint: form.say((zh: "日期和时刻，如 2026-10-12 09:05", en: "date and time such as 2026-10-12 09:05")))
        default: return CellEntry()
        }
    }

    /// Of the longest text that is wrapped; programs other than Excel do not find it by themselves.
    private func height(_ row: FormRow) -> Double {
        let lines = layout.columns.filter { look($0, in: row) != .repeated }.map { column in
            let cells = Double(displayWidth(of: shown(column, in: row)))
            return (cells / max(1, column.width - 3)).rounded(.up)
        }
        return 14 * max(1, min(lines.max() ?? 1, 26)) + 5
    }
}

extension FormColumn {
    /// In characters.
    var width: Double {
        switch self {
        case .section: 13
        case .text: 30
        case .criterion: 32
        case .accepted: 22
        case .points, .needed: 6
        case .field(.item): 8
        case .field(.person), .field(.unit): 11
        case .field(.value): 19
        case .field(.note): 24
        case .field(.evidence): 15
        case .field: 17
        }
    }
}
