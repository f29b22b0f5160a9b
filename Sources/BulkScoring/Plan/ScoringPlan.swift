public import BilingualText
public import ChecklistModel
internal import ExactArithmetic

/// A checklist made ready for scoring many audits: every weight, rate and rule as whole numbers, every text as a CSV field.
///
/// A plan decides how fast an audit is scored, never what comes of it: the rows are, byte for byte, those of `score(_:by:)`
/// as issued. Whatever it does not surely know stays with `Scoring`.
public final class ScoringPlan: Sendable {
    let checklist: Checklist
    let items: [PlannedItem]
    let tree: WeightTree
    let rules: PlannedRules
    let watchedDepartments: [String]
    /// By item, its triggers with their bits.
    let triggers: [[(trigger: Rule.Trigger, bit: UInt64)]]
    let grades: [PlannedGrade]
    let pass: WordRatio?
    /// Place of the grade that the pass mark earns; -1 without one.
    let passGrade: Int
    /// Of all rates that the definition names.
    let denominator: Int
    /// What the items' `wholeShare` add up to.
    let whole: Int
    /// Σ of the squares of all weights.
    let squares: Int
    /// By group, when everything takes part.
    let coefficients: Scratch<Int>
    /// By group, the weights of its items.
    let groupWeights: Scratch<Int>
    /// True when one observation is enough for every item, and no rule looks at other scores than those of single answers.
    let looksAtSingleAnswers: Bool
    let rounding: Rounding
    let dueDays: [Int]
    let texts: ByteBuffer
    let constants: PlannedTexts

    /// The largest denominator of a score; beyond it numbers would not surely fit their words.
    static let largestDenominator = 1 << 55

    /// Nil when the checklist uses something that only `Scoring` knows, or numbers too large for machine words.
    ///
    /// - Parameter language: of the remedies.
    public init?(_ checklist: Checklist, language: Language) {
        guard checklist.adjustments.isEmpty, checklist.scheme != .xccdfAbsolute,
            checklist.ceiling.map({ $0 >= .hundred }) ?? true, checklist.items.allSatisfy(\.isPlannable),
            checklist.unanswered.toleratesNoBlank, checklist.root.isInFileOrder, let tree = WeightTree(checklist),
            let rounding = Rounding(decimals: checklist.decimals)
        else { return nil }
        var shares = GroupShares(tree)
        guard shares.resolveWhole(tree), max(shares.whole, tree.unitsPerPoint) <= Self.largestDenominator,
            let squares = tree.squares, !tree.inRawPoints || rounding.holds(units: shares.whole)
        else { return nil }
        var writer = PlanWriter(checklist: checklist, language: language)
        var planner = ConditionPlanner(checklist)
        guard let rules = writer.rules(&planner), let grades = writer.grades(),
            let items = writer.items(tree, shares: shares), let constants = writer.constants(rounding)
        else { return nil }
        if let declared = checklist.pass {
            guard let pass = WordRatio(declared) else { return nil }
            self.pass = pass
            passGrade =
                checklist.grade(of: declared).flatMap { reached in
                    checklist.grades.firstIndex { $0.id == reached.id }
                } ?? -1
        } else {
            pass = nil
            passGrade = -1
        }
        self.checklist = checklist
        self.tree = tree
        self.squares = squares
        self.items = items
        self.rules = rules
        self.grades = grades
        self.constants = constants
        self.rounding = rounding
        triggers = planner.triggers
        watchedDepartments = planner.departments
        denominator = checklist.commonRateDenominator
        whole = shares.whole
        let scale = product(shares.whole, denominator) ?? .max
        looksAtSingleAnswers =
            items.allSatisfy { $0.atLeast == 1 } && rules.byScore.isEmpty && scale <= Self.largestDenominator
        coefficients = Scratch(tree.groups.count, filledWith: 0)
        groupWeights = Scratch(tree.groups.count, filledWith: 0)
        for group in tree.groups.indices {
            coefficients[group] = shares.coefficients[group]
            groupWeights[group] = shares.itemWeights[group]
        }
        dueDays = writer.dueDays
        texts = writer.texts
    }
}

extension Item {
    /// Nothing about it looks at other answers or rounds on the way.
    fileprivate var isPlannable: Bool {
        guard dependency == nil, rounding == nil, atLeast >= 1 else { return false }
        switch (combine, answer) {
        case (.pooled, .share), (.pooled, .count), (.pooled, .deduction): return true
        case (.pooled, _): return isInformation
        case (.mean, _), (.worst, _): return true
        }
    }
}

extension WeightTree {
    /// Σ of the squares of all weights; nil when it does not fit a word.
    fileprivate var squares: Int? {
        itemWeights.reduce(0) { total, weight in
            total.flatMap { total in product(weight, weight).flatMap { sum(total, $0) } }
        }
    }
}

extension UnansweredPolicy {
    /// True when an audit without blanks always gets its score.
    fileprivate var toleratesNoBlank: Bool {
        if case .exclude(let minimum, _) = self { minimum <= .one } else { true }
    }
}

extension GroupShares {
    /// With every item taking part; false also when sums of weights might leave their words.
    mutating func resolveWhole(_ tree: WeightTree) -> Bool {
        clear()
        var total = 0
        for (group, weight) in zip(tree.itemGroups, tree.itemWeights) where group >= 0 {
            guard let larger = sum(total, weight) else { return false }
            total = larger
            itemWeights[group] += weight
        }
        for group in tree.groups {
            guard let larger = sum(total, group.weight) else { return false }
            total = larger
        }
        return resolve()
    }
}
