import AuditTestSupport
import BilingualText
import ChecklistModel
import ReportRendering
import Scoring
import Testing

@Suite("the pages of audits whose ids look alike")
struct PagePathTests {
    struct Pair: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let ids: [String]
    }

    /// Other bytes are another audit, whatever a screen makes of them.
    static let pairs = [
        Pair(testDescription: "letter case", ids: ["SH01-a", "SH01-A"]),
        Pair(testDescription: "an accent in one sign or in two", ids: ["caf\u{E9}", "cafe\u{301}"]),
        Pair(testDescription: "ångström and a letter with a ring", ids: ["\u{C5}", "\u{212B}"]),
        Pair(testDescription: "a Chinese character and its compatibility twin", ids: ["\u{90CE}", "\u{F92C}"]),
        Pair(testDescription: "half and full width", ids: ["A1", "Ａ１"]),
        Pair(testDescription: "a hyphen and its likes", ids: ["a-1", "a\u{2010}1", "a\u{2011}1", "a\u{2212}1"]),
        Pair(testDescription: "spaces", ids: ["a", "a ", "a\u{A0}", "a\u{3000}", "a\u{200B}"]),
        Pair(testDescription: "what an escape is made of", ids: ["a b", "a~20b", "a~+2b", "a~2"]),
        Pair(testDescription: "over 200 bytes", ids: ["1", "2"].map { String(repeating: "长", count: 90) + $0 }),
    ]

    @Test("are as many as the audits, each about its own", arguments: pairs)
    func audits(_ pair: Pair) throws {
        let checklist = Checklist(.points, [.item("1")])
        let cards = pair.ids.map { id in
            score(Audit(of: checklist, observed: ["1": [.seen(.yes)]], id: id), by: checklist)
        }
        let files = renderScorecards(
            CardBatch(scorecards: cards), context: ReportContext(language: .en, programVersion: "1.0.0"))
        let pages = files.filter { $0.path.hasPrefix("audits/") }
        #expect(pages.count == pair.ids.count)
        // A disk may fold case and compose accents.
        #expect(Set(files.map { $0.path.lowercased() }).count == files.count, "\(pages.map(\.path))")
        let entry = try MarkdownReading(try files.file("README.md").text)
        let listed = try #require(entry.table(under: "Audits")).rows.map { $0[0] }
        for ((id, page), row) in zip(zip(pair.ids, pages), listed) {
            let facts = try #require(try MarkdownReading(page.text).tables.first).head
            #expect(
                facts[1].plain.unicodeScalars.map(\.value)
                    == String(String.UnicodeScalarView(folded(id))).unicodeScalars.map(\.value))
            let leads = try #require(row.links.first.flatMap { followed($0, from: "README.md") })
            #expect(Array(leads.utf8) == Array(page.path.utf8))
        }
    }

    @Test("people of one name and two ids keep a page each, and so does a name at two dealers")
    func people() throws {
        let checklist = Checklist(.points, [.item("1", per: .person)])
        let cards = ["D1", "D2", "d1"].map { dealer in
            let people = ["张三", "p", "P"].map { AuditedPerson(id: $0, name: "张三") }
            return score(
                Audit(
                    of: checklist,
                    observed: ["1": [.seen(.yes, people: [0]), .seen(.no, people: [1]), .seen(.yes, people: [2])]],
                    people: people, id: dealer, dealer: AuditedDealer(id: dealer)), by: checklist)
        }
        let files = renderScorecards(
            CardBatch(scorecards: cards), context: ReportContext(language: .zh, programVersion: "1.0.0"))
        let pages = files.filter { $0.path.contains("/people/") }
        #expect(pages.count == 9 && Set(files.map { $0.path.lowercased() }).count == files.count)
        let scores = try pages.map { try MarkdownReading($0.text).tables[1].head[1].plain }
        #expect(scores == Array(repeating: ["100.00", "0.00", "100.00"], count: 3).flatMap(\.self))
    }
}
