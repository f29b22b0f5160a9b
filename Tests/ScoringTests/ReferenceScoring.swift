import ChecklistModel
import ExactArithmetic
import Scoring

/// The scoring rules written down a second time, for reading and not for speed, to hold the engine to them.
struct ReferenceScoring {
    let checklist: Checklist
    let audit: Audit

    struct Result: Equatable {
        var computed: Fraction?
        var final: Fraction?
        var sections: [String: Fraction] = [:]
        var grade: String?
        var outcome: Outcome = .notScored
        var coverage: [Int] = []
    }

    func result() -> Result {
        var result = Result()
        let scored = scoredItems(in: checklist.root)
        let applicable = scored.filter { missing(in: $0) > 0 || enteringRate(of: $0) != nil }
        let answered = applicable.count { missing(in: $0) == 0 }
        result.coverage = [answered, applicable.count]
        let base = total(of: checklist.root, effects: false).rate
        if isIncomplete(answered: answered, applicable: applicable.count) {
            result.outcome = .incomplete
        } else if let base {
            result.computed = base * 100
            judge(&result, scoredSections: scoredSections(in: checklist.root))
        } else if firedCriticals.contains(where: { $0.effects.contains(.fail) }) {
            result.outcome = .failed
        }
        return result
    }

    /// Rules 6.2 and 6.3.
    private func judge(_ result: inout Result, scoredSections: Set<String>) {
        let (rate, sections, sectionRules) = total(of: checklist.root, effects: true)
        result.sections = sections.filter { scoredSections.contains($0.key) }.mapValues { $0 * 100 }
        let seen = result.sections
        let auditRules =
            firedCriticals.filter { $0.scope == .audit }
            + checklist.rules.filter { rule in
                guard rule.scope == .audit else { return false }
                switch rule.condition {
                case .item, .zeros, .atLeast: return false
                case .sectionBelow(let id, let limit): return seen[id].map { $0 < limit.limit } ?? false
                case .departmentBelow(let id, let limit): return departmentScore(id).map { $0 < limit.limit } ?? false
                }
            }
        var final = (rate ?? 0) * 100
        for case .scoreAtMost(let limit) in auditRules.flatMap(\.effects) { final = min(final, limit) }
        if auditRules.contains(where: { $0.effects.contains(.zero) }) { final = 0 }
        result.final = final
        let rules = auditRules + sectionRules + firedCriticals.filter { $0.scope != .audit }
        let place = { (grade: Grade) in checklist.grades.firstIndex(of: grade) ?? 0 }
        var grade = checklist.grade(of: final)
        for case .gradeAtMost(let id) in rules.flatMap(\.effects) {
            guard let limit = checklist.grades.first(where: { $0.id == id }), let current = grade else { continue }
            grade = place(limit) > place(current) ? limit : current
        }
        result.grade = grade?.id
        let isCapped = grade != checklist.grade(of: final)
        let belowPassGrade = checklist.pass.flatMap(checklist.grade(of:)).map { needed in
            isCapped && grade.map { place($0) > place(needed) } ?? false
        }
        let fails =
            rules.contains { $0.effects.contains(.fail) } || checklist.pass.map { final < $0 } ?? false
            || belowPassGrade ?? false
        result.outcome = fails ? .failed : .passed
    }

    /// Rules 4.2 and 6.4.
    private func isIncomplete(answered: Int, applicable: Int) -> Bool {
        if checklist.items.indices.contains(where: { checklist.items[$0].isCritical && missing(in: $0) > 0 }) {
            return true
        }
        switch checklist.unanswered {
        case .incomplete: return answered < applicable
        case .zero: return false
        case .exclude(let minimum, _): return Fraction(answered) < minimum * Fraction(applicable)
        }
    }

    /// Rule 5.1, with or without the section-scope effects of rule 6.2.
    private func total(
        of section: Section, effects: Bool
    ) -> (rate: Fraction?, sections: [String: Fraction], fired: [Rule]) {
        var sections: [String: Fraction] = [:]
        var fired: [Rule] = []
        let rate = node(section, effects: effects, &sections, &fired)?.rate
        return (rate, sections, fired)
    }

