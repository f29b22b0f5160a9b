import AuditTestSupport
import Testing

@testable import ReportRendering

/// A page about a name says the name, whatever it is, and is otherwise the page about any other.
@Suite("pages about hostile names")
struct HostilePageTests {
    /// Stands for the text in the page that it is compared with.
    private static let marker = "Ⓝ"
    private static let plain = Result {
        try WrittenCard(marker, formats: [.markdown]).files.map { try MarkdownReading($0.text).blocks }
    }

    /// What is not empty, since that is shown as a dash or as a blank, short enough not to be cut, and not the auditor's id.
    static let texts = (breakers + HostileNames.all).filter {
        !folded($0).isEmpty && $0.unicodeScalars.count <= 80 && $0 != "A-07"
    }

    /// What opens or closes something where two texts meet.
    private static let breakers = [
        "# a", "## a #", "1. a", "1) a", "12", "12.", "-", "- [ ] a", "---", "===", "> a", "    a", "\ta", "```", "~~~",
        "| a |", "|-|", "a\n\n# b", "a\n| b |", "\\|", "\\", "a\\", "!", "a!", "[", "]", "](x)", "[a]: b", "<!--",
        "-->",
        "http://a.example", "HTTPS://a", "www.a.example", "WwW.a", "a@b.example", "mailto:a@b.example", "&lt;", "$a$",
        "`$`",
        "**a**", "*", "_a_", "~~a~~", "|\u{301}a", "`\u{301}", "\\\u{301}|", "a\r\nb", "\u{2029}# a", "\u{85}- a",
        "\u{2067}a", "\u{200F}", "<\u{0}b>", "[\u{200B}](x)",
    ]

    @Test("say them, nothing in them is markup, and links lead to pages that are there", arguments: texts)
    func pages(text: String) throws {
        let pages = WrittenCard(text, formats: [.markdown]).files
        let expected = try Self.plain.get()
        let paths = Set(pages.map(\.path))
        #expect(paths.count == pages.count)
        try #require(pages.count == expected.count)
        for (page, expected) in zip(pages, expected) {
            let blocks = try MarkdownReading(page.text).blocks
            try #require(blocks.map(\.shape) == expected.map(\.shape), "\(page.path)")
            for (read, wanted) in zip(blocks.flatMap(\.texts), expected.flatMap(\.texts)) {
                #expect(read.links.count == wanted.links.count, "\(page.path)")
                let said = wanted.plain.replacing(Self.marker, with: text)
                #expect(Self.signs(read.plain) == Self.signs(said), "\(page.path)")
                for target in read.links {
                    let path = try #require(followed(target, from: page.path))
                    #expect(paths.contains(path), "\(page.path) → \(target)")
                }
            }
        }
    }

    /// All but the spaces, which fall away at the ends of bold text and code.
    private static func signs(_ text: String) -> [Unicode.Scalar] { folded(text).filter { $0 != " " } }
}
