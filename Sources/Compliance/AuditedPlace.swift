internal import ChecklistModel
internal import IssuedScores

/// What is audited again and again: a checklist at a dealer, and the department where the audit names one.
struct AuditedPlace: Hashable {
    let dealer: String
    let checklist: String
    let department: String?
}

extension AuditedPlace {
    init(_ audit: IssuedAudit) {
        self.init(dealer: audit.dealer.id, checklist: audit.checklist.id, department: audit.department)
    }

    init(_ audit: HistoricAudit) {
        self.init(dealer: audit.dealer, checklist: audit.checklist, department: audit.department)
    }

    init(_ findings: HistoricFindings) {
        self.init(dealer: findings.dealer, checklist: findings.checklist, department: findings.department)
    }
}

/// An item across the versions of its checklist.
struct ItemKey: Hashable {
    let checklist: String
    let item: String
}

extension IssuedAudit {
    /// Nil when there is no such item, which kept records could claim.
    func item(_ index: Int) -> Item? { checklist.items.indices.contains(index) ? checklist.items[index] : nil }

    /// Those of the indices that are people of this audit.
    func people(at indices: [Int]) -> [AuditedPerson] {
        indices.filter(people.indices.contains).map { people[$0] }
    }
}
