import AuditTestSupport
import BilingualText
import ExactArithmetic
import Testing

@testable import ReportRendering

@Suite("writing HTML")
struct HTMLWriterTests {
    private static let context = ReportContext(language: .en, programVersion: "1.0.0")

    private func written(_ write: (inout HTMLWriter) -> Void) -> String {
        var html = HTMLWriter()
        write(&html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test("elements close where they were opened, attributes that are nil are left out")
    func elements() {
        let text = written { html in
            html.element("p", .class("a"), nil, .id("b")) { html in
                html.text("x < y")
                html.empty("br")
                html.element("b", text: "z")
            }
        }
        #expect(text == #"<p class="a" id="b">x &lt; y<br/><b>z</b></p>"#)
    }

    @Test("an attribute's value cannot leave it")
    func attributes() {
        let text = written { $0.element("a", .href(#"#"><script>"#), text: "") }
        #expect(text == ##"<a href="#&quot;&gt;&lt;script&gt;"></a>"##)
    }

    struct Change: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let mark: ChangeMark
        let html: String
    }

    static let changes = [
        Change(
            testDescription: "more points are better",
            mark: ChangeMark(exact("1.5"), decimals: 2, .moreIsBetter), html: #"<span class="up better">+1.50</span>"#),
        Change(
            testDescription: "more findings are worse", mark: ChangeMark(2, decimals: 0, .moreIsWorse),
            html: #"<span class="up worse">+2</span>"#),
        Change(
            testDescription: "fewer points are worse", mark: ChangeMark(exact("-1.004"), decimals: 2, .moreIsBetter),
            html: #"<span class="down worse">−1.00</span>"#),
        Change(
            testDescription: "fewer findings are better", mark: ChangeMark(-3, decimals: 0, .moreIsWorse),
            html: #"<span class="down better">−3</span>"#),
        Change(
            testDescription: "more audits are neither", mark: ChangeMark(3, decimals: 2, isShort: true, .neither),
            html: #"<span class="up">+3</span>"#),
        Change(
            testDescription: "what rounds to nothing is no change",
            mark: ChangeMark(exact("-0.004"), decimals: 2, .moreIsBetter), html: "<span>0</span>"),
        Change(
            testDescription: "nothing to compare with", mark: ChangeMark(nil, decimals: 2, .moreIsBetter),
            html: "<span>—</span>"),
    ]

    @Test("a change has a sign in words that are read, an arrow and a colour beside it", arguments: changes)
    func change(_ row: Change) { #expect(written { $0.change(row.mark) } == row.html) }

    @Test("a table is framed, captioned and sortable only when there is something to sort")
    func table() {
        let columns: [HTMLColumn<Int>] = [
            .text(BilingualText("Name"), .head) { "<\($0)>" }, .count(BilingualText("Count")) { $0 },
            .shaded(BilingualText("Score")) { Fraction($0 * 45) },
        ]
        let table = HTMLTable(
            columns: columns, caption: BilingualText("A & B"), marks: { [HTMLAttribute("data-d", $0)] })
        let one = written { table.append([1], to: &$0, in: Self.context) }
        #expect(
            one.contains(#"<div class="scroll" role="region" aria-label="A &amp; B" tabindex="0"><table><caption>"#))
        #expect(
            one.contains(
                #"<tr data-d="1"><th scope="row">&lt;1&gt;</th><td class="n">1</td><td class="n h0">45.0</td></tr>"#))
        let two = written { table.append([1, 2], to: &$0, in: Self.context) }
        #expect(two.contains(#"<table class="sortable">"#))
        let many = written { table.append(Array(1...25), to: &$0, in: Self.context) }
        #expect(many.contains(#"<div class="scroll tall""#))
        #expect(!many.contains("<p"))
    }

    @Test("a table that shows only its first rows names the file that has all")
    func limit() {
        let table = HTMLTable<Int>(
            columns: [.count(BilingualText("Count")) { $0 }], caption: BilingualText("A"), limit: (2, .caps))
        let text = written { table.append([1, 2, 3, 4, 5], to: &$0, in: Self.context) }
        #expect(text.contains(">2</td>") && !text.contains(">3</td>"))
        #expect(text.hasSuffix("<p class=\"soft\">3 more rows are in caps.csv.</p>"))
    }
}
