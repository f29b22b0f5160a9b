import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import IssuedScores
import Scoring
import Testing

/// An issued score is rounded half away from zero to the checklist's decimals (scoring rules 1.2 and 1.5).
@Suite("rounding when a score is issued") struct IssuedRoundingTests {
    /// Long division as on paper: digit by digit, then one more look at the rest. No remainder of it is ever estimated.
    static func onPaper(_ numerator: Int, _ denominator: Int, decimals: Int) -> Fraction {
        var rest = numerator.magnitude % denominator.magnitude
        var digits = String(numerator.magnitude / denominator.magnitude).compactMap(\.wholeNumberValue)
        for _ in 0..<decimals {
            digits.append(Int(rest * 10 / denominator.magnitude))
            rest = rest * 10 % denominator.magnitude
        }
        if rest * 2 >= denominator.magnitude {
            var place = digits.count - 1
            while place >= 0, digits[place] == 9 {
                digits[place] = 0
                place -= 1
            }
            if place >= 0 { digits[place] += 1 } else { digits.insert(1, at: 0) }
        }
        let text = digits.map(String.init).joined()
        let split = text.index(text.endIndex, offsetBy: -decimals)
        let (whole, part) = (String(text[..<split]), String(text[split...]))
        return exact((numerator < 0 ? "-" : "") + whole + (part.isEmpty ? "" : "." + part))
    }

    /// One item on a scale up to `full`, answered with `reached`: 100 × reached ÷ full.
    private static func issued(
        _ reached: Int, of full: Int, decimals: Int, deducting: Fraction? = nil, ceiling: Fraction? = 100
    ) -> IssuedAudit {
        let adjustments = deducting.map { loss in
            loss.isNegative
                ? AdjustmentSketch.bonus("extra", points: -loss) : .specialDeduction("extra", points: loss)
        }
        let checklist = Checklist(
            .points, [.item("a", .scale(0...Fraction(full)), points: Fraction(full))],
            adjustments: adjustments.map { [$0] } ?? [], ceiling: ceiling, decimals: decimals)
        var answers: [String: [AnswerValue]] = ["a": [.number(Fraction(reached))]]
        if deducting != nil { answers["extra"] = [.yes] }
        return IssuedAudit(score(Audit(of: checklist, answers), by: checklist))
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let reached: Int
        let full: Int
        let decimals: Int
        let shown: String
        var testDescription: String { "\(reached) of \(full) to \(decimals) decimals" }

        init(_ reached: Int, _ full: Int, _ decimals: Int, _ shown: String) {
            (self.reached, self.full, self.decimals, self.shown) = (reached, full, decimals, shown)
        }
    }

    @Test(
        "a tie goes up, whether the digit before it is odd or even; what is below a tie goes down",
        arguments: [
            Row(1, 800, 2, "0.13"), Row(3, 800, 2, "0.38"), Row(5, 800, 2, "0.63"), Row(9, 800, 2, "1.13"),
            Row(1, 200, 0, "1"), Row(3, 200, 0, "2"), Row(5, 200, 0, "3"), Row(1, 201, 0, "0"), Row(199, 200, 0, "100"),
            Row(1, 2_000, 1, "0.1"), Row(1, 2_001, 1, "0"), Row(1, 20_000, 2, "0.01"), Row(1, 20_001, 2, "0"),
            Row(1_999_999, 2_000_000, 2, "100"), Row(19_999, 20_000, 2, "100"), Row(19_998, 20_000, 2, "99.99"),
            Row(13, 15, 2, "86.67"), Row(13, 15, 0, "87"), Row(13, 15, 4, "86.6667"), Row(1, 3, 6, "33.333333"),
            Row(2, 3, 6, "66.666667"), Row(0, 7, 2, "0"), Row(7, 7, 2, "100"),
        ])
    func ties(_ row: Row) {
        let issued = Self.issued(row.reached, of: row.full, decimals: row.decimals)
        #expect(issued.final == exact(row.shown))
        #expect(issued.numbers.computed == exact(row.shown))
        #expect(issued.items.map(\.score) == [exact(row.shown)])
        #expect(issued.numbers.exact == Fraction(100 * row.reached, row.full))
    }

    @Test("any score as it is rounded on paper", arguments: 1...10 as ClosedRange<UInt64>)
    func random(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            let full = generator.pick([3, 7, 8, 16, 40, 80, 125, 160, 200, 800, 1_600, 20_000, 999_983])
            let reached = Int.random(in: 0...full, using: &generator)
            let decimals = Int.random(in: 0...6, using: &generator)
            let issued = Self.issued(reached, of: full, decimals: decimals)
            #expect(
                issued.final == Self.onPaper(100 * reached, full, decimals: decimals),
                "seed \(seed): \(reached) of \(full) to \(decimals)")
        }
    }

    @Test(
        "what is taken away is rounded away from zero too, and what goes beyond 100 as it is",
        arguments: [
            ("0.125", "-0.13", "99.88"), ("0.124", "-0.12", "99.88"), ("0.126", "-0.13", "99.87"),
            ("33.335", "-33.34", "66.67"), ("-0.125", "0.13", "100.13"), ("-0.1249", "0.12", "100.12"),
            ("-1000.005", "1000.01", "1100.01"), ("200", "-200", "0"),
        ])
    func adjusted(loss: String, adjustments: String, final: String) {
        let issued = Self.issued(1, of: 1, decimals: 2, deducting: exact(loss), ceiling: nil)
        #expect(issued.numbers.adjustments == exact(adjustments))
        #expect(issued.final == exact(final))
        #expect(issued.numbers.computed == 100)
        // The floor of 0 comes after the deduction (scoring rule 5.6), and nothing is rounded before.
        #expect(issued.numbers.exact == max(.zero, 100 - exact(loss)))
    }

    @Test("a score just below a grade is shown as the grade's limit and does not get it")
    func gradesReadTheExactScore() throws {
        let checklist = Checklist(
            .points, [.item("a", .scale(0...10_000), points: 100)],
            grades: [.grade("A", from: 90), .grade("B", from: 0)], pass: 90, decimals: 1)
        let card = score(Audit(of: checklist, ["a": [.number(8_996)]]), by: checklist)
        let issued = IssuedAudit(card)
        #expect(issued.final == 90)
        #expect(issued.grade?.id == "B")
        #expect(issued.outcome == .failed)
    }
}
