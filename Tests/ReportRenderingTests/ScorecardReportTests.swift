import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import ReportRendering
import Scoring
import Testing

@Suite("the report of a scoring run")
struct ScorecardReportTests {
    private static let cards = [ShowroomAudits.failed, ShowroomAudits.passed, ShowroomAudits.incomplete]

    private static func files(
        _ cards: [Scorecard] = cards, _ context: ReportContext = ShowroomAudits.context(.zh)
    ) -> [RenderedFile] {
        renderScorecards(CardBatch(scorecards: cards), context: context)
    }

    @Test("brings exactly these files")
    func paths() {
        #expect(
            Self.files().map(\.path) == [
                "README.md", "audits/SH01-2026-10-12.md", "audits/BJ01-2026-10-15.md", "audits/BJ01-2026-10-20.md",
                "dealers/SH01/departments/sales.md", "dealers/SH01/departments/marketing.md",
                "dealers/SH01/people/P017.md", "dealers/SH01/people/P018.md", "dealers/BJ01/departments/sales.md",
                "dealers/BJ01/departments/marketing.md", "dealers/BJ01/people/P101.md", "dealers/BJ01/people/P017.md",
                "audits.csv", "departments.csv", "teams.csv", "people.csv", "sections.csv", "pillars.csv", "items.csv",
                "findings.csv", "refused.csv",
            ])
    }

    @Test("brings only the formats asked for")
    func formats() {
        let pages = Self.files(Self.cards, ShowroomAudits.context(.zh, formats: [.markdown]))
        #expect(pages.count == 12 && pages.allSatisfy { $0.path.hasSuffix(".md") })
        #expect(!pages[0].text.contains(".csv"))
        let data = Self.files(Self.cards, ShowroomAudits.context(.zh, formats: [.csv]))
        #expect(data.count == 9 && data.allSatisfy { $0.path.hasSuffix(".csv") })
    }

    @Test("of nothing still has every data file with its header, and an entry page")
    func nothing() throws {
        let files = Self.files([])
        #expect(files.map(\.path).first == "README.md")
        #expect(
            try files.file("audits.csv").text
                == "audit,checklist,version,dealer,region,date,auditor,outcome,grade,score,final,computed,adjustments,"
                + "low,high,na_as_zero,earned,full,coverage,caps,observations,exact,pass,rank_minimum\n")
        #expect(
            try files.file("departments.csv").text
                == "audit,dealer,department,score,earned,full,observations,findings\n")
        #expect(
            try files.file("people.csv").text
                == "audit,dealer,person,name,role,team,department,score,earned,full,observations,low,high,ranked\n")
        #expect(
            try files.file("teams.csv").text == "audit,dealer,team,score,earned,full,observations,low,high,ranked\n")
        #expect(try files.file("sections.csv").text == "audit,dealer,section,depth,score,weight\n")
        #expect(
            try files.file("items.csv").text
                == "audit,section,item,state,score,earned,full,weight,contribution,observations\n")
        #expect(
            try files.file("findings.csv").text
                == "audit,dealer,item,department,person,unit,value,points_lost,critical,note,evidence,remedy,due\n")
        #expect(try files.file("refused.csv").text == "file,line,column,audit,reason\n")
    }

    @Test("two reports of the same input are the same bytes")
    func deterministic() { #expect(Self.files() == Self.files()) }

    @Test(
        "data files say the same in both languages, remedies and their words apart",
        arguments: [
            "audits.csv", "departments.csv", "people.csv", "items.csv",
        ])
    func languages(_ path: String) throws {
        let english = Self.files(Self.cards, ShowroomAudits.context(.en))
        #expect(try Self.files().file(path) == english.file(path))
    }

    @Test("for spreadsheet programs, every data file has the mark and CRLF, and pages do not change")
    func excel() throws {
        let files = Self.files(Self.cards, ShowroomAudits.context(.zh, excel: true))
        for file in files where file.path.hasSuffix(".csv") {
            #expect(file.content.starts(with: [0xEF, 0xBB, 0xBF]), "\(file.path)")
            #expect(file.text.hasSuffix("\r\n"), "\(file.path)")
            let plain = try Self.files().file(file.path)
            #expect(CSVReader.rows(file.content) == CSVReader.rows(plain.content))
        }
        #expect(try files.file("README.md") == Self.files().file("README.md"))
    }

    @Test("an incomplete audit shows no score anywhere")
    func incomplete() throws {
        let files = Self.files([ShowroomAudits.incomplete])
        let audit = try #require(files.records("audits.csv").first)
        for column in [
            "score", "final", "computed", "adjustments", "grade", "na_as_zero", "earned", "full", "exact",
        ] {
            #expect(audit[column] == "", "\(column)")
        }
        #expect(audit["low"] == "50.00" && audit["high"] == "90.00" && audit["outcome"] == "incomplete")
        for row in try files.records("items.csv") + files.records("people.csv") {
            for column in ["score", "earned", "full", "weight", "contribution", "low", "high"] {
                #expect(row[column] ?? "" == "", "\(row)")
            }
        }
        #expect(try files.records("departments.csv").isEmpty)
        #expect(try files.records("findings.csv").allSatisfy { $0["points_lost"] == "" })
    }

    @Test("no person stands on another dealer's page, nor on a colleague's")
    func privacy() throws {
        let files = Self.files()
        let pages = files.filter { $0.path.hasPrefix("dealers/") }
        for page in pages where page.path.hasPrefix("dealers/BJ01/") {
            #expect(!page.text.contains("李四") && !page.text.contains("SH01"), "\(page.path)")
        }
        for page in pages where page.path.hasPrefix("dealers/SH01/") {
            #expect(!page.text.contains("王五") && !page.text.contains("BJ01"), "\(page.path)")
        }
        #expect(try !files.file("dealers/SH01/people/P017.md").text.contains("李四"))
        #expect(try !files.file("dealers/SH01/people/P018.md").text.contains("张三"))
    }

    @Test("ids that differ in case only keep a page each")
    func samePath() {
        let dealer = AuditedDealer(id: "d")
        let cards = ["A", "a"].map { id in
            let checklist = Checklist(.points, [.item("1")])
            return score(
                Audit(of: checklist, observed: ["1": [.seen(.yes)]], id: id, dealer: dealer), by: checklist)
        }
        let paths = Self.files(cards, ShowroomAudits.context(.zh, formats: [.markdown])).map(\.path)
        #expect(paths == ["README.md", "audits/A.md", "audits/a~+2.md"])
    }

    @Test("the lines of the rules that fired lead from the computed score to the final one")
    func firedLines() throws {
        let card = ShowroomAudits.failed
        let sum = try #require(card.computed) + card.fired.map(\.change).sum()
        #expect(sum == card.final)
        let page = try Self.files().file("audits/SH01-2026-10-12.md").text
        #expect(page.contains("| 3-1 妥善保管客户资料     | 3-1：否 "))
        #expect(page.contains("−3.33 |"))
    }
}
