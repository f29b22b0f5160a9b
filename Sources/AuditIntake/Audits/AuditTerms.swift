internal import ChecklistModel
internal import Diagnostics

/// The answers of one audit, and the terms on which its items take them (scoring rules 4.1, 4.5 and 4.6).
struct AuditTerms {
    let checklist: Checklist
    /// For each item, in order.
    let answers: [[ObservedAnswer]]
    /// For each item, in order, whether it stands outside the base.
    let isAdjustment: [Bool]
    /// By waived item, where it is waived.
    let waived: [Int: SourcePosition]
    /// For each item, in order; empty when no item depends on another.
    let standings: [Standing]

    var items: [Item] { checklist.items }

    init(_ checklist: ChecklistIndex, answers: [[ObservedAnswer]], waivers: [PlacedWaiver]) {
        self.checklist = checklist.checklist
        isAdjustment = checklist.isAdjustment
        self.answers = answers
        var waived: [Int: SourcePosition] = [:]
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

    func standing(of index: Int) -> Standing { standings.isEmpty ? .applies : standings[index] }

    /// True when the item has to be answered in this audit.
    func isAsked(_ index: Int) -> Bool {
        isJudged(index) && !items[index].isInformation && !isAdjustment[index]
    }

    /// False for an item that does not apply by rule or is waived.
    func isJudged(_ index: Int) -> Bool { waived[index] == nil && standing(of: index) == .applies }
}
