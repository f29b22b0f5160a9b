import AuditTestSupport
import ChecklistModel
import Compliance
import ExactArithmetic
import Testing

@Suite("rankings come straight from issued numbers (scoring rules, section 9)")
struct RankingTests {
    @Test("ties share a rank: 1, 2, 2, 4")
    func ties() throws {
        let scores = [("D1", "80"), ("D2", "95"), ("D3", "80"), ("D4", "70")]
        let report = try MonthBuilder.month(
            scores.enumerated().map { MonthBuilder.audit("A\($0)", dealer: $1.0, "2026-10-05", [$1.1]) })
        #expect(report.dealers.map(\.subject.id) == ["D2", "D1", "D3", "D4"])
        #expect(report.dealers.map(\.rank) == [1, 2, 2, 4])
    }

    @Test("a dealer's mean is taken over its issued, rounded scores")
    func issuedNumbers() throws {
        let report = try MonthBuilder.month([
            MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["80.005"]),
            MonthBuilder.audit("A2", dealer: "D1", "2026-10-06", ["90.004"]),
        ])
        #expect(report.dealers.map(\.score) == [exact("85.005")])
        #expect(report.headline.score == exact("85.005"))
    }

    @Test("an audit without a score stays out of the mean and is counted")
    func withoutScore() throws {
        let report = try MonthBuilder.month([
            MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["80"]),
            MonthBuilder.audit("A2", dealer: "D1", "2026-10-06", []),
            MonthBuilder.audit("A3", dealer: "D2", "2026-10-06", []),
        ])
        #expect(report.dealers.map(\.score) == [80, nil])
        #expect(report.dealers.map(\.rank) == [1, nil])
        #expect(report.dealers.map(\.audits) == [2, 1])
        #expect(report.dealers.map(\.scored) == [1, 0])
        #expect(report.headline.incomplete == 2)
        #expect(!report.isPublishable)
    }

    @Test("change is this month less the month before; other months play no part")
    func change() throws {
        let report = try MonthBuilder.month([
            MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["80"]),
            MonthBuilder.audit("A0", dealer: "D1", "2026-09-05", ["86"]),
            MonthBuilder.audit("A9", dealer: "D1", "2026-08-05", ["10"]),
            MonthBuilder.audit("B1", dealer: "D2", "2026-10-05", ["50"]),
        ])
        #expect(report.dealers.map(\.change) == [-6, nil])
        #expect(report.headline.previous == 86)
        #expect(report.headline.change == -21)
        #expect(report.headline.audits == 2)
    }

    @Test("audits after the as-of day are left out")
    func asOf() throws {
        let audits = [
            MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["80"]),
            MonthBuilder.audit("A2", dealer: "D1", "2026-10-25", ["20"]),
        ]
        #expect(try MonthBuilder.month(audits, asOf: "2026-10-20").dealers.map(\.score) == [80])
    }

    @Test("a person's score: per checklist Σ earned ÷ Σ full, then the mean over checklists")
    func people() throws {
        let other = MonthBuilder.checklist("workshop")
        let report = try MonthBuilder.month([
            MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["80", "90"], people: ["张三", "李四"]),
            MonthBuilder.audit("A2", dealer: "D1", "2026-10-06", ["60"], people: ["张三"]),
            MonthBuilder.audit("A3", dealer: "D1", "2026-10-07", ["100"], checklist: other, people: ["张三"]),
        ])
        #expect(report.people.map(\.subject.person.name) == ["李四", "张三"])
        #expect(report.people.map(\.score) == [90, 85])
        #expect(report.people.map(\.observations) == [1, 3])
    }

    @Test("people of one name at two dealers stay two people")
    func sameName() throws {
        let report = try MonthBuilder.month([
            MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["80"], people: ["张三"]),
            MonthBuilder.audit("A2", dealer: "D2", "2026-10-05", ["60"], people: ["张三"]),
        ])
        #expect(report.people.map(\.subject.dealer.id) == ["D1", "D2"])
    }

    @Test("too few observations: listed after the ranked ones, without a rank")
    func tooFew() throws {
        let checklist = MonthBuilder.checklist(rankMinimum: 2)
        let report = try MonthBuilder.month([
            MonthBuilder.audit(
                "A1", dealer: "D1", "2026-10-05", ["99", "70", "72"], checklist: checklist, people: ["甲", "乙"])
        ])
        #expect(report.people.map(\.subject.person.name) == ["甲", "乙"])
        #expect(report.people.map(\.rank) == [1, nil])
    }

    @Test("who was seen under two checklists needs the observations that the stricter one asks for: 2 of 3 are too few")
    func stricterMinimum() throws {
        let strict = MonthBuilder.checklist("workshop", rankMinimum: 3)
        let report = try MonthBuilder.month([
            MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["99", "70"], people: ["甲", "乙"]),
            MonthBuilder.audit("A2", dealer: "D1", "2026-10-06", ["99"], checklist: strict, people: ["甲"]),
        ])
        #expect(report.people.map(\.subject.person.name) == ["乙", "甲"])
        #expect(report.people.map(\.rank) == [1, nil])
    }

    @Test("departments are ranked per dealer by the mean of their issued scores")
    func departments() throws {
        let report = try MonthBuilder.month([
            MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["80"]),
            MonthBuilder.audit("A2", dealer: "D1", "2026-10-06", ["60"]),
            MonthBuilder.audit("A3", dealer: "D2", "2026-10-06", ["75"]),
        ])
        #expect(report.departments.map(\.subject.dealer.id) == ["D2", "D1"])
        #expect(report.departments.map(\.score) == [75, 70])
        #expect(report.departments.map(\.subject.department) == ["sales", "sales"])
    }
}
