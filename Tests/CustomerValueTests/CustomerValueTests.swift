import AuditTestSupport
import CustomerValue
import ExactArithmetic
import Testing

@Suite("what customers are worth")
struct CustomerValueTests {
    static func group(
        _ customers: String, _ spend: String, _ years: String, _ referrals: String, name: String = "g"
    ) -> CustomerGroup? {
        CustomerGroup(
            name: name, customers: exact(customers), yearlySpend: exact(spend), years: exact(years),
            yearlyReferrals: exact(referrals))
    }

    /// Numbers of a group, and what comes of them by hand.
    struct Row: Sendable, CustomTestStringConvertible {
        let customers: String
        let spend: String
        let years: String
        let referrals: String
        let one: String
        let all: String
        var testDescription: String { "\(spend) × \(years) × (1 + \(referrals) ÷ \(customers))" }
    }

    @Test(
        "the formula, with its numbers and its result",
        arguments: [
            Row(
                customers: "600", spend: "4200", years: "5", referrals: "30",
                one: "4200 × 5 × (1 + 30 ÷ 600) = 22050.00", all: "4200 × 5 × (600 + 30) = 13230000.00"),
            Row(
                customers: "3", spend: "100", years: "1", referrals: "1", one: "100 × 1 × (1 + 1 ÷ 3) ≈ 133.33",
                all: "100 × 1 × (3 + 1) = 400.00"),
            Row(
                customers: "1", spend: "0.005", years: "1", referrals: "0", one: "0.005 × 1 × (1 + 0 ÷ 1) ≈ 0.01",
                all: "0.005 × 1 × (1 + 0) ≈ 0.01"),
            Row(
                customers: "1", spend: "0", years: "0.5", referrals: "2.5", one: "0 × 0.5 × (1 + 2.5 ÷ 1) = 0.00",
                all: "0 × 0.5 × (1 + 2.5) = 0.00"),
            Row(
                customers: "1000000000000", spend: "99999999999999999999.99", years: "100", referrals: "1",
                one: "99999999999999999999.99 × 100 × (1 + 1 ÷ 1000000000000) ≈ 10000000000009999999999.00",
                all: "99999999999999999999.99 × 100 × (1000000000000 + 1) = 10000000000009999999998999999999999.00"),
        ])
    func formula(_ row: Row) throws {
        let group = try #require(Self.group(row.customers, row.spend, row.years, row.referrals))
        #expect(group.formulaOfOne == row.one)
        #expect(group.formula == row.all)
    }

    @Test("all of a group are worth as many times one of them; all groups the sum; one of all the mean by head")
    func relations() throws {
        var random = SeededGenerator(seed: 7)
        for round in 0..<300 {
            let groups = try (1...Int.random(in: 1...6, using: &random)).map { number in
                try #require(
                    CustomerGroup(
                        name: "\(number)", customers: Fraction(Int.random(in: 1...5_000, using: &random)),
                        yearlySpend: Fraction(Int.random(in: 0...900_000, using: &random), 100) ?? .zero,
                        years: Fraction(Int.random(in: 1...300, using: &random), 10) ?? .one,
                        yearlyReferrals: Fraction(Int.random(in: 0...500, using: &random))))
            }
            let value = try #require(CustomerValue(groups))
            #expect(groups.allSatisfy { $0.valueOfOne * $0.customers == $0.value }, "seed 7, round \(round)")
            #expect(value.value == groups.map { $0.valueOfOne * $0.customers }.reduce(.zero, +))
            #expect(value.valueOfOne * value.customers == value.value)
            let ones = groups.map(\.valueOfOne).sorted()
            #expect(value.valueOfOne >= ones[0] && value.valueOfOne <= ones[ones.count - 1])
            #expect(CustomerValue(groups.reversed())?.value == value.value)
        }
    }

    @Test("the formulas of all groups name what they add and divide")
    func total() throws {
        let groups = [Self.group("850", "3200", "3", "68"), Self.group("130", "1800", "2", "3")].compactMap(\.self)
        let value = try #require(CustomerValue(groups))
        #expect(value.formula == "8812800 + 478800 = 9291600.00")
        #expect(value.formulaOfOne == "9291600 ÷ 980 ≈ 9481.22")
    }

    @Test(
        "numbers out of their range make no group",
        arguments: [
            ("0", "1", "1", "0"), ("1.5", "1", "1", "0"), ("-1", "1", "1", "0"), ("1", "-0.01", "1", "0"),
            ("1", "1", "0", "0"), ("1", "1", "-1", "0"), ("1", "1", "1", "-1"),
        ])
    func ranges(customers: String, spend: String, years: String, referrals: String) {
        #expect(Self.group(customers, spend, years, referrals) == nil)
    }

    @Test("no groups have no value")
    func none() { #expect(CustomerValue([]) == nil) }
}
