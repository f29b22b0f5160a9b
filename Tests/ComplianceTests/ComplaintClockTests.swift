import AuditTestSupport
import BilingualText
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Testing

@Suite("the complaint clock: first feedback within 24 hours (seed row C4)")
struct ComplaintClockTests {
    private static let hour: Fraction = 3_600

    private static func measure(_ interval: Measure.Interval, within hours: Fraction) -> AnswerKind {
        .measure(
            Measure(
                quantity: .duration(bareUnit: nil, clock: nil), rating: .bands([.atMost(hours * hour, 1), .rest(0)]),
                notReached: 0, between: interval))
    }

    static func checklist(department: String? = nil) -> Checklist {
        Checklist(
            .points,
            [
                .item(
                    "feedback", measure(.receivedToFirstFeedback, within: 24), per: .unit("complaint"),
                    department: department),
                .item("closing", measure(.receivedToClosed, within: 72), per: .unit("complaint")),
            ], departmentFromAudit: department == nil, id: "complaints")
    }

    /// Hours after the beginning of the day, on clocks eight hours ahead of Greenwich.
    private static func moment(_ date: String, _ hours: Int) -> Fraction {
        Fraction(CivilDate.of(date).daysSince1900 * 86_400 + (hours - 8) * 3_600)
    }

    /// What is seen of one complaint; times in hours.
    static func complaint(
        _ unit: String, received: Fraction? = nil, feedback: Int?, closed: Int? = 30, people: [Int] = []
    ) -> [String: Observation] {
        let times = received.map { ObservationTimes(received: $0) }
        let value = { (hours: Int?) in hours.map { AnswerValue.number(Fraction($0) * hour) } ?? .notReached(after: nil)
        }
        return [
            "feedback": Observation(value: value(feedback), written: "", people: people, unit: unit, times: times),
            "closing": Observation(value: value(closed), written: "", unit: unit, times: times),
        ]
    }

    private static func audit(
        _ complaints: [String: Observation]..., id: String = "A1", dealer: String = "D1",
        department: String? = "service", people: [AuditedPerson] = [], of checklist: Checklist = checklist()
    ) -> IssuedAudit {
        let answers = Dictionary(grouping: complaints.flatMap(Array.init), by: \.key).mapValues { $0.map(\.value) }
        return .of(
            checklist, id, dealer: dealer, "2026-10-20", department: department, people: people, answers)
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let received: Fraction?
        let feedback: Int?
        let state: ClockedComplaint.State

        init(_ name: String, received: Fraction? = nil, feedback: Int?, _ state: ClockedComplaint.State) {
            testDescription = name
            self.received = received
            self.feedback = feedback
            self.state = state
        }
    }

    private static let cases = [
        Case("after 24 h sharp it is on time", feedback: 24, .onTime),
        Case("after 25 h it is late", feedback: 25, .late),
        Case("never, and nobody knows when it came: overdue", feedback: nil, .overdue),
        Case(
            "received on the 30th at 23:00, the day after ends at 24:00: overdue", received: moment("2026-10-30", 23),
            feedback: nil, .overdue),
        Case(
            "received on the 31st at 0:00, the limit is the very end: waiting", received: moment("2026-10-31", 0),
            feedback: nil, .waiting),
        Case("received on the 31st at 18:00: waiting", received: moment("2026-10-31", 18), feedback: nil, .waiting),
        Case(
            "received on the 31st, answered within the hour: on time", received: moment("2026-10-31", 18), feedback: 1,
            .onTime),
    ]

    @Test("where the clock stands when the as-of day, the 31st, is over", arguments: cases)
    func states(_ example: Case) {
        let clock = MonthlyCompliance.october([
            Self.audit(Self.complaint("C1", received: example.received, feedback: example.feedback))
        ]).complaints
        #expect(clock.complaints.map(\.state) == [example.state])
    }

