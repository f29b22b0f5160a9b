internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

/// A kind of answer on one line, in the words of the checklist file: what its editor wrote and can look up.
struct AnswerNotation {
    let kind: AnswerKind

    var text: String { details.isEmpty ? kind.name.rawValue : "\(kind.name.rawValue): \(details)" }

    private var details: String {
        switch kind {
        case .yesNo(let question): question.goodIsNo ? "good: no" : ""
        case .choice(let choice): Self.listed(choice.options.map { "\($0.id) \($0.rate.notation)" })
        case .multiChoice(let choice): Self.listed(choice.options.map { "\($0.id) \($0.rate.notation)" })
        case .parts(let parts): Self.listed(parts.parts.map(\.id)) + "; mark: \(parts.mark.rawValue)"
        case .scale(let scale):
            Self.scale(scale.minimum, scale.maximum, scale.step) + "; zero: \(scale.zero.notation)"
        case .measure(let measure): Self.details(of: measure)
        case .share(let share): "\(share.form.rawValue); " + Self.details(of: share.rating)
        case .index(let index):
            Self.scale(index.minimum, index.maximum, index.step) + "; " + Self.details(of: index.rating)
        case .count(let count): Self.details(of: count.rating)
        case .deduction(let deduction): Self.listed(deduction.kinds.map(Self.loss))
        case .information(let information): information.form.rawValue
        case .result: ""
        }
    }

    private static func listed(_ parts: [String]) -> String { parts.joined(separator: ", ") }

    private static func scale(_ minimum: Fraction, _ maximum: Fraction, _ step: Fraction) -> String {
        "min: \(minimum.notation), max: \(maximum.notation), step: \(step.notation)"
    }

    /// Durations are given in seconds, the unit they are kept in.
    private static func details(of measure: Measure) -> String {
        var parts: [String] = []
        switch measure.quantity {
        case .duration(let bareUnit, let clock):
            parts =
                ["duration (s)"] + (bareUnit.map { ["bare: \($0.notation) s"] } ?? [])
                + (clock.map { ["clock: \($0.rawValue)"] } ?? [])
        case .number(let unit): parts = ["number"] + (unit.map { ["unit: \($0.bothWordings)"] } ?? [])
        }
        parts.append(details(of: measure.rating))
        if let rate = measure.notReached { parts.append("not-reached: \(rate.notation)") }
        switch measure.between {
        case .receivedToFirstFeedback: parts.append("between: received, first-feedback")
        case .receivedToClosed: parts.append("between: received, closed")
        case .firstFeedbackToClosed: parts.append("between: first-feedback, closed")
        case nil: break
        }
        return parts.joined(separator: "; ")
    }

    private static func details(of rating: Rating) -> String {
        switch rating {
        case .bands(let bands): return "bands: " + listed(bands.map(band))
        case .linear(let zero, let full): return "linear: full \(full.notation), zero \(zero.notation)"
        case .steps(let steps):
            let end = steps.zeroBeyond.map { ", zero-beyond \($0.notation)" } ?? ""
            return "steps: full \(steps.full.notation), every \(steps.every.notation), rate \(steps.loss.notation), "
                + "past \(steps.past.rawValue)\(end)"
        }
    }

    private static func band(_ band: Band) -> String {
        let lower = band.lower.map { "\($0.inclusive ? "≥" : ">") \($0.value.notation) " } ?? ""
        let upper = band.upper.map { "\($0.inclusive ? "≤" : "<") \($0.value.notation) " } ?? ""
        return band.lower == nil && band.upper == nil
            ? "rest → \(band.rate.notation)" : "\(lower)\(upper)→ \(band.rate.notation)"
    }

    private static func loss(_ kind: Deduction.Kind) -> String {
        switch kind.loss {
        case .all: "\(kind.id) all"
        case .each(let rate, let limit):
            "\(kind.id) \(rate.notation)" + (limit.map { " (limit \($0.notation))" } ?? "")
        }
    }

    /// What the answers are called, both languages at once so that a change in either is seen.
    var words: String {
        let named: [(String, BilingualText?, [String])] =
            switch kind {
            case .yesNo(let question): [("yes", nil, question.yesWords), ("no", nil, question.noWords)]
            case .choice(let choice): choice.options.map { ($0.id, $0.title, $0.words) }
            case .multiChoice(let choice): choice.options.map { ($0.id, $0.title, $0.words) }
            case .parts(let parts): parts.parts.map { ($0.id, $0.title, $0.words) }
            case .deduction(let deduction): deduction.kinds.map { ($0.id, $0.title, $0.words) }
            case .count(let count): [("count", count.what, [])]
            case .information(let information):
                [(information.tally ? "tally" : "information", information.unit, [])]
            case .measure, .scale, .share, .index, .result: []
            }
        return named.isEmpty
            ? text
            : named.map { id, title, words in
                ([id] + (title.map { [$0.bothWordings] } ?? []) + words).joined(separator: " ")
            }.joined(separator: ", ")
    }
}

extension Fraction {
    /// Exact: a short decimal where there is one, else `p/q`.
    var notation: String { rounded(toDecimals: 6) == self ? shortText(decimals: 6) : ratioText }

    /// A share as a percentage, with the exact fraction where two decimals do not tell it.
    var shareNotation: String {
        let percent = self * .hundred
        let shown = percent.shortText() + "%"
        return percent.rounded(toDecimals: 2) == percent ? shown : "\(shown) (\(ratioText))"
    }
}

extension BilingualText {
    /// Both wordings, once where they are the same.
    var bothWordings: String {
        let wordings = [zh, en].compactMap(\.self)
        return wordings.count == 2 && wordings[0] == wordings[1] ? wordings[0] : wordings.joined(separator: " / ")
    }
}
