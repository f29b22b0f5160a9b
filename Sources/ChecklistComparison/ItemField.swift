/// What can change about an item.
public enum ItemField: Sendable, Hashable, CaseIterable {
    case place
    case text, criterion, source, remedy, dueDays
    /// Titles and spellings of options, kinds and parts, what is counted, the unit of an information.
    case answerWords
    case answer
    case points, weight
    case scope, role, combine, severalObservations, atLeast, notApplicable, notApplicableTerms, dependency, proof,
        rounding
    case department, pillar, tags, critical
    case adjustmentLimit, adjustmentBasis

    public enum Category: Sendable, Hashable, CaseIterable {
        /// Stands in another section.
        case moved
        /// Asked in other words; a score stays what it was.
        case reworded
        /// The same answer can be rated otherwise, or can no longer be read.
        case reanswered
        case reweighted
        /// Counted, grouped or accepted otherwise.
        case policy
    }

    public var category: Category {
        switch self {
        case .place: .moved
        case .text, .criterion, .source, .remedy, .dueDays, .answerWords: .reworded
        case .answer: .reanswered
        case .points, .weight: .reweighted
        case .scope, .role, .combine, .severalObservations, .atLeast, .notApplicable, .notApplicableTerms, .dependency,
            .proof, .rounding, .department, .pillar, .tags, .critical, .adjustmentLimit, .adjustmentBasis:
            .policy
        }
    }
}
