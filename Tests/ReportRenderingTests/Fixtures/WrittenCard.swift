import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import ReportRendering
import Scoring

/// The files about two audits in which one text stands wherever a checklist, a submission or a network puts one.
struct WrittenCard {
    let files: [RenderedFile]

    init(_ text: String, formats: Set<ReportFormat>, excel: Bool = false) {
        let words = BilingualText(text)
        let context = ReportContext(
            language: .en, formats: formats, excel: excel, programVersion: "1.0.0",
            network: DealerNetwork(
                id: "demo", title: words, timeZone: "Asia/Shanghai", departments: [], roles: [],
                regions: [DeclaredName(id: text, name: words)], dealers: [],
                auditors: [Auditor(id: "A-07", name: text)], due: []))
        let refused = RefusedInput(file: text, line: 1, column: 2, audit: text, reason: text)
        files = renderScorecards(
            CardBatch(
                scorecards: [Self.card(text, id: text), Self.card(text, id: text + "2", lacks: true)],
                refused: [refused]),
            context: context)
    }

    /// - Parameter lacks: leaves one answer out, so that the audit has no score.
    private static func card(_ text: String, id: String, lacks: Bool = false) -> Scorecard {
        let words = BilingualText(text)
        let checklist = Checklist(
            .weighted,
            [
                .section(
                    text + "s", weight: 1,
                    [
                        .item(text + "1", per: .person, department: text, remedy: words, dueDays: 3),
                        .item(text + "2", per: .unit("car"), pillar: text, tags: [text]),
                        .item(text + "3", notApplicable: .zero),
                    ])
            ],
            adjustments: [.bonus(text + "4", points: 2)],
            rules: [.critical(text + "1", .gradeAtMost(text)), .section(text + "s", below: 60, .scoreAtMost(40))],
            grades: [Grade(id: text, title: words, limit: LowerLimit(0))], version: text,
            names: DeclaredNames(
                departments: [DeclaredName(id: text, name: words)], pillars: [DeclaredName(id: text, name: words)]))
        let person = AuditedPerson(id: text, name: text, role: text, team: text, department: text)
        var answers = [
            text + "1": [Observation(value: .no, written: text, people: [0], note: text, evidence: text)],
            text + "2": [Observation(value: .no, written: text, unit: text, note: text, evidence: text)],
            text + "3": [Observation(value: .notApplicable, written: text, note: text)],
            text + "4": [Observation(value: .yes, written: text)],
        ]
        if lacks { answers[text + "2"] = nil }
        return score(
            Audit(
                of: checklist, observed: answers, people: [person], units: ["car": [text]], id: id,
                dealer: AuditedDealer(id: text, name: words, region: text)), by: checklist)
    }
}
