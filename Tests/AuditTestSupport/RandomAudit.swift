public import ChecklistModel
internal import ExactArithmetic

extension SeededGenerator {
    /// An audit of the checklist with not-applicable and blank answers, joint observations, and people and cars listed.
    public mutating func audit(of checklist: Checklist) -> Audit {
        let people = (0..<Int.random(in: 0...4, using: &self)).map { number in
            AuditedPerson.named("P\(number)", role: pick([nil, "advisor", "host"]), team: pick([nil, "一组", "二组"]))
        }
        let onDuty = oneIn(5) ? people.indices.filter { _ in !oneIn(4) } : nil
        let cars: [String: [String]] = oneIn(5) ? ["car": ["展车1", "展车2"]] : [:]
        let blanks = pick([6, 40, 1_000_000, 1_000_000])
        let observed = checklist.items.map { item in
            (item.id, observations(of: item, people: people.count, oneBlankIn: blanks))
        }
        return Audit(
            of: checklist, observed: Dictionary(uniqueKeysWithValues: observed), people: people, onDuty: onDuty,
            units: cars, waivers: waivers(of: checklist))
    }

    /// A few, for checklists that use the whole language; the audit's day is 2026-10-12.
    private mutating func waivers(of checklist: Checklist) -> [Waiver] {
        guard checklist.items.contains(where: { $0.dependency != nil || $0.rounding != nil }) else { return [] }
        return checklist.items.indices.filter { _ in oneIn(12) }.compactMap { index in
            CivilDate(year: 2026, month: pick([9, 12]), day: 1).map {
                Waiver(item: index, owner: "王经理", reason: "装修", until: $0)
            }
        }
    }

    private mutating func observations(of item: Item, people: Int, oneBlankIn blanks: Int) -> [Observation] {
        if oneIn(blanks) { return [] }
        if oneIn(8) { return (0..<item.atLeast).map { _ in .seen(.notApplicable) } }
        let count = oneIn(2) ? max(1, item.atLeast) : Int.random(in: 1...4, using: &self)
        return (0..<count).map { number in
            let value: AnswerValue = oneIn(10) ? .notApplicable : oneIn(blanks) ? .unanswered : answer(to: item.answer)
            return .seen(value, people: names(of: item, people: people), unit: unit(of: item, number: number))
        }
    }

    private mutating func names(of item: Item, people: Int) -> [Int] {
        guard people > 0, item.scope == .person || oneIn(3) else { return [] }
        return Array((0..<people).shuffled(using: &self).prefix(pick([1, 1, 1, 2])))
    }

    private func unit(of item: Item, number: Int) -> String? {
        item.scope == .unit("car") ? "展车\(number + 1)" : nil
    }

    /// An answer of this kind that counts.
    public mutating func answer(to kind: AnswerKind) -> AnswerValue {
        switch kind {
        case .yesNo: return oneIn(3) ? .no : .yes
        case .choice(let choice): return .option(Int.random(in: choice.options.indices, using: &self))
        case .scale: return .number(Fraction(Int.random(in: 1...5, using: &self)))
        case .multiChoice(let choice): return .options(choice.options.indices.filter { _ in oneIn(2) })
        case .parts(let parts): return .parts(parts.parts.map { _ in !oneIn(3) })
        case .index:
            return .index(
                expected: Fraction(Int.random(in: 1...10, using: &self)),
                perceived: Fraction(Int.random(in: 0...10, using: &self)))
        case .information: return .number(pick([0, exact("12.5"), 300]))
        case .result: return oneIn(3) ? .no : .yes
        case .measure(let measure):
            if measure.notReached != nil, oneIn(6) { return .notReached(after: 90) }
            return .number(pick([0, 10, exact("10.01"), exact("49.99"), 50, 75, 100, exact("200/3")]))
        case .share(let share):
            let whole = Int.random(in: 1...20, using: &self)
            let most = share.form == .sample ? whole : 2 * whole
            return .share(Fraction(Int.random(in: 0...most, using: &self)), of: Fraction(whole))
        case .count: return .count(pick([0, 0, 0, 1, 2, 3, 7]))
        case .deduction(let deduction):
            return .deductions(deduction.kinds.map { _ in pick([0, 0, 0, 0, 1, 2, 5]) })
        }
    }

    /// The audit with every blank filled and every expected person, car and repetition observed, all with answers that
    /// count.
    public mutating func completing(_ audit: Audit, of checklist: Checklist) -> Audit {
        let observed = zip(checklist.items, audit.observations).map { item, before in
            // A lone "not applicable" was said of the item as a whole.
            if before.count == 1, before[0].value == .notApplicable, before[0].people.isEmpty, before[0].unit == nil {
                return (item.id, before)
            }
            var observations = before.map { seen in
                seen.value == .unanswered
                    ? .seen(answer(to: item.answer), people: seen.people, unit: seen.unit) : seen
            }
            for expected in missing(item, observations, in: audit) {
                observations.append(.seen(answer(to: item.answer), people: expected.people, unit: expected.unit))
            }
            while observations.count < item.atLeast { observations.append(.seen(answer(to: item.answer))) }
            return (item.id, observations)
        }
        return Audit(
            of: checklist, observed: Dictionary(uniqueKeysWithValues: observed), people: audit.people,
            onDuty: audit.peopleOnDuty, units: audit.unitsListed, waivers: audit.waivers)
    }

    /// Who and what is listed but not observed (scoring rule 3.4).
    private func missing(
        _ item: Item, _ observations: [Observation], in audit: Audit
    ) -> [(people: [Int], unit: String?)] {
        switch item.scope {
        case .once: return []
        case .person:
            if observations.contains(where: { $0.value == .notApplicable && $0.people.isEmpty }) { return [] }
            let seen = Set(observations.flatMap(\.people))
            return (audit.peopleOnDuty ?? []).filter { person in
                let role = audit.people[person].role
                return !seen.contains(person) && (item.role == nil || role == nil || role == item.role)
            }.map { ([$0], nil) }
        case .unit(let unit):
            if observations.contains(where: { $0.value == .notApplicable && $0.unit == nil }) { return [] }
            let seen = observations.compactMap(\.unit)
            return (audit.unitsListed[unit] ?? []).filter { !seen.contains($0) }.map { ([], $0) }
        }
    }

    /// The same audit with people and observations in another order.
    public mutating func reordering(_ audit: Audit, of checklist: Checklist) -> Audit {
        let order = Array(audit.people.indices).shuffled(using: &self)
        let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        let observed = zip(checklist.items, audit.observations).map { item, observations in
            let moved = observations.map { seen in
                Observation.seen(seen.value, people: seen.people.compactMap { place[$0] }.reversed(), unit: seen.unit)
            }
            return (item.id, moved.shuffled(using: &self))
        }
        return Audit(
            of: checklist, observed: Dictionary(uniqueKeysWithValues: observed), people: order.map { audit.people[$0] },
            onDuty: audit.peopleOnDuty?.compactMap { place[$0] }, units: audit.unitsListed, waivers: audit.waivers)
    }
}
