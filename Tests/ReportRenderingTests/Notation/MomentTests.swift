import AuditTestSupport
import ExactArithmetic
import Testing

@testable import ReportRendering

@Suite("moments as RFC 3339 writes them")
struct MomentTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let seconds: Fraction
        let ahead: Int
        let text: String
        var testDescription: String { text }
    }

    private static let day = 86_400
    private static let china = 8 * 3_600

    /// 70 years with 17 leap days are 25,567 days to 1970-01-01; 1900 had none.
    static let rows = [
        Row(seconds: 0, ahead: 0, text: "1900-01-01T00:00:00+00:00"),
        Row(seconds: 0, ahead: china, text: "1900-01-01T08:00:00+08:00"),
        Row(seconds: Fraction(25_567 * day), ahead: 0, text: "1970-01-01T00:00:00+00:00"),
        Row(seconds: Fraction(25_567 * day - 1), ahead: 0, text: "1969-12-31T23:59:59+00:00"),
        Row(seconds: Fraction(36_583 * day), ahead: 0, text: "2000-02-29T00:00:00+00:00"),
        Row(seconds: Fraction(36_584 * day), ahead: 0, text: "2000-03-01T00:00:00+00:00"),
        Row(seconds: 4_001_000_000, ahead: china, text: "2026-10-15T04:53:20+08:00"),
        Row(seconds: 4_001_000_000, ahead: -12_600, text: "2026-10-14T17:23:20-03:30"),
        Row(seconds: exact("4001000000.999"), ahead: china, text: "2026-10-15T04:53:20+08:00"),
        Row(seconds: Fraction(25_567 * day), ahead: -60, text: "1969-12-31T23:59:00-00:01"),
        Row(seconds: 34_712_668_799, ahead: 0, text: "2999-12-31T23:59:59+00:00"),
    ]

    @Test("at the clocks of a network", arguments: rows)
    func moment(_ row: Row) { #expect(Moment(secondsSince1900: row.seconds, ahead: row.ahead).text == row.text) }

    @Test(
        "a moment that its own clocks put in 1900 or 2999, and the network's before or after, stays on the calendar",
        arguments: [
            (Fraction(-50_400), china, "1900-01-01T00:00:00+08:00"), (-1, 0, "1900-01-01T00:00:00+00:00"),
            (34_712_668_799, china, "2999-12-31T23:59:59+08:00"), (34_713_000_000, 0, "2999-12-31T23:59:59+00:00"),
        ])
    func ends(seconds: Fraction, ahead: Int, text: String) {
        #expect(Moment(secondsSince1900: seconds, ahead: ahead).text == text)
    }
}
