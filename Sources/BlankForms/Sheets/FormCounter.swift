internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import Workbook

/// How far a workbook is filled in, as the program that shows it counts: formulas, and the highlighting of what is missing.
struct FormCounter {
    let layout: FormLayout
    /// The first row of the table, counted from 0.
    let firstRow: Int

    /// A label, the rows that are filled in, and those that have to be; nothing where none has to be.
    var cells: [FillableCell] {
        let needed = layout.rows.count(where: \.isNeeded)
        guard needed > 0, let value = column(.field(.value)), let mark = column(.needed) else { return [] }
        let all = firstRow...firstRow + layout.rows.count - 1
        func area(_ column: Int, _ rows: ClosedRange<Int>) -> String {
            let letters = Workbook.letters(ofColumn: column)
            return "$\(letters)$\(rows.lowerBound + 1):$\(letters)$\(rows.upperBound + 1)"
        }
        var sums = ["SUMPRODUCT((\(area(mark, all))=\"●\")*(LEN(\(area(value, all)))>0))"]
        for part in missing {
            guard let other = part.alternative else { continue }
            sums.append(
                "SUMPRODUCT((\(area(mark, part.rows))=\"●\")*(LEN(\(area(value, part.rows)))=0)*(LEN(\(area(other, part.rows)))>0))"
            )
        }
        return [
            FillableCell(.text(layout.form.say(FormWords.counter)), look: .label),
            FillableCell(.formula("=" + sums.joined(separator: "+"), value: 0), look: .centred),
            FillableCell(.formula("=COUNTIF(\(area(mark, all)),\"●\")", value: needed), look: .centred),
        ]
    }

    /// The answers that have to be given, neighbours together.
    var missing: [CellArea] {
        guard let value = column(.field(.value)) else { return [] }
        var areas: [CellArea] = []
        for (index, row) in layout.rows.enumerated() where row.isNeeded {
            let place = firstRow + index
            let other = alternative(to: row)
            if let last = areas.last, last.rows.upperBound == place - 1, last.alternative == other {
                areas[areas.count - 1].rows = last.rows.lowerBound...place
            } else {
                areas.append(CellArea(column: value, rows: place...place, alternative: other))
            }
        }
        return areas
    }

    private func column(_ column: FormColumn) -> Int? { layout.columns.firstIndex(of: column) }

    /// The moment that ends an interval, from which the answer is computed.
    private func alternative(to row: FormRow) -> Int? {
        guard case .measure(let measure) = layout.form.checklist.items[row.item].answer, let between = measure.between
        else { return nil }
        return column(.field(between == .receivedToFirstFeedback ? .firstFeedback : .closed))
    }
}
