import ExactArithmetic
import Foundation
import JSONNotation
import Testing

@testable import ReportRendering

@Suite("JSON")
struct JSONTextTests {
    static let samples = [
        "", "销售部", "\"quoted\" and \\back", "</script><b>", "=1+1", "line\nfeed\r\ttab", "\u{0}\u{1}\u{1F}\u{7F}",
        "\u{2028}\u{2029}\u{202E}", "🚗👨‍👩‍👧", "e\u{301}",
    ]

    @Test("any text is read back as it was", arguments: samples)
    func texts(_ text: String) throws {
        var json = JSONText()
        json.object { $0.member("text", text) }
        let read = try JSONSerialization.jsonObject(with: Data(json.finish())) as? [String: String]
        #expect(read?["text"].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }

    @Test("cells: nothing is null, a fraction keeps its exact value beside the shown one")
    func cells() throws {
        var json = JSONText()
        json.object { json in
            json.member("none", Cell.empty)
            json.member("count", Cell.count(3))
            json.member("third", Cell.number(Fraction(200, 3), decimals: 2))
            json.member("share", Cell.percent(Fraction(1, 3), decimals: 1))
            json.member("down", Cell.change(Fraction(-5, 2), decimals: 0))
            json.member("code", Cell.code("passed", shown: "通过"))
        }
        let expected = """
            {
             "none": null,
             "count": 3,
             "third": {"exact": "200/3", "shown": "66.67"},
             "share": {"exact": "100/3", "shown": "33.3"},
             "down": {"exact": "-5/2", "shown": "-3"},
             "code": "passed"
            }

            """
        #expect(String(decoding: json.finish(), as: UTF8.self) == expected)
    }

    @Test("empty lists and objects close where they open")
    func empty() {
        var json = JSONText()
        json.object { json in
            json.member("list") { $0.array { _ in } }
            json.member("object") { $0.object { _ in } }
            json.member("list of lists") { $0.array { $0.element { $0.array { _ in } } } }
        }
        let expected = "{\n \"list\": [],\n \"object\": {},\n \"list of lists\": [\n  []\n ]\n}\n"
        #expect(String(decoding: json.finish(), as: UTF8.self) == expected)
    }
}
