public import ChecklistModel
public import ExactArithmetic

extension SeededGenerator {
    /// A checklist such as loading would accept: up to four levels, all kinds of answers, rules of every sort.
    ///
    /// - Parameters:
    ///   - linear: leaves out `worst` sections, so that the score is a weighted sum of the item rates.
    ///   - whole: uses the whole language: every kind of answer, dependent items, rounding, deduction sections,
    ///     bonuses, special deductions and nested conditions.
    public mutating func checklist(linear: Bool = false, whole: Bool = false) -> Checklist {
        var sketch = ChecklistSketch(linear: linear, whole: whole)
        let combine = sketch.combination(&self)
        let parts = sketch.parts(under: combine, within: [], &self)
        for department in ["sales", "service"] where oneIn(4) {
            sketch.rules.append(.department(department, below: limit(), auditEffect()))
        }
        let policy: UnansweredPolicy =
            if oneIn(4) { .zero } else if oneIn(4) { .exclude(minimumCoverage: pick(Self.rates)) } else { .incomplete }
        if whole { sketch.addConditions(&self) }
        return Checklist(
            combine, parts, adjustments: whole ? adjustments() : [],
            ceiling: whole ? pick([100, nil, 105]) : 100, rules: sketch.rules.shuffled(using: &self),
            grades: oneIn(6)
                ? [] : [.grade("A", from: 90), .grade("B", above: 75), .grade("C", from: 60), .grade("D", from: 0)],
            pass: oneIn(3) ? nil : pick([60, 75, 80]), unanswered: policy, rankMinimum: pick([1, 3]))
    }

    static let rates: [Fraction] = [0, 1, exact("1/2"), exact("1/3"), exact("0.8"), exact("0.05")]

    public mutating func limit() -> Fraction { pick([20, 50, 60, exact("66.67"), 80, 100]) }

    public mutating func auditEffect() -> Rule.Effect {
        pick([
            .fail, .gradeAtMost("B"), .gradeAtMost("C"), .gradeAtMost("D"), .scoreAtMost(59),
            .scoreAtMost(exact("30.5")), .zero,
        ])
    }

    mutating func sectionEffect() -> Rule.Effect {
        pick([.zero, .scoreAtMost(40), .scoreAtMost(exact("12.5")), .fail, .gradeAtMost("C")])
    }
}

/// Counts what was handed out, so that every id is new.
private struct ChecklistSketch {
    let linear: Bool
    let whole: Bool
    var rules: [RuleSketch] = []
    private var items = 0
    private var sections = 0

    init(linear: Bool, whole: Bool) {
        self.linear = linear
        self.whole = whole
    }

    /// Rules of nested conditions over what has been handed out.
    mutating func addConditions(_ random: inout SeededGenerator) {
        for number in 0..<Int.random(in: 0...2, using: &random) {
            let condition = condition(depth: 0, &random)
            rules.append(.rule("r\(number)", when: condition, random.auditEffect()))
        }
    }

    private func condition(depth: Int, _ random: inout SeededGenerator) -> Rule.Condition {
        if depth < 3, random.oneIn(2) {
            let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in condition(depth: depth + 1, &random) }
            return .atLeast(Int.random(in: 1...parts.count, using: &random), of: parts)
        }
        let section = sections > 0 ? "s\(Int.random(in: 1...sections, using: &random))" : nil
        let minimum = Rule.Minimum(random.limit(), rounded: random.pick([nil, 0]))
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return .zeros(Int.random(in: 1...3, using: &random), section: random.oneIn(2) ? section : nil)
        case 1: return section.map { .sectionBelow($0, minimum) } ?? .departmentBelow("sales", minimum)
        default: return .item(Int.random(in: 0..<items, using: &random), .rateZero)
        }
    }

    func combination(_ random: inout SeededGenerator) -> Section.Combination {
        random.pick(linear ? [.points, .weighted] : [.points, .points, .weighted, .weighted, .worst])
    }

    mutating func parts(
        under combine: Section.Combination, within path: [String], _ random: inout SeededGenerator
    ) -> [ChecklistPart] {
        (0..<Int.random(in: path.isEmpty ? 2...5 : 1...4, using: &random)).map { position in
            // The first child always counts: weights that add up to 0 are refused at load.
            let counts = position == 0
            return path.count < 4 && random.oneIn(4)
                ? section(under: combine, within: path, counts: counts, &random)
                : item(within: path, counts: counts, &random)
        }
    }

    private mutating func section(
        under parent: Section.Combination, within path: [String], counts: Bool, _ random: inout SeededGenerator
    ) -> ChecklistPart {
        sections += 1
        let id = "s\(sections)"
        if whole, random.oneIn(5) { return deductions(id, under: parent, within: path, counts: counts, &random) }
        let combine = combination(&random)
        if random.oneIn(3) {
            let isWithin = random.oneIn(2)
            rules.append(
                .section(
                    id, below: random.limit(), scope: isWithin ? .section(id) : .audit,
                    isWithin ? random.sectionEffect() : random.auditEffect()))
        }
        let share = share(counts: counts, &random)
        return .section(
            id, combine, weight: parent == .points ? nil : share,
            points: parent == .points && combine != .points ? share : nil,
            parts(under: combine, within: path + [id], &random))
    }

    private mutating func deductions(
        _ id: String, under parent: Section.Combination, within path: [String], counts: Bool,
        _ random: inout SeededGenerator
    ) -> ChecklistPart {
        let parts = (0..<Int.random(in: 1...4, using: &random)).map {
            item(within: path + [id], counts: $0 == 0, &random)
        }
        return .section(
            id, .deductions, weight: parent == .points ? nil : share(counts: counts, &random),
            points: random.pick([5, 10, 100]), parts)
    }

    private mutating func item(
        within path: [String], counts: Bool, _ random: inout SeededGenerator
    ) -> ChecklistPart {
        items += 1
        let id = "i\(items)"
        let (answer, canPool) = whole && random.oneIn(3) ? random.newerAnswerKind() : random.answerKind()
        let dependsOn = whole && items > 1 && random.oneIn(6) ? Int.random(in: 0..<items - 1, using: &random) : nil
        if random.oneIn(5) { rules.append(critical(id, answer, within: path, &random)) }
        let points = share(counts: counts, &random)
        return .item(
            id, answer, points: points, weight: random.oneIn(2) ? points : share(counts: counts, &random),
            per: random.pick([.once, .once, .person, .unit("car")]),
            combine: random.pick(canPool ? [.mean, .worst, .pooled, .pooled] : [.mean, .mean, .worst]),
            atLeast: random.pick([1, 1, 1, 1, 2, 3]), notApplicable: random.pick([.exclude, .exclude, .zero, .full]),
            when: dependsOn.map { ($0, .answers([.yes, .option(0)])) },
            round: whole && points != exact("1/3") && random.oneIn(6) ? 1 : nil,
            department: random.pick([nil, "sales", "service"]), role: random.pick([nil, nil, "advisor"]),
            pillar: random.pick([nil, "sort", "shine"]), tags: random.pick([[], ["safety"], ["safety", "customer"]]))
    }

    private func critical(
        _ item: String, _ answer: AnswerKind, within path: [String], _ random: inout SeededGenerator
    ) -> RuleSketch {
        var triggers: [Rule.Trigger] = [.rateZero, .rateAtMost(exact("0.5"))]
        if case .choice = answer { triggers.append(.option(1)) }
        let trigger = random.pick(triggers)
        if let section = path.last, random.oneIn(2) {
            return .critical(item, when: trigger, scope: .section(section), effects: [random.sectionEffect()])
        }
        return .critical(
            item, when: trigger, scope: .audit, effects: (0...1).map { _ in random.auditEffect() })
    }

    /// A weight or full mark: small, fractional, huge, or 0 where the node may do without it.
    private func share(counts: Bool, _ random: inout SeededGenerator) -> Fraction {
        if !counts, random.oneIn(8) { return 0 }
        if random.oneIn(40) { return 1_000_000_000_000 }
        return random.pick([1, 1, 2, 5, 10, 25, exact("1/3"), exact("0.1"), exact("2.5")])
    }
}

