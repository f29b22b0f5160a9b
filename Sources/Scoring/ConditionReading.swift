internal import ChecklistModel
internal import ExactArithmetic

/// Decides whether the condition of a rule holds, and by which answers and scores (scoring rules 6.1 and 6.4).
struct ConditionReading {
    private let checklist: Checklist
    private let audit: Audit
    private let evaluations: [ItemEvaluation]
    /// How many items before each index count as a zero.
    private let zerosBefore: [Int]
    /// Exact slices of the base; empty when nothing was issued.
    var departments: [SliceScore]

    init(
        checklist: Checklist, audit: Audit, evaluations: [ItemEvaluation], isWeighted: [Bool], departments: [SliceScore]
    ) {
        self.checklist = checklist
        self.audit = audit
        self.evaluations = evaluations
        self.departments = departments
        var zeros = [0]
        for (evaluation, isWeighted) in zip(evaluations, isWeighted) {
            zeros.append((zeros.last ?? 0) + (isWeighted && evaluation.rate?.isZero == true ? 1 : 0))
        }
        zerosBefore = zeros
    }

    /// What makes the condition hold; nil when it does not.
    ///
    /// - Parameter sections: the exact scores that may be read, on the 100 basis.
    func causes(of condition: Rule.Condition, sections: (String) -> Fraction?) -> [FiredRule.Cause]? {
        switch condition {
        case .item(let item, let trigger): return observation(of: item, trigger).map { [$0] }
        case .sectionBelow(let id, let minimum):
            guard let score = sections(id), minimum.isMissed(by: score) else { return nil }
            return [.section(id, score: score)]
        case .departmentBelow(let id, let minimum):
            guard let score = departments.first(where: { $0.id == id })?.score, minimum.isMissed(by: score) else {
                return nil
            }
            return [.department(id, score: score)]
        case .zeros(let least, let section):
            let found = zeros(below: section)
            return found >= least ? [.zeros(found, section: section)] : nil
        case .atLeast(let least, let conditions):
            let met = conditions.compactMap { causes(of: $0, sections: sections) }
            return met.count >= least ? met.flatMap(\.self) : nil
        }
    }

    private func zeros(below section: String?) -> Int {
        let range = section.map { checklist.root.items(below: $0) ?? 0..<0 } ?? 0..<(zerosBefore.count - 1)
        return zerosBefore[range.upperBound] - zerosBefore[range.lowerBound]
    }

    private func observation(of item: Int, _ trigger: Rule.Trigger) -> FiredRule.Cause? {
        guard evaluations.indices.contains(item) else { return nil }
        let evaluation = evaluations[item]
        let observations = audit.observations.indices.contains(item) ? audit.observations[item] : []
        for (position, rate) in evaluation.observationRates.enumerated() {
            guard let rate, observations.indices.contains(position) else { continue }
            let isFixed = evaluation.fixed.contains(.observation(position))
            if trigger.isMet(rate: rate, value: isFixed ? nil : observations[position].value) {
                return .observation(item: item, position)
            }
        }
        // Deviations that are harmless one by one can still lose the whole mark together, and an expired waiver has failed.
        guard checklist.items[item].combine == .pooled || evaluation.standing == .waiverExpired,
            let rate = evaluation.rate, trigger.isMet(rate: rate, value: nil)
        else { return nil }
        return .observation(item: item, nil)
    }
}

extension Rule.Trigger {
    fileprivate func isMet(rate: Fraction, value: AnswerValue?) -> Bool {
        switch self {
        case .rateZero: return rate.isZero
        case .rateAtMost(let limit): return rate <= limit
        case .option(let index):
            if case .options(let chosen) = value { return chosen.contains(index) }
            return value == .option(index)
        }
    }
}

extension Rule.Condition {
    /// True when the condition reads the score of this section.
    func reads(section: String) -> Bool {
        switch self {
        case .sectionBelow(let id, _): id == section
        case .atLeast(_, let conditions): conditions.contains { $0.reads(section: section) }
        case .item, .departmentBelow, .zeros: false
        }
    }

    /// True when the condition reads the score of any section.
    var readsSections: Bool {
        switch self {
        case .sectionBelow: true
        case .atLeast(_, let conditions): conditions.contains(where: \.readsSections)
        case .item, .departmentBelow, .zeros: false
        }
    }

    /// True when the condition reads the score of any department.
    var readsDepartments: Bool {
        switch self {
        case .departmentBelow: true
        case .atLeast(_, let conditions): conditions.contains(where: \.readsDepartments)
        case .item, .sectionBelow, .zeros: false
        }
    }
}

extension Section {
    /// The items of the section with this id, those of sections below it included; items are numbered in file order.
    fileprivate func items(below id: String) -> Range<Int>? {
        guard self.id == id else {
            for section in sections {
                if let items = section.items(below: id) { return items }
            }
            return nil
        }
        let indices = itemIndices
        guard let first = indices.min(), let last = indices.max() else { return nil }
        return first..<last + 1
    }
}
