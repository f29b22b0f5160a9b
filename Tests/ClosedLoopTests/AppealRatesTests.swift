import ClosedLoop
import ExactArithmetic
import Testing

@Suite("upheld rates")
struct AppealRatesTests {
    /// Five appeals over two auditors and two items.
    private func book() throws -> Book {
        var book = Book()
        let correction = AppealCorrection(
            answer: nil, revision: 2,
            effect: AppealEffect(
                audit: ScoreChange(
                    before: ScoreMark(exact: nil, shown: "", grade: nil),
                    after: ScoreMark(exact: nil, shown: "", grade: nil))))
        let cases: [(String, String, AppealDecision.Verdict?)] = [
            ("A-07", "1-1", .uphold), ("A-07", "1-1", .reject), ("A-07", "1-2", .reject), ("A-08", "1-2", .withdraw),
            ("A-08", "1-1", nil),
        ]
        for (number, (auditor, item, verdict)) in cases.enumerated() {
            let id = try book.file(.about(.of(item, audit: "SH01-\(number)", auditor: auditor)))
            guard let verdict else { continue }
            try book.close(
                id, verdict, by: verdict == .withdraw ? "P1" : "M1", correction: verdict == .uphold ? correction : nil)
        }
        return book
    }

    @Test("count the decided ones only, and are exact")
    func rates() throws {
        let rates = AppealRates(of: try book().appeals)
        #expect(rates.all.filed == 5 && rates.all.decided == 3 && rates.all.upheld == 1)
        #expect(rates.all.share == Fraction(1, 3))
        #expect(rates.auditors.map(\.auditor) == ["A-07", "A-08"])
        #expect(rates.auditors.map(\.rate.filed) == [3, 2])
        #expect(rates.auditors.map(\.rate.share) == [Fraction(1, 3), nil])
        #expect(rates.items.map(\.item) == ["1-1", "1-2"])
        #expect(rates.items.map(\.rate.filed) == [3, 2])
        #expect(rates.items.map(\.rate.share) == [Fraction(1, 2), .zero])
    }

    @Test("of nothing are none")
    func nothing() {
        let rates = AppealRates(of: [])
        #expect(rates.all.share == nil && rates.auditors.isEmpty && rates.items.isEmpty)
    }
}
