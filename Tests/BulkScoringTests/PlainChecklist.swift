internal import AuditTestSupport
internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

extension SeededGenerator {
    /// A checklist of the sort that a plan takes: points and weights, every kind of answer, critical items of the audit.
    ///
    /// - Parameter asksOnce: one observation is enough for every item, and no rule looks at other scores than those of
    ///   single answers.
    mutating func plainChecklist(asksOnce: Bool = false) -> Checklist {
        var sketch = PlainSketch(onlyPoints: oneIn(3), asksOnce: asksOnce)
        let combine: Section.Combination = sketch.onlyPoints || oneIn(3) ? .points : .weighted
        let parts = sketch.parts(under: combine, depth: 0, &self)
        if !asksOnce { sketch.addConditions(&self) }
        return Checklist(
            combine, parts, ceiling: pick([100, 100, nil]), rules: sketch.rules.shuffled(using: &self),
            grades: oneIn(6)
                ? [] : [.grade("A", from: 90), .grade("B", above: 75), .grade("C", from: 60), .grade("D", from: 0)],
            pass: oneIn(3) ? nil : pick([60, 75, exact("66.67")]), rankMinimum: pick([1, 3]),
            decimals: pick([0, 1, 2, 2, 2, 3, 6]), departmentFromAudit: oneIn(2), id: oneIn(8) ? "a,\"b" : "plain",
            version: pick(["1.0.0", "2"]))
    }

    /// An audit of it, mostly complete, with hostile texts.
    ///
    /// - Parameter once: every item is observed just once.
    mutating func plainAudit(of checklist: Checklist, once: Bool = false) -> Audit {
        let people = (0..<Int.random(in: 0...5, using: &self)).map { number in
            AuditedPerson(
                id: "P\(number)", name: text(), role: pick([nil, "advisor", "a,b"]), team: pick([nil, "一组"]),
                department: pick([nil, "sales"]))
        }
        let blanks = pick([400, 1_000_000])
        let observed = checklist.items.map { item in
            (
                item.id,
                once
                    ? [observation(of: item, people: people.count)]
                    : observations(of: item, people: people.count, oneBlankIn: blanks)
            )
        }
        return Audit(
            of: checklist, observed: Dictionary(uniqueKeysWithValues: observed), people: people,
            department: pick([nil, nil, "sales", "维修,部"]), id: pick(["A-1", text()]),
            dealer: AuditedDealer(id: pick(["SH01", text()]), region: pick([nil, "east", text()])),
            date: CivilDate(year: pick([1900, 2026, 2999]), month: pick([2, 12]), day: pick([1, 28])))
    }

    /// A text that breaks careless files now and then.
    mutating func text() -> String {
        pick(["", "展厅", "a,b", "\"", " lead", "trail ", "two\nlines", "cr\r", "=1+1", "<b>", "😀,", "轮胎未打蜡", "plain"])
    }

    private mutating func observations(of item: Item, people: Int, oneBlankIn blanks: Int) -> [Observation] {
        if oneIn(blanks) { return [] }
        if item.isInformation, oneIn(2) { return [] }
        if oneIn(9) { return [.seen(.notApplicable)] }
        let isSingle = item.combine == .pooled && !oneIn(100)
        let count =
            isSingle || oneIn(2) ? item.atLeast : Int.random(in: item.atLeast...(item.atLeast + 3), using: &self)
        return (0..<(isSingle ? max(1, item.atLeast) : count)).map { _ in observation(of: item, people: people) }
    }

    private mutating func observation(of item: Item, people: Int) -> Observation {
        let value: AnswerValue = oneIn(12) ? .notApplicable : answer(to: item.answer)
        let named = people == 0 || oneIn(3) ? [] : Array((0..<people).shuffled(using: &self).prefix(pick([1, 1, 2])))
        return Observation(
            value: value, written: text(), people: oneIn(30) ? named + named : named, unit: oneIn(3) ? text() : nil,
            note: oneIn(3) ? text() : nil, evidence: oneIn(4) ? text() : nil)
    }
}

private struct PlainSketch {
    let onlyPoints: Bool
    let asksOnce: Bool
    var rules: [RuleSketch] = []
    private var items = 0
    private var sections = 0

    init(onlyPoints: Bool, asksOnce: Bool) {
        self.onlyPoints = onlyPoints
        self.asksOnce = asksOnce
    }

