internal import AuditFilling
internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import SubmissionDocument

extension FillSession {
    /// What a Tab may make of a line that is typed for a question: answers, orders, people, units and items.
    func candidates(for question: Question) -> [String] {
        let isZh = desk.language == .zh
        var lines = keys[question.item].entries.map(\.choice.written)
        lines += FillOrder.words(in: desk.language)
        lines += names.map { (isZh ? ":人员 " : ":who ") + $0 } + names
        if case .unit(let kind) = checklist.items[question.item].scope {
            let listed = filling.audit.units.first { $0.kind == kind }?.names ?? []
            lines += listed.map { (isZh ? ":单元 " : ":unit ") + $0 }
        }
        return lines + checklist.items.map { (isZh ? ":到 " : ":go ") + $0.id }
    }

    /// Everybody at the dealer, in the order of their ids.
    private var names: [String] { people.values.sorted { $0.id < $1.id }.map(\.name) }
}
