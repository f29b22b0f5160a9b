import BilingualText
import Testing

@testable import ReportRendering

@Suite("the HTML document")
struct HTMLDocumentTests {
    private static func page(_ language: Language = .zh, title: String = "月报") -> String {
        let bytes = HTMLDocument(language: language, title: title).written { $0.element("main", text: "x") }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("allows the very style and script that it holds, and nothing else")
    func hashes() throws {
        for (text, hash) in [(PageStyle.css, PageStyle.hash), (PageScript.javaScript, PageScript.hash)] {
            let result = try Python.run(
                [
                    "-c",
                    "import sys,hashlib,base64;"
                        + "print(base64.b64encode(hashlib.sha256(open(sys.argv[1],'rb').read()).digest()).decode())",
                ], on: [Array(text.utf8)])
            #expect(result.output == hash + "\n", "put the new hash beside the text")
            #expect(Self.page().contains("&#39;sha256-\(hash)&#39;"))
        }
        #expect(Self.page().contains("default-src &#39;none&#39;"))
    }

    @Test("says its language", arguments: [(Language.zh, "zh-CN"), (.en, "en")])
    func language(_ language: Language, tag: String) {
        #expect(
            Self.page(language).hasPrefix("<!DOCTYPE html>\n<html lang=\"\(tag)\">\n<head><meta charset=\"utf-8\"/>"))
    }

    @Test("escapes its title")
    func title() { #expect(Self.page(title: "</title><b>").contains("<title>&lt;/title&gt;&lt;b&gt;</title>")) }

    @Test("is well-formed XML too, so that nothing in style or script can end them early")
    func wellFormed() throws {
        #expect(
            !(PageStyle.css + PageScript.javaScript).utf8.contains {
                $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&")
            })
        let result = try Python.run(
            ["-c", "import sys;from xml.dom import minidom;minidom.parse(sys.argv[1])"], on: [Array(Self.page().utf8)])
        #expect(result.status == 0, "\(result.output)")
    }

    @Test("asks nobody for anything")
    func noRequest() {
        let page = Self.page()
        for reference in ["http:", "https:", "//", "url(", "@import", "src="] {
            #expect(!page.contains(reference), "\(reference)")
        }
    }

    @Test("the script stays small and needs no framework or eval")
    func script() {
        let lines = PageScript.javaScript.split(separator: "\n")
        #expect(lines.count <= 150)
        for word in ["eval", "Function(", "innerHTML", "document.write"] {
            #expect(!PageScript.javaScript.contains(word), "\(word)")
        }
    }
}
