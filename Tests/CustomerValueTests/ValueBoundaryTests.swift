import AuditTestSupport
import BilingualText
import CustomerValue
import Diagnostics
import ExactArithmetic
import Testing

/// Numbers and groups at the edge of what is taken.
@Suite("customer groups at their limits") struct ValueBoundaryTests {
    /// One group, with one number in place of a good one.
    private static func reading(_ field: String, _ text: String, yaml: Bool) -> ValueReading {
        let fields = [
            ("group", "g"), ("customers", "2"), ("yearly-spend", "3"), ("years", "4"), ("yearly-referrals", "5"),
        ]
        let values = fields.map { name, value in (name, "\"\(name == field ? text : value)\"") }
        let content =
            yaml
            ? "- {" + values.map { "\($0): \($1)" }.joined(separator: ", ") + "}\n"
            : fields.map(\.0).joined(separator: ",") + "\n" + values.map(\.1).joined(separator: ",") + "\n"
        return readCustomerGroups(Array(content.utf8), file: "g")
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let field: String
        let text: String
        let isTaken: Bool
        var testDescription: String { "\(field) \(text)" }

        init(_ field: String, _ text: String, _ isTaken: Bool) {
            (self.field, self.text, self.isTaken) = (field, text, isTaken)
        }
    }

    private static let longest = String(repeating: "9", count: 40)

    @Test(
        "a number at the edge of its range, from YAML and from CSV",
        arguments: [
            Row("customers", "1", true), Row("customers", "0", false), Row("customers", "-1", false),
            Row("customers", "1.0", true), Row("customers", "1.5", false), Row("customers", "0.5", false),
            Row("customers", longest, true), Row("customers", longest + "9", false), Row("customers", "１２", true),
            Row("customers", "+3", true), Row("yearly-spend", "0", true), Row("yearly-spend", "-0", true),
            Row("yearly-spend", "0.00", true), Row("yearly-spend", "-0.01", false), Row("yearly-spend", "1,000", false),
            Row("yearly-spend", "1e3", false), Row("yearly-spend", "1/2", false), Row("yearly-spend", "50%", false),
            Row("yearly-spend", "12.", false), Row("yearly-spend", ".5", false), Row("yearly-spend", "¥5", false),
            Row("yearly-spend", "三", false), Row("yearly-spend", "½", false), Row("years", "0", false),
            Row("years", "0.0", false), Row("years", "0.0001", true), Row("years", "-1", false),
            Row("yearly-referrals", "0", true), Row("yearly-referrals", "0.5", true),
            Row("yearly-referrals", "-1", false),
            Row("yearly-referrals", " 5 ", true), Row("yearly-referrals", "5 人", false), Row("group", "~", true),
            Row("group", "null", true), Row("group", "", false), Row("group", " \u{3000}", false),
            Row("years", "", false),
        ])
    func edges(_ row: Row) {
        for yaml in [true, false] {
            let reading = Self.reading(row.field, row.text, yaml: yaml)
            let messages = reading.diagnostics.map { $0.rendered(in: .en) }
            #expect((reading.value != nil) == row.isTaken, "\(yaml ? "YAML" : "CSV"): \(messages)")
            #expect(reading.diagnostics.isEmpty == row.isTaken, "\(yaml ? "YAML" : "CSV"): \(messages)")
        }
    }

    private static func groups(_ count: Int) -> [UInt8] {
        let lines = (1...count).map { "g\($0),1,1,1,0\n" }
        return Array(("group,customers,yearly-spend,years,yearly-referrals\n" + lines.joined()).utf8)
    }

    @Test("ten thousand groups are taken, one more is not")
    func most() {
        let taken = readCustomerGroups(Self.groups(10_000), file: "g")
        #expect(taken.diagnostics.map { $0.rendered(in: .en) } == [])
        #expect(taken.value?.groups.count == 10_000)
        let refused = readCustomerGroups(Self.groups(10_001), file: "g")
        #expect(refused.value == nil && refused.diagnostics.count == 1)
    }

    /// Money as people count it: whole cents, in whole numbers, rounded once at the end.
    @Test("shown money is the exact sum to the cent", arguments: 1...4 as ClosedRange<UInt64>)
    func cents(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            var (thousandths, heads) = (0, 0)
            let groups = try (1...Int.random(in: 1...5, using: &random)).map { number in
                let customers = Int.random(in: 1...900, using: &random)
                let cents = Int.random(in: 0...900_000, using: &random)
                let tenths = Int.random(in: 1...120, using: &random)
                let referrals = Int.random(in: 0...90, using: &random)
                thousandths += cents * tenths * (customers + referrals)
                heads += customers
                let (spend, years) = (try #require(Fraction(cents, 100)), try #require(Fraction(tenths, 10)))
                return try #require(
                    CustomerGroup(
                        name: "\(number)", customers: Fraction(customers),
                        yearlySpend: spend,
                        years: years, yearlyReferrals: Fraction(referrals)))
            }
            let value = try #require(CustomerValue(groups))
            // A thousandth of 5 goes up.
            #expect(
                value.formula.hasSuffix(" " + Self.money(cents: (thousandths + 5) / 10)),
                "seed \(seed): \(value.formula)")
            #expect(value.formula.contains("≈") == !thousandths.isMultiple(of: 10), "seed \(seed): \(value.formula)")
            // One customer: half of the divisor more makes the division round a tie up.
            let one = (thousandths * 2 + 10 * heads) / (20 * heads)
            #expect(value.formulaOfOne.hasSuffix(" " + Self.money(cents: one)), "seed \(seed): \(value.formulaOfOne)")
            #expect(
                value.formulaOfOne.contains("≈") == !thousandths.isMultiple(of: 10 * heads),
                "seed \(seed): \(value.formulaOfOne)")
        }
    }

    private static func money(cents: Int) -> String {
        let rest = cents % 100
        return "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    @Test("every number of a formula is the one that was entered, to its last digit")
    func entered() throws {
        let tiny = "0." + String(repeating: "0", count: 38) + "1"
        let group = try #require(
            CustomerGroup(
                name: "g", customers: exact(Self.longest), yearlySpend: exact(tiny), years: exact(tiny),
                yearlyReferrals: exact("0.5")))
        #expect(group.formula.hasPrefix("\(tiny) × \(tiny) × (\(Self.longest) + 0.5) ≈ 0.00"))
    }
}
