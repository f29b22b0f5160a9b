import AuditTestSupport
import BilingualText
import ChecklistModel
import Explanation
import ReportRendering
import Scoring

/// What is explained in the snapshots: the audits of the showroom, looked at in each way.
enum ExplainedAudits {
    /// A page by name, so that a snapshot says what it shows.
    static let pages: [(name: String, card: Scorecard, focus: ExplanationFocus, lifts: Bool)] = [
        ("failed", ShowroomAudits.failed, .audit, true),
        ("passed", ShowroomAudits.passed, .audit, true),
        ("incomplete", ShowroomAudits.incomplete, .audit, true),
        ("item", ShowroomAudits.failed, .item(0), false),
        ("critical-item", ShowroomAudits.failed, .item(4), false),
        ("person", ShowroomAudits.failed, .person(0), false),
        ("person-incomplete", ShowroomAudits.incomplete, .person(0), false),
    ]

    static func page(_ name: String, _ context: ReportContext) -> String? {
        pages.first { $0.name == name }.map { page in
            renderExplanation(
                of: page.card, focus: page.focus, lift: page.lifts ? Explanation.lift(page.card) : nil,
                context: context)
        }
    }
}
