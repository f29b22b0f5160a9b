/// What an item is answered with and how one answer becomes a rate from 0 to 1 (scoring rules, section 2).
public enum AnswerKind: Sendable {
    case yesNo(YesNo)
    case choice(Choice)
    case multiChoice(MultiChoice)
    case parts(Parts)
    case scale(Scale)
    case measure(Measure)
    case share(Share)
    case index(Index)
    case count(Count)
    case deduction(Deduction)
    case information(Information)
    /// One of the nine words of an XCCDF result (scoring rule 5.4).
    case result

    /// The word that selects the kind in a checklist.
    public enum Name: String, Sendable, CaseIterable {
        case yesNo = "yes-no"
        case choice
        case multiChoice = "multi-choice"
        case parts, scale, measure, share, index, count, deduction, information, result
    }

    public var name: Name {
        switch self {
        case .yesNo: .yesNo
        case .choice: .choice
        case .multiChoice: .multiChoice
        case .parts: .parts
        case .scale: .scale
        case .measure: .measure
        case .share: .share
        case .index: .index
        case .count: .count
        case .deduction: .deduction
        case .information: .information
        case .result: .result
        }
    }
}
