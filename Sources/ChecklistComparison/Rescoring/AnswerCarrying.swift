internal import ChecklistModel
internal import ExactArithmetic

/// Takes answers to an item of the old checklist over to the item with the same id in the new one.
struct AnswerCarrying {
    let old: Item
    let new: Item

    /// Nil when one of them cannot be said in the new one, or the new one would refuse it.
    func carried(_ observations: [Observation]) -> [Observation]? {
        let takesSeveral = new.scope != .once || new.takesSeveralObservations || new.combine == .pooled
        guard takesSeveral || observations.count <= 1 else { return nil }
        var carried: [Observation] = []
        for observation in observations {
            guard let value = value(observation.value) else { return nil }
            carried.append(observation.answering(value))
        }
        return carried
    }

    private func value(_ value: AnswerValue) -> AnswerValue? {
        switch value {
        case .unanswered: return value
        case .notApplicable: return new.notApplicable.policy == .forbid ? nil : value
        default: break
        }
        switch (old.answer, new.answer) {
        case (.yesNo, .yesNo), (.result, .result), (.count, .count): return value
        case (.choice(let before), .choice(let now)):
            guard case .option(let index) = value else { return nil }
            return position(of: index, in: before.options.map(\.id), among: now.options.map(\.id)).map { .option($0) }
        case (.multiChoice(let before), .multiChoice(let now)):
            guard case .options(let chosen) = value else { return nil }
            let (ids, others) = (before.options.map(\.id), now.options.map(\.id))
            let kept = chosen.compactMap { position(of: $0, in: ids, among: others) }
            return kept.count == chosen.count ? .options(kept.sorted()) : nil
        case (.parts(let before), .parts(let now)):
            guard case .parts(let met) = value else { return nil }
            return parts(met, of: before.parts.map(\.id), as: now.parts.map(\.id))
        case (.deduction(let before), .deduction(let now)):
            guard case .deductions(let counts) = value else { return nil }
            return deductions(counts, of: before.kinds.map(\.id), as: now.kinds.map(\.id))
        default: return number(value)
        }
    }

    /// Kinds whose answers are numbers: carried where the new item would take the same number for the same thing.
    private func number(_ value: AnswerValue) -> AnswerValue? {
        switch (old.answer, new.answer, value) {
        case (.scale, .scale(let scale), .number(let number)):
            return number.isOn(from: scale.minimum, to: scale.maximum, step: scale.step) ? value : nil
        case (.index, .index(let scale), .index(let expected, let perceived)):
            let isOn = [expected, perceived].allSatisfy {
                $0.isOn(from: scale.minimum, to: scale.maximum, step: scale.step)
            }
            return isOn ? value : nil
        case (.measure(let before), .measure(let now), _):
            return before.quantity.isSameThing(as: now.quantity) ? value : nil
        case (.share(let before), .share(let now), _): return before.form == now.form ? value : nil
        case (.information(let before), .information(let now), _): return before.form == now.form ? value : nil
        default: return nil
        }
    }

    private func position(of index: Int, in ids: [String], among others: [String]) -> Int? {
        ids.indices.contains(index) ? others.firstIndex(of: ids[index]) : nil
    }

    private func parts(_ met: [Bool], of ids: [String], as others: [String]) -> AnswerValue? {
        guard met.count == ids.count, Set(ids) == Set(others) else { return nil }
        let known = Dictionary(zip(ids, met)) { first, _ in first }
        return .parts(others.map { known[$0] ?? false })
    }

    /// A kind that is gone was not lost where nothing of it was seen; a new one was not seen.
    private func deductions(_ counts: [Fraction], of ids: [String], as others: [String]) -> AnswerValue? {
        let known = Dictionary(zip(ids, counts)) { first, _ in first }
        let isGone = known.contains { !$0.value.isZero && !others.contains($0.key) }
        return isGone ? nil : .deductions(others.map { known[$0] ?? .zero })
    }
}

extension Fraction {
    fileprivate func isOn(from minimum: Fraction, to maximum: Fraction, step: Fraction) -> Bool {
        guard self >= minimum, self <= maximum, let steps = (self - minimum).divided(by: step) else { return false }
        return steps.isInteger
    }
}

extension Measure.Quantity {
    /// Durations are seconds however they are written; numbers are the same only in the same unit.
    fileprivate func isSameThing(as other: Measure.Quantity) -> Bool {
        switch (self, other) {
        case (.duration, .duration): true
        case (.number(let unit), .number(let otherUnit)): unit == otherUnit
        case (.duration, .number), (.number, .duration): false
        }
    }
}

extension Observation {
    fileprivate func answering(_ value: AnswerValue) -> Observation {
        Observation(
            value: value, written: written, people: people, unit: unit, note: note, evidence: evidence, times: times)
    }
}
