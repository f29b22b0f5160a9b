import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import IssuedScores
import Scoring
import Testing

/// Complaints, figures, indices and findings as the monthly report takes them.
@Suite("what was entered, as issued") struct IssuedEntriesTests {
    private static func interval(_ interval: Measure.Interval, _ rating: Rating) -> AnswerKind {
        .measure(
            Measure(quantity: .duration(bareUnit: nil, clock: nil), rating: rating, notReached: 0, between: interval))
    }

    /// The first feedback within a day, the closing within three.
    private static let complaints = Checklist(
        .points,
        [
            .item(
                "feedback", interval(.receivedToFirstFeedback, .bands([.atMost(86_400, 1), .rest(0)])),
                per: .unit("case")),
            .item("closing", interval(.receivedToClosed, .bands([.atMost(259_200, 1), .rest(0)])), per: .unit("case")),
        ])

    private static func look(
        _ value: AnswerValue, _ unit: String?, people: [Int] = [], times: ObservationTimes? = nil
    ) -> Observation {
        Observation(value: value, written: "", people: people, unit: unit, times: times)
    }

    private static func issued(_ feedback: [Observation], closing: [Observation] = []) -> [IssuedComplaint] {
        let audit = Audit(
            of: complaints, observed: ["feedback": feedback, "closing": closing],
            people: [.named("张三"), .named("李四")])
        return IssuedAudit(score(audit, by: complaints)).complaints
    }

    @Test(
        "a first feedback is in time up to the limit itself",
        arguments: [("0", true), ("86399", true), ("86400", true), ("86400.001", false), ("86401", false)])
    func limit(seconds: String, onTime: Bool) throws {
        let complaint = try #require(Self.issued([Self.look(.number(exact(seconds)), "C1")]).first)
        #expect(complaint.onTime == onTime)
        #expect(complaint.feedback == exact(seconds))
        #expect(complaint.limit == 86_400)
    }

    @Test("where no feedback came there is a complaint all the same; what is blank or left out is none")
    func withoutFeedback() {
        let complaints = Self.issued([
            Self.look(.notReached(after: 900), "C1"), Self.look(.notApplicable, "C2"), Self.look(.unanswered, "C3"),
            Self.look(.number(5), "C4", people: [1]),
        ])
        #expect(complaints.map(\.unit) == ["C1", "C4"])
        #expect(complaints.map(\.feedback) == [nil, 5])
        #expect(complaints.map(\.onTime) == [false, true])
        #expect(complaints.map(\.people) == [[], [1]])
    }

    @Test("the closing is that of the same complaint; of two the first counts")
    func closings() {
        let complaints = Self.issued(
            [
                Self.look(.number(1), "C1"), Self.look(.number(2), "C2"), Self.look(.number(3), nil),
                Self.look(.number(4), "C4"),
            ],
            closing: [
                Self.look(.number(20), "C2"), Self.look(.number(10), "C1"), Self.look(.number(99), "C1"),
                Self.look(.number(30), nil), Self.look(.notReached(after: nil), "C4"),
            ])
        #expect(complaints.map(\.closing) == [10, 20, nil, nil])
    }

    @Test("without an answer of its own the closing is read off the moments")
    func closingByMoments() {
        let complaints = Self.issued(
            [
                Self.look(
                    .number(1), "C1", times: ObservationTimes(received: 1_000, firstFeedback: 1_001, closed: 5_000)),
                Self.look(.number(1), "C2", times: ObservationTimes(received: 1_000, firstFeedback: 1_001)),
                Self.look(.number(1), "C3", times: ObservationTimes(received: 1_000, closed: 5_000)),
            ], closing: [Self.look(.number(7), "C3")])
        #expect(complaints.map(\.received) == [1_000, 1_000, 1_000])
        #expect(complaints.map(\.closing) == [4_000, nil, 7])
    }

