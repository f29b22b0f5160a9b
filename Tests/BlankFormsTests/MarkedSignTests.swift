import AuditTestSupport
import BilingualText
import BlankForms
import ChecklistModel
import Testing

/// A sign keeps its meaning for a notation when a mark joins it, although both then are one character for a reader.
@Suite("signs that a mark joins, in a form") struct MarkedSignTests {
    private static let marks = ["\u{301}", "\u{FE0F}", "\u{200D}", "\u{20E3}"]

    private static func form(_ text: String) -> BlankForm {
        BlankForm(
            checklist: Checklist(.points, [.item("1", .choice(Choice(options: [])), per: .person), .item(text)]),
            language: .zh,
            dealer: Dealer(id: text, name: BilingualText(text), region: nil, departments: [], units: [], people: []),
            auditID: text, auditor: text, people: [.named(text)])
    }

    @Test("a quote is doubled, so that no cell ends before its time", arguments: ["\"", "a\",b", "\n", ","], marks)
    func csv(_ sign: String, _ mark: String) throws {
        let text = "店" + sign + mark + "x"
        for guarded in [false, true] {
            let bytes = renderFormCSV(Self.form(text), guarded: guarded)
            let rows = try #require(csvRows(bytes), "\(text.spelt)")
            let cells = rows.joined().map(\.codePoints)
            #expect(cells.count { $0 == text.codePoints } >= 4, "\(text.spelt)")
            #expect(Set(rows.dropFirst(2).prefix(3).map(\.count)) == [2], "\(text.spelt)")
        }
    }

    @Test(
        "on paper every sign of Markdown stands behind a backslash", arguments: ["|", "*", "_", "<", "`", "["], marks)
    func paper(_ sign: String, _ mark: String) {
        let text = "店" + sign + mark
        let scalars = Array(String(decoding: renderFormPaper(Self.form(text)), as: UTF8.self).unicodeScalars)
        let places = scalars.indices.dropFirst().filter { place in
            String(scalars[place]) == sign && place + 1 < scalars.count && String(scalars[place + 1]) == mark
        }
        #expect(places.count >= 4)
        #expect(places.allSatisfy { scalars[$0 - 1] == "\\" }, "\(text.spelt)")
    }
}
