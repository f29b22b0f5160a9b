import AuditTestSupport
import BilingualText
import BlankForms
import ChecklistModel
import ContentDigest
import Foundation
import Testing

@Suite("the form page")
struct FormPageTests {
    @Test("is the same bytes for the same form")
    func deterministic() throws {
        for (name, form) in try PageForms.all() { #expect(renderFormPage(form) == renderFormPage(form), "\(name)") }
    }

    @Test("names the digests of the style and the script that it carries, and forbids everything else")
    func policy() throws {
        let page = try Page(of: "every-kind")
        let policy = try #require(page.part(from: "http-equiv=\"Content-Security-Policy\" content=\"", to: "\""))
        let style = try #require(page.part(from: "<style>", to: "</style>"))
        let script = try #require(page.part(from: "</script>\n<script>", to: "</script>"))
        #expect(policy.hasPrefix("default-src 'none'; "))
        #expect(policy.contains("style-src '\(page.hash(style))';"))
        #expect(policy.contains("script-src '\(page.hash(script))';"))
        for word in ["unsafe", "http:", "https:", "*", "'self'"] { #expect(!policy.contains(word), "\(word)") }
    }

    @Test("asks for nothing from elsewhere and runs nothing from an attribute")
    func selfContained() throws {
        let page = try Page(of: "every-kind").text
        for word in ["http://", "https://", "src=", "@import", "url(", " onclick=", "eval(", "innerHTML", "fetch("] {
            #expect(!page.contains(word), "\(word)")
        }
    }

    @Test("keeps hostile texts inside the data, and says them as they are")
    func hostile() throws {
        let page = try Page(of: "hostile")
        #expect(page.text.components(separatedBy: "<script").count == 3)
        #expect(page.text.components(separatedBy: "</script>").count == 3)
        #expect(!page.text.contains("<!--"))
        #expect(page.title == "测试检查表")
        let items = try #require(try page.data()["items"] as? [[String: Any]])
        let texts = items.compactMap { ($0["text"] as? [String: String])?["zh"] }
        #expect(texts == PageForms.texts)
    }

    @Test("has no people but those of the form's own dealer")
    func people() throws {
        let own = try Page(of: "every-kind").text, open = try Page(of: "open").text
        #expect(own.contains("张三") && !own.contains("赵六") && !own.contains("DLR2"))
        #expect(open.contains("DLR1") && open.contains("DLR2") && !open.contains("张三") && !open.contains("赵六"))
    }

    @Test("has what every kind of answer is asked with")
    func everyKind() throws {
        let items = try #require(try Page(of: "every-kind").data()["items"] as? [[String: Any]])
        let needed = [
            "choice": ["options"], "multi": ["options", "none"], "parts": ["parts"], "deduction": ["kinds"],
            "number": [], "index": ["min", "max", "step", "rating"], "share": ["form", "rating"],
            "count": ["what", "rating"], "duration": ["rating", "notReached"], "text": [], "date": [],
        ]
        var met: Set<String> = []
        for item in items {
            let answer = try #require(item["answer"] as? [String: Any]), kind = try #require(answer["kind"] as? String)
            met.insert(kind)
            for key in try #require(needed[kind], "\(kind)") { #expect(answer[key] != nil, "\(kind) has \(key)") }
        }
        #expect(met == Set(needed.keys))
    }

    @Test("writes own words of yes and no that the item reads back")
    func ownWords() throws {
        let words = YesNo(yesWords: ["no", "有"], noWords: ["yes", "无"])
        let item = Checklist(.points, [.item("1", .yesNo(words))])
        let page = Page(renderFormPage(BlankForm(checklist: item, language: .zh)))
        let items = try #require(try page.data()["items"] as? [[String: Any]])
        let options = try #require((items[0]["answer"] as? [String: Any])?["options"] as? [[String: Any]])
        #expect(options.compactMap { $0["value"] as? String } == ["no", "yes"])
    }

    @Test("every word stands in both languages, and every word that is used stands there")
    func words() throws {
        let folder = PageForms.sources.appendingPathComponent("Page/Script")
        let table = try String(contentsOf: folder.appendingPathComponent("words.js"), encoding: .utf8)
        let entry = /(?m)^  "?([a-zA-Z-]+)"?: \{\s*zh: "([^"]+)",\s*en: "([^"]+)",?\s*\},$/
        let known = table.matches(of: entry)
        #expect(known.count == table.components(separatedBy: "zh: ").count - 1, "every entry is read")
        for found in known {
            let isChinese = found.3.unicodeScalars.contains { $0.value >= 0x2E80 }
            #expect(isChinese == (found.1 == "language"), "\(found.1): \(found.3)")
            #expect(found.2 != found.3, "\(found.1)")
        }
        let names = Set(known.map { String($0.1) })
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file != "words.js" {
            let code = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            for use in code.matches(of: /word\("([a-zA-Z-]+)"\)/) {
                #expect(names.contains(String(use.1)), "\(file): \(use.1)")
            }
        }
    }
}

/// A rendered page, taken apart.
private struct Page {
    let text: String

    init(_ bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }

    init(of name: String) throws {
        let form = try #require(try PageForms.all().first { $0.name == name }).form
        self.init(renderFormPage(form))
    }

    var title: String { part(from: "<title>", to: "</title>") ?? "" }

    func part(from start: String, to end: String) -> String? {
        guard let first = text.range(of: start), let last = text.range(of: end, range: first.upperBound..<text.endIndex)
        else { return nil }
        return String(text[first.upperBound..<last.lowerBound])
    }

    func data() throws -> [String: Any] {
        let json = try #require(part(from: "id=\"form\">", to: "</script>"))
        return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }

    func hash(_ content: String) -> String {
        "sha256-" + Data(SHA256Digest(of: Array(content.utf8)).bytes).base64EncodedString()
    }
}
