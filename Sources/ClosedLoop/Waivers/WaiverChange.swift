internal import BilingualText
public import ChecklistModel

/// What somebody wants to change about a waiver.
public struct WaiverChange: Sendable {
    public enum Deed: Sendable, Hashable {
        case extend(until: CivilDate)
        /// From that day on it does not hold.
        case revoke
    }

    public let deed: Deed
    public let person: String
    /// Today, where the network is.
    public let day: CivilDate
    public let why: String

    public init(_ deed: Deed, person: String, day: CivilDate, why: String) {
        self.deed = deed
        self.person = person
        self.day = day
        self.why = why
    }

    /// The entry that changes it.
    ///
    /// - Parameter isSamePerson: whether two ids or names mean one person.
    /// - Throws: why it is refused.
    public func entry(
        for waiver: LedgerWaiver, term: WaiverTerm, isSamePerson: (String, String) -> Bool = { $0 == $1 }
    ) throws(WaiverRefusal) -> LoopEntry {
        if why.isBlank { throw .whyMissing }
        if let revoked = waiver.revoked { throw .revoked(waiver.id, revoked) }
        // What expired stays so: audits of the days since were scored by that.
        if waiver.state(on: day) == .expired { throw .expired(waiver.id, waiver.until) }
        var fields = LoopFields()
        fields["day"] = day.text
        fields["why"] = why
        var state = WaiverDeed.revoked
        if case .extend(let until) = deed {
            if isSamePerson(waiver.owner, person) { throw .ownerGrants }
            try term.check(until, on: day)
            if until <= waiver.until { throw .notLonger(until, waiver.until) }
            fields["until"] = until.text
            state = .extended
        }
        return LoopEntry(
            kind: .waiver, id: waiver.id, dealer: waiver.dealer, state: state.rawValue, person: person, entered: "",
            fields: fields.texts)
    }
}
