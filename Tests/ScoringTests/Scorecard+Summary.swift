import ChecklistModel
import ExactArithmetic
import Scoring

extension Scorecard {
    /// Everything issued, as text, for comparing two scorecards.
    var summary: [String] {
        var numbers: [Fraction?] = [computed, score, final, notApplicableAsZero, earned, full]
        numbers += [bounds?.lowerBound, bounds?.upperBound]
        for item in items { numbers += [item.rate, item.scoredRate, item.effectiveWeight, item.earned, item.full] }
        for section in sections { numbers += [section.computed, section.score, section.effectiveWeight, section.full] }
        for slice in departments + pillars + tags { numbers += [slice.score, slice.earned, slice.full] }
        var lines = numbers.map { $0?.ratioText ?? "none" }
        lines += [grade?.id ?? "none", outcome.rawValue, "\(coverage.counts)"]
        lines += items.map { "\($0.state) \($0.counted) \($0.notApplicable) \($0.missing)" }
        lines += fired.map { "\($0.rule) \($0.change.ratioText)" }
        lines += departments.map { "\($0.id ?? "none") \($0.observations)" }
        return lines
    }

    /// People and teams, a line each.
    var groupSummary: [String] {
        (people + teams).map { group in
            let name =
                switch group.member {
                case .person(let index): "person " + audit.people[index].id
                case .team(let name): "team " + name
                }
            let interval = group.interval
            let numbers: [Fraction?] = [
                group.score, group.earned, group.full, interval?.lowerBound, interval?.upperBound,
            ]
            let texts = numbers.map { $0?.ratioText ?? "none" }
            return "\(name) \(texts) \(group.observations) \(group.ranked)"
        }
    }
}
