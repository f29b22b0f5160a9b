import AuditTestSupport
import ExactArithmetic
import Foundation
import JSONNotation
import Testing

@testable import ReportRendering

@Suite("any text in any notation")
struct RandomTextTests {
    static let seeds = (1...20).map(UInt64.init)

    private static func text(_ generator: inout SeededGenerator) -> String {
        let count = Int.random(in: 0...4, using: &generator)
        return (0..<count).map { _ in generator.pick(generator.oneIn(2) ? HostileText.pieces : HostileText.values) }
            .joined()
    }

    private static func row(_ generator: inout SeededGenerator, _ columns: Int) -> [String] {
        (0..<columns).map { _ in text(&generator) }
    }

    private static func scalars(_ rows: [[String]]) -> [[[UInt32]]] {
        rows.map { $0.map { $0.unicodeScalars.map(\.value) } }
    }

    @Test("comes back from CSV in its own field", arguments: seeds)
    func csv(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let columns = Int.random(in: 2...6, using: &generator)
            let rows = (0..<Int.random(in: 1...5, using: &generator)).map { _ in Self.row(&generator, columns) }
            var file = CSVFile(excel: false)
            for row in rows { file.append(row.map { .text($0) }) }
            #expect(try Self.scalars(StrictCSV.rows(file.bytes)) == Self.scalars(rows), "seed \(seed)")
        }
    }

    /// Reports/README.md: byte-order mark, CRLF, and a `'` before text that starts with `=`, `+`, `-`, `@`, tab or a line
    /// break. Numbers stay numbers.
    @Test("is no formula in CSV for spreadsheet programs, where numbers stay as they are", arguments: seeds)
    func excel(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let texts = Self.row(&generator, 5)
            let cents = Int.random(in: -20_000...20_000, using: &generator)
            let number = try #require(Fraction(cents, 100))
            var file = CSVFile(excel: true)
            file.append(texts.map { .text($0) } + [.fraction(number, decimals: 2), .count(cents)])
            let row = try #require(try StrictCSV.rows(file.bytes, excel: true).first, "seed \(seed)")
            for (text, field) in zip(texts, row) {
                let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
                let isGuarded = Self.scalars([[field]]) == Self.scalars([["'" + text]])
                #expect(
                    isGuarded || !isFormula && Self.scalars([[field]]) == Self.scalars([[text]]),
                    "seed \(seed): \(text)")
            }
            #expect(Fraction(decimal: row[5]) == number && row[6] == String(cents), "seed \(seed)")
        }
    }

    @Test("comes back from JSON, however it is laid out", arguments: seeds)
    func json(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for layout in [JSONText.Layout.indented, .line] {
            // Foundation's reader drops a byte-order mark from the start of a text and behind an escape.
            let texts = Self.row(&generator, 30).map { text in
                String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" }))
            }
            var json = JSONText(layout: layout)
            json.object { json in
                json.member("list") { $0.array { json in for text in texts { json.element(text) } } }
                for (number, text) in texts.enumerated() { json.member("\(number)|\(text)", text) }
            }
            let read = try JSONSerialization.jsonObject(with: Data(json.finish())) as? [String: Any]
            #expect(Self.scalars([read?["list"] as? [String] ?? []]) == Self.scalars([texts]), "seed \(seed)")
            for (number, text) in texts.enumerated() {
                let member = read?["\(number)|\(text)"] as? String
                #expect(
                    member.map { Self.scalars([[$0]]) } == Self.scalars([[text]]),
                    "seed \(seed): \(text.debugDescription)")
            }
            if layout == .line { #expect(json.bytes.filter { $0 == 0x0A }.count == 1, "seed \(seed)") }
        }
    }

    @Test("is text in HTML, in an element and in an attribute", arguments: seeds)
    func html(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let text = Self.text(&generator)
            var html = HTMLWriter()
            html.element("p", HTMLAttribute("title", text), text: text)
            let tokens = try StrictMarkup(String(decoding: html.bytes, as: UTF8.self)).tokens
            guard case .open("p", let attributes) = tokens.first else {
                throw StrictMarkup.Mistake(description: "\(tokens)")
            }
            let shown = tokens.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined()
            #expect(folded(shown) == folded(text), "seed \(seed): \(text.debugDescription)")
            #expect(folded(attributes["title"] ?? "") == folded(text), "seed \(seed): \(text.debugDescription)")
        }
    }

    @Test("is text in Markdown, in a heading, a paragraph, a list and in bold", arguments: seeds)
    func markdown(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let texts = Self.row(&generator, 4).map { "x" + $0 }
            let starts = Self.row(&generator, 3).filter { !folded($0).isEmpty }
            let head: [Block] = [
                .heading(2, [.text(texts[0])]), .paragraph([.text(texts[1]), .text(" "), .strong(texts[2])]),
            ]
            let rest = starts.flatMap { start -> [Block] in
                [.paragraph([.text(start)]), .list([[.text(start)], [.text(start), .code(texts[3])]])]
            }
            let read = try MarkdownReading(Page(path: "", blocks: head + rest).markdown)
            let expected = [texts[0], texts[1] + " " + texts[2]] + starts.flatMap { [$0, $0, $0 + texts[3]] }
            let said = read.blocks.flatMap(\.texts).map { folded($0.plain).filter { $0 != " " } }
            #expect(said == expected.map { folded($0).filter { $0 != " " } }, "seed \(seed)")
        }
    }
}
