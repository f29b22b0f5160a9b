import BilingualText
import ExactArithmetic
import Testing

@testable import ReportRendering

@Suite("a page in Markdown in the making")
struct MarkdownPageTests {
    private static let label = BilingualText(zh: "项", en: "Item")
    private static let number = BilingualText(zh: "得分", en: "Score")

    private static func written(_ write: (inout MarkdownPage) -> Void) -> String {
        var page = MarkdownPage(in: .en)
        write(&page)
        return String(decoding: page.take(), as: UTF8.self)
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let parts: [String]
        let written: String
    }

    static let texts = [
        Row(testDescription: "parts without markup", parts: ["a", " b"], written: "a b\n"),
        Row(testDescription: "a list marker in two parts", parts: ["1", ". a"], written: "1\\. a\n"),
        Row(testDescription: "an address in two parts", parts: ["http:", "//a"], written: "http\\://a\n"),
        Row(testDescription: "spaces in two parts", parts: ["a ", " b"], written: "a b\n"),
        Row(testDescription: "nothing", parts: [], written: "\n"),
    ]

    @Test("parts of a text are made inert together", arguments: texts)
    func parts(_ row: Row) {
        #expect(
            Self.written { page in
                page.openBlock()
                for part in row.parts { page.put(part) }
                page.closeLine()
            } == row.written)
    }

    @Test("texts that are closed apart are made inert apart")
    func closedApart() {
        #expect(
            Self.written { page in
                page.text("1")
                page.text(". a")
            } == "1. a")
    }

    @Test("blocks are apart by one blank line")
    func blocks() {
        #expect(
            Self.written { page in
                page.heading(2, Self.label)
                page.paragraph(Self.number)
                page.openBlock()
                page.entry(Self.label)
                page.entry(Self.number)
            } == "## Item\n\nScore\n\n- Item\n- Score\n")
    }

    @Test("columns are as wide as their cells on a screen, up to forty columns")
    func columnWidths() {
        let long = String(repeating: "x", count: 41)
        #expect(
            Self.written { page in
                page.openTable()
                page.column(Self.label)
                page.column(Self.number, .right)
                page.cell("地面")
                page.cell(Fraction(5), decimals: 2)
                page.cell("a|b")
                page.cell(nil as Fraction?, decimals: 2)
                page.cell(long)
                page.cell(100)
                page.closeTable()
            } == """
                | Item | Score |
                | :--- | ----: |
                | 地面 |  5.00 |
                | a\\|b |     — |
                | \(long) |   100 |

                """)
    }

    @Test("facts have a table of two columns, the first pair in its heading row")
    func facts() {
        #expect(
            Self.written { page in
                page.openFacts()
                page.fact(Self.label, "")
                page.fact(Self.number, "é")
                page.closeTable()
            } == """
                | Item  |     |
                | :---- | :-- |
                | Score | é   |

                """)
    }

    @Test("bold text of a cell counts with its stars")
    func strong() {
        #expect(
            Self.written { page in
                page.openTable()
                page.column(Self.number)
                page.strong("98.13")
                page.closeCell()
                page.strong(" a ")
                page.closeCell()
                page.closeTable()
            } == "| Score     |\n| :-------- |\n| **98.13** |\n| **a**     |\n")
    }

    @Test("one value serves for many pages")
    func severalPages() {
        var page = MarkdownPage(in: .zh)
        for _ in 1...2 {
            page.heading(1, Self.label)
            page.link("a", to: "people/b c.md", from: "README.md")
            #expect(String(decoding: page.take(), as: UTF8.self) == "# 项\n[a](people/b%20c.md)")
        }
    }
}
