import AuditTestSupport
import BilingualText
import BulkScoring
import ChecklistModel
import ExactArithmetic
import Testing

/// Numbers that just fit a machine word, and numbers that just do not: these are left to the careful way, and nothing
/// comes out otherwise.
@Suite struct EdgeOfWordTests {
    private static let primes = [2, 3, 101, 9_973, 65_537, 999_983, 16_777_213, 2_147_483_647, 1_099_511_627_689]

    private static func weight(_ random: inout SeededGenerator) -> Fraction {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return Fraction(1 << Int.random(in: 0...62, using: &random))
        case 1: return Fraction(1, random.pick(primes)) ?? 1
        case 2: return Fraction(random.pick(primes))
        case 3: return Fraction(Int.max - Int.random(in: 0...3, using: &random))
        default: return Fraction(Int.random(in: 1...9, using: &random))
        }
    }

    private static func checklist(_ random: inout SeededGenerator) -> Checklist {
        let combine: Section.Combination = random.pick([.points, .weighted])
        func items(_ section: Int) -> [ChecklistPart] {
            (0..<Int.random(in: 1...3, using: &random)).map { number in
                let size = random.pick([weight(&random), 1, 1, 2])
                return .item(
                    "\(section)-\(number)",
                    random.pick([.share(), .options(1, Fraction(1, random.pick(primes)) ?? 0, 0)]),
                    points: size, weight: size, per: .person, combine: random.pick([.mean, .mean, .worst]),
                    notApplicable: random.pick([.exclude, .exclude, .full, .zero]))
            }
        }
        return Checklist(
            combine,
            (0..<Int.random(in: 1...3, using: &random)).map { number in
                let size = random.pick([weight(&random), 1, 3])
                return .section(
                    "s\(number)", random.pick([.points, .weighted]), weight: combine == .weighted ? size : nil,
                    points: combine == .points ? size : nil, items(number))
            }, grades: [.grade("A", from: 90), .grade("D", from: 0)], pass: 60, decimals: random.pick([0, 2, 6]))
    }

    private static func value(_ item: Item, _ random: inout SeededGenerator) -> AnswerValue {
        if random.oneIn(10) { return .notApplicable }
        guard case .share = item.answer else { return .option(random.pick([0, 1, 2])) }
        let size = random.pick([1, 2, 7, random.pick(primes), 1 << Int.random(in: 0...62, using: &random), .max])
        let share = random.pick([0, 1, size - 1, size, Int.random(in: 0...size, using: &random)])
        return .share(Fraction(share), of: Fraction(size))
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func nothingComesOutOtherwise(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var (taken, left) = (0, 0)
        for round in 0..<60 {
            let checklist = Self.checklist(&random)
            guard let plan = ScoringPlan(checklist, language: .en) else {
                left += 1
                continue
            }
            var scorer = BulkScorer(plan: plan)
            for _ in 0..<4 {
                let observed = checklist.items.map { item in
                    let seen = (0..<random.pick([1, 1, 2, 3])).map { _ in
                        Observation.seen(Self.value(item, &random), people: random.pick([[], [0], [0, 1]]))
                    }
                    return (item.id, seen)
                }
                let audit = Audit(
                    of: checklist, observed: Dictionary(uniqueKeysWithValues: observed),
                    people: [.named("P1"), .named("P2")])
                if scorer.append(audit) {
                    taken += 1
                    let rows = ScorecardRows(scorer)
                    #expect(
                        rows == ScorecardRows([audit], of: checklist, language: .en), "seed \(seed), round \(round)")
                } else {
                    left += 1
                    let rows = ScorecardRows(scorer)
                    #expect(rows.isEmpty, "seed \(seed), round \(round)")
                }
                scorer.clear()
            }
        }
        // The test would be idle if all were alike.
        #expect(taken > 20 && left > 20, "\(taken) taken, \(left) left")
    }

    /// Shares of the largest number that there is, added to others of their item.
    @Test(arguments: [1, 2, 3, 5])
    func sharesAsLargeAsAWordAreLeftToTheCarefulWay(others: Int) throws {
        let checklist = Checklist(.points, [.item("1", .share()), .item("2", .options(1, exact("1/2"), 0))])
        let huge = AnswerValue.share(Fraction(Int.max - 1), of: Fraction(Int.max))
        for place in 0...others {
            var shares = [AnswerValue](repeating: .share(1, of: 1), count: others)
            shares.insert(huge, at: place)
            let audit = Audit(of: checklist, ["1": shares, "2": [.option(0)]])
            let plan = try #require(ScoringPlan(checklist, language: .en))
            var scorer = BulkScorer(plan: plan)
            let isTaken = scorer.append(audit)
            #expect(!isTaken, "at \(place) of \(others)")
            let next = Audit(of: checklist, ["1": [.share(1, of: 1)], "2": [.option(0)]])
            let goesOn = scorer.append(next)
            #expect(goesOn)
            let rows = ScorecardRows(scorer)
            #expect(rows == ScorecardRows([next], of: checklist, language: .en))
        }
    }
}
