public import ExactArithmetic

/// How many appeals there were, and how many of them were upheld.
public struct AppealRate: Sendable, Hashable {
    public let filed: Int
    /// Upheld or rejected; open and withdrawn ones are not.
    public let decided: Int
    public let upheld: Int

    public init(of appeals: [Appeal]) {
        filed = appeals.count
        decided = appeals.count(where: \.isDecided)
        upheld = appeals.count { $0.state == .upheld }
    }

    /// The exact share of the decided ones; nil when none was.
    public var share: Fraction? { Fraction(upheld, decided) }
}

/// Upheld rates of some appeals, by who audited and by what was asked.
public struct AppealRates: Sendable, Hashable {
    public struct OfAuditor: Sendable, Hashable {
        public let auditor: String
        public let rate: AppealRate
    }

    /// An item of a checklist, whatever its version.
    public struct OfItem: Sendable, Hashable {
        public let checklist: String
        public let item: String
        public let rate: AppealRate
    }

    public let all: AppealRate
    /// In the order of the auditors' ids, by code points.
    public let auditors: [OfAuditor]
    /// In the order of checklist and item, by code points.
    public let items: [OfItem]

    public init(of appeals: [Appeal]) {
        all = AppealRate(of: appeals)
        auditors = Dictionary(grouping: appeals, by: \.subject.auditor)
            .map { OfAuditor(auditor: $0.key, rate: AppealRate(of: $0.value)) }
            .sorted { precedes($0.auditor, $1.auditor) }
        items = Dictionary(grouping: appeals) { [$0.subject.checklist, $0.subject.item] }
            .map { OfItem(checklist: $0.key[0], item: $0.key[1], rate: AppealRate(of: $0.value)) }
            .sorted {
                $0.checklist == $1.checklist ? precedes($0.item, $1.item) : precedes($0.checklist, $1.checklist)
            }
    }
}

/// By code points.
private func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