    private func node(
        _ section: Section, effects: Bool, _ sections: inout [String: Fraction], _ fired: inout [Rule]
    ) -> (rate: Fraction, mark: Fraction)? {
        var children: [(rate: Fraction, weight: Fraction)] = []
        for child in section.children {
            switch child {
            case .item(let index):
                guard let rate = enteringRate(of: index) else { continue }
                let item = checklist.items[index]
                children.append((rate, section.combine == .points ? item.points : item.weight))
            case .section(let inner):
                guard let result = node(inner, effects: effects, &sections, &fired) else { continue }
                children.append((result.rate, section.combine == .points ? result.mark : inner.weight ?? 1))
            }
        }
        children.removeAll { $0.weight.isZero }
        let whole = children.map(\.weight).sum()
        guard whole > 0, let lowest = children.map(\.rate).min() else { return nil }
        let mean = children.map { $0.rate * $0.weight }.sum().divided(by: whole)
        var rate = section.combine == .worst ? lowest : mean ?? 0
        if effects { rate = lowered(rate, in: section, &fired) }
        sections[section.id] = rate
        return (rate, section.combine == .points ? whole : section.points ?? 0)
    }

    private func lowered(_ rate: Fraction, in section: Section, _ fired: inout [Rule]) -> Fraction {
        func apply(_ rules: [Rule], to rate: Fraction) -> Fraction {
            rules.flatMap(\.effects).reduce(rate) { rate, effect in
                switch effect {
                case .zero: 0
                case .scoreAtMost(let limit): min(rate, limit.divided(by: 100) ?? 0)
                default: rate
                }
            }
        }
        let afterItems = apply(firedCriticals.filter { $0.scope == .section(section.id) }, to: rate)
        let minima = checklist.rules.filter { rule in
            guard rule.scope == .section(section.id), case .sectionBelow(section.id, let limit) = rule.condition,
                scoredSections(in: checklist.root).contains(section.id)
            else { return false }
            return afterItems * 100 < limit.limit
        }
        fired += minima
        return apply(minima, to: afterItems)
    }

    private var firedCriticals: [Rule] {
        checklist.rules.filter { rule in
            guard case .item(let index, let trigger) = rule.condition else { return false }
            let item = checklist.items[index]
            let counted = counted(index)
            let meets = { (rate: Fraction?, value: AnswerValue?) -> Bool in
                switch trigger {
                case .rateZero: rate == 0
                case .rateAtMost(let limit): rate.map { $0 <= limit } ?? false
                case .option(let option): value == .option(option)
                }
            }
            return counted.contains { meets(rate($0, of: item.answer), $0) }
                || item.combine == .pooled && meets(combined(counted, of: item), nil)
        }
    }

    /// Items whose own weight and whose sections' weights are positive (rule 5.3).
    private func scoredItems(in section: Section) -> [Int] {
        section.children.flatMap { child in
            switch child {
            case .item(let index):
                let item = checklist.items[index]
                return (section.combine == .points ? item.points : item.weight).isZero ? [] : [index]
            case .section(let inner): return isWeightless(inner, under: section) ? [] : scoredItems(in: inner)
            }
        }
    }

    private func isWeightless(_ section: Section, under parent: Section) -> Bool {
        parent.combine == .points
            ? section.combine != .points && section.points?.isZero == true : section.weight?.isZero == true
    }

    /// Sections that take part: positive weight all the way, and something in them that counts.
    private func scoredSections(in section: Section) -> Set<String> {
        section.sections.filter { !isWeightless($0, under: section) && total(of: $0, effects: false).rate != nil }
            .reduce(into: []) { $0.formUnion(scoredSections(in: $1).union([$1.id])) }
    }

    /// Departments have tables of their own; here the engine's slice is taken as given.
    private func departmentScore(_ id: String) -> Fraction? {
        score(audit, by: checklist).departments.first { $0.id == id }?.score
    }
}