    /// Minima of departments, and now and then conditions of conditions.
    mutating func addConditions(_ random: inout SeededGenerator) {
        for department in ["sales", "service", "nobody"] where random.oneIn(5) {
            rules.append(.department(department, below: random.limit(), random.auditEffect()))
        }
        for number in 0..<random.pick([0, 0, 1, 2]) {
            rules.append(.rule("r;\(number)", when: condition(depth: 0, &random), random.auditEffect()))
        }
    }

    private func condition(depth: Int, _ random: inout SeededGenerator) -> Rule.Condition {
        if depth < 3, random.oneIn(2) {
            let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in condition(depth: depth + 1, &random) }
            return .atLeast(Int.random(in: 1...parts.count, using: &random), of: parts)
        }
        let section = sections > 0 ? "s\(Int.random(in: 1...sections, using: &random))" : "nowhere"
        let minimum = Rule.Minimum(random.limit(), rounded: random.pick([nil, 0, 1]))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return .zeros(Int.random(in: 1...3, using: &random), section: random.oneIn(2) ? section : nil)
        case 1: return .sectionBelow(section, minimum)
        case 2: return .departmentBelow(random.pick(["sales", "service"]), minimum)
        default: return .item(Int.random(in: 0..<items, using: &random), .rateZero)
        }
    }

    mutating func parts(
        under combine: Section.Combination, depth: Int, _ random: inout SeededGenerator
    ) -> [ChecklistPart] {
        (0..<Int.random(in: depth == 0 ? 2...6 : 1...4, using: &random)).map { position in
            depth < 3 && random.oneIn(3)
                ? section(under: combine, depth: depth, counts: position == 0, &random)
                : item(counts: position == 0, &random)
        }
    }

    private mutating func section(
        under parent: Section.Combination, depth: Int, counts: Bool, _ random: inout SeededGenerator
    ) -> ChecklistPart {
        sections += 1
        let id = "s\(sections)"
        let combine: Section.Combination = onlyPoints || random.oneIn(2) ? .points : .weighted
        let share = share(counts: counts, &random)
        if !asksOnce, random.oneIn(3) { rules.append(.section(id, below: random.limit(), random.auditEffect())) }
        return .section(
            id, combine, weight: parent == .points ? nil : share,
            points: parent == .points && combine != .points ? share : nil,
            parts(under: combine, depth: depth + 1, &random))
    }

    private mutating func item(counts: Bool, _ random: inout SeededGenerator) -> ChecklistPart {
        items += 1
        let id = random.oneIn(10) ? "i\(items),\"" : "i\(items)"
        if !counts, random.oneIn(12) {
            return .item(
                id, .information(.number), points: random.pick([0, 2]), department: random.pick([nil, "office"]))
        }
        let (answer, canPool) = random.oneIn(3) ? random.newerAnswerKind() : random.answerKind()
        if random.oneIn(5) { rules.append(critical(id, answer, &random)) }
        let points = share(counts: counts, &random)
        let combine: ObservationCombination = random.pick(canPool ? [.mean, .pooled] : [.mean, .mean, .mean, .worst])
        return .item(
            id, answer, points: points, weight: random.oneIn(2) ? points : share(counts: counts, &random),
            per: random.pick([.once, .person, .unit("car")]),
            combine: combine, atLeast: combine != .pooled && !asksOnce ? random.pick([1, 1, 1, 2]) : 1,
            notApplicable: random.pick([.exclude, .exclude, .zero, .full, .forbid]),
            department: random.pick([nil, "sales", "service"]),
            remedy: random.pick([nil, BilingualText(zh: "整改,", en: "Repair")]), dueDays: random.pick([nil, 7, 30, 0]))
    }

    private func critical(_ item: String, _ answer: AnswerKind, _ random: inout SeededGenerator) -> RuleSketch {
        var triggers: [Rule.Trigger] = [.rateZero, .rateAtMost(exact("0.5"))]
        if case .choice = answer { triggers.append(.option(1)) }
        return .critical(
            item, when: random.pick(triggers), scope: .audit,
            effects: (0...Int.random(in: 0...1, using: &random)).map { _ in random.auditEffect() })
    }

    private func share(counts: Bool, _ random: inout SeededGenerator) -> Fraction {
        if !counts, random.oneIn(8) { return 0 }
        if random.oneIn(300) { return 1_000_000_000_000 }
        return random.pick([1, 1, 2, 5, 10, 25, exact("1/3"), exact("0.1"), exact("2.5")])
    }
}
