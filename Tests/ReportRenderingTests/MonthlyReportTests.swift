import AuditTestSupport
import BilingualText
import ChecklistModel
import Compliance
import ExactArithmetic
import ReportRendering
import Scoring
import Testing

@Suite("the monthly report")
struct MonthlyReportTests {
    private static func entry(
        _ cards: [Scorecard], previous: [Scorecard] = [], network: DealerNetwork?, language: Language = .en
    ) throws -> String {
        try MonthlyReport(
            try ShowroomMonth.report(cards, previous: previous, network: network),
            context: ShowroomAudits.context(language)
        ).files().file("README.md").text
    }

    private static func network(due: [DueChecklist]) -> DealerNetwork {
        let network = ShowroomAudits.network
        return DealerNetwork(
            id: network.id, title: network.title, timeZone: network.timeZone, departments: network.departments,
            roles: network.roles, regions: network.regions, dealers: network.dealers, auditors: network.auditors,
            due: due)
    }

    struct Status: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let cards: [Scorecard]
        let due: [DueChecklist]?
        let title: String
    }

    static let statuses = [
        Status(
            testDescription: "everything due came", cards: [ShowroomAudits.failed, ShowroomAudits.passed],
            due: [DueChecklist(checklist: "showroom", dealers: nil)],
            title: "# Compliance report 2026-10: complete, ready to publish"),
        Status(
            testDescription: "one dealer sent nothing", cards: [ShowroomAudits.failed],
            due: [DueChecklist(checklist: "showroom", dealers: nil)],
            title: "# Compliance report 2026-10: not complete, 1 not received, 0 incomplete"),
        Status(
            testDescription: "an audit is incomplete", cards: [ShowroomAudits.failed, ShowroomAudits.incomplete],
            due: [DueChecklist(checklist: "showroom", dealers: nil)],
            title: "# Compliance report 2026-10: not complete, 0 not received, 1 incomplete"),
        Status(
            testDescription: "nothing was registered as due", cards: [ShowroomAudits.failed], due: nil,
            title: "# Compliance report 2026-10: what was due is not registered"),
    ]

    @Test("says on its first line whether it is complete", arguments: statuses)
    func status(_ row: Status) throws {
        let page = try Self.entry(row.cards, network: row.due.map(Self.network))
        #expect(page.split(separator: "\n").first == Substring(row.title))
    }

    @Test("of an empty month names what is missing and computes nothing")
    func empty() throws {
        let page = try Self.entry([], network: ShowroomAudits.network, language: .zh)
        #expect(page.hasPrefix("# 2026 年 10 月合规月报：不完整，未收到 3 份，未完成 0 份\n"))
        #expect(page.contains("- 北京一店 · showroom：应交，未收到\n"))
        #expect(page.contains("| 平均得分           |    — |    — |    — |"))
    }

    @Test("brings the month's cards and the data of both months")
    func files() throws {
        let files = try ShowroomMonth.files(ShowroomAudits.context(.zh))
        #expect(files.contains { $0.path == "audits/SH01-2026-10-12.md" })
        #expect(!files.contains { $0.path == "audits/SH01-2026-09-08.md" })
        #expect(
            files.map(\.path).filter { $0.hasSuffix(".csv") } == [
                "audits.csv", "departments.csv", "teams.csv", "people.csv", "sections.csv", "pillars.csv", "items.csv",
                "findings.csv", "refused.csv", "headline.csv", "revision-changes.csv", "coverage.csv",
                "dealer-ranking.csv", "department-ranking.csv", "team-ranking.csv", "checklist-ranking.csv",
                "person-ranking.csv", "trend.csv", "change-split.csv", "section-losses.csv", "item-losses.csv",
                "finding-frequency.csv", "section-scores.csv", "pillar-scores.csv", "critical-failures.csv", "caps.csv",
                "repeat-findings.csv", "action-standings.csv", "actions.csv", "appeals.csv", "appeal-rates.csv",
                "waivers.csv", "reflections.csv", "complaint-clock.csv", "complaints.csv", "estimates.csv",
                "key-figures.csv",
                "satisfaction.csv", "history.csv", "finding-history.csv", "figure-entries.csv", "expectations.csv",
                "rescored.csv",
            ])
        #expect(
            try files.records("audits.csv").map { $0["date"] } == [
                "2026-10-12", "2026-10-15", "2026-10-20", "2026-09-08",
            ])
    }

    @Test("rankings can be redone from the data files")
    func redone() throws {
        let files = try ShowroomMonth.files(ShowroomAudits.context(.en))
        let audits = try files.records("audits.csv")
        for row in try files.records("dealer-ranking.csv") {
            let means = ["2026-10", "2026-09"].map { month in
                let scores = audits.filter { $0["dealer"] == row["dealer"] && $0["date"]?.hasPrefix(month) == true }
                    .compactMap { Fraction(text: $0["final"] ?? "") }
                return scores.sum().divided(by: Fraction(scores.count))
            }
            #expect(means.map { $0?.decimalText(decimals: 2) ?? "" } == [row["score"], row["previous"]])
        }
        let people = try files.records("people.csv").filter { $0["audit"]?.contains("2026-10") == true }
        for row in try files.records("person-ranking.csv") where row["score"] != "" {
            let own = people.filter { $0["person"] == row["person"] && $0["dealer"] == row["dealer"] }
            let sums = ["earned", "full"].map { column in own.compactMap { Fraction(text: $0[column] ?? "") }.sum() }
            #expect(sums[0].divided(by: sums[1]).map { ($0 * 100).decimalText(decimals: 2) } == row["score"])
        }
        for row in try files.records("finding-frequency.csv") {
            let count = try files.records("findings.csv").count {
                $0["item"] == row["item"] && $0["audit"]?.contains("2026-10") == true
            }
            #expect(String(count) == row["count"])
        }
    }

    @Test("lists people with too few observations apart from the ranking, without a rank")
    func tooFew() throws {
        let page = try Self.entry(
            ShowroomMonth.cards, previous: ShowroomMonth.previous, network: ShowroomAudits.network)
        let parts = page.split(separator: "## People with too few observations to rank\n")
        #expect(parts.count == 2)
        #expect(!parts[0].contains("王五") && parts[1].contains("王五"))
        #expect(!parts[1].prefix(200).contains("Rank |"))
    }
}
