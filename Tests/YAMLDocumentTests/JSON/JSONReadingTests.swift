import AuditTestSupport
import BilingualText
import Diagnostics
import Testing
import YAMLDocument

/// What a JSON text holds, where, and what is said of it when it is none.
@Suite struct JSONReadingTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let json: String
        let outline: String

        init(_ name: String, _ json: String, _ outline: String) {
            self.name = name
            self.json = json
            self.outline = outline
        }

        var testDescription: String { name }
    }

    @Test(arguments: [
        Row("an object", #"{"a": "x", "b": ["y", {}], "c": []}"#, #"{a: "x", b: ["y", {}], c: []}"#),
        Row(
            "numbers as they are written", "[0, -0, 1.50, 1e3, -2.5E-2, 12345678901234567890]",
            "[0, -0, 1.50, 1e3, -2.5E-2, 12345678901234567890]"),
        Row("words", "[true, false, null]", "[true, false, ~]"),
        Row("texts that look like words", #"["null", "true", "12", ""]"#, #"["null", "true", "12", ""]"#),
        Row("escapes", #""\"\\\/\n\r\t\u5f20\ud83d\uDE97""#, #""\"\\/\n\r\t张🚗""#),
        Row("an escape for the letter behind", #""\\u5f20""#, #""\\u5f20""#),
        Row("blanks of every kind", "\t{\r\n\"a\"\n:\r1 }\n", "{a: 1}"),
        Row("line separators that JSON allows", "[\"a\u{2028}b\"]", "[\"a\u{2028}b\"]"),
        Row("an empty key", #"{"": 1}"#, "{: 1}"),
        Row("one text", "\"x\"", "\"x\""),
    ])
    func holds(_ row: Row) {
        let reading = readJSON(row.json)
        #expect(reading.node?.outline == row.outline)
        #expect(reading.messages == "")
        #expect(!reading.isFlawed)
    }

    @Test func nothingStandsInBlanks() {
        for text in ["", " \t\r\n"] {
            let reading = readJSON(text)
            #expect(reading.node == nil)
            #expect(reading.messages == "")
        }
    }

    @Test func placesCountCodePoints() {
        let reading = readJSON("{\"展厅\": [\"🚗\", 1],\r\n \"b\":\r{\"é\": true}}")
        #expect(
            reading.node?.outlineWithPlaces == #"{展厅@1:2: ["🚗"@1:9, 1@1:14]@1:8, b@2:2: {é@3:2: true@3:7}@3:1}@1:1"#)
    }

    @Test func placesOfALineAreThoseOfItsFile() {
        let bytes = Array("junk\n{\"a\": 1}\n".utf8)
        let reading = YAMLDocument.readJSON(bytes[5...], file: "a.json", startingAt: 2, limits: .submission)
        #expect(reading.node?.outlineWithPlaces == "{a@2:2: 1@2:7}@2:1")
    }

    struct Refused: CustomTestStringConvertible {
        let name: String
        let json: String
        let english: String
        let chinese: String

        init(_ name: String, _ json: String, _ english: String, _ chinese: String) {
            self.name = name
            self.json = json
            self.english = english
            self.chinese = chinese
        }

        var testDescription: String { name }
    }

    @Test(arguments: [
        Refused(
            "a text without quotes", #"{"a": 张三}"#,
            "1:7 '张三' is not in quotes; a JSON text is written \"…\", with straight quotes",
            "1:7 “张三”没有加双引号；JSON 的文字要写成 \"…\"，引号须是半角的"),
        Refused(
            "curly quotes", "{\"a\": “x”}",
            "1:7 '“x”' is not in quotes; a JSON text is written \"…\", with straight quotes",
            "1:7 ““x””没有加双引号；JSON 的文字要写成 \"…\"，引号须是半角的"),
        Refused(
            "leading zeros", #"{"a": 0012}"#,
            "1:7 '0012' is no JSON number; put it in double quotes to keep it as it is written",
            "1:7 “0012”不是 JSON 的数字；要照原样保留，请加双引号"),
        Refused(
            "a unit behind a number", "[3分钟]",
            "1:2 '3分钟' is no JSON number; put it in double quotes to keep it as it is written",
            "1:2 “3分钟”不是 JSON 的数字；要照原样保留，请加双引号"),
        Refused(
            "a value left out", #"{"a": , "b": 1}"#, "1:7 expected a JSON value, found ','; add it",
            "1:7 JSON 中此处应有一个值，却是“,”；请补上值"),
        Refused(
            "a key without quotes", #"{"a": 1, b: 2}"#,
            "1:10 expected a key in double quotes, found 'b' (U+0062); write it as \"key\"",
            "1:10 JSON 中此处应为双引号内的键，却是“b”（U+0062）；键要写成 \"键\""),
        Refused(
            "a full-width colon", "{\"a\"：1}",
            "1:5 expected ':' behind the key, found '：' (U+FF1A); write an ordinary colon",
            "1:5 JSON 的键后面应为半角冒号“:”，却是“：”（U+FF1A）；请改正"),
        Refused(
            "a full-width comma", "{\"a\": \"x\"，\"b\": 1}",
            "1:10 expected ',' or '}', found '，' (U+FF0C); mend it, and check that quotes are closed",
            "1:10 JSON 中此处应为半角逗号“,”或“}”，却是“，”（U+FF0C）；请改正，并检查引号是否配对"),
        Refused(
            "a quote inside a text", #"["a"b"]"#,
            "1:5 expected ',' or ']', found 'b' (U+0062); mend it, and check that quotes are closed",
            "1:5 JSON 中此处应为半角逗号“,”或“]”，却是“b”（U+0062）；请改正，并检查引号是否配对"),
        Refused(
            "a comma at the end", "{\"a\": 1,\n}",
            "1:8 no comma may stand behind the last entry; delete it, or add what is missing",
            "1:8 JSON 的最后一项后面不能有逗号；请删去逗号，或补上漏掉的一项"),
        Refused(
            "a comment", "[1] // one",
            "1:5 the JSON ended above, and this is left over; check the brackets, and write several audits one on each line or as a list",
            "1:5 JSON 到上面已经结束，此处多出了内容；请检查括号，几份稽核请每行写一份，或写成一个列表"),
        Refused(
            "a text that is not closed", "{\"a\": \"x\n}",
            "1:7 the quoted text that begins here is not closed; add the closing quote",
            "1:7 从此处开始的引号没有配对；请补上结尾的引号"),
        Refused(
            "an object cut off", #"{"a": 1, "b": {"#,
            "1:15 the mapping that begins here with '{' is not closed; add '}'",
            "1:15 从此处开始的键值对“{”没有“}”；请补上"),
        Refused(
            "a list cut off", "[1, [2]", "1:1 the list that begins here with '[' is not closed; add ']'",
            "1:1 从此处开始的列表“[”没有“]”；请补上"),
        Refused(
            "cut off behind a colon", #"{"a":"#, "1:1 the mapping that begins here with '{' is not closed; add '}'",
            "1:1 从此处开始的键值对“{”没有“}”；请补上"),
        Refused(
            "the wrong bracket", "[1}",
            "1:3 expected ',' or ']', found '}' (U+007D); mend it, and check that quotes are closed",
            "1:3 JSON 中此处应为半角逗号“,”或“]”，却是“}”（U+007D）；请改正，并检查引号是否配对"),
        Refused(
            "a raw tab in a text", "[\"a\tb\"]",
            "1:4 the control character U+0009 cannot stand in a JSON text; delete it or write an escape",
            "1:4 JSON 的文字中不能直接出现控制字符 U+0009；请删除，或写成转义"),
        Refused(
            "an escaped NUL", #"["\u0000"]"#,
            "1:2 an escape in this text stands for the control character U+0000, which is not allowed; delete it",
            "1:2 这段文字用转义写出了控制字符 U+0000，不允许；请删除"),
        Refused(
            "an unknown escape", #"["C:\Users"]"#,
            "1:5 only \" \\ / b f n r t, or u with four hexadecimal digits, may follow '\\'; write a backslash itself twice",
            "1:5 JSON 中“\\”后面只能是 \" \\ / b f n r t 或 u 加四位十六进制数；反斜杠本身请写两次"),
        Refused(
            "too few digits", #"["\u5f2"]"#,
            "1:3 only \" \\ / b f n r t, or u with four hexadecimal digits, may follow '\\'; write a backslash itself twice",
            "1:3 JSON 中“\\”后面只能是 \" \\ / b f n r t 或 u 加四位十六进制数；反斜杠本身请写两次"),
        Refused(
            "half a character", #"["\ud83d x"]"#,
            "1:3 this escape is one half of a character, and the other half is missing; write the character itself",
            "1:3 这个转义只是一个字符的一半，缺少另一半；请直接写出字符"),
        Refused(
            "the second half alone", #"["\ude97"]"#,
            "1:3 this escape is one half of a character, and the other half is missing; write the character itself",
            "1:3 这个转义只是一个字符的一半，缺少另一半；请直接写出字符"),
        Refused(
            "a key twice", #"{"a": 1, "b": 2, "\u0061": 3}"#,
            "1:18 the key 'a' is given twice, first at line 1, column 2; keep one of them",
            "1:18 键“a”重复，首次出现在第 1 行第 2 列；请只保留一个"),
    ])
    func refuses(_ row: Refused) {
        #expect(readJSON(row.json).messages == row.english + "\n" + row.chinese)
    }

    @Test(arguments: ["01", "-", "+1", ".5", "1.", "1.e3", "1e", "1e+", "0x1F", "NaN", "Infinity", "-Infinity", "１"])
    func isNoNumber(_ text: String) {
        #expect(readJSON("[\(text)]").node == nil)
    }

    @Test func everyDuplicateIsNamedAndTheFirstIsKept() {
        let reading = readJSON(#"{"a": 1, "a": {"b": 2, "b": 3}, "c": 4, "c": 5}"#)
        #expect(reading.node?.outline == "{a: 1, c: 4}")
        #expect(reading.isFlawed)
        #expect(reading.diagnostics.map { $0.position?.column } == [10, 24, 41])
    }

    // MARK: Limits

    @Test func depthIsLimited() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(readJSON(nested(64)).messages == "")
        #expect(readJSON(nested(65)).messages.hasPrefix("1:65 lists and mappings are nested more than 64 deep"))
        #expect(readJSON(String(repeating: "[{\"a\":", count: 100_000)).node == nil)
    }

    @Test func sizesAreLimited() {
        let limits = YAMLLimits(bytes: 40, valueBytes: 5, nodes: 4)
        #expect(readJSON(#"["123456"]"#, limits: limits).isFlawed)
        #expect(readJSON("[123456]", limits: limits).node == nil)
        #expect(readJSON("[1,2,3,4]", limits: limits).node == nil)
        #expect(
            readJSON("[" + String(repeating: " ", count: 40) + "]", limits: limits).diagnostics.first?.position == nil)
        #expect(readJSON("[\"x" + String(repeating: "\u{301}", count: 31) + "\"]").isFlawed)
    }

    @Test func bytesThatAreNoUTF8HaveAPlace() {
        let bytes = Array("{\"a\":\n \"张".utf8) + [0xFF] + Array("\"}".utf8)
        let reading = YAMLDocument.readJSON(bytes[...], file: "a.json", limits: .submission)
        #expect(reading.diagnostics.first?.position == SourcePosition(line: 2, column: 4))
    }

    // MARK: Against the reader of YAML, of which JSON is a part

    @Test(arguments: 0..<20)
    func isReadAsYAMLReadsIt(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for round in 0..<50 {
            let json = JSONTreeWriter(random.tree(depth: 4), random: random).json
            let place: Comment = "seed \(seed), round \(round): \(json)"
            let reading = readJSON(json)
            #expect(reading.messages == "", place)
            #expect(reading.node?.outlineWithPlaces == json.reading().documents.first?.outlineWithPlaces, place)
        }
    }

    private static let pieces = [
        "[", "]", "{", "}", ":", ",", "\"", "\"a\"", "\"b\":", "\\", "\\u", "\\ud83d", "\\ude97", "0", "-1", "1e",
        "true", "null",
        " ", "\n", "\r\n", "\r", "\t", "：", "é", "🚗", "\u{0}", "\u{7F}", "\u{2028}", "'", "//",
    ]

    @Test(arguments: 0..<20)
    func everyRefusalHasAPlace(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let limits = YAMLLimits(bytes: 1_000, depth: 6, valueBytes: 30, nodes: 30)
        for round in 0..<500 {
            let length = Int.random(in: 0...20, using: &random)
            let json = (0..<length).map { _ in random.pick(Self.pieces) }.joined()
            let reading = readJSON(json, limits: limits)
            let place: Comment = "seed \(seed), round \(round): \(json.debugDescription) \(reading.messages)"
            #expect(reading.diagnostics.allSatisfy { $0.position != nil }, place)
            let isBlank = json.utf8.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
            #expect((reading.node == nil && !reading.isFlawed) == isBlank, place)
            #expect(reading.isFlawed == !reading.diagnostics.isEmpty, place)
        }
    }

    private func readJSON(_ text: String, limits: YAMLLimits = .submission) -> JSONReading {
        YAMLDocument.readJSON(Array(text.utf8)[...], file: "a.json", limits: limits)
    }
}

extension JSONReading {
    fileprivate var messages: String {
        [Language.en, .zh].flatMap { language in
            diagnostics.map { diagnostic in
                let place = diagnostic.position.map { "\($0.line):\($0.column) " } ?? ""
                return place + diagnostic.message.wording(in: language)
            }
        }.joined(separator: "\n")
    }
}

/// Writes trees as JSON that YAML reads alike, with blanks and escapes at random.
private struct JSONTreeWriter {
    private(set) var json = ""
    private var random: SeededGenerator

    init(_ tree: RandomTree, random: SeededGenerator) {
        self.random = random
        write(tree)
    }

    private mutating func write(_ tree: RandomTree) {
        switch tree {
        case .text(let text): write(text)
        case .list(let elements):
            json += "[" + blank()
            for (index, element) in elements.enumerated() {
                if index > 0 { json += "," + blank() }
                write(element)
                json += blank()
            }
            json += "]"
        case .mapping(let entries):
            json += "{" + blank()
            for (index, entry) in entries.enumerated() {
                if index > 0 { json += "," + blank() }
                write(entry.key)
                json += ": "
                write(entry.value)
                json += blank()
            }
            json += "}"
        }
    }

    private mutating func write(_ text: String) {
        json += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": json += "\\" + String(scalar)
            case "\n": json += "\\n"
            case "\t": json += "\\t"
            default:
                let digits = String(scalar.value, radix: 16)
                let isEscaped = digits.count <= 4 && random.oneIn(5)
                json += isEscaped ? "\\u" + String(repeating: "0", count: 4 - digits.count) + digits : String(scalar)
            }
        }
        json += "\""
    }

    private mutating func blank() -> String { random.pick(["", "", " ", "\n  ", "\r\n "]) }
}
