import AuditTestSupport
import BilingualText
import ChecklistModel
import Compliance
import ExactArithmetic
import Foundation
import Testing

@testable import ReportRendering

@Suite("the HTML report of a month")
struct MonthHTMLTests {
    private static func page(_ month: RichMonth, _ language: Language = .zh) throws -> String {
        String(decoding: try month.page(language).content, as: UTF8.self)
    }

    /// The ids of the chapters, in their order.
    private static func chapters(_ page: String) -> [String] {
        page.components(separatedBy: "<section id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    @Test("has every chapter in the order of importance, each named in the contents", arguments: Language.allCases)
    func chapters(_ language: Language) throws {
        let page = try Self.page(RichMonth(), language)
        let expected = [
            "glance", "dealers", "trend", "checklists", "heat", "pillars", "pareto", "departments", "teams", "people",
            "critical", "caps", "repeats", "complaints", "figures", "satisfaction", "coverage", "details", "method",
        ]
        #expect(Self.chapters(page) == expected)
        for chapter in expected { #expect(page.contains("<li><a href=\"#\(chapter)\">")) }
    }

    @Test("begins with the status and what is missing")
    func status() throws {
        let gaps = try Self.page(RichMonth())
        #expect(gaps.contains("<strong>状态：不完整，未收到 2 份，未完成 0 份</strong>"))
        #expect(gaps.contains("<li>厦门1店 · 5S 现场检查：应交，未收到</li>"))
        let whole = try Self.page(RichMonth(leavesGap: false), .en)
        #expect(whole.contains("<strong>Status: complete, ready to publish</strong>"))
        #expect(!whole.contains("What is still missing"))
    }

    @Test("leaves out chapters without content")
    func oneAudit() throws {
        let report = try ShowroomMonth.report([ShowroomAudits.passed], previous: [], network: nil)
        let file = renderMonthHTML(report, context: ShowroomAudits.context(.en))
        let page = String(decoding: file.content, as: UTF8.self)
        #expect(file.path == "report.html")
        #expect(
            Self.chapters(page) == [
                "glance", "dealers", "heat", "pillars", "pareto", "departments", "people", "details", "method",
            ])
        #expect(page.contains("what was due is not registered"))
    }

    @Test("of an empty month shows no number that is none", arguments: Language.allCases)
    func empty(_ language: Language) throws {
        let report = try ShowroomMonth.report([], previous: [], network: ShowroomAudits.network)
        let page = String(
            decoding: renderMonthHTML(report, context: ShowroomAudits.context(language)).content, as: UTF8.self)
        #expect(Self.chapters(page) == ["glance", "dealers", "coverage", "method"])
        #expect(page.contains("<b>—</b>"))
        #expect(page.contains(language == .zh ? "上月无可比数据" : "nothing to compare with last month"))
    }

    @Test("is well-formed and inert whatever names are")
    func hostile() throws {
        for language in Language.allCases {
            let month = RichMonth(dealers: 4, months: 2, hostile: HostileNames.all)
            let result = try Python.run(
                ["-c", Self.inspection], on: [try month.page(language).content])
            #expect(result.output == "one script, one style, no handler, no link out\n")
        }
    }

    /// Parses the page strictly and says what markup it holds.
    private static let inspection = """
        import sys
        from xml.dom import minidom
        page = minidom.parse(sys.argv[1])
        everything = page.getElementsByTagName("*")
        assert len(page.getElementsByTagName("script")) == 1
        assert len(page.getElementsByTagName("style")) == 1
        assert not page.getElementsByTagName("b").length - len([
            e for e in page.getElementsByTagName("b") if e.parentNode.getAttribute("class").startswith("tile")])
        for element in everything:
            for name, value in element.attributes.items():
                assert not name.startswith("on") and name != "style", name
                assert name not in ("href", "src") or value.startswith("#") or value == "data:,", value
        print("one script, one style, no handler, no link out")
        """

    @Test("goes from the dealer to the audit to the finding and its evidence")
    func details() throws {
        let report = try ShowroomMonth.report()
        let page = String(
            decoding: renderMonthHTML(report, context: ShowroomAudits.context(.en)).content, as: UTF8.self)
        let tree = try #require(page.components(separatedBy: "<div class=\"tree\">").last)
        let dealer = try #require(
            tree.components(separatedBy: "<details id=\"d").first { $0.contains("Shanghai 1 (SH01)") })
        let finding = try #require(dealer.components(separatedBy: "<tr>").first { $0.contains("2-1 Tyres are waxed") })
        for part in [
            "展车2: 否", "轮胎未打蜡 | 已拍照", "<code>photos/0231.jpg</code>", "Check before opening", "due 2026-10-15",
        ] {
            #expect(finding.contains(part), "\(part)")
        }
        let critical = try #require(dealer.components(separatedBy: "<tr>").first { $0.contains("3-1 Customer files") })
        #expect(critical.contains("<span class=\"chip bad\">Critical</span>"))
        #expect(critical.contains("<code>https://example.com/a b</code>"))
        #expect(!page.contains("href=\"https"))
    }

    @Test("shows the numbers of the month, the same in both languages")
    func numbers() throws {
        let report = try RichMonth().report()
        for language in Language.allCases {
            let page = try Self.page(RichMonth(), language)
            for standing in report.dealers {
                guard let score = standing.score else { continue }
                #expect(page.contains("<td class=\"n\">\(score.decimalText(decimals: 2))</td>"))
            }
            for row in report.heat.flatMap(\.rows) {
                for score in row.scores.compactMap(\.self) {
                    #expect(
                        page.contains(
                            "<td class=\"n \(HeatScale.name(of: score))\">\(score.decimalText(decimals: 1))</td>"))
                }
            }
            #expect(page.contains("<b>\(try #require(report.headline.score).decimalText(decimals: 2))</b>"))
        }
    }

    @Test("has the same bytes every time")
    func deterministic() throws {
        #expect(try RichMonth().page(.zh) == RichMonth().page(.zh))
    }

    @Test("stays small for many dealers and shows how they are spread")
    func manyDealers() throws {
        let file = try RichMonth(dealers: 60, months: 2).page(.zh)
        #expect(file.content.count < 60 * 25_000)
        let page = String(decoding: file.content, as: UTF8.self)
        #expect(page.components(separatedBy: "class=\"histogram ").count == 3)
        #expect(page.components(separatedBy: "<details id=\"d").count == 61)
        #expect(page.contains("<div class=\"scroll tall\""))
    }

    @Test("the body, as committed", arguments: Language.allCases)
    func snapshot(_ language: Language) throws {
        let report = try ShowroomMonth.report()
        let page = String(
            decoding: renderMonthHTML(report, context: ShowroomAudits.context(language)).content, as: UTF8.self)
        let body = try #require(page.components(separatedBy: "<body>").last?.components(separatedBy: "<script>").first)
        #expect(
            snapshotMismatch(
                Array((body + "\n").utf8), named: "month-\(language.rawValue).html", testFile: Self.snapshots) == nil)
    }

    private static let snapshots = Python.testFolder.appendingPathComponent("SnapshotTests.swift").path
}
