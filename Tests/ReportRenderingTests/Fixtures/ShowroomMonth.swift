import AuditTestSupport
import BilingualText
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import ReportRendering
import Scoring

/// October of the two showroom dealers, with an audit of September to compare with.
enum ShowroomMonth {
    static let cards = [ShowroomAudits.failed, ShowroomAudits.passed, ShowroomAudits.incomplete]
    static let previous = [score(september, by: ShowroomChecklist.checklist)]

    private static let september = ShowroomAudits.audit(
        "SH01-2026-09-08", ShowroomAudits.shanghai, "2026-09-08", people: [ShowroomAudits.zhang],
        observations: [
            [Observation(value: .number(100), written: "100 秒", people: [0])],
            [Observation(value: .no, written: "否", people: [0])],
            [Observation(value: .yes, written: "是", unit: "展车1")],
            [Observation(value: .yes, written: "是")],
            [Observation(value: .yes, written: "是")],
            [],
        ])

    static func report(
        _ cards: [Scorecard] = cards, previous: [Scorecard] = previous, network: DealerNetwork? = ShowroomAudits.network
    ) throws -> MonthlyCompliance {
        guard let month = Month("2026-10"), let end = CivilDate("2026-10-31") else { throw NoSuchDay() }
        return MonthlyCompliance(
            month: month, asOf: end, audits: (cards + previous).map(IssuedAudit.init), network: network)
    }

    private struct NoSuchDay: Error {}

    static func files(_ context: ReportContext) throws -> [RenderedFile] {
        let report = MonthlyReport(
            try report(), refused: [ShowroomAudits.refused], hasCards: true, context: context)
        let byID = Dictionary(uniqueKeysWithValues: cards.map { ($0.audit.id, $0) })
        return try report.files()
            + report.cards.dealers.flatMap { report.cards.pages($0.audits.compactMap { byID[$0] }) }
    }
}

extension MonthlyReport {
    /// Everything but the cards.
    func files() throws -> [RenderedFile] {
        try parts.map { RenderedFile(path: $0.path, content: try $0.content()) }
    }
}
