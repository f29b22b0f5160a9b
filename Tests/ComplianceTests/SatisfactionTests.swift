import AuditTestSupport
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Testing

@Suite("the satisfaction index: perceived ÷ expected (seed row C8)")
struct SatisfactionTests {
    private static let checklist = Checklist(
        .points,
        [
            .item("car", .index(.linear(zero: 0, full: 1)), department: "sales"),
            .item("repair", .index(.linear(zero: 0, full: 1)), department: "service"),
        ], id: "survey")

    /// Answers as (expected, perceived).
    private static func audit(
        _ id: String, dealer: String, _ date: String = "2026-10-20", car: [(Fraction, Fraction)],
        repair: [(Fraction, Fraction)] = []
    ) -> IssuedAudit {
        let seen = { (answers: [(Fraction, Fraction)]) in
            answers.map { Observation.seen(.index(expected: $0.0, perceived: $0.1)) }
        }
        return .of(checklist, id, dealer: dealer, date, ["car": seen(car), "repair": seen(repair)])
    }

    @Test("Σ perceived ÷ Σ expected for the whole, its departments, each dealer and its departments")
    func sums() {
        let report = MonthlyCompliance.october([
            Self.audit("A1", dealer: "D1", car: [(8, 10), (10, 5)], repair: [(5, 5)]),  // 15/18 and 5/5
            Self.audit("A2", dealer: "D2", car: [(4, 2)]),  // 2/4
        ])
        let rows = report.satisfaction
        #expect(
            rows.map(\.subject.label)
                == ["whole", "sales", "service", "D1", "D1 sales", "D1 service", "D2", "D2 sales"])
        #expect(rows.map(\.perceived) == [22, 17, 5, 20, 15, 5, 2, 2])
        #expect(rows.map(\.expected) == [27, 22, 5, 23, 18, 5, 4, 4])
        #expect(rows[0].index == exact("22/27"))
        #expect(rows.map(\.above) == [1, 1, 0, 1, 1, 0, 0, 0])
        #expect(rows.map(\.equal) == [1, 0, 1, 1, 0, 1, 0, 0])
        #expect(rows.map(\.below) == [2, 2, 0, 1, 1, 0, 1, 1])
        #expect(rows.map(\.answers) == [4, 3, 1, 3, 2, 1, 1, 1])
    }

    @Test("the month before by the same rule: 5/10 before, 8/10 now, change 3/10")
    func previous() {
        let report = MonthlyCompliance.october([
            Self.audit("A1", dealer: "D1", car: [(10, 8)], repair: [(4, 4)]),
            Self.audit("B1", dealer: "D1", "2026-09-20", car: [(10, 5)]),
        ])
        let rows = report.satisfaction
        #expect(rows.map(\.subject.label) == ["whole", "sales", "service", "D1", "D1 sales", "D1 service"])
        let half = exact("1/2")
        #expect(rows.map(\.previous) == [half, half, nil, half, half, nil])
        #expect(rows[1].change == exact("3/10"))
    }

    @Test("checklists are kept apart, and one without such answers is not among them")
    func checklists() {
        let other = Checklist(.points, [.item("x", .index(.linear(zero: 0, full: 1)))], id: "other")
        let report = MonthlyCompliance.october([
            MonthBuilder.audit("A0", dealer: "D1", "2026-10-05", ["80"]),
            Self.audit("A1", dealer: "D1", car: [(10, 8)]),
            .of(other, "A2", dealer: "D1", "2026-10-20", ["x": [.seen(.index(expected: 2, perceived: 3))]]),
        ])
        #expect(
            report.satisfaction.map(\.checklist.id) == ["survey", "survey", "survey", "survey"] + [
                "other", "other", "other", "other",
            ])
        #expect(report.satisfaction.last?.subject.label == "D1 none")
        #expect(report.satisfaction.last?.index == exact("3/2"))
    }
}

extension SatisfactionStanding.Subject {
    fileprivate var label: String {
        switch self {
        case .whole: "whole"
        case .department(let department): department ?? "none"
        case .dealer(let dealer): dealer.id
        case .dealerDepartment(let place): "\(place.dealer.id) \(place.department ?? "none")"
        }
    }
}
