internal import ChecklistModel
internal import ExactArithmetic

/// When a rule fires, with answers as bits and sections as ranges of items.
indirect enum PlannedCondition: Sendable {
    /// One of these bits was brought by an answer.
    case answered(UInt64)
    /// The items below a section, and the limit that its score is not to miss.
    case sectionBelow(Range<Int>, PlannedLimit)
    /// Index into `ScoringPlan.watchedDepartments`.
    case departmentBelow(Int, PlannedLimit)
    /// So many scored items with rate 0.
    case zeros(Int, Range<Int>)
    case atLeast(Int, of: [PlannedCondition])
}

/// A limit on the 100 basis.
struct PlannedLimit: BitwiseCopyable, Sendable {
    let limit: WordRatio
    /// Where a published scheme compares the rounded score.
    let rounding: Rounding?

    /// Nil when it needs more room.
    init?(_ minimum: Rule.Minimum) {
        guard let limit = WordRatio(minimum.limit) else { return nil }
        self.limit = limit
        if let decimals = minimum.rounded {
            guard let rounding = Rounding(decimals: decimals) else { return nil }
            self.rounding = rounding
        } else {
            rounding = nil
        }
    }

    /// - Parameters:
    ///   - earned: the score as a share of `full`.
    func isMissed(by earned: Int, of full: Int) -> Bool {
        guard let rounding else { return WordRatio(numerator: 100 * earned, denominator: full) < limit }
        let units = rounding.unitsOfHundred(earned, over: full)
        return WordRatio(numerator: units, denominator: rounding.unitsOfHundred(1, over: 100)) < limit
    }
}

/// Hands out the bits of answers and gathers what conditions look at.
struct ConditionPlanner {
    private let checklist: Checklist
    private let sections: [String: Range<Int>]
    private(set) var departments: [String] = []
    /// By item, its triggers with their bits.
    private(set) var triggers: [[(trigger: Rule.Trigger, bit: UInt64)]]
    private var bits: Int

    /// - Parameter rules: how many bits the rules themselves take.
    init(_ checklist: Checklist) {
        self.checklist = checklist
        triggers = [[(trigger: Rule.Trigger, bit: UInt64)]](repeating: [], count: checklist.items.count)
        bits = checklist.rules.count
        sections = checklist.root.itemRanges()
    }

    /// The rule fires by the bit of its own.
    mutating func add(_ trigger: Rule.Trigger, of item: Int, bit: UInt64) {
        // A rule on an item that does not exist never fires.
        if triggers.indices.contains(item) { triggers[item].append((trigger, bit)) }
    }

    /// Nil when there is too much to look at.
    mutating func planned(_ condition: Rule.Condition) -> PlannedCondition? {
        switch condition {
        case .item(let item, let trigger):
            guard bits < UInt64.bitWidth else { return nil }
            let bit: UInt64 = 1 << UInt64(bits)
            bits += 1
            add(trigger, of: item, bit: bit)
            return .answered(bit)
        case .sectionBelow(let id, let minimum):
            guard let limit = PlannedLimit(minimum) else { return nil }
            return .sectionBelow(sections[id] ?? 0..<0, limit)
        case .departmentBelow(let id, let minimum):
            guard let limit = PlannedLimit(minimum) else { return nil }
            if !departments.contains(id) { departments.append(id) }
            return .departmentBelow(departments.firstIndex(of: id) ?? 0, limit)
        case .zeros(let least, let section):
            guard let section else { return .zeros(least, checklist.items.indices) }
            return .zeros(least, sections[section] ?? 0..<0)
        case .atLeast(let least, let conditions):
            var planned: [PlannedCondition] = []
            for condition in conditions {
                guard let part = self.planned(condition) else { return nil }
                planned.append(part)
            }
            return .atLeast(least, of: planned)
        }
    }
}

extension Section {
    /// The items of each section below, nested ones included, and of this one; items are numbered in file order.
    fileprivate func itemRanges() -> [String: Range<Int>] {
        var ranges: [String: Range<Int>] = [:]
        for section in sections { ranges.merge(section.itemRanges()) { first, _ in first } }
        if let first = itemIndices.min(), let last = itemIndices.max() { ranges[id] = first..<last + 1 }
        return ranges
    }

    /// True when no other section's item stands between those of a section.
    var isInFileOrder: Bool {
        let indices = itemIndices
        return indices == Array((indices.first ?? 0)..<(indices.first ?? 0) + indices.count)
            && sections.allSatisfy(\.isInFileOrder)
    }
}
