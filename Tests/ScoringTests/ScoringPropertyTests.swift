import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// What holds for every checklist and every audit; a failure names its seed and round.
@Suite struct ScoringPropertyTests {
    struct Pair {
        let place: Comment
        let checklist: Checklist
        let audit: Audit
        let card: Scorecard
    }

    private static let seeds = 1...25
    private static let rounds = 100

    private func forEachPair(
        seed: Int, linear: Bool = false, _ check: (Pair, inout SeededGenerator) throws -> Void
    ) rethrows {
        for round in 0..<Self.rounds {
            var random = SeededGenerator(seed: UInt64(seed) << 32 | UInt64(round))
            let checklist = random.checklist(linear: linear)
            let audit = random.audit(of: checklist)
            let pair = Pair(
                place: "seed \(seed), round \(round)", checklist: checklist, audit: audit,
                card: score(audit, by: checklist))
            try check(pair, &random)
        }
    }

    @Test(arguments: seeds)
    func everythingAddsUpExactly(seed: Int) {
        forEachPair(seed: seed) { pair, _ in
            let (card, place) = (pair.card, pair.place)
            guard let computed = card.computed, let final = card.final, let earned = card.earned, let full = card.full
            else {
                return
            }
            #expect(card.items.compactMap(\.contribution).sum() == computed, place)
            #expect(card.items.compactMap(\.effectiveWeight).sum() == 1, place)
            #expect(card.items.compactMap(\.earned).sum() == earned, place)
            #expect(earned * 100 == computed * full, place)
            #expect(card.findings.compactMap(\.pointsLost).sum() == full - earned, place)
            #expect(card.departments.map(\.earned).sum() == earned, place)
            #expect(card.departments.map(\.full).sum() == full, place)
            #expect(card.fired.map(\.change).sum() == final - computed, place)
        }
    }

