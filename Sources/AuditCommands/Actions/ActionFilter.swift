internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop

/// Which actions a list shows.
struct ActionFilter {
    /// What can be asked for of states.
    enum States: String, CaseIterable {
        case open, done, verified, reopened, overdue, withdrawn, all
    }

    var owner: String?
    var department: String?
    /// Nil shows what is not closed yet.
    var states: States?
    var month: Month?

    /// - Parameter day: on which being overdue is judged.
    func isWanted(_ action: CorrectiveAction, asOf day: CivilDate, people: LoopPeople) -> Bool {
        if let month, !action.months.contains(month) { return false }
        if let department, action.department != department { return false }
        if !isOwned(action, people) { return false }
        return switch states {
        case nil: action.state.isPending
        case .all: true
        case .overdue: action.isOverdue(asOf: day)
        case .open: action.state == .open
        case .done: action.state == .done
        case .verified: action.state == .verified
        case .reopened: action.state == .reopened
        case .withdrawn: action.state == .withdrawn
        }
    }

    /// True where no owner is asked for.
    func isOwned(_ action: CorrectiveAction, _ people: LoopPeople) -> Bool {
        guard let owner else { return true }
        guard let id = action.owner else { return false }
        if let meant = try? people.id(of: owner, dealer: action.dealer) { return meant == id }
        return id.nameKey == owner.nameKey || people.name(id).nameKey == owner.nameKey
    }
}

extension [CorrectiveAction] {
    /// What is due first stands first.
    func sortedByDue() -> [CorrectiveAction] {
        sorted { a, b in
            if a.due != b.due { return a.due < b.due }
            return a.id.text.utf8.lexicographicallyPrecedes(b.id.text.utf8)
        }
    }
}
