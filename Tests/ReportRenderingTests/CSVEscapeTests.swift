import ExactArithmetic
import Testing

@testable import ReportRendering

@Suite("CSV fields")
struct CSVEscapeTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let plain: String
        let guarded: String

        init(_ name: String, _ text: String, plain: String, excel guarded: String) {
            (testDescription, self.text, self.plain, self.guarded) = (name, text, plain, guarded)
        }
    }

    static let rows = [
        Row("empty", "", plain: "", excel: ""),
        Row("plain", "否", plain: "否", excel: "否"),
        Row("comma", "a,b", plain: #""a,b""#, excel: #""a,b""#),
        Row("quote", #"5" tyre"#, plain: #""5"" tyre""#, excel: #""5"" tyre""#),
        Row("line feed", "a\nb", plain: "\"a\nb\"", excel: "\"a\nb\""),
        Row("carriage return and line feed", "a\r\nb", plain: "\"a\r\nb\"", excel: "\"a\r\nb\""),
        Row("leading space", " a", plain: "\" a\"", excel: "\" a\""),
        Row("trailing space", "a ", plain: "\"a \"", excel: "\"a \""),
        Row("semicolon", "a;b", plain: "a;b", excel: "\"a;b\""),
        Row("tab inside", "a\tb", plain: "a\tb", excel: "\"a\tb\""),
        Row("formula", "=cmd|' /C calc'!A0", plain: "=cmd|' /C calc'!A0", excel: "'=cmd|' /C calc'!A0"),
        Row("formula with comma", "=A1,B1", plain: "\"=A1,B1\"", excel: "\"'=A1,B1\""),
        Row("plus", "+1", plain: "+1", excel: "'+1"),
        Row("minus as text", "-1.5", plain: "-1.5", excel: "'-1.5"),
        Row("at", "@SUM(A1)", plain: "@SUM(A1)", excel: "'@SUM(A1)"),
        Row("leading tab", "\t=1", plain: "\t=1", excel: "\"'\t=1\""),
        Row("leading carriage return", "\r=1", plain: "\"\r=1\"", excel: "\"'\r=1\""),
        Row("formula behind spaces", "  =1", plain: "\"  =1\"", excel: "'  =1"),
        Row("full-width formula", "＝1", plain: "＝1", excel: "'＝1"),
        Row("equals inside", "a=b", plain: "a=b", excel: "a=b"),
        Row("quote first", "\"=1", plain: "\"\"\"=1\"", excel: "\"\"\"=1\""),
    ]

    @Test("plain", arguments: rows)
    func plain(_ row: Row) { #expect(escaped(row.text, guarded: false) == row.plain) }

    @Test("for spreadsheet programs", arguments: rows)
    func guarded(_ row: Row) { #expect(escaped(row.text, guarded: true) == row.guarded) }

    @Test("read back, a plain field is what was written", arguments: rows)
    func readBack(_ row: Row) {
        let bytes = csvEscaped(row.text, guarded: false) + [0x2C, 0x78, 0x0A]
        #expect(CSVReader.rows(bytes) == [[row.text, "x"]])
    }

    @Test("numbers stay numbers, texts are guarded, lines end as the program expects")
    func file() throws {
        let number = try #require(Fraction(-3, 2))
        var plain = CSVFile(excel: false)
        plain.append([.text("-x"), .fraction(number, decimals: 1)])
        #expect(plain.bytes == Array("-x,-1.5\n".utf8))
        var excel = CSVFile(excel: true)
        excel.append([.text("-x"), .fraction(number, decimals: 1)])
        #expect(excel.bytes == [0xEF, 0xBB, 0xBF] + Array("'-x,-1.5\r\n".utf8))
    }

    private func escaped(_ text: String, guarded: Bool) -> String {
        String(decoding: csvEscaped(text, guarded: guarded), as: UTF8.self)
    }
}
