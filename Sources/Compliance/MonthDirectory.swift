internal import BilingualText
internal import ChecklistModel
internal import IssuedScores

/// The dealers and checklists of a month by id, each in the order in which reports list them, and its audits by checklist.
struct MonthDirectory {
    /// In the network's order, then in order of first mention.
    private(set) var dealers: [AuditedDealer] = []
    /// In order of first mention, this month's first.
    private(set) var checklists: [ChecklistReference] = []
    /// This month's audits by checklist, whatever the version, in order of first mention.
    let current: [(checklist: ChecklistReference, audits: [IssuedAudit])]
    /// The audits of the month before by the checklist's id.
    let previous: [String: [IssuedAudit]]
    private var dealerPositions: [String: Int] = [:]
    private var checklistPositions: [String: Int] = [:]

    init(_ records: MonthRecords) {
        var table = OrderedGroups<String, ChecklistReference, IssuedAudit>()
        for audit in records.audits { table.add(ChecklistReference(audit.checklist), key: audit.checklist.id, audit) }
        current = table.groups.map { ($0.subject, $0.members) }
        previous = Dictionary(grouping: records.previous, by: \.checklist.id)
        for dealer in records.network?.dealers ?? [] { add(AuditedDealer(dealer)) }
        for audits in [records.audits, records.previous] {
            for audit in audits {
                add(audit.dealer)
                add(audit.checklist.id) { ChecklistReference(audit.checklist) }
            }
        }
        for audit in records.history {
            add(AuditedDealer(id: audit.dealer, region: audit.region))
            // Only the id is known of what was not audited in the last two months.
            add(audit.checklist) { ChecklistReference(id: audit.checklist, title: BilingualText(audit.checklist)) }
        }
    }

    private mutating func add(_ dealer: AuditedDealer) {
        guard dealerPositions[dealer.id] == nil else { return }
        dealerPositions[dealer.id] = dealers.count
        dealers.append(dealer)
    }

    private mutating func add(_ checklist: String, _ reference: () -> ChecklistReference) {
        guard checklistPositions[checklist] == nil else { return }
        checklistPositions[checklist] = checklists.count
        checklists.append(reference())
    }

    /// Index into `dealers`; every dealer of the records has one.
    func position(ofDealer id: String) -> Int? { dealerPositions[id] }

    /// Index into `checklists`; every checklist of the records has one.
    func position(ofChecklist id: String) -> Int? { checklistPositions[id] }

    /// The dealer as the network knows it, else as its first audit does.
    func dealer(_ dealer: AuditedDealer) -> AuditedDealer {
        dealerPositions[dealer.id].map { dealers[$0] } ?? dealer
    }
}
