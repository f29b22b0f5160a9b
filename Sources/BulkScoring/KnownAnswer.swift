public import ChecklistModel
internal import ExactArithmetic

/// What one understood answer to one item comes to, in half a line of the processor's cache.
struct KnownAnswer: BitwiseCopyable, Sendable {
    enum Kind: UInt8, BitwiseCopyable, Sendable {
        case counted, notApplicable
        /// An answer to an item that is only asked for.
        case said
    }

    /// The rate; over the plan's denominator wherever that holds it.
    var numerator = 0
    var denominator = 1
    var item: Int32 = 0
    var kind = Kind.said
    /// The bits of the triggers that it meets.
    var fired: UInt64 = 0

    /// True when it takes nothing away and fires nothing.
    func isFull(over common: Int) -> Bool {
        switch kind {
        case .counted: numerator == common && denominator == common && fired == 0
        case .notApplicable: false
        case .said: true
        }
    }
}

extension BulkScorer {
    /// Tells an understood answer; ask once per distinct answer and keep the number.
    ///
    /// - Parameters:
    ///   - written: the answer as the submission wrote it, remark taken off.
    ///   - item: index into the checklist's items.
    /// - Returns: nil for blanks and for what machine words do not hold; such an audit is for `Scoring`.
    public mutating func answer(_ value: AnswerValue, written: String, item: Int) -> Int32? {
        guard plan.items.indices.contains(item), value != .unanswered, answerCount < .max,
            let known = plan.known(value, item: item), let piece = texts.keep({ $0.append(fields: ["", written]) })
        else { return nil }
        answers.reserve(Int(answerCount) + 1)
        answers[answerCount] = known
        fullItems.reserve(Int(answerCount) + 1)
        fullItems[answerCount] = known.isFull(over: plan.denominator) ? known.item : -1
        writtenAnswers.reserve(Int(answerCount) + 1)
        writtenAnswers[answerCount] = piece
        answerCount += 1
        return answerCount - 1
    }
}

extension ScoringPlan {
    /// Everything but the text.
    fileprivate func known(_ value: AnswerValue, item index: Int) -> KnownAnswer? {
        var known = KnownAnswer()
        known.item = Int32(index)
        if items[index].isInformation {
            known.kind = value == .notApplicable ? .notApplicable : .said
            return known
        }
        guard let rate = checklist.items[index].answer.rate(of: value) else {
            known.kind = .notApplicable
            return known
        }
        guard rate >= .zero, rate <= .one, let ratio = WordRatio(rate) else { return nil }
        known.kind = .counted
        if denominator % ratio.denominator == 0 {
            known.numerator = ratio.numerator * (denominator / ratio.denominator)
            known.denominator = denominator
        } else {
            known.numerator = ratio.numerator
            known.denominator = ratio.denominator
        }
        for (trigger, bit) in triggers[index] where trigger.isMet(rate: rate, value: value) { known.fired |= bit }
        return known
    }
}

extension Rule.Trigger {
    /// As `Scoring` reads it.
    fileprivate func isMet(rate: Fraction, value: AnswerValue) -> Bool {
        switch self {
        case .rateZero: return rate.isZero
        case .rateAtMost(let limit): return rate <= limit
        case .option(let index):
            if case .options(let chosen) = value { return chosen.contains(index) }
            return value == .option(index)
        }
    }
}