    @Test(arguments: seeds)
    func rulesOnlyLowerAndScoresStayInRange(seed: Int) {
        forEachPair(seed: seed) { pair, _ in
            let (card, place) = (pair.card, pair.place)
            #expect(card.coverage.answered <= card.coverage.applicable, place)
            #expect(card.fired.allSatisfy { $0.change <= 0 }, place)
            #expect(card.findings.allSatisfy { ($0.pointsLost ?? 0) >= 0 }, place)
            #expect((card.final == nil) == (card.computed == nil) && (card.score == nil) == (card.final == nil), place)
            #expect((card.outcome == .incomplete) == (card.bounds != nil), place)
            guard let computed = card.computed, let reached = card.score, let final = card.final else {
                #expect(card.grade == nil && card.earned == nil && card.departments.isEmpty, place)
                #expect(card.people.allSatisfy { $0.score == nil && !$0.ranked }, place)
                return
            }
            #expect(0 <= final && final <= reached && reached <= computed && computed <= 100, place)
            // A capped section weighs more once its not-applicable points count, so only an uncapped total must not rise.
            if reached == computed { #expect(card.notApplicableAsZero.map { 0 <= $0 && $0 <= reached } ?? false, place) }
            for group in card.people + card.teams {
                guard let score = group.score else { continue }
                #expect(group.interval?.contains(score) == true, place)
                #expect(group.interval.map { 0 <= $0.lowerBound && $0.upperBound <= 100 } == true, place)
            }
        }
    }

    @Test(arguments: seeds)
    func agreesWithTheRulesWrittenDownTwice(seed: Int) {
        forEachPair(seed: seed) { pair, _ in
            let (card, place) = (pair.card, pair.place)
            let reference = ReferenceScoring(checklist: pair.checklist, audit: pair.audit).result()
            #expect(card.computed == reference.computed, place)
            #expect(card.final == reference.final, place)
            #expect(card.grade?.id == reference.grade, place)
            #expect(card.outcome == reference.outcome, place)
            #expect(card.coverage.counts == reference.coverage, place)
            for section in card.sections { #expect(section.score == reference.sections[section.id], place) }
        }
    }

    @Test(arguments: seeds)
    func completedAuditsStayWithinTheBounds(seed: Int) throws {
        try forEachPair(seed: seed) { pair, random in
            guard pair.card.outcome == .incomplete else { return }
            let bounds = try #require(pair.card.bounds, pair.place)
            #expect(0 <= bounds.lowerBound && bounds.upperBound <= 100, pair.place)
            for _ in 0..<3 {
                let completed = random.completing(pair.audit, of: pair.checklist)
                let card = score(completed, by: pair.checklist)
                #expect(card.outcome != .incomplete, pair.place)
                if let computed = card.computed { #expect(bounds.contains(computed), pair.place) }
            }
        }
    }

    @Test(arguments: seeds)
    func orderChangesNothing(seed: Int) {
        forEachPair(seed: seed) { pair, random in
            let card = score(random.reordering(pair.audit, of: pair.checklist), by: pair.checklist)
            #expect(card.summary == pair.card.summary, pair.place)
            #expect(card.groupSummary.sorted() == pair.card.groupSummary.sorted(), pair.place)
        }
    }

    @Test(arguments: seeds)
    func scoringTwiceGivesTheSame(seed: Int) {
        forEachPair(seed: seed) { pair, _ in
            let card = score(pair.audit, by: pair.checklist)
            #expect(card.summary == pair.card.summary, pair.place)
            #expect(card.groupSummary == pair.card.groupSummary, pair.place)
            #expect(card.findings.map(\.cause) == pair.card.findings.map(\.cause), pair.place)
        }
    }

    /// Without `worst` an item's effective weight is what the score gains when the item goes from 0 to full.
    @Test(arguments: seeds)
    func effectiveWeightsAreWhatAnItemDecides(seed: Int) {
        forEachPair(seed: seed, linear: true) { pair, random in
            guard pair.card.computed != nil else { return }
            let index = Int.random(in: pair.checklist.items.indices, using: &random)
            guard case .yesNo = pair.checklist.items[index].answer, pair.card.items[index].state == .scored else { return }
            let ends = [AnswerValue.yes, .no].compactMap { value in
                score(pair.audit.answering(index, with: value), by: pair.checklist).computed
            }
            guard ends.count == 2, let weight = pair.card.items[index].effectiveWeight else {
                Issue.record("no score, \(pair.place)")
                return
            }
            let difference = ends[0] - ends[1]
            #expect((difference.isNegative ? -difference : difference) == weight * 100, pair.place)
        }
    }
}

extension Audit {
    /// The audit with every counted observation of one item changed to `value`.
    fileprivate func answering(_ item: Int, with value: AnswerValue) -> Audit {
        var observations = observations
        observations[item] = observations[item].map { seen in
            seen.value == .notApplicable ? seen : .seen(value, people: seen.people, unit: seen.unit)
        }
        return Audit(
            id: id, checklistID: checklistID, checklistVersion: checklistVersion, dealer: dealer, date: date,
            auditor: auditor, department: department, people: people, peopleOnDuty: peopleOnDuty,
            unitsListed: unitsListed, observations: observations)
    }
}

extension Scorecard {
    /// Everything issued, as text.
    fileprivate var summary: [String] {
        var numbers: [Fraction?] = [computed, score, final, notApplicableAsZero, earned, full]
        numbers += [bounds?.lowerBound, bounds?.upperBound]
        for item in items { numbers += [item.rate, item.scoredRate, item.effectiveWeight, item.earned, item.full] }
        for section in sections { numbers += [section.computed, section.score, section.effectiveWeight, section.full] }
        for slice in departments + pillars + tags { numbers += [slice.score, slice.earned, slice.full] }
        var lines = numbers.map { $0?.ratioText ?? "none" }
        lines += [grade?.id ?? "none", outcome.rawValue, "\(coverage.counts)"]
        lines += items.map { "\($0.state) \($0.counted) \($0.notApplicable) \($0.missing)" }
        lines += fired.map { "\($0.rule) \($0.change.ratioText)" }
        lines += departments.map { "\($0.id ?? "none") \($0.observations)" }
        return lines
    }

    /// People and teams, each on a line.
    fileprivate var groupSummary: [String] {
        (people + teams).map { group in
            let name =
                switch group.member {
                case .person(let index): "person " + audit.people[index].id
                case .team(let name): "team " + name
                }
            let interval = group.interval
            let numbers: [Fraction?] = [group.score, group.earned, group.full, interval?.lowerBound, interval?.upperBound]
            let texts = numbers.map { $0?.ratioText ?? "none" }
            return "\(name) \(texts) \(group.observations) \(group.ranked)"
        }
    }
}