    @Test("clocks five hours behind Greenwich: received 24:00 − 24 h − 1 s there, and the limit has passed")
    func otherClocks() {
        let end = Fraction((CivilDate.of("2026-10-31").daysSince1900 + 1) * 86_400 + 5 * 3_600)
        let states = [end - 86_400, end - 86_401].map { received in
            var records = MonthRecords.october([
                Self.audit(Self.complaint("C1", received: received, feedback: nil))
            ])
            records.secondsAheadOfGreenwich = -5 * 3_600
            return MonthlyCompliance(records).complaints.complaints.map(\.state)
        }
        #expect(states == [[.waiting], [.overdue]])
    }

    @Test("5 complaints: 2 on time, 1 late, 1 overdue, 1 waiting, 2 not closed; on-time share 2 ÷ (5 − 1)")
    func counts() {
        let report = MonthlyCompliance.october([
            Self.audit(
                Self.complaint("C1", feedback: 1), Self.complaint("C2", feedback: 24),
                Self.complaint("C3", feedback: 25), Self.complaint("C4", feedback: nil, closed: nil),
                Self.complaint("C5", received: Self.moment("2026-10-31", 12), feedback: nil, closed: nil))
        ])
        #expect(report.complaints.whole.numbers == [5, 2, 1, 1, 1, 2])
        #expect(report.complaints.whole.onTimeShare == exact("1/2"))
        #expect(report.headline.onTimeShare == exact("1/2"))
        #expect(report.complaints.complaints.map(\.isOpen) == [false, false, false, true, true])
    }

    @Test("only waiting complaints: no share, rather than 0 or 100 %")
    func onlyWaiting() {
        let report = MonthlyCompliance.october([
            Self.audit(Self.complaint("C1", received: Self.moment("2026-10-31", 12), feedback: nil, closed: nil))
        ])
        #expect(report.complaints.whole.waiting == 1)
        #expect(report.headline.onTimeShare == nil)
    }

    @Test("by dealer and department, and by every person a complaint names; a complaint of two counts for both")
    func groups() {
        let people: [AuditedPerson] = [.named("甲"), .named("乙")]
        let clock = MonthlyCompliance.october([
            Self.audit(
                Self.complaint("C1", feedback: 1, people: [0, 1]), Self.complaint("C2", feedback: 30, people: [1]),
                people: people),
            Self.audit(Self.complaint("C1", feedback: 2, people: [0]), id: "A2", department: "sales", people: people),
            Self.audit(Self.complaint("C1", feedback: nil), id: "A3", dealer: "D2", people: people),
        ]).complaints
        #expect(clock.departments.map(\.subject.dealer.id) == ["D1", "D1", "D2"])
        #expect(clock.departments.map(\.subject.department) == ["service", "sales", "service"])
        #expect(clock.departments.map(\.counts.complaints) == [2, 1, 1])
        #expect(clock.departments.map(\.counts.onTimeShare) == [exact("1/2"), 1, 0])
        #expect(clock.people.map(\.subject.person.name) == ["甲", "乙"])
        #expect(clock.people.map(\.counts.complaints) == [2, 2])
        #expect(clock.people.map(\.counts.onTimeShare) == [1, exact("1/2")])
    }

    @Test("the department of the item stands before the audited one")
    func itemDepartment() {
        let clock = MonthlyCompliance.october([
            Self.audit(
                Self.complaint("C1", feedback: 1), department: nil, of: Self.checklist(department: "customer-service"))
        ]).complaints
        #expect(clock.complaints.map(\.department) == ["customer-service"])
    }

    @Test("a month without complaints has empty counts and no estimate")
    func none() {
        let report = MonthlyCompliance.october([MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["80"])])
        #expect(report.complaints.whole.numbers == [0, 0, 0, 0, 0, 0])
        #expect(report.complaints.whole.onTimeShare == nil)
        #expect(report.estimates == nil)
    }
}

extension ComplaintCounts {
    /// Complaints, on time, late, overdue, waiting, open.
    fileprivate var numbers: [Int] { [complaints, onTime, late, overdue, waiting, open] }
}