extension SeededGenerator {
    /// A kind of answer, and whether its answers can be pooled.
    public mutating func answerKind() -> (AnswerKind, canPool: Bool) {
        switch Int.random(in: 0..<7, using: &self) {
        case 0: return (.yesNo(YesNo(goodIsNo: oneIn(2))), false)
        case 1: return (.options([1, pick(Self.rates), 0]), false)
        case 2: return (.scale(1...5, zero: pick([0, 1])), false)
        case 3: return (.number(rating()), false)
        case 4:
            let bands = Rating.bands([.atLeast(exact("0.95"), 1), .above(exact("0.5"), exact("1/3")), .rest(0)])
            return (.share(pick([.sample, .target]), oneIn(2) ? bands : .linear(zero: 0, full: 1)), true)
        case 5:
            let falling = AnswerKind.count(.atMost(0, 1), .below(3, exact("0.5")), .rest(0))
            return (oneIn(5) ? .count(.atMost(1, 0), .below(3, 1), .rest(exact("0.8"))) : falling, true)
        default:
            return (.deductions(.each(exact("0.1"), limit: nil), .each(exact("1/3"), limit: exact("1/2")), .all), true)
        }
    }

    /// The kinds that are not counted among `answerKind`.
    public mutating func newerAnswerKind() -> (AnswerKind, canPool: Bool) {
        switch Int.random(in: 0..<6, using: &self) {
        case 0: return (.severalOptions(exact("0.5"), exact("0.5"), exact("-0.25"), exact("1/3")), false)
        case 1: return (.parts(3, pick([.all, .share])), false)
        case 2: return (.index(.bands([.above(1, 1), .atLeast(1, exact("0.8")), .rest(0)])), false)
        case 3: return (.duration(.bands([.atMost(10, 1), .rest(exact("0.2"))]), notReached: pick([nil, 0])), false)
        case 4:
            let steps = Steps(full: 100, every: 5, loss: exact("0.1"), zeroBeyond: oneIn(2) ? 60 : nil)
            return (.number(.steps(steps)), false)
        default: return (.result, false)
        }
    }

    /// Bonuses and special deductions, none to three.
    mutating func adjustments() -> [AdjustmentSketch] {
        (0..<Int.random(in: 0...3, using: &self)).map { number in
            let answer: AnswerKind = pick([.yesNo(YesNo()), .count(), .options(0, exact("0.5"), 1)])
            let atMost: Fraction? = pick([nil, 2])
            let basis: Adjustment.Basis = oneIn(4) ? .score : .points
            return oneIn(2)
                ? .bonus("b\(number)", answer, points: pick([1, 5]), atMost: atMost, of: basis)
                : .specialDeduction("d\(number)", answer, points: pick([1, 5]), atMost: atMost, of: basis)
        }
    }

    private mutating func rating() -> Rating {
        switch Int.random(in: 0..<3, using: &self) {
        case 0: .bands([.atMost(10, 1), .below(50, exact("0.6")), .rest(0)])
        case 1: .linear(zero: 90, full: 10)
        default: .linear(zero: 0, full: 70)
        }
    }
}
