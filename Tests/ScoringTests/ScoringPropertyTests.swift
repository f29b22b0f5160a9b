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

        init(seed: Int, round: Int, linear: Bool = false, _ random: inout SeededGenerator) {
            place = "seed \(seed), round \(round)"
            checklist = random.checklist(linear: linear)
            audit = random.audit(of: checklist)
            card = score(audit, by: checklist)
        }
    }

    /// 2,000 pairs of a checklist and an audit: nested, with every kind of answer, not applicable ones and blanks.
    @Test(arguments: 1...40)
    func everyAuditKeepsTheRules(seed: Int) throws {
        for round in 0..<50 {
            var random = SeededGenerator(seed: UInt64(seed) << 32 | UInt64(round))
            let pair = Pair(seed: seed, round: round, &random)
            addsUpExactly(pair)
            staysInRange(pair)
            agreesWithTheRulesWrittenDownTwice(pair)
            scoresPeopleAndTeamsByTheRules(pair)
            comesOutTheSameTwice(pair)
            doesNotDependOnOrder(pair, &random)
            try staysWithinItsBoundsWhenCompleted(pair, &random)
        }
    }

    private func addsUpExactly(_ pair: Pair) {
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

    private func staysInRange(_ pair: Pair) {
        let (card, place) = (pair.card, pair.place)
        #expect(card.coverage.answered <= card.coverage.applicable, place)
        #expect(card.fired.allSatisfy { $0.change <= 0 }, place)
        #expect(card.findings.allSatisfy { ($0.pointsLost ?? 0) >= 0 }, place)
        #expect((card.outcome == .incomplete) == (card.bounds != nil), place)
        guard let computed = card.computed, let reached = card.score, let final = card.final else {
            #expect(card.computed == nil && card.score == nil && card.final == nil, place)
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

    private func agreesWithTheRulesWrittenDownTwice(_ pair: Pair) {
        let (card, place) = (pair.card, pair.place)
        let scoring = ReferenceScoring(checklist: pair.checklist, audit: pair.audit)
        let reference = scoring.result()
        #expect(card.computed == reference.computed, place)
        #expect(card.final == reference.final, place)
        #expect(card.grade?.id == reference.grade, place)
        #expect(card.outcome == reference.outcome, place)
        #expect(card.coverage.counts == reference.coverage, place)
        #expect(card.items.map(\.missing) == card.items.indices.map { scoring.missing(in: $0) }, place)
        for section in card.sections { #expect(section.score == reference.sections[section.id], place) }
    }

    private func scoresPeopleAndTeamsByTheRules(_ pair: Pair) {
        let (card, place) = (pair.card, pair.place)
        let people = pair.audit.people
        let scoring = ReferenceScoring(checklist: pair.checklist, audit: pair.audit)
        let expected = people.indices.compactMap { scoring.group([$0], in: card) }
        #expect(card.people.map(\.score) == expected.map(\.score), place)
        #expect(card.people.map(\.observations) == expected.map(\.observations), place)
        for case (let team, .team(let name)) in card.teams.map({ ($0, $0.member) }) {
            let members = Set(people.indices.filter { people[$0].team == name })
            let expected = scoring.group(members, in: card)
            #expect(team.score == expected?.score, place)
            #expect(team.observations == expected?.observations, place)
        }
    }

    private func comesOutTheSameTwice(_ pair: Pair) {
        let card = score(pair.audit, by: pair.checklist)
        #expect(card.summary == pair.card.summary, pair.place)
        #expect(card.groupSummary == pair.card.groupSummary, pair.place)
        #expect(card.findings.map(\.cause) == pair.card.findings.map(\.cause), pair.place)
    }

    private func doesNotDependOnOrder(_ pair: Pair, _ random: inout SeededGenerator) {
        let card = score(random.reordering(pair.audit, of: pair.checklist), by: pair.checklist)
        #expect(card.summary == pair.card.summary, pair.place)
        #expect(card.groupSummary.sorted() == pair.card.groupSummary.sorted(), pair.place)
    }

    private func staysWithinItsBoundsWhenCompleted(_ pair: Pair, _ random: inout SeededGenerator) throws {
        guard pair.card.outcome == .incomplete else { return }
        let bounds = try #require(pair.card.bounds, pair.place)
        #expect(0 <= bounds.lowerBound && bounds.upperBound <= 100, pair.place)
        for _ in 0..<2 {
            let completed = random.completing(pair.audit, of: pair.checklist)
            let card = score(completed, by: pair.checklist)
            #expect(card.outcome != .incomplete, pair.place)
            if let computed = card.computed { #expect(bounds.contains(computed), pair.place) }
        }
    }

    /// Without `worst` an item's effective weight is what the score gains when the item goes from 0 to full.
    @Test(arguments: 101...110)
    func anEffectiveWeightIsWhatTheItemDecides(seed: Int) throws {
        for round in 0..<50 {
            var random = SeededGenerator(seed: UInt64(seed) << 32 | UInt64(round))
            let pair = Pair(seed: seed, round: round, linear: true, &random)
            let items = pair.checklist.items.indices.filter { index in
                guard case .yesNo = pair.checklist.items[index].answer else { return false }
                return pair.card.items[index].state == .scored && pair.card.computed != nil
            }
            guard let index = items.first else { continue }
            let yes = try #require(score(pair.audit.answering(index, .yes), by: pair.checklist).computed, pair.place)
            let no = try #require(score(pair.audit.answering(index, .no), by: pair.checklist).computed, pair.place)
            let weight = try #require(pair.card.items[index].effectiveWeight, pair.place)
            #expect(max(yes, no) - min(yes, no) == weight * 100, pair.place)
        }
    }
}

extension Audit {
    /// The audit with every counted observation of one item changed to `value`.
    fileprivate func answering(_ item: Int, _ value: AnswerValue) -> Audit {
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
