public import ChecklistModel

/// Leave for one item of one checklist at one dealer, kept in the ledger (scoring rule 4.6).
public struct LedgerWaiver: Sendable, Hashable {
    /// How it stands on a day.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// It was granted after that day.
        case later
        case inForce = "in-force"
        case expired, revoked
    }

    /// `W-` and six characters.
    public let id: String
    public let dealer: String
    public let checklist: String
    public let item: String
    /// Who answers for the item meanwhile: an id of the network, or a name.
    public let owner: String
    public let reason: String
    /// Why even a critical item is waived; nil for every other item.
    public let criticalBecause: String?
    public let granted: LoopStep
    /// The last day on which it holds, extensions counted.
    public let until: CivilDate
    /// Oldest first.
    public let extensions: [Extension]
    /// Who ended it before its time; from that day on it does not hold.
    public let revoked: LoopStep?

    /// A later last day.
    public struct Extension: Sendable, Hashable {
        public let step: LoopStep
        public let until: CivilDate

        public init(step: LoopStep, until: CivilDate) {
            self.step = step
            self.until = until
        }
    }

    public func state(on day: CivilDate) -> State {
        if day < granted.day { return .later }
        if let revoked, revoked.day <= day { return .revoked }
        return day <= until ? .inForce : .expired
    }

    /// The reason with the id behind it, as an audit that it acts on keeps it.
    public var namedReason: String { "\(reason) (\(id))" }
}

extension [LedgerWaiver] {
    /// Those that hold on a day.
    public func inForce(on day: CivilDate) -> [LedgerWaiver] { filter { $0.state(on: day) == .inForce } }

    /// Those whose last day is past.
    public func expired(on day: CivilDate) -> [LedgerWaiver] { filter { $0.state(on: day) == .expired } }

    /// The waiver that was typed, in either case and with `O`, `I` and `L` for digits.
    public func waiver(_ typed: String) throws(WaiverRefusal) -> LedgerWaiver {
        let id = canonicalLoopID(typed)
        guard let found = first(where: { $0.id == id }) else { throw .unknown(typed) }
        return found
    }
}
