import BilingualText
import Diagnostics
import Testing

@testable import AuditIntake

/// JSON of one audit, of a list, and of one audit a line.
@Suite struct JSONLinesTests {
    private static func audit(_ id: String, _ answers: String = #"{"1-2": "yes"}"#) -> String {
        #"{"audit": "\#(id)", "checklist": "shop", "version": "1.0.0", "dealer": "SH01", "date": "2026-10-12", "#
            + #""auditor": "A-07", "answers": \#(answers)}"#
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        var form = SubmissionForm.jsonLines
        var audits: [String] = []
        var errors: [String] = []
        var testDescription: String { name }
    }

    @Test(arguments: [
        Row(name: "one object", text: audit("A1"), form: .json, audits: ["A1"]),
        Row(name: "one object on a line", text: "\n" + audit("A1") + "\n\n", form: .json, audits: ["A1"]),
        Row(
            name: "one object over many lines",
            text: audit("A1").replacing(", ", with: ",\n").replacing(": ", with: ":\n"),
            form: .json, audits: ["A1"]),
        Row(
            name: "a list of objects", text: "[" + audit("A1") + ",\n" + audit("A2") + "]\n", form: .json,
            audits: ["A1", "A2"]),
        Row(name: "a list of none", text: "[]", form: .json, errors: [noAudit]),
        Row(
            name: "an object a line",
            text: audit("A1") + "\n" + audit("A2") + "\r\n" + audit("A3") + "\r" + audit("A4"),
            audits: ["A1", "A2", "A3", "A4"]),
        Row(
            name: "blank lines between", text: "\n\n" + audit("A1") + "\n \t\n\n" + audit("A2") + "\n\n",
            audits: ["A1", "A2"]),
        Row(
            name: "a broken line",
            text: audit("A1") + "\n" + audit("A2").replacing("\"2026", with: "2026") + "\n" + audit("A3"),
            audits: ["A1", "A3"],
            errors: [
                "f:2:84: error: '2026-10-12' is no JSON number; put it in double quotes to keep it as it is written"
            ]),
        Row(
            name: "a line cut off", text: audit("A1") + "\n" + audit("A2").dropLast(5) + "\n" + audit("A3") + "\n",
            audits: ["A1", "A3"],
            errors: ["f:2:136: error: the quoted text that begins here is not closed; add the closing quote"]),
        Row(
            name: "the first line broken", text: audit("A1").dropLast() + "\n\n" + audit("A2") + "\n", audits: ["A2"],
            errors: ["f:1:1: error: the mapping that begins here with '{' is not closed; add '}'"]),
        Row(
            name: "the first two lines broken", text: "{\"audit\": oops\n{\"audit\n" + audit("A3") + "\n",
            audits: ["A3"],
            errors: [
                "f:1:11: error: 'oops' is not in quotes; a JSON text is written \"…\", with straight quotes",
                "f:2:2: error: the quoted text that begins here is not closed; add the closing quote",
            ]),
        Row(
            name: "text between the lines", text: audit("A1") + "\n# note\n" + audit("A2"), audits: ["A1", "A2"],
            errors: ["f:2:1: error: '#' is not in quotes; a JSON text is written \"…\", with straight quotes"]),
        Row(
            name: "two objects on a line",
            text: audit("A1") + " " + audit("A2") + "\n" + audit("A3") + "\n" + audit("A4"),
            audits: ["A3", "A4"],
            errors: [
                "f:1:144: error: the JSON ended above, and this is left over; check the brackets, and write several audits one on "
                    + "each line or as a list"
            ]),
        Row(
            name: "a line that is no audit", text: audit("A1") + "\n{\"x\": 1}\n[1]\n" + audit("A2"),
            audits: ["A1", "A2"],
            errors: [
                "f:2:1: error: audit is missing; every audit needs an id of its own",
                "f:3:2: error: this is text, not an audit; expected YAML with 'audit:' or CSV with a header row that names "
                    + "audit, item and so on",
            ]),
        Row(
            name: "an id on two lines, as in two files: whoever takes the audits keeps the first",
            text: audit("A1") + "\n" + audit("A1"), audits: ["A1", "A1"]),
        Row(
            name: "an answer that is refused", text: audit("A1", #"{"1-2": "maybe"}"#) + "\n" + audit("A2"),
            audits: ["A2"],
            errors: [
                "[A1] f:1:136: error: item 1-2: 'maybe' is not an answer; accepted: yes (是 合格 √) or no (否 不合格 ×); n/a"
            ]),
        Row(
            name: "a key twice", text: audit("A1", #"{"1-2": "yes", "1-2": "no"}"#) + "\n" + audit("A2"),
            audits: ["A2"],
            errors: [
                "[A1] f:1:11: error: \(flawed)",
                "f:1:143: error: the key '1-2' is given twice, first at line 1, column 129; keep one of them",
            ]),
    ])
    func reads(_ row: Row) {
        let reading = Reading(row.text)
        #expect(SubmissionForm(of: Array(row.text.utf8)) == row.form)
        #expect(reading.audits == row.audits)
        #expect(reading.errors() == row.errors)
    }

    private static let noAudit =
        "f: error: the file holds no audit; expected YAML with 'audit:' or CSV with a header row"
    private static let flawed =
        "this audit is refused for the mistakes in its JSON, listed by themselves; mend them and submit it again"

    @Test("a flawed object is refused for its JSON, in both languages and alone in its file as well")
    func flawsAreOfItsJSON() {
        for text in [
            Self.audit("A1", #"{"1-2": "yes", "1-2": "no"}"#), "[" + Self.audit("A1", #"{"1": "1", "1": "2"}"#) + "]",
        ] {
            let reading = Reading(text)
            #expect(reading.errors().contains { $0.hasSuffix(Self.flawed) })
            #expect(reading.errors(.zh).contains { $0.hasSuffix("此稽核的 JSON 有错误（另行列出），因此不予采用；请改正后重新提交") })
            #expect(!(reading.errors() + reading.errors(.zh)).contains { $0.contains("YAML") })
        }
    }

    /// The whole file and each line by itself say the same.
    @Test func aLineByItselfIsReadAlike() {
        let lines = [
            Self.audit("A1"), "", Self.audit("A2", #"{"1-2": "maybe", "9": 1}"#), "{\"audit\": oops", "[1]",
            Self.audit("A3", #"{"1-2": "yes", "1-2": "no"}"#),
            Self.audit("展厅", #"{"1-1": [{"person": "张三", "value": "3:00"}]}"#),
        ]
        let whole = Reading(lines.joined(separator: "\n") + "\n").result
        let catalogue = IntakeCatalogue(checklists: [.showroom], network: nil)
        let results = lines.enumerated().map { index, line in
            readSubmissionLine(Array((line + "\n").utf8)[...], number: index + 1, file: "f", catalogue: catalogue)
        }
        #expect(results.flatMap(\.diagnostics) == whole.diagnostics)
        #expect(results.flatMap(\.submissions).map(\.auditID) == whole.submissions.map(\.auditID))
        #expect(whole.diagnostics.count > 5)
    }

    /// A file of nothing but broken lines names the first ones and counts the rest.
    @Test func millionsOfBrokenLinesStayAShortList() {
        let count = ProblemLog.listedPerFile + 1_000
        let text = Self.audit("A1") + "\n" + String(repeating: "{\n", count: count) + Self.audit("A2") + "\n"
        let reading = Reading(text)
        #expect(reading.audits == ["A1", "A2"])
        #expect(reading.result.diagnostics.count == ProblemLog.listedPerFile + 1)
        #expect(reading.messages().first == "f: error: 1000 more problems are not listed; mend the listed ones first")
    }

    @Test(arguments: [
        ("{audit: A1}", SubmissionForm.yaml), ("[{audit: A1}]", .yaml), ("- {\"audit\": 1}", .yaml),
        ("audit: A1", .yaml), ("", .yaml),
        ("  {\n \"audit\"", .json), ("[ ]", .json), ("audit,item,value,date\n", .table(separator: 0x2C)),
        ("audit\titem\tvalue", .table(separator: 0x09)), ("sep=;\naudit;item", .table(separator: 0x3B)),
        ("dealer-audit-form;1\n", .form),
    ])
    func isTold(_ text: String, _ form: SubmissionForm) {
        #expect(SubmissionForm(of: Array(text.utf8)) == form)
    }
}
