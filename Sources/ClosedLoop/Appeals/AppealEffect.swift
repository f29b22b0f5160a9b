public import ExactArithmetic

/// A score as it stood at a decision.
public struct ScoreMark: Sendable, Hashable {
    /// On the 100 basis, before rounding; nil when there was none.
    public let exact: Fraction?
    /// Rounded to the checklist's decimals; empty when there was none.
    public let shown: String
    /// The id of its grade, where one was given.
    public let grade: String?

    public init(exact: Fraction?, shown: String, grade: String?) {
        self.exact = exact
        self.shown = shown
        self.grade = grade
    }
}

/// A score before and after a decision.
public struct ScoreChange: Sendable, Hashable {
    public let before: ScoreMark
    public let after: ScoreMark

    public init(before: ScoreMark, after: ScoreMark) {
        self.before = before
        self.after = after
    }

    /// What the decision added; nil when one of the scores was not issued.
    public var gained: Fraction? {
        guard let before = before.exact, let after = after.exact else { return nil }
        return after - before
    }
}

/// What a decision did to the scores of the audit, of the department that answers for the item, and of the person.
public struct AppealEffect: Sendable, Hashable {
    public let audit: ScoreChange
    public let department: ScoreChange?
    /// Of the one person observed; nil for nobody or several.
    public let person: ScoreChange?

    public init(audit: ScoreChange, department: ScoreChange? = nil, person: ScoreChange? = nil) {
        self.audit = audit
        self.department = department
        self.person = person
    }
}

extension AppealEffect {
    /// From the fields of a decision; nil when they hold none.
    init?(_ fields: LoopFields) {
        guard let audit = ScoreChange(fields, "audit") else { return nil }
        self.init(
            audit: audit, department: ScoreChange(fields, "department"), person: ScoreChange(fields, "person"))
    }

    func write(to fields: inout LoopFields) {
        audit.write(to: &fields, "audit")
        department?.write(to: &fields, "department")
        person?.write(to: &fields, "person")
    }
}

extension ScoreChange {
    fileprivate init?(_ fields: LoopFields, _ whose: String) {
        guard let before = ScoreMark(fields, "\(whose)-before"), let after = ScoreMark(fields, "\(whose)-after")
        else { return nil }
        self.init(before: before, after: after)
    }

    fileprivate func write(to fields: inout LoopFields, _ whose: String) {
        before.write(to: &fields, "\(whose)-before")
        after.write(to: &fields, "\(whose)-after")
    }
}

extension ScoreMark {
    fileprivate init?(_ fields: LoopFields, _ name: String) {
        guard let shown = fields[name] else { return nil }
        self.init(exact: fields.fraction("\(name)-exact"), shown: shown, grade: fields["\(name)-grade"])
    }

    fileprivate func write(to fields: inout LoopFields, _ name: String) {
        fields[name] = shown
        fields["\(name)-exact"] = exact?.ratioText
        fields["\(name)-grade"] = grade
    }
}
