import ChecklistModel
import ClosedLoop
import Testing

@Suite("the term for appeals")
struct AppealTermTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let recorded: String
        var days = 5
        let last: String
    }

    static let cases = [
        Case(
            testDescription: "recorded on a Monday, until the Monday after", recorded: "2026-10-12", last: "2026-10-19"),
        Case(testDescription: "on a Friday", recorded: "2026-10-16", last: "2026-10-23"),
        Case(testDescription: "on a Saturday, counted from Monday", recorded: "2026-10-17", last: "2026-10-23"),
        Case(testDescription: "on a Sunday, the same", recorded: "2026-10-18", last: "2026-10-23"),
        Case(testDescription: "over the end of a year", recorded: "2026-12-31", last: "2027-01-07"),
        Case(testDescription: "one day", recorded: "2026-10-16", days: 1, last: "2026-10-19"),
        Case(testDescription: "ten days are two weeks", recorded: "2026-10-14", days: 10, last: "2026-10-28"),
        Case(testDescription: "the calendar's last day", recorded: "2999-12-31", last: "2999-12-31"),
    ]

    @Test("ends on a working day", arguments: cases)
    func lastDay(_ example: Case) {
        let term = AppealTerm(workingDays: example.days)
        #expect(term.lastDay(after: date(example.recorded)) == date(example.last))
    }

    @Test("is five working days unless the network says otherwise")
    func usual() { #expect(AppealTerm.usual.workingDays == 5) }
}
