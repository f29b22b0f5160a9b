internal import AuditIntake
internal import BilingualText
internal import Workbook

/// The lines of the head, three beside each other, so that most of the screen is left for the questions.
struct FormSheetHead {
    private let layout: FormLayout

    init(_ layout: FormLayout) { self.layout = layout }

    /// Where a label and its value stand, and how many columns each takes.
    private struct Place {
        let label: Range<Int>
        let value: Range<Int>
    }

    private var places: [Place] {
        let columns = layout.columns
        let describing = columns.firstIndex(of: .criterion) ?? 3
        let open = (columns.firstIndex(of: .needed) ?? describing + 3) + 1
        let value = columns.firstIndex(of: .field(.value)) ?? open
        // Without columns for people and units the label stands above the answers.
        let last = max(value, open + 1)
        return [
            Place(label: 0..<1, value: 1..<describing),
            Place(label: describing..<describing + 1, value: describing + 1..<open),
            Place(label: open..<last, value: last..<last + 2),
        ]
    }

    var rows: [FillableRow] {
        let places = places
        let count = (layout.head.count + places.count - 1) / places.count
        return (0..<count).map { row in
            var cells: [FillableCell] = []
            for (place, start) in zip(places, stride(from: 0, to: layout.head.count, by: count)) {
                guard layout.head.indices.contains(start + row) else { continue }
                let line = layout.head[start + row]
                while cells.count < place.label.lowerBound { cells.append(FillableCell()) }
                cells += spanning(FillableCell(.text(line.label), look: .label), place.label)
                cells += spanning(value(line), place.value)
            }
            return FillableRow(cells, height: 19)
        }
    }

    private func value(_ line: FormLayout.HeadLine) -> FillableCell {
        let entry = line.isFixed ? nil : CellEntry(choices: line.choices, hint: line.hint.map(layout.form.say) ?? "")
        return FillableCell(line.value.isEmpty ? .empty : .text(line.value), entry: entry)
    }

    private func spanning(_ cell: FillableCell, _ columns: Range<Int>) -> [FillableCell] {
        var cell = cell
        cell.span = columns.count
        return [cell] + (1..<max(1, columns.count)).map { _ in FillableCell() }
    }
}
