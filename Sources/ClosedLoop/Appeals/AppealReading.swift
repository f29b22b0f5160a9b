internal import ChecklistModel

/// Every appeal as the entries leave it, in the order in which they were filed.
///
/// - Parameter entries: the book of the closed loop in its order, other kinds included.
public func appeals(_ entries: [KeptEntry]) -> [Appeal] {
    var appeals: [Appeal] = []
    var places: [String: Int] = [:]
    for kept in entries where kept.entry.kind == .appeal {
        if kept.entry.state == AppealDeed.filed.rawValue {
            guard places[kept.entry.id] == nil, let appeal = Appeal(filedBy: kept) else { continue }
            places[appeal.id] = appeals.count
            appeals.append(appeal)
        } else if let place = places[kept.entry.id], appeals[place].state == .open,
            let closed = appeals[place].closed(by: kept)
        {
            appeals[place] = closed
        }
    }
    return appeals
}

/// What an entry of an appeal says.
enum AppealDeed: String {
    case filed, upheld, rejected, withdrawn

    /// How the appeal stands after it.
    var state: Appeal.State {
        switch self {
        case .filed: .open
        case .upheld: .upheld
        case .rejected: .rejected
        case .withdrawn: .withdrawn
        }
    }
}

extension Appeal {
    fileprivate init?(filedBy kept: KeptEntry) {
        let fields = LoopFields(kept.entry.fields)
        guard let subject = AppealSubject(fields, dealer: kept.entry.dealer), let step = LoopStep(kept) else {
            return nil
        }
        self.init(
            id: kept.entry.id, subject: subject, claim: fields["claim"] ?? "",
            evidence: fields["evidence"].map { AppealEvidence($0, digest: fields["evidence-sha256"]) },
            lateBecause: fields["late-because"], filed: step, state: .open, closed: nil, correction: nil)
    }

    fileprivate func closed(by kept: KeptEntry) -> Appeal? {
        guard let deed = AppealDeed(rawValue: kept.entry.state), let step = LoopStep(kept) else { return nil }
        let fields = LoopFields(kept.entry.fields)
        var correction: AppealCorrection?
        if deed == .upheld, let effect = AppealEffect(fields) {
            correction = AppealCorrection(
                answer: fields["value"], revision: fields.number("revision") ?? 0, effect: effect)
        }
        return Appeal(
            id: id, subject: subject, claim: claim, evidence: evidence, lateBecause: lateBecause, filed: filed,
            state: deed.state, closed: step, correction: correction)
    }
}

extension AppealSubject {
    fileprivate init?(_ fields: LoopFields, dealer: String) {
        guard let audit = fields["audit"], let date = fields.date("audit-date"), let item = fields["item"] else {
            return nil
        }
        self.init(
            dealer: dealer, audit: audit, auditDate: date, revision: fields.number("revision") ?? 1,
            auditor: fields["auditor"] ?? "", checklist: fields["checklist"] ?? "", item: item,
            department: fields["department"], people: fields.list("people"), unit: fields["unit"],
            observation: fields.number("observation"), answer: fields["answer"])
    }

    func write(to fields: inout LoopFields) {
        fields["audit"] = audit
        fields["audit-date"] = auditDate.text
        fields["revision"] = String(revision)
        fields["auditor"] = auditor
        fields["checklist"] = checklist
        fields["item"] = item
        fields["department"] = department
        fields.set("people", list: people)
        fields["unit"] = unit
        fields["observation"] = observation.map(String.init)
        fields["answer"] = answer
    }
}
