import AuditTestSupport
import Testing

@testable import AuditIntake

@Suite("encoding of CSV, YAML and JSON") struct EncodingRow {
    private static let rows = "A1,shop,1.0.0,SH01,2026-10-12,A-07,1-2,否,展厅地面有水\n"
    private static let table = "稽核编号,检查表,版本,经销商,日期,稽核员,检查项,结果,备注\n" + rows
    private static let object =
        #"{"audit": "A1", "checklist": "shop", "version": "1.0.0", "dealer": "SH01", "date": "2026-10-12", "#
        + #""auditor": "A-07", "answers": {"1-2": {"value": "否", "note": "展厅地面有水"}}}"#
    private static let texts = [table, object, Sample.yaml("  1-2: {value: 否, note: 展厅地面有水}\n")]

    @Test(
        "is found out and said, for every form",
        arguments: [
            ("UTF-8", [], TextEncoding.utf8), ("UTF-8", [0xEF, 0xBB, 0xBF], .utf8),
            ("UTF-16LE", [0xFF, 0xFE], .utf16le),
            ("UTF-16BE", [0xFE, 0xFF], .utf16be), ("UTF-16LE", [], .utf16le), ("UTF-16BE", [], .utf16be),
            ("GB18030", [], .gb18030),
            ("GBK", [], .gb18030),
        ] as [(String, [UInt8], TextEncoding)])
    func found(_ name: String, _ mark: [UInt8], _ encoding: TextEncoding) {
        for text in Self.texts {
            let reading = Reading(mark + bytes(text, in: name))
            #expect(reading.messages() == [])
            #expect(reading.observed("1-2") == ["否|展厅地面有水"])
            #expect(reading.result.encoding == encoding)
        }
    }

    @Test("is GBK when a euro sign stands where Windows puts it")
    func euro() {
        let reading = Reading(bytes(Self.table, in: "GBK").dropLast() + [0x80, 0x0A])
        #expect(reading.observed("1-2") == ["否|展厅地面有水€"])
        #expect(reading.result.encoding == .gbk)
    }

    /// 合格 in UTF-8 is valid GB18030 too, and other characters there.
    @Test("is UTF-8 whenever it can be, and never GB18030 then")
    func utf8First() {
        let text = "audit,checklist,version,dealer,date,auditor,item,value\nA1,shop,1.0.0,SH01,2026-10-12,A-07,1-2,合格\n"
        let reading = Reading(text)
        #expect(reading.observed("1-2") == ["合格"])
        #expect(reading.result.encoding == .utf8)
    }

    @Test("of each file of an archive is said by its name")
    func archive() {
        let zip = ZipBuilder([
            .init("a.csv", bytes(Self.table, in: "GB18030")), .init("b.json", Self.object.replacing("A1", with: "A2")),
        ])
        let result = Reading(zip.bytes, file: "十月.zip").result
        #expect(result.submissions.map(\.auditID) == ["A1", "A2"])
        #expect(result.encodings == ["十月.zip/a.csv": .gb18030, "十月.zip/b.json": .utf8])
    }

    @Test("that breaks in the middle is refused with byte, line and column, and nothing is read")
    func broken() {
        let text = Array(Self.table.utf8)
        let reading = Reading(text.dropLast() + [0xFF, 0x0A])
        #expect(reading.audits == [])
        #expect(
            reading.errors() == [
                "f:2:48: error: the text before this place is UTF-8, but byte 0xFF at offset \(text.count - 1) is not; save the whole "
                    + "file as UTF-8"
            ])
    }
}
