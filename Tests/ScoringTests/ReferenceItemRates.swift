import ChecklistModel
import ExactArithmetic

/// Rules 2 to 4 for one item, written down a second time.
extension ReferenceScoring {
    /// Nil leaves the roll-up.
    func enteringRate(of index: Int) -> Fraction? {
        let item = checklist.items[index]
        let counted = counted(index)
        if missing(in: index) == 0 {
            if !counted.isEmpty { return combined(counted, of: item) }
            switch item.notApplicable.policy {
            case .exclude, .forbid: return nil
            case .zero: return 0
            case .full: return 1
            }
        }
        if case .exclude = checklist.unanswered { return combined(counted, of: item) }
        guard checklist.unanswered == .zero else { return nil }
        // What is missing counts as 0: its share of a mean, all of a worst, all of what is counted together.
        guard item.combine == .mean, !counted.isEmpty else { return 0 }
        let all = Fraction(counted.count + missing(in: index))
        return counted.compactMap { rate($0, of: item.answer) }.sum().divided(by: all)
    }

    func counted(_ index: Int) -> [AnswerValue] {
        audit.observations[index].map(\.value).filter { rate($0, of: checklist.items[index].answer) != nil }
    }

    /// Rule 3.4: each blank, everybody and everything listed but not named, and repetitions not done.
    func missing(in index: Int) -> Int {
        let item = checklist.items[index]
        let seen = audit.observations[index]
        let answers = seen.filter { $0.value != .unanswered }
        if seen.count == 1, answers.count == 1, answers[0].people.isEmpty, answers[0].unit == nil,
            rate(answers[0].value, of: item.answer) == nil
        {
            return 0
        }
        let expected: [Int]
        switch item.scope {
        case .once: expected = [seen.count - answers.count]
        case .person:
            let blanks = seen.filter { $0.value == .unanswered }
            let covered = answers.contains { $0.people.isEmpty && rate($0.value, of: item.answer) == nil }
            let named = Set(seen.flatMap(\.people))
            let absent = Set(audit.peopleOnDuty ?? []).count { person in
                let role = audit.people[person].role
                return !covered && !named.contains(person) && (item.role == nil || role == nil || role == item.role)
            }
            expected = [blanks.count, blanks.count { !$0.people.isEmpty } + absent]
        case .unit(let kind):
            let blanks = seen.filter { $0.value == .unanswered }
            let covered = answers.contains { $0.unit == nil && rate($0.value, of: item.answer) == nil }
            let named = Set(seen.compactMap(\.unit))
            let absent = covered ? 0 : Set(audit.unitsListed[kind] ?? []).subtracting(named).count
            expected = [blanks.count, blanks.count { $0.unit != nil } + absent]
        }
        return max(expected.max() ?? 0, item.atLeast - answers.count)
    }

    /// Rule 3.2.
    func combined(_ counted: [AnswerValue], of item: Item) -> Fraction? {
        let rates = counted.compactMap { rate($0, of: item.answer) }
        guard !rates.isEmpty else { return nil }
        switch item.combine {
        case .mean: return rates.sum().divided(by: Fraction(rates.count))
        case .worst: return rates.sorted().first
        case .pooled: return rate(counted.dropFirst().reduce(counted[0], adding), of: item.answer)
        }
    }

    private func adding(_ a: AnswerValue, _ b: AnswerValue) -> AnswerValue {
        switch (a, b) {
        case (.share(let k, let n), .share(let l, let m)): .share(k + l, of: n + m)
        case (.count(let k), .count(let l)): .count(k + l)
        case (.deductions(let k), .deductions(let l)): .deductions(zip(k, l).map { $0 + $1 })
        default: .unanswered
        }
    }

    /// The table of section 2; nil does not count.
    func rate(_ value: AnswerValue, of kind: AnswerKind) -> Fraction? {
        switch (kind, value) {
        case (.yesNo(let question), .yes): question.goodIsNo ? 0 : 1
        case (.yesNo(let question), .no): question.goodIsNo ? 1 : 0
        case (.choice(let choice), .option(let index)): choice.options[index].rate
        case (.scale(let scale), .number(let mark)): (mark - scale.zero).divided(by: scale.maximum - scale.zero)
        case (.measure(let measure), .number(let number)): rate(number, of: measure.rating)
        case (.share(let share), .share(let part, let whole)):
            part.divided(by: whole).map { rate($0, of: share.rating) }
        case (.count(let count), .count(let number)): rate(number, of: count.rating)
        case (.deduction(let deduction), .deductions(let counts)):
            max(0, zip(deduction.kinds, counts).reduce(1) { $0 - loss(of: $1.0.loss, times: $1.1) })
        default: nil
        }
    }

    private func loss(of loss: Deduction.Loss, times count: Fraction) -> Fraction {
        switch loss {
        case .all: count > 0 ? 1 : 0
        case .each(let each, let limit): min(each * count, limit ?? each * count)
        }
    }

    private func rate(_ number: Fraction, of rating: Rating) -> Fraction {
        switch rating {
        case .linear(let zero, let full): return max(0, min(1, (number - zero).divided(by: full - zero) ?? 0))
        case .bands(let bands):
            for band in bands {
                if let lower = band.lower, number < lower.value || number == lower.value && !lower.inclusive {
                    continue
                }
                if let upper = band.upper, number > upper.value || number == upper.value && !upper.inclusive {
                    continue
                }
                return band.rate
            }
            return 0
        case .steps(let steps): return steps.rate(of: number) ?? 0
        }
    }
}
