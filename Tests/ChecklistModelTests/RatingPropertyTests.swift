import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Testing

/// Bands and steps against slower ways of saying the same.
@Suite("ratings worked out another way") struct RatingPropertyTests {
    /// Cuts of a line, and for each whether its own value belongs below it.
    private struct Cuts {
        let values: [Fraction]
        let belongBelow: [Bool]
        let rates: [Fraction]

        init(_ random: inout SeededGenerator) {
            let count = Int.random(in: 0...5, using: &random)
            var values: Set<Fraction> = []
            while values.count < count {
                values.insert(Fraction(Int.random(in: -20...20, using: &random), random.pick([1, 2, 3])) ?? .zero)
            }
            self.values = values.sorted()
            belongBelow = self.values.map { _ in random.oneIn(2) }
            rates = (0...count).map { _ in Fraction(Int.random(in: 0...10, using: &random), 10) ?? .zero }
        }

        /// Without gap or overlap, in any order.
        func bands(_ random: inout SeededGenerator) -> [Band] {
            rates.indices.map { place in
                Band(
                    lower: place == 0 ? nil : .init(values[place - 1], inclusive: !belongBelow[place - 1]),
                    upper: place == values.count ? nil : .init(values[place], inclusive: belongBelow[place]),
                    rate: rates[place])
            }.shuffled(using: &random)
        }

        /// As many cuts as the value has passed.
        func rate(of value: Fraction) -> Fraction {
            rates[values.indices.count { values[$0] < value || values[$0] == value && !belongBelow[$0] }]
        }
    }

    @Test("bands without gap rate every value once, at their very limits too", arguments: 1...20 as ClosedRange<UInt64>)
    func bands(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<10 {
            let cuts = Cuts(&random)
            let bands = cuts.bands(&random)
            let rating = Rating.bands(bands)
            let around = cuts.values.flatMap { [$0 - exact("1/1000000007"), $0, $0 + exact("1/1000000007")] }
            for value in around + [-1_000, 0, 1_000] {
                #expect(
                    rating.rate(of: value) == cuts.rate(of: value), "seed \(seed), round \(round), \(value.ratioText)")
                #expect(bands.count { $0.contains(value) } == 1, "seed \(seed), round \(round), \(value.ratioText)")
            }
            #expect(rating.lowestRate == cuts.rates.min(), "seed \(seed), round \(round)")
        }
    }

    /// "Every complete 5 % short costs 4": one step after the other is taken away for as long as it is complete.
    private static func slowly(_ steps: Steps, _ value: Fraction) -> Fraction {
        var short = steps.past == .below ? steps.full - value : value - steps.full
        if short > .zero, let beyond = steps.zeroBeyond, steps.past == .below ? value < beyond : value > beyond {
            return .zero
        }
        var rate = Fraction.one
        while short >= steps.every, rate > .zero {
            short = short - steps.every
            rate = rate - steps.loss
        }
        return max(.zero, rate)
    }

    @Test("complete steps count, started ones do not", arguments: 1...20 as ClosedRange<UInt64>)
    func steps(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for round in 0..<6 {
            let every = random.pick([1, 5, exact("0.1"), exact("1/3")])
            let past: Steps.Side = random.pick([.below, .above])
            let beyond: Fraction? = random.pick([nil, nil, -3, 0, 60, 120])
            let steps = Steps(
                full: random.pick([100, 0, exact("33.3")]), every: every,
                loss: random.pick([exact("0.1"), exact("0.04"), exact("1/3"), 1]), past: past, zeroBeyond: beyond)
            for number in 0...30 {
                let distance = every * (try #require(Fraction(number, 2)))
                for edge in [distance, distance + exact("1/1000000"), distance - exact("1/1000000")] {
                    let value = past == .below ? steps.full - edge : steps.full + edge
                    #expect(
                        steps.rate(of: value) == Self.slowly(steps, value),
                        "seed \(seed), round \(round), \(value.ratioText)")
                }
            }
        }
    }

    @Test(
        "at the edge of a step and of what is worth nothing",
        arguments: [
            ("100", "1"), ("100.1", "1"), ("95.1", "1"), ("95", "0.96"), ("90.1", "0.96"), ("90", "0.92"),
            ("60", "0.68"),
            ("59.99", "0"), ("-500", "0"),
        ])
    func edges(value: String, rate: String) {
        let steps = Steps(full: 100, every: 5, loss: exact("0.04"), zeroBeyond: 60)
        #expect(steps.rate(of: exact(value)) == exact(rate))
    }

    @Test("a line runs evenly and turns round with its ends", arguments: 1...10 as ClosedRange<UInt64>)
    func lines(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let (zero, full) = (
                Fraction(Int.random(in: -9...9, using: &random)), Fraction(Int.random(in: 10...30, using: &random))
            )
            let parts = Int.random(in: 1...7, using: &random)
            let part = Int.random(in: -2...(parts + 2), using: &random)
            let value = zero + (full - zero) * (try #require(Fraction(part, parts)))
            let expected = try #require(Fraction(min(max(part, 0), parts), parts))
            #expect(Rating.linear(zero: zero, full: full).rate(of: value) == expected, "seed \(seed)")
            #expect(Rating.linear(zero: full, full: zero).rate(of: value) == .one - expected, "seed \(seed)")
        }
    }
}