    @Test("the limit is that of the band which earns the full mark, and none where no band has an end")
    func limits() {
        func limit(_ rating: Rating) -> Fraction? {
            let checklist = Checklist(.points, [.item("a", Self.interval(.receivedToFirstFeedback, rating))])
            return IssuedAudit(score(Audit(of: checklist, ["a": [.number(5)]]), by: checklist)).complaints.first?.limit
        }
        #expect(limit(.bands([.atMost(10, exact("0.5")), .below(20, 1), .rest(0)])) == 20)
        #expect(limit(.bands([.above(10, 1), .rest(0)])) == nil)
        #expect(limit(.linear(zero: 20, full: 0)) == nil)
    }

    @Test("numbers of shares and of information are figures in the order of the items; texts and days are none")
    func figures() throws {
        let checklist = Checklist(
            .points,
            [
                .item("share", .share(.sample), combine: .pooled), .item("target", .share(.target)),
                .item("money", .information(.money)), .item("number", .information(.number)),
                .item("text", .information(.text)), .item("date", .information(.date)), .item("scale", .scale(0...5)),
            ])
        let day = try #require(CivilDate("2026-10-12"))
        let issued = IssuedAudit(
            score(
                Audit(
                    of: checklist,
                    observed: [
                        "share": [
                            .seen(.share(3, of: 4), people: [1]), .seen(.notApplicable), .seen(.share(0, of: 0)),
                        ],
                        "target": [.seen(.share(120, of: 100))], "money": [.seen(.number(exact("12.50")))],
                        "number": [.seen(.number(0)), .seen(.unanswered)], "text": [.seen(.text("7"))],
                        "date": [.seen(.date(day))], "scale": [.seen(.number(4))],
                    ], people: [.named("a"), .named("b")]), by: checklist))
        #expect(issued.figures.map(\.item) == [0, 0, 1, 2, 3])
        #expect(issued.figures.map(\.reached) == [3, 0, 120, exact("12.5"), 0])
        #expect(issued.figures.map(\.of) == [4, 0, 100, nil, nil])
        #expect(issued.figures.map(\.people) == [[1], [], [], [], []])
    }

    @Test("what was expected and perceived, as entered")
    func indices() {
        let checklist = Checklist(.points, [.item("a", .index(.linear(zero: 0, full: 1))), .item("b")])
        let answers: [String: [AnswerValue]] = [
            "a": [.index(expected: 8, perceived: exact("8.5")), .notApplicable, .index(expected: 5, perceived: 0)],
            "b": [.yes],
        ]
        let issued = IssuedAudit(score(Audit(of: checklist, answers), by: checklist))
        #expect(issued.indices.map(\.expected) == [8, 5])
        #expect(issued.indices.map(\.perceived) == [exact("8.5"), 0])
    }

    @Test("a finding says who, where and what was written, or which policy lost the points")
    func findings() throws {
        let checklist = Checklist(
            .points,
            [
                .item("seen", per: .unit("car")), .item("zero", notApplicable: .zero), .item("blank"), .item("waived"),
                .item("good"),
            ], unanswered: .zero)
        let expired = Waiver(item: 3, owner: "王", reason: "装修", until: try #require(CivilDate("2026-10-11")))
        let look = Observation(
            value: .no, written: "无", people: [1, 0, 9], unit: "展车2", note: "n", evidence: "e.jpg")
        let audit = Audit(
            of: checklist,
            observed: ["seen": [.seen(.yes), look], "zero": [.seen(.notApplicable)], "good": [.seen(.yes)]],
            people: [.named("a"), .named("b")], waivers: [expired])
        let findings = IssuedAudit(score(audit, by: checklist)).findings
        #expect(findings.map(\.item) == [0, 1, 2, 3])
        #expect(findings.map(\.value) == ["无", "not-applicable", "unanswered", "waiver-expired"])
        #expect(findings.map(\.people) == [[1, 0], [], [], []], "nobody is the tenth of two")
        #expect(findings.map(\.unit) == ["展车2", nil, nil, nil])
        #expect(findings.map(\.note) == ["n", nil, nil, nil] && findings.map(\.evidence) == ["e.jpg", nil, nil, nil])
        #expect(findings.map(\.pointsLost) == [exact("0.5"), 1, 1, 1])
    }
}
