import ChecklistModel
import ExactArithmetic
import Scoring

extension ExpectedScore {
    /// What the engine found, in the reference scorer's form.
    init(_ card: Scorecard) {
        audit = card.audit.id
        checklist = card.checklist.id
        outcome = card.outcome.rawValue
        grade = card.grade?.id
        computed = card.computed?.ratioText
        score = card.score?.ratioText
        final = card.final?.ratioText
        low = card.bounds?.lowerBound.ratioText
        high = card.bounds?.upperBound.ratioText
        naAsZero = card.notApplicableAsZero?.ratioText
        earned = card.earned?.ratioText
        full = card.full?.ratioText
        coverage = [card.coverage.answered, card.coverage.applicable]
        fired = card.fired.map { card.checklist.rules[$0.rule].id }
        adjustments = card.adjustments.map {
            AdjustmentAmount(item: card.checklist.items[$0.item].id, amount: $0.amount?.ratioText)
        }
        items = card.items.map { item in
            ItemResult(
                item: card.checklist.items[item.item].id, state: item.state.rawValue, rate: item.rate?.ratioText,
                earned: item.earned?.ratioText, full: item.full?.ratioText)
        }
        departments = card.departments.map { slice in
            DepartmentResult(
                department: slice.id, score: slice.score?.ratioText, earned: slice.earned.ratioText,
                full: slice.full.ratioText)
        }
        people = card.people.map { PersonResult($0, in: card) }
    }

    /// The names of the fields that are not the same.
    func differences(from other: ExpectedScore) -> [String] {
        var names: [String] = []
        func compare<Value: Equatable>(_ name: String, _ value: (ExpectedScore) -> Value) {
            if value(self) != value(other) { names.append("\(name): \(value(self)) is not \(value(other))") }
        }
        compare("outcome", \.outcome)
        compare("grade", \.grade)
        compare("computed", \.computed)
        compare("score", \.score)
        compare("final", \.final)
        compare("low", \.low)
        compare("high", \.high)
        compare("n/a as zero", \.naAsZero)
        compare("earned", \.earned)
        compare("full", \.full)
        compare("coverage", \.coverage)
        compare("fired", \.fired)
        compare("adjustments", \.adjustments)
        names += Self.differences("item", items, other.items)
        names += Self.differences("department", departments, other.departments)
        names += Self.differences("person", people, other.people)
        return names
    }

    private static func differences<Part: Equatable>(_ name: String, _ ours: [Part], _ theirs: [Part]) -> [String] {
        guard ours.count == theirs.count else { return ["\(name): \(ours.count) are not \(theirs.count)"] }
        return zip(ours, theirs).filter { $0 != $1 }.map { "\(name): \($0) is not \($1)" }
    }
}

extension ExpectedScore.PersonResult {
    init(_ group: GroupScore, in card: Scorecard) {
        var name = ""
        if case .person(let index) = group.member { name = card.audit.people[index].id }
        person = name
        score = group.score?.ratioText
        earned = group.earned?.ratioText
        full = group.full?.ratioText
        observations = group.observations
        ranked = group.ranked
        low = group.interval.flatMap { $0.lowerBound.divided(by: .hundred) }?.decimalText(decimals: 12)
        high = group.interval.flatMap { $0.upperBound.divided(by: .hundred) }?.decimalText(decimals: 12)
    }
}
