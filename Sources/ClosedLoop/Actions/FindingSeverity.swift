public import ChecklistModel
internal import ExactArithmetic

/// How much a finding weighs (严重程度), for the day by which it is to be put right.
public enum FindingSeverity: String, Sendable, Hashable, CaseIterable {
    /// Its item is a critical one.
    case critical
    /// It lost half of its item's mark or more.
    case major
    case minor

    /// - Parameter item: nil when its definition cannot be had; only what is critical is known then.
    public init(_ finding: ActionFinding, item: ActionItem?) {
        if finding.isCritical {
            self = .critical
        } else if let lost = finding.lost, let mark = item?.fullMark, mark > .zero, lost + lost >= mark {
            self = .major
        } else {
            self = .minor
        }
    }
}

extension DueDays {
    /// Days after the audit.
    public func days(for severity: FindingSeverity) -> Int {
        switch severity {
        case .critical: critical
        case .major: major
        case .minor: minor
        }
    }
}
