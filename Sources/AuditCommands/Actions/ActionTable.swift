internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import Diagnostics
internal import ReportRendering

/// A list of actions as a terminal shows it, and as rows of a file.
struct ActionTable {
    let actions: [CorrectiveAction]
    let people: LoopPeople
    let day: CivilDate
    let language: Language

    /// Columns that a terminal has for the item.
    private static let itemWidth = 44

    var terminal: String {
        let heading =
            language == .zh
            ? ["编号", "状态", "期限", "责任人", "次数", "检查项"] : ["action", "state", "due", "owner", "times", "item"]
        let rows = actions.map { action in
            let subject = action.subjectLabel(people, language)
            let item = cut(action.itemLabel(language), toWidth: Self.itemWidth)
            return [
                action.id.text, state(action), action.due.text, action.owner.map { people.name($0).printable } ?? "—",
                String(action.count), subject.isEmpty ? item : "\(item) · \(cut(subject, toWidth: 24))",
            ]
        }
        return alignedTable([heading] + rows)
    }

    private func state(_ action: CorrectiveAction) -> String {
        let late = action.isOverdue(asOf: day) ? (language == .zh ? "（逾期）" : " (overdue)") : ""
        let postponed =
            action.isPostponed && action.state.isToBeDone ? (language == .zh ? "（延期）" : " (put off)") : ""
        return action.state.title.wording(in: language) + postponed + late
    }

    private func cut(_ text: String, toWidth width: Int) -> String {
        if displayWidth(of: text) <= width { return text }
        var kept = ""
        var taken = 1
        for character in text {
            taken += displayWidth(of: character)
            if taken > width { break }
            kept.append(character)
        }
        return kept + "…"
    }

    var rows: [ActionRow] { actions.map(row) }

    private func row(_ action: CorrectiveAction) -> ActionRow {
        var row = ActionRow()
        row.id = action.id.text
        row.state = action.state.rawValue
        row.stateTitle = action.state.title
        row.isOverdue = action.isOverdue(asOf: day)
        row.dealer = action.dealer
        row.department = action.department
        row.checklist = action.checklist
        row.item = action.item
        row.itemText = action.definition?.item.text ?? BilingualText("")
        row.unit = action.unit
        row.people = action.people
        row.peopleNames = action.people.map { people.name($0) }
        row.owner = action.owner
        row.ownerName = action.owner.map { people.name($0) }
        row.since = action.since?.text
        row.due = action.due.text
        row.firstDue = action.firstDue.text
        row.missedDue = action.missedDue?.text
        row.done = action.done?.date.text
        row.verified = action.verified?.date.text
        row.recheck = action.recheck?.text
        row.count = action.count
        row.months = action.months.count
        row.reopened = action.reopenings.count
        row.fixer = action.fixer
        row.proof = action.proof
        return row
    }
}
