public import BilingualText
public import Diagnostics

/// What there is to say about one field of a reflection report.
public struct ReflectionRemark: Sendable, Hashable {
    public enum Severity: Sendable, Hashable {
        /// A rule is broken beyond doubt; the report is to be mended.
        case breach
        /// Whether the rule is kept cannot be judged by rule; the writer is asked.
        case question
    }

    public let field: ReflectionField
    public let fault: ReflectionFault
    /// Nil when the field is not there.
    public let position: SourcePosition?

    public init(_ fault: ReflectionFault, in field: ReflectionField, at position: SourcePosition?) {
        self.fault = fault
        self.field = field
        self.position = position
    }

    /// The number of the filling rule, from 1 to 8.
    public var rule: Int { field.rule }

    public var severity: Severity { fault.severity }

    /// What is wrong and the remedy, behind the rule and the name of the field.
    public var message: BilingualText {
        let wording = fault.wording(in: field)
        let (zh, en) = (field.title.wording(in: .zh), field.title.wording(in: .en))
        return BilingualText(
            zh: "规则 \(rule)（\(zh)）：\(wording.wording(in: .zh))", en: "rule \(rule), \(en): \(wording.wording(in: .en))")
    }
}

/// How a field breaks its rule, or why it is asked about.
public enum ReflectionFault: Sendable, Hashable {
    // Any field
    /// The report has no such heading.
    case missing
    case empty
    /// The form's own words, or a stand-in such as 同上.
    case placeholder(String)
    case sameText(as: ReflectionField)

    // Thoughts and needs
    /// The words of staff where the customer is to speak.
    case staffVoice(String)
    /// The customer is spoken about, as in "the customer feels …".
    case thirdPerson(String)
    case thoughtWithoutNeed(Int)
    case needWithoutThought(Int)
    case numberTwice(Int)
    case pairWithSameText(Int)

    // Ideas
    /// One idea is the other with or without a negation.
    case negation(of: ReflectionField)
    /// Only says what was lacking, which the right idea may or may not turn round.
    case lack(String)

    // Behaviours
    /// Only abstract words, none that names an act.
    case noVisibleAct(String)
    case unclearAct

    // Consequence, right idea, result
    case slogan(String)
    /// A slogan beside words that belong to the case.
    case sloganBesideContent(String)
    case exaggeration(String)
    /// No word in common with the case and the other fields.
    case leavesCase
    /// No word in common with the behaviour it is to come from, nor with the case.
    case doesNotFollow

    public var severity: ReflectionRemark.Severity {
        switch self {
        case .missing, .empty, .placeholder, .sameText, .staffVoice, .thoughtWithoutNeed, .needWithoutThought,
            .numberTwice, .pairWithSameText, .negation, .noVisibleAct, .slogan, .exaggeration:
            .breach
        case .thirdPerson, .lack, .unclearAct, .sloganBesideContent, .leavesCase, .doesNotFollow: .question
        }
    }
}
