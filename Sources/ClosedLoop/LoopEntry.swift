/// One step in the life of a corrective action, an appeal or a waiver: who did what, when and why (seed row C3).
///
/// Entries are only ever added. What stands now is read off all of them in their order.
public struct LoopEntry: Sendable, Hashable {
    /// What an entry is about.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case action, appeal, waiver
    }

    public let kind: Kind
    /// Of the action, appeal or waiver.
    public let id: String
    public let dealer: String
    /// What became of it with this entry; a word of its kind.
    public let state: String
    /// Who did it: the id of a person of the network, or a name as given.
    public let person: String
    /// When it was entered, in RFC 3339 and UTC to the second (`2026-10-12T08:30:00Z`), so that texts compare as times do.
    public let entered: String
    /// What else the state tells (`owner`, `due`, `proof`, `reason`, …); names are words of its kind.
    public let fields: [String: String]

    public init(
        kind: Kind, id: String, dealer: String, state: String, person: String, entered: String,
        fields: [String: String] = [:]
    ) {
        self.kind = kind
        self.id = id
        self.dealer = dealer
        self.state = state
        self.person = person
        self.entered = entered
        self.fields = fields
    }
}

/// An entry in its place in the ledger.
public struct KeptEntry: Sendable, Hashable {
    /// Rises with every record of the ledger, so that it tells what was there when a month was published.
    public let sequence: Int
    public let entry: LoopEntry

    public init(sequence: Int, entry: LoopEntry) {
        self.sequence = sequence
        self.entry = entry
    }
}
