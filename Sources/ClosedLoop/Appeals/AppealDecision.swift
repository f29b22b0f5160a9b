internal import BilingualText
public import ChecklistModel

/// What somebody wants to make of an open appeal.
public struct AppealDecision: Sendable {
    public enum Verdict: Sendable, Hashable {
        case uphold, reject
        /// By the person who filed it.
        case withdraw
    }

    public let verdict: Verdict
    /// Who decides: an id of the network, or a name.
    public let person: String
    /// Today, where the network is.
    public let day: CivilDate
    public let why: String

    public init(_ verdict: Verdict, person: String, day: CivilDate, why: String) {
        self.verdict = verdict
        self.person = person
        self.day = day
        self.why = why
    }

    /// Checks that this person may close this appeal so.
    ///
    /// - Parameter isSamePerson: whether two ids or names mean one person: who filed or audited may be kept by another one.
    public func check(
        _ appeal: Appeal, isSamePerson: (String, String) -> Bool = { $0 == $1 }
    ) throws(AppealRefusal) {
        if let closed = appeal.closed { throw .closed(appeal.id, appeal.state, closed) }
        if why.isBlank { throw .reasonMissing }
        let isFiler = isSamePerson(person, appeal.filed.person)
        switch verdict {
        case .withdraw:
            if !isFiler { throw .notTheFiler(appeal.id, appeal.filed.person) }
        case .uphold, .reject:
            if isFiler { throw .filerDecides(appeal.id) }
            if isSamePerson(person, appeal.subject.auditor) { throw .auditorDecides(appeal.id) }
            if appeal.subject.people.contains(where: { isSamePerson(person, $0) }) {
                throw .concernedDecides(appeal.id)
            }
        }
    }

    /// The entry that closes the appeal.
    ///
    /// - Parameter correction: what upholding it made of the audit; nil for every other verdict.
    public func entry(for appeal: Appeal, correction: AppealCorrection? = nil) -> LoopEntry {
        var fields = LoopFields()
        fields["day"] = day.text
        fields["why"] = why
        if let correction {
            fields["value"] = correction.answer
            fields["revision"] = String(correction.revision)
            correction.effect.write(to: &fields)
        }
        let deed: AppealDeed =
            switch verdict {
            case .uphold: .upheld
            case .reject: .rejected
            case .withdraw: .withdrawn
            }
        return LoopEntry(
            kind: .appeal, id: appeal.id, dealer: appeal.subject.dealer, state: deed.rawValue, person: person,
            entered: "", fields: fields.texts)
    }
}

extension [Appeal] {
    /// The appeal that was typed, in either case and with `O`, `I` and `L` for digits.
    public func appeal(_ typed: String) throws(AppealRefusal) -> Appeal {
        let id = canonicalLoopID(typed)
        guard let found = first(where: { $0.id == id }) else { throw .unknown(typed) }
        return found
    }
}
