internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

extension BlobWriter {
    mutating func fired(_ rule: IssuedRule) {
        number(rule.rule)
        fraction(rule.change)
    }

    mutating func section(_ section: IssuedSection) {
        text(section.id)
        number(section.depth)
        fraction(section.score)
        fraction(section.weight)
    }

    mutating func item(_ item: IssuedItem) {
        code(ItemCode(item.state).rawValue)
        fraction(item.score)
        fraction(item.earned)
        fraction(item.full)
        fraction(item.weight)
        fraction(item.contribution)
        number(item.observations)
    }

    mutating func slice(_ slice: IssuedSlice) {
        textIfAny(slice.id)
        fraction(slice.score)
        fraction(slice.earned)
        fraction(slice.full)
        number(slice.observations)
        number(slice.findings)
    }

    mutating func team(_ team: IssuedTeam) {
        text(team.team)
        group(team.numbers)
    }

    mutating func person(_ person: IssuedPerson) {
        number(person.person)
        group(person.numbers)
    }

    private mutating func group(_ numbers: IssuedGroupNumbers) {
        fraction(numbers.score)
        fraction(numbers.earned)
        fraction(numbers.full)
        number(numbers.observations)
        fraction(numbers.low)
        fraction(numbers.high)
        flag(numbers.ranked)
    }
}

/// Far more levels than a checklist may have; layouts indent by it.
private let deepest = 64

extension BlobReader {
    mutating func fired(_ size: RecordSize) throws(BlobDefect) -> IssuedRule {
        IssuedRule(rule: try index(below: size.rules), change: try fraction())
    }

    mutating func section() throws(BlobDefect) -> IssuedSection {
        IssuedSection(
            id: try text(), depth: try index(below: deepest + 1), score: try fractionIfAny(),
            weight: try fractionIfAny())
    }

    /// As many as the checklist has.
    mutating func items(_ size: RecordSize) throws(BlobDefect) -> [IssuedItem] {
        let items = try list { (reader) throws(BlobDefect) in try reader.item() }
        guard items.count == size.items else { throw defect(.index) }
        return items
    }

    private mutating func item() throws(BlobDefect) -> IssuedItem {
        guard let code = ItemCode(rawValue: try code()) else { throw defect(.code) }
        return IssuedItem(
            state: code.state, score: try fractionIfAny(), earned: try fractionIfAny(), full: try fractionIfAny(),
            weight: try fractionIfAny(), contribution: try fractionIfAny(), observations: try count())
    }

    mutating func slice() throws(BlobDefect) -> IssuedSlice {
        IssuedSlice(
            id: try textIfAny(), score: try fractionIfAny(), earned: try fractionIfAny(), full: try fractionIfAny(),
            observations: try count(), findings: try count())
    }

    mutating func team() throws(BlobDefect) -> IssuedTeam {
        IssuedTeam(team: try text(), numbers: try group())
    }

    mutating func person(_ size: RecordSize) throws(BlobDefect) -> IssuedPerson {
        IssuedPerson(person: try index(below: size.people), numbers: try group())
    }

    private mutating func group() throws(BlobDefect) -> IssuedGroupNumbers {
        IssuedGroupNumbers(
            score: try fractionIfAny(), earned: try fractionIfAny(), full: try fractionIfAny(),
            observations: try count(), low: try fractionIfAny(), high: try fractionIfAny(), ranked: try flag())
    }
}

/// The codes of item states; a new state takes the next free one.
private enum ItemCode: UInt8, CaseIterable {
    case scored = 0, notApplicable, unanswered, unscored, information, doesNotApply, waived, waiverExpired, outside

    init(_ state: ItemScore.State) {
        self =
            switch state {
            case .scored: .scored
            case .notApplicable: .notApplicable
            case .unanswered: .unanswered
            case .unscored: .unscored
            case .information: .information
            case .doesNotApply: .doesNotApply
            case .waived: .waived
            case .waiverExpired: .waiverExpired
            case .outside: .outside
            }
    }

    var state: ItemScore.State {
        switch self {
        case .scored: .scored
        case .notApplicable: .notApplicable
        case .unanswered: .unanswered
        case .unscored: .unscored
        case .information: .information
        case .doesNotApply: .doesNotApply
        case .waived: .waived
        case .waiverExpired: .waiverExpired
        case .outside: .outside
        }
    }
}
