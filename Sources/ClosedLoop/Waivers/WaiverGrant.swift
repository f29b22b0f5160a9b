internal import BilingualText
public import ChecklistModel

/// A waiver that somebody wants to grant.
public struct WaiverGrant: Sendable {
    public let dealer: String
    public let checklist: String
    public let item: String
    public let isCritical: Bool
    public let owner: String
    public let reason: String
    public let until: CivilDate
    public let criticalBecause: String?
    /// Who grants it: an id of the network, or a name.
    public let person: String
    /// Today, where the network is.
    public let day: CivilDate

    public init(
        dealer: String, checklist: String, item: String, isCritical: Bool, owner: String, reason: String,
        until: CivilDate, criticalBecause: String? = nil, person: String, day: CivilDate
    ) {
        self.dealer = dealer
        self.checklist = checklist
        self.item = item
        self.isCritical = isCritical
        self.owner = owner
        self.reason = reason
        self.until = until
        self.criticalBecause = criticalBecause
        self.person = person
        self.day = day
    }

    /// The entry that grants it.
    ///
    /// - Parameters:
    ///   - waivers: every waiver of the ledger.
    ///   - isSamePerson: whether two ids or names mean one person.
    /// - Throws: why it is refused.
    public func entry(
        among waivers: [LedgerWaiver], term: WaiverTerm, isSamePerson: (String, String) -> Bool = { $0 == $1 }
    ) throws(WaiverRefusal) -> LoopEntry {
        if owner.isBlank { throw .ownerMissing }
        if reason.isBlank { throw .reasonMissing }
        if isSamePerson(owner, person) { throw .ownerGrants }
        try term.check(until, on: day)
        if isCritical, criticalBecause?.isBlank ?? true { throw .critical(item) }
        if !isCritical, criticalBecause != nil { throw .notCritical(item) }
        let earlier = waivers.filter { $0.dealer == dealer && $0.checklist == checklist && $0.item == item }
        if let other = earlier.inForce(on: day).first { throw .inForceAlready(other.id, until: other.until) }
        let id = ShortID.make(
            "W", of: [dealer, checklist, item, String(earlier.count + 1)], taken: Set(waivers.map(\.id)))
        var fields = LoopFields()
        fields["day"] = day.text
        fields["checklist"] = checklist
        fields["item"] = item
        fields["owner"] = owner
        fields["reason"] = reason
        fields["until"] = until.text
        fields["critical-because"] = criticalBecause
        return LoopEntry(
            kind: .waiver, id: id, dealer: dealer, state: WaiverDeed.granted.rawValue, person: person, entered: "",
            fields: fields.texts)
    }
}

extension WaiverTerm {
    func check(_ until: CivilDate, on day: CivilDate) throws(WaiverRefusal) {
        if until < day { throw .past(until, today: day) }
        let last = lastDay(from: day)
        if until > last { throw .tooLong(until, last: last, months: months) }
    }
}
