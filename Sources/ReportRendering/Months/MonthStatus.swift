internal import BilingualText
internal import Compliance
internal import IssuedScores
internal import Scoring

/// Whether a month is complete, and what it lacks (scoring rule 9.3).
struct MonthStatus {
    let report: MonthlyCompliance

    var missing: [DueRecord] { report.due.filter { $0.state == .missing } }
    var notScored: [DueRecord] { report.due.filter { $0.state == .notScored } }
    var incomplete: [IssuedAudit] { report.audits.filter { $0.outcome == .incomplete } }

    var wording: BilingualText {
        guard report.isPublishable else {
            return MonthWording.gaps(
                missing: missing.count, incomplete: incomplete.count, notScored: notScored.count)
        }
        return report.due.isEmpty ? MonthWording.unknownCoverage : MonthWording.complete
    }

    var meaning: BilingualText { report.due.isEmpty ? MonthWording.nothingDue : MonthWording.statusMeaning }
}
