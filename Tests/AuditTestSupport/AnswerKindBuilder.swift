internal import BilingualText
public import ChecklistModel
public import ExactArithmetic

extension AnswerKind {
    /// Options `0`, `1`, … worth these rates.
    public static func options(_ rates: Fraction...) -> AnswerKind { options(rates) }

    public static func options(_ rates: [Fraction]) -> AnswerKind {
        .choice(
            Choice(
                options: rates.enumerated().map { index, rate in
                    Choice.Option(id: "\(index)", title: BilingualText("\(index)"), rate: rate)
                }))
    }

    /// Options `0`, `1`, … of which several can be chosen.
    public static func severalOptions(_ rates: Fraction...) -> AnswerKind {
        .multiChoice(
            MultiChoice(
                options: rates.enumerated().map { index, rate in
                    Choice.Option(id: "\(index)", title: BilingualText("\(index)"), rate: rate)
                }))
    }

    /// Parts `0`, `1`, ….
    public static func parts(_ count: Int, _ mark: Parts.Mark) -> AnswerKind {
        .parts(
            Parts(
                parts: (0..<count).map { Parts.Part(id: "\($0)", title: BilingualText("\($0)")) }, mark: mark))
    }

    public static func index(_ rating: Rating) -> AnswerKind {
        .index(Index(minimum: 0, maximum: 10, step: 1, rating: rating))
    }

    public static func information(_ form: Information.Form, tally: Bool = false) -> AnswerKind {
        .information(Information(form: form, tally: tally))
    }

    public static func scale(_ range: ClosedRange<Fraction>, step: Fraction = 1, zero: Fraction = 0) -> AnswerKind {
        .scale(Scale(minimum: range.lowerBound, maximum: range.upperBound, step: step, zero: zero))
    }

    public static func number(_ rating: Rating) -> AnswerKind {
        .measure(Measure(quantity: .number(unit: nil), rating: rating))
    }

    public static func duration(_ rating: Rating, notReached: Fraction? = nil) -> AnswerKind {
        .measure(
            Measure(
                quantity: .duration(bareUnit: nil, clock: nil), rating: rating,
                notReached: notReached ?? rating.lowestRate))
    }

    public static func share(_ form: Share.Form = .sample, _ rating: Rating = .linear(zero: 0, full: 1)) -> AnswerKind {
        .share(Share(form: form, rating: rating))
    }

    public static func count(_ bands: Band...) -> AnswerKind {
        .count(Count(what: BilingualText(zh: "处", en: "spots"), rating: .bands(bands)))
    }

    /// Deduction kinds `0`, `1`, … with these losses.
    public static func deductions(_ losses: Deduction.Loss...) -> AnswerKind { deductions(losses) }

    public static func deductions(_ losses: [Deduction.Loss]) -> AnswerKind {
        .deduction(
            Deduction(
                kinds: losses.enumerated().map { index, loss in
                    Deduction.Kind(id: "\(index)", title: BilingualText("\(index)"), loss: loss)
                }))
    }
}

extension Band {
    public static func atMost(_ limit: Fraction, _ rate: Fraction) -> Band {
        Band(upper: Limit(limit, inclusive: true), rate: rate)
    }

    public static func below(_ limit: Fraction, _ rate: Fraction) -> Band {
        Band(upper: Limit(limit, inclusive: false), rate: rate)
    }

    public static func atLeast(_ limit: Fraction, _ rate: Fraction) -> Band {
        Band(lower: Limit(limit, inclusive: true), rate: rate)
    }

    public static func above(_ limit: Fraction, _ rate: Fraction) -> Band {
        Band(lower: Limit(limit, inclusive: false), rate: rate)
    }

    public static func rest(_ rate: Fraction) -> Band { Band(rate: rate) }
}
