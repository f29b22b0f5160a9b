public import ChecklistModel
internal import IssuedScores
internal import Scoring

/// One checklist that one dealer owed this month, and whether it came (scoring rule 9.3).
public struct DueRecord: Sendable, Hashable {
    public enum State: String, Sendable {
        case scored, incomplete, missing
        /// Received, but nothing in it applied, so it has no score.
        case notScored = "not scored"
    }

    public let checklist: String
    public let dealer: AuditedDealer
    /// Set where each department is owed an audit of its own.
    public let department: String?
    public let state: State
    /// Audits received for it.
    public let audits: [String]
}

extension DueRecord {
    /// By what is due, then in the network's order.
    static func all(in records: MonthRecords) -> [DueRecord] {
        guard let network = records.network else { return [] }
        let received = Received(records.audits)
        return network.due.flatMap { due in
            let owing = due.dealers.map(Set.init)
            return network.dealers.filter { owing?.contains($0.id) ?? true }.flatMap { dealer in
                (due.departments.isEmpty ? [nil] : due.departments.map(Optional.some)).map { department in
                    let audits = received.audits(of: due.checklist, at: dealer.id, department: department)
                    return DueRecord(
                        checklist: due.checklist, dealer: AuditedDealer(dealer), department: department,
                        state: State(audits), audits: audits.map(\.id))
                }
            }
        }
    }
}

extension DueRecord.State {
    /// The best that came of the audits received.
    fileprivate init(_ received: [IssuedAudit]) {
        if received.isEmpty {
            self = .missing
        } else if received.contains(where: { $0.final != nil }) {
            self = .scored
        } else if received.contains(where: { $0.outcome == .incomplete }) {
            self = .incomplete
        } else {
            self = .notScored
        }
    }
}

/// The month's audits by what they settle.
private struct Received {
    private var byDealer: [AuditedPlace: [IssuedAudit]] = [:]
    private var byDepartment: [AuditedPlace: [IssuedAudit]] = [:]

    init(_ audits: [IssuedAudit]) {
        for audit in audits {
            let place = AuditedPlace(audit)
            byDealer[AuditedPlace(dealer: place.dealer, checklist: place.checklist, department: nil), default: []]
                .append(audit)
            if place.department != nil { byDepartment[place, default: []].append(audit) }
        }
    }

    /// Without a department, whatever department they looked at.
    func audits(of checklist: String, at dealer: String, department: String?) -> [IssuedAudit] {
        let place = AuditedPlace(dealer: dealer, checklist: checklist, department: department)
        return (department == nil ? byDealer : byDepartment)[place] ?? []
    }
}
