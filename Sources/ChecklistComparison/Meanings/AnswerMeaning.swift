internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

/// What an answer of a kind can be and what it is worth; two kinds with one meaning rate every answer alike.
enum AnswerMeaning: Hashable {
    case yesNo(goodIsNo: Bool)
    case choice([String: Fraction])
    case multiChoice([String: Fraction])
    case parts(Set<String>, Parts.Mark)
    case scale(minimum: Fraction, maximum: Fraction, step: Fraction, zero: Fraction)
    case duration(RatingMeaning, notReached: Fraction, between: Measure.Interval?)
    case number(unit: BilingualText?, RatingMeaning)
    case share(Share.Form, RatingMeaning)
    case index(minimum: Fraction, maximum: Fraction, step: Fraction, RatingMeaning)
    case count(RatingMeaning)
    case deduction([String: Deduction.Loss])
    case information(Information.Form)
    case result

    init(_ kind: AnswerKind) {
        switch kind {
        case .yesNo(let question): self = .yesNo(goodIsNo: question.goodIsNo)
        case .choice(let choice): self = .choice(Self.rates(of: choice.options))
        case .multiChoice(let choice): self = .multiChoice(Self.rates(of: choice.options))
        case .parts(let parts): self = .parts(Set(parts.parts.map(\.id)), parts.mark)
        case .scale(let scale):
            self = .scale(minimum: scale.minimum, maximum: scale.maximum, step: scale.step, zero: scale.zero)
        case .measure(let measure): self.init(measure)
        case .share(let share): self = .share(share.form, RatingMeaning(share.rating))
        case .index(let index):
            self = .index(
                minimum: index.minimum, maximum: index.maximum, step: index.step, RatingMeaning(index.rating))
        case .count(let count): self = .count(RatingMeaning(count.rating))
        case .deduction(let deduction):
            self = .deduction(Dictionary(deduction.kinds.map { ($0.id, $0.loss) }) { first, _ in first })
        case .information(let information): self = .information(information.form)
        case .result: self = .result
        }
    }

    private init(_ measure: Measure) {
        let rating = RatingMeaning(measure.rating)
        switch measure.quantity {
        case .duration:
            self = .duration(
                rating, notReached: measure.notReached ?? measure.rating.lowestRate, between: measure.between)
        case .number(let unit): self = .number(unit: unit, rating)
        }
    }

    private static func rates(of options: [Choice.Option]) -> [String: Fraction] {
        Dictionary(options.map { ($0.id, $0.rate) }) { first, _ in first }
    }
}

extension AnswerKind {
    /// The options of a choice, of one or of several; empty for other kinds.
    var options: [Choice.Option] {
        switch self {
        case .choice(let choice): choice.options
        case .multiChoice(let choice): choice.options
        default: []
        }
    }
}
