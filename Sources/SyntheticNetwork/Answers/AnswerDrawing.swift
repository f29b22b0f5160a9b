internal import ChecklistModel
internal import ExactArithmetic

/// Draws plausible answers of one item.
///
/// Every kind of answer begins with a number of misses: 0 is as good as it gets, 1 a little worse, and so on.
struct AnswerDrawing: Sendable {
    let kind: AnswerKind
    let scope: ObservationScope
    /// For answers that are rated by their size.
    private let spans: ValueSpans?
    /// The options of a choice, best rate first; options of one rate together.
    private let options: [[Int]]

    init(_ item: Item) {
        kind = item.answer
        scope = item.scope
        spans = Self.spans(of: item.answer)
        options = Self.levels(of: item.answer)
    }

    private static func spans(of kind: AnswerKind) -> ValueSpans? {
        switch kind {
        case .measure(let measure):
            if case .duration = measure.quantity { return ValueSpans(measure.rating, lowest: 0, unit: 1) }
            return ValueSpans(measure.rating, lowest: nil, unit: 10)
        case .share(let share):
            // A straight line from 0 to 1 needs no levels: k follows from n.
            if case .linear(0, 1) = share.rating { return nil }
            return ValueSpans(share.rating, lowest: 0, unit: 1_000)
        case .count(let count): return ValueSpans(count.rating, lowest: 0, unit: 1)
        default: return nil
        }
    }

    private static func levels(of kind: AnswerKind) -> [[Int]] {
        guard case .choice(let choice) = kind else { return [] }
        let rates = Set(choice.options.map(\.rate)).sorted(by: >)
        return rates.map { rate in choice.options.indices.filter { choice.options[$0].rate == rate } }
    }

    /// - Parameter skill: of the person whose answer it is; figures follow their workload.
    func draw(misses: Int, skill: DealerProfile.Skill?, day: CivilDate, _ random: inout RandomStream) -> AnswerValue {
        switch kind {
        case .yesNo(let question): return (misses == 0) != question.goodIsNo ? .yes : .no
        case .result: return misses == 0 ? .yes : .no
        case .choice:
            let level = options[min(misses, options.count - 1)]
            return .option(level[random.below(level.count)])
        case .multiChoice(let choice): return .options(chosen(choice, misses: misses, &random))
        case .parts(let parts): return .parts(met(parts.parts.count, misses: misses, &random))
        case .scale(let scale): return .number(point(on: scale, misses: misses, &random))
        case .measure(let measure):
            if case .duration = measure.quantity, misses > 2, random.happens(perMille: 300) {
                return .notReached(after: nil)
            }
            return .number(size(misses: misses, &random))
        case .share(let share): return self.share(share.form, misses: misses, &random)
        case .index(let index): return self.index(index, misses: misses, &random)
        case .count: return .count(size(misses: misses, &random))
        case .deduction(let deduction): return .deductions(losses(deduction, misses: misses, &random))
        case .information(let information):
            return self.information(information, skill: skill, day: day, &random)
        }
    }

    /// A duration in seconds that is as good as so many misses allow; nil for other kinds.
    func seconds(misses: Int, _ random: inout RandomStream) -> Int? { spans?.draw(level: misses, &random) }

    private func size(misses: Int, _ random: inout RandomStream) -> Fraction {
        guard let spans else { return .zero }
        return Fraction(spans.draw(level: misses, &random), spans.unit) ?? .zero
    }

    private func share(_ form: Share.Form, misses: Int, _ random: inout RandomStream) -> AnswerValue {
        if let spans {
            let total = random.int(30...90)
            let reached = spans.draw(level: misses, &random) * total / spans.unit
            return .share(Fraction(form == .sample ? min(reached, total) : reached), of: Fraction(total))
        }
        let total = random.int(8...24)
        // One slip is common even where all is well, and a bad month has many.
        let short = misses == 0 ? random.below(100) / 60 : misses * random.int(1...3)
        let more = form == .target && misses == 0 ? random.below(3) : 0
        return .share(Fraction(max(0, total - short) + more), of: Fraction(total))
    }
}
