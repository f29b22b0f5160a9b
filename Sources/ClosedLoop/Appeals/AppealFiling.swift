internal import BilingualText
public import ChecklistModel

/// An objection that somebody wants to file.
public struct AppealFiling: Sendable {
    public let subject: AppealSubject
    public let claim: String
    public let evidence: AppealEvidence?
    /// Who files it: an id of the network, or a name.
    public let person: String
    /// Today, where the network is.
    public let day: CivilDate
    /// Why it comes after its term; needed only then, and kept only then.
    public let lateBecause: String?

    public init(
        subject: AppealSubject, claim: String, evidence: AppealEvidence?, person: String, day: CivilDate,
        lateBecause: String? = nil
    ) {
        self.subject = subject
        self.claim = claim
        self.evidence = evidence
        self.person = person
        self.day = day
        self.lateBecause = lateBecause
    }

    /// The entry that files it.
    ///
    /// - Parameters:
    ///   - appeals: every appeal of the ledger.
    ///   - lastDay: of its term.
    /// - Throws: why it is refused.
    public func entry(among appeals: [Appeal], lastDay: CivilDate) throws(AppealRefusal) -> LoopEntry {
        if claim.isBlank { throw .claimMissing }
        let earlier = appeals.filter { $0.subject.isAboutTheSame(as: subject) }
        if let open = earlier.first(where: { $0.state == .open }) { throw .openAlready(open.id) }
        // A decision stands until something is brought that it did not know.
        if let decided = earlier.last(where: \.isDecided) {
            guard let evidence, !earlier.contains(where: { $0.evidence?.isTheSame(as: evidence) ?? false }) else {
                throw .needsNewEvidence(decided.id, decided.state)
            }
        }
        let isLate = day > lastDay
        if isLate, lateBecause?.isBlank ?? true { throw .late(lastDay: lastDay) }
        let id = ShortID.make(
            "A", of: subject.parts + [String(earlier.count + 1)], taken: Set(appeals.map(\.id)))
        var fields = LoopFields()
        fields["day"] = day.text
        subject.write(to: &fields)
        fields["claim"] = claim
        fields["evidence"] = evidence?.text
        fields["evidence-sha256"] = evidence?.digest
        fields["late-because"] = isLate ? lateBecause : nil
        fields["last-day"] = lastDay.text
        return LoopEntry(
            kind: .appeal, id: id, dealer: subject.dealer, state: AppealDeed.filed.rawValue, person: person,
            entered: "", fields: fields.texts)
    }
}
