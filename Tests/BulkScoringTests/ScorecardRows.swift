internal import AuditTestSupport
internal import BilingualText
internal import BulkScoring
internal import ChecklistModel
internal import ReportRendering
internal import Scoring

/// The rows of the four tables, without their headers.
struct ScorecardRows: Equatable {
    var audits = ""
    var departments = ""
    var people = ""
    var findings = ""

    /// What the careful way writes of these audits.
    init(_ audits: [Audit], of checklist: Checklist, language: Language = .zh) {
        let context = ReportContext(language: language, formats: [.csv], programVersion: "1")
        let batch = CardBatch(scorecards: audits.map { score($0, by: checklist) })
        for file in renderScorecards(batch, context: context) {
            let rows = String(
                decoding: file.content.split(separator: 0x0A, maxSplits: 1)[1...].first ?? [], as: UTF8.self)
            switch file.path {
            case "audits.csv": self.audits = rows
            case "departments.csv": departments = rows
            case "people.csv": people = rows
            case "findings.csv": findings = rows
            default: continue
            }
        }
    }

    /// What the scorer has written so far.
    init(_ scorer: borrowing BulkScorer) {
        audits = String(decoding: scorer.rows.audits.bytes, as: UTF8.self)
        departments = String(decoding: scorer.rows.departments.bytes, as: UTF8.self)
        people = String(decoding: scorer.rows.people.bytes, as: UTF8.self)
        findings = String(decoding: scorer.rows.findings.bytes, as: UTF8.self)
    }

    /// Without the rows of other tables.
    func only(_ tables: BulkTables) -> ScorecardRows {
        var rows = self
        if !tables.contains(.audits) { rows.audits = "" }
        if !tables.contains(.departments) { rows.departments = "" }
        if !tables.contains(.people) { rows.people = "" }
        if !tables.contains(.findings) { rows.findings = "" }
        return rows
    }

    var isEmpty: Bool { audits.isEmpty && departments.isEmpty && people.isEmpty && findings.isEmpty }
}

extension BulkScorer {
    mutating func clear() { rows.removeAll() }
}
