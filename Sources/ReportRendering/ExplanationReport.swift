public import Explanation
public import Scoring

/// What an explanation looks at.
public enum ExplanationFocus: Sendable, Hashable {
    case audit
    /// Index into the checklist's items.
    case item(Int)
    /// Index into the audit's people.
    case person(Int)
}

/// Why an audit, an item or a person scored what it did, as one page of Markdown.
///
/// - Parameter lift: what reaches the next grade; only shown with the audit as a whole.
public func renderExplanation(
    of card: Scorecard, focus: ExplanationFocus = .audit, lift: Lift? = nil, context: ReportContext
) -> String {
    switch focus {
    case .audit: ExplanationPage(card: card, lift: lift, context: context).page().markdown
    case .item(let item): ItemExplanationPage(card: card, item: item, context: context).page().markdown
    case .person(let person): PersonExplanationPage(card: card, person: person, context: context).page().markdown
    }
}
