import AuditTestSupport
import Testing

@testable import AuditIntake

/// What only a form that is text can come as: encodings, separators, the ways of spreadsheets.
@Suite("a form filled in as text") struct FormTextTests {
    struct Written: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var testDescription: String { name }

        init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
    }

    private static let text = FormGrid.filled.csv()

    @Test(
        "says the same however it was saved",
        arguments: [
            Written(
                "with a byte-order mark and CRLF, as Excel saves it",
                "\u{FEFF}" + FormGrid.filled.csv(lineEnd: "\r\n", padded: true)),
            Written("with semicolons", FormGrid.filled.csv(separator: ";")),
            Written("with tabs", FormGrid.filled.csv(separator: "\t", lineEnd: "\r\n")),
            Written(
                "with the separator in a line of its own",
                "sep=;\r\n" + FormGrid.filled.csv(separator: ";", lineEnd: "\r\n")),
            Written("in GBK", bytes(text, in: "GBK")),
            Written("in GB18030", bytes(text, in: "GB18030")),
            Written("in UTF-16", [0xFF, 0xFE] + bytes(FormGrid.filled.csv(separator: "\t"), in: "UTF-16LE")),
            Written("with every row as long as the longest", FormGrid.filled.csv(padded: true)),
            Written("with empty lines above", "\n\r\n,,,,\n" + text),
            Written("without a line break at the end", String(text.dropLast())),
            Written(
                "with an apostrophe before what a spreadsheet would compute", text.replacing("在接电话", with: "'=在接电话")),
        ])
    func saved(_ file: Written) {
        let reading = Reading(file.bytes, network: .two)
        #expect(reading.messages() == [])
        #expect(reading.audits == ["A1"])
        for (item, observed) in FormGrid.answers {
            #expect(reading.observed(item).map { $0.replacing("=", with: "") } == observed, "\(item)")
        }
    }

    @Test("is refused where a separator without quotes has shifted cells")
    func shifted() {
        let text = Self.text.replacing("在接电话", with: "在接电话,很久")
        let reading = Reading(text, network: .two)
        #expect(reading.audits == [])
        #expect(reading.errors().count == 1)
        #expect(reading.errors().first?.contains("error: the row has 13 cells but the header 12 columns") ?? false)
        #expect(reading.errors().first?.hasPrefix("f:12:1: ") ?? false, "\(reading.errors())")
    }

    @Test("is refused where a value is cut at its separator")
    func cutValue() {
        // The column of evidence is empty, so that the rows are no longer than others.
        for (whole, cut, line) in [("灰尘×2,,", "灰尘×2,破损×1,", 20), ("3处,,", "1,200,", 19)] {
            let reading = Reading(Self.text.replacing(whole, with: cut), network: .two)
            #expect(reading.audits == [])
            #expect(reading.errors().count == 1)
            #expect(reading.errors().first?.hasPrefix("[A1] f:\(line):") ?? false, "\(reading.errors())")
        }
    }

    @Test("is refused as a whole where a quote never ends")
    func brokenQuotes() {
        let reading = Reading(Self.text.replacing("说明,标准,5,是 / 否,●,张三", with: "\"说明,标准,5,是 / 否,●,张三"), network: .two)
        #expect(reading.audits == [])
        #expect(
            reading.errors().contains { $0.hasPrefix("[A1] f:11:10: error: the quote that begins here never ends") })
    }

    @Test("without its first line is no form, and not taken for anything else")
    func withoutMarker() {
        let text = Self.text.split(separator: "\n").dropFirst().joined(separator: "\n")
        let reading = Reading(text, network: .two)
        #expect(reading.audits == [])
        #expect(!reading.errors().isEmpty)
    }
}
