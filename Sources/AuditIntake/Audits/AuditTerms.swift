internal import ChecklistModel
internal import Diagnostics

/// The answers of one audit, and the terms on which its items take them (scoring rules 4.1, 4.5 and 4.6).
struct AuditTerms {
    let checklist: Checklist
    /// For each item, in order.
    let answers: [[ObservedAnswer]]
    /// For each item, in order, whether it stands outside the base.
    let isAdjustment: [Bool]
    /// For each item, in order, where it is waived.
    let waived: [SourcePosition?]
    /// For each item, in order.
    let standings: [Standing]

    var items: [Item] { checklist.items }

    init(_ checklist: ChecklistIndex, answers: [[ObservedAnswer]], waivers: [PlacedWaiver]) {
        self.checklist = checklist.checklist
        isAdjustment = checklist.isAdjustment
        self.answers = answers
        var waived = [SourcePosition?](repeating: nil, count: checklist.checklist.items.count)
        for waiver in waivers where waived[waiver.item] == nil { waived[waiver.item] = waiver.position }
        self.waived = waived
        standings = AuditTerms.standings(of: checklist.checklist.items, answers: answers, waived: waived)
    }

    /// - Parameter position: where the audit begins.
    func check(at position: SourcePosition, log: inout ProblemLog) {
        checkWaived(log: &log)
        checkDependencies(log: &log)
        checkNotApplicable(at: position, log: &log)
        checkProofs(log: &log)
    }

    /// Waived items have none, whatever blanks the submission holds.
    var observations: [[Observation]] {
        answers.indices.map { waived[$0] == nil ? answers[$0].compactMap(\.observation) : [] }
    }

    /// True when the item has to be answered in this audit.
    func isAsked(_ index: Int) -> Bool {
        isJudged(index) && !items[index].isInformation && !isAdjustment[index]
    }

    /// False for an item that does not apply by rule or is waived.
    func isJudged(_ index: Int) -> Bool { waived[index] == nil && standings[index] == .applies }
}
