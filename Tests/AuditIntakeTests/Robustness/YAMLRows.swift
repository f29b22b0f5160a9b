import ChecklistModel
import Diagnostics
import Testing

@testable import AuditIntake

@Suite("yes/no/on/off, 是 in YAML") struct YAMLWordRow {
    @Test(
        "without quotes are the words that they are",
        arguments: [
            ("yes", AnswerValue.yes), ("Yes", .yes), ("YES", .yes), ("y", .yes), ("true", .yes), ("True", .yes),
            ("是", .yes), ("√", .yes), ("no", .no),
            ("No", .no), ("n", .no), ("false", .no), ("否", .no), ("~", .unanswered), ("null", .unanswered),
            ("", .unanswered), ("'null'", nil), ("on", nil),
            ("off", nil), ("On", nil),
        ] as [(String, AnswerValue?)])
    func unquoted(_ written: String, _ value: AnswerValue?) {
        let reading = Reading(Sample.yaml("  1: \(written)\n"), checklists: [.asking([.asking("1")])])
        #expect(reading.audit?.observations[0].first?.value == value)
        #expect(reading.errors().count == (value == nil ? 1 : 0))
        #expect(reading.errors().allSatisfy { $0.hasPrefix("[A1] f:8:6: error: item 1: ") })
    }

    @Test("do not turn versions, times or people into something else")
    func otherScalars() {
        let text = Sample.yaml("  no: {person: on, value: yes, note: 12:30:45}\n").replacing("1.0.0", with: "1.10")
        let reading = Reading(text, checklists: [.asking([.asking("no", per: .person)], version: "1.10")])
        #expect(reading.observed("no") == ["yes|on|12:30:45"])
    }
}

@Suite("duplicate keys") struct DuplicateKeyRow {
    @Test(
        "are refused with both places",
        arguments: [
            (
                Sample.yaml("  1-2: yes\n  1-2: no\n"),
                "f:9:3: error: the key '1-2' is given twice, first at line 8, column 3; keep one of them"
            ),
            (
                Sample.yaml("  1-2: yes\n") + "date: 2026-10-13\n",
                "f:9:1: error: the key 'date' is given twice, first at line 5, column 1; keep one of them"
            ),
            (
                Sample.yaml("  1-2: {value: yes, value: no}\n"),
                "f:8:21: error: the key 'value' is given twice, first at line 8, column 9; keep one of them"
            ),
            (
                #"{"audit": "A1", "answers": {"1-2": "yes", "1-2": "no"}}"#,
                "f:1:43: error: the key '1-2' is given twice, first at line 1, column 29; keep one of them"
            ),
        ])
    func refused(_ text: String, _ message: String) {
        let reading = Reading(text)
        #expect(reading.audits == [])
        #expect(reading.errors().contains(message))
    }

    @Test("in the columns of a table are refused as well", arguments: ["value", "结果", "ＶＡＬＵＥ"])
    func columns(_ second: String) {
        let reading = Reading(
            "audit,checklist,version,dealer,date,auditor,item,value,\(second)\nA1,shop,1.0.0,SH01,2026-10-12,A-07,1-2,yes,no\n"
        )
        #expect(reading.audits == [])
        #expect(reading.errors().first?.contains("the column value stands twice, first at 1:50") == true)
    }
}

@Suite("- value, tabs, full-width colon ：") struct YAMLSlipRow {
    @Test(
        "are refused with line, column and remedy",
        arguments: [
            (
                Sample.yaml("  1-2： yes\n"),
                "[A1] f:8:6: error: a full-width colon follows '1-2', but YAML needs a half-width colon and a space"
            ),
            (Sample.yaml("  1-2：yes\n"), "[A1] f:8:6: error: a full-width colon follows '1-2'"),
            (
                Sample.head.replacing("date: ", with: "date：") + "answers: {}\n",
                "f:5:5: error: a full-width colon follows 'date'"
            ),
            (Sample.yaml("\t1-2: yes\n"), "f:8:1: error: a tab stands where YAML needs spaces"),
            (Sample.yaml("  1-2: - yes\n"), "f:8:8: error: a list item '- ' cannot follow something else on its line"),
            (Sample.yaml("  1-2: - \n"), "f:8:8: error: a list item '- ' cannot follow something else on its line"),
            (Sample.yaml("  1-2:yes\n"), "[A1] f:8:6: error: no ordinary space follows the colon behind '1-2'"),
            (
                Sample.yaml("\u{3000}\u{3000}1-2: yes\n"),
                "f:8:1: error: U+3000 (full-width space) at the beginning of a line is text for YAML"
            ),
        ])
    func refused(_ text: String, _ message: String) {
        let reading = Reading(text)
        #expect(reading.audits == [])
        #expect(reading.errors().contains { $0.hasPrefix(message) }, "\(reading.errors())")
    }

    @Test("leave a full-width colon inside a note alone")
    func note() {
        #expect(Reading(Sample.yaml("  1-2: {value: no, note: 注意：有泥}\n")).observed("1-2") == ["no|注意：有泥"])
    }
}
