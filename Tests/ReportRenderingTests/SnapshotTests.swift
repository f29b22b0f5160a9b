import AuditTestSupport
import BilingualText
import ReportRendering
import Testing

@Suite("pages and data files, as committed")
struct SnapshotTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let language: Language
        let path: String

        var testDescription: String { "\(path) (\(language.rawValue))" }

        /// One flat file name per language and path.
        var snapshot: String { "\(language.rawValue)-\(path.replacing("/", with: "-"))" }
    }

    static let cards: [Case] = Language.allCases.flatMap { language in
        [
            "README.md", "audits/SH01-2026-10-12.md", "audits/BJ01-2026-10-20.md",
            "dealers/SH01/departments/sales.md", "dealers/SH01/people/P017.md", "dealers/BJ01/people/P101.md",
        ].map { Case(language: language, path: $0) }
    }

    static let dataFiles: [Case] = ["audits", "departments", "people", "items", "findings", "refused"].map {
        Case(language: .zh, path: $0 + ".csv")
    }

    @Test("scorecards", arguments: cards + dataFiles)
    func scorecards(_ row: Case) throws {
        let batch = CardBatch(
            scorecards: [ShowroomAudits.failed, ShowroomAudits.passed, ShowroomAudits.incomplete],
            refused: [ShowroomAudits.refused])
        let files = renderScorecards(batch, context: ShowroomAudits.context(row.language))
        let file = try #require(files.first { $0.path == row.path })
        #expect(snapshotMismatch(file.content, named: row.snapshot) == nil)
    }

    static let monthly: [Case] =
        Language.allCases.map { Case(language: $0, path: "README.md") }
        + [
            "coverage", "dealer-ranking", "department-ranking", "checklist-ranking", "person-ranking",
            "finding-frequency", "audits",
        ].map { Case(language: .en, path: $0 + ".csv") }

    @Test("monthly report", arguments: monthly)
    func monthlyReport(_ row: Case) throws {
        let files = try ShowroomMonth.files(ShowroomAudits.context(row.language))
        let file = try #require(files.first { $0.path == row.path })
        #expect(snapshotMismatch(file.content, named: "month-" + row.snapshot) == nil)
    }
}
