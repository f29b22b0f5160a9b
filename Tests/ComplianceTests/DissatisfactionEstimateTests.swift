import AuditTestSupport
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Testing

@Suite("what complaints suggest (seed rows C5 and C6)")
struct DissatisfactionEstimateTests {
    @Test(
        "4 complaints ÷ 8 % = 50 dissatisfied; 23 % = 11.5 grumble, 69 % = 34.5 leave; 50 × 11 = 550 told, × 5 = 2,750 more"
    )
    func four() throws {
        let complaints = (1...4).map { ComplaintClockTests.complaint("C\($0)", feedback: 1) }
        let answers = Dictionary(grouping: complaints.flatMap(Array.init), by: \.key).mapValues { $0.map(\.value) }
        let report = MonthlyCompliance.october([
            .of(ComplaintClockTests.checklist(), "A1", dealer: "D1", "2026-10-20", answers)
        ])
        let estimate = try #require(report.estimates)
        #expect(estimate.complaints == 4)
        #expect(estimate.dissatisfied == 50)
        #expect(estimate.grumbling == exact("11.5"))
        #expect(estimate.leavingSilently == exact("34.5"))
        #expect(estimate.toldDirectly == 550)
        #expect(estimate.toldByOthers == 2_750)
        #expect(estimate.reached == 3_300)
    }

    @Test(
        "the three parts of the iceberg are the whole: complaints + 23 % + 69 % = dissatisfied",
        arguments: [1, 3, 7, 25])
    func parts(count: Int) throws {
        let complaints = (1...count).map { ComplaintClockTests.complaint("C\($0)", feedback: 1) }
        let answers = Dictionary(grouping: complaints.flatMap(Array.init), by: \.key).mapValues { $0.map(\.value) }
        let report = MonthlyCompliance.october([
            .of(ComplaintClockTests.checklist(), "A1", dealer: "D1", "2026-10-20", answers)
        ])
        let estimate = try #require(report.estimates)
        #expect(Fraction(count) + estimate.grumbling + estimate.leavingSilently == estimate.dissatisfied)
        #expect(estimate.reached == estimate.dissatisfied * 66)
    }
}
