import BilingualText
import ChecklistModel
import Diagnostics
import ExactArithmetic
import Testing

@testable import AuditIntake

/// Submissions in long CSV.
@Suite struct CSVSubmissionTests {
    private static let start = "A1,shop,1.0.0,SH01,2026-10-12,A-07,"

    @Test func exampleOfTheFormat() {
        let text =
            Sample.columns + Self.start + "1-1,张三,,2分30秒,,\n" + Self.start + "1-1,李四,,4 min,在接电话,\n"
            + "A1,,,,,,1-2,,,yes,,\n" + Self.start + "3-2,,展车1,no,\"轮胎未打蜡, 有泥\",photos/0231.jpg\n"
        let reading = Reading(text, network: .two)
        #expect(reading.messages() == [])
        #expect(reading.audits == ["A1"])
        #expect(reading.observed("1-1") == ["2分30秒|P017", "4 min|P018|在接电话"])
        #expect(reading.observed("1-2") == ["yes"])
        #expect(reading.observed("3-2") == ["no|展车1|轮胎未打蜡, 有泥|photos/0231.jpg"])
        #expect(reading.audit?.peopleOnDuty == nil)
        #expect(reading.result.submissions.first?.position == SourcePosition(line: 2, column: 1))
    }

    struct Header: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        var testDescription: String { name }
    }

    @Test(arguments: [
        Header(
            name: "Chinese names in another order",
            text: "结果,检查项,稽核编号,检查表,版本,经销商,日期,稽核员,备注\nno,1-2,A1,shop,1.0.0,SH01,2026-10-12,A-07,脏\n"),
        Header(
            name: "width, case, blanks and line breaks",
            text: "\u{FEFF} ＡＵＤＩＴ ,Checklist,version,dealer,DATE,auditor,\"检查\n项\",value,备 注\n"
                + "A1,shop,1.0.0,SH01,2026-10-12,A-07,1-2,no,脏\n"),
        Header(
            name: "semicolons",
            text: "audit;checklist;version;dealer;date;auditor;item;value;note\n"
                + "A1;shop;1.0.0;SH01;2026-10-12;A-07;1-2;no;脏\n"),
        Header(
            name: "tabs",
            text: "audit\tchecklist\tversion\tdealer\tdate\tauditor\titem\tvalue\tnote\n"
                + "A1\tshop\t1.0.0\tSH01\t2026-10-12\tA-07\t1-2\tno\t脏\n"),
        Header(
            name: "blank lines first, CRLF, no line break at the end",
            text: "\r\n,,,\r\naudit,checklist,version,dealer,date,auditor,item,value,note\r\n\r\n"
                + "A1,shop,1.0.0,SH01,2026-10-12,A-07,1-2,no,脏"),
        Header(
            name: "lone CR",
            text: "audit,checklist,version,dealer,date,auditor,item,value,note\r"
                + "A1,shop,1.0.0,SH01,2026-10-12,A-07,1-2,no,脏\r"),
        Header(
            name: "quoted cells and blanks around them",
            text: "\"audit\" , \"checklist\",version,dealer,date,auditor,item,value,note\n"
                + "\"A1\", \"shop\" ,1.0.0,SH01,2026-10-12,A-07,\"1-2\",no,\"脏\"\n"),
        Header(
            name: "empty columns behind",
            text: "audit,checklist,version,dealer,date,auditor,item,value,note,,\n"
                + "A1,shop,1.0.0,SH01,2026-10-12,A-07,1-2,no,脏,,\n"),
        Header(
            name: "every row has the same empty cells behind",
            text: "audit,checklist,version,dealer,date,auditor,item,value,note\n"
                + "A1,shop,1.0.0,SH01,2026-10-12,A-07,1-2,no,脏,,\nA1,,,,,,4-1,,,,\n"),
        Header(
            name: "the separator in a line of its own",
            text: "sep=;\r\naudit;checklist;version;dealer;date;auditor;item;value;note\r\n"
                + "A1;shop;1.0.0;SH01;2026-10-12;A-07;1-2;no;脏\r\n"),
        Header(
            name: "an unusual separator, the line padded with it",
            text: "SEP=||||\naudit|checklist|version|dealer|date|auditor|item|value|note\n"
                + "A1|shop|1.0.0|SH01|2026-10-12|A-07|1-2|no|脏\n"),
        Header(
            name: "one day in two spellings",
            text: "audit,checklist,version,dealer,date,auditor,item,value,note\n"
                + "A1,shop,1.0.0,SH01,2026/10/12,A-07,1-2,no,脏\nA1,shop,1.0.0,SH01,2026-10-12,A-07,4-1,,\n"),
    ])
    func headers(_ row: Header) {
        let reading = Reading(row.text)
        #expect(reading.messages() == [])
        #expect(reading.audits == ["A1"])
        #expect(reading.observed("1-2") == ["no|脏"])
    }

    @Test func doubledQuotesAndLineBreaksInCells() {
        let reading = Reading(
            Sample.columns + Self.start + "1-2,,,no,\"said \"\"no\"\"\r\ntwice\",\n" + Self.start + "4-1,,,yes,=A1,\n")
        #expect(reading.observed("1-2") == ["no|said \"no\"\r\ntwice"])
        // A note may begin like a formula; only a value may not.
        #expect(reading.observed("4-1") == ["yes|=A1"])
        #expect(reading.result.submissions.count == 1)
    }

    @Test func departmentColumn() {
        let text =
            "audit,checklist,version,dealer,date,auditor,部门,item,value\nA1,five-s,1.0.0,SH01,2026-10-12,A-07,配件部,1,是\n"
        let reading = Reading(text, checklists: [.anyDepartment])
        #expect(reading.audit?.department == "parts")
    }

    @Test func mixedAuditsGoOnWithoutTheRefusedOne() {
        func row(_ id: String, _ item: String, _ value: String) -> String {
            "\(id),shop,1.0.0,SH01,2026-10-12,A-07,\(item),,,\(value),,\n"
        }
        let text =
            Sample.columns + row("A1", "1-2", "yes") + row("A2", "1-2", "maybe") + row("A1", "4-1", "no")
            + row("A3", "1-2", "no") + row("A2", "4-1", "no")
        let reading = Reading(text)
        #expect(reading.audits == ["A1", "A3"])
        #expect(reading.observed("4-1") == ["no"])
        #expect(
            reading.messages() == [
                "[A2] f:3:1: warning: 4 items of this refused audit are also unanswered: 1-1, 3-2, 4-2, 5-1",
                "[A2] f:3:42: error: item 1-2: 'maybe' is not an answer; accepted: yes (是 合格 √) or no (否 不合格 ×); n/a",
            ])
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        var audits: [String] = []
        let messages: [String]
        var chinese: [String] = []
        var testDescription: String { name }
    }

    private static let good = start + "1-2,,,yes,,\n"
    private static let other = "A2,shop,1.0.0,SH01,2026-10-12,A-07,1-2,,,no,,\n"
    private static let short = "audit,checklist,version,dealer,date,auditor,item,value"

    @Test(arguments: [
        Refused(
            name: "unterminated quote", text: Sample.columns + good + other + start + "4-1,,,\"yes,,\n" + good,
            messages: [
                "f:4:42: error: the quote that begins here never ends, so nothing behind it can be told apart and the file is "
                    + "refused; close it, and write a quote inside a cell twice"
            ],
            chinese: ["f:4:42: 错误: 这里的引号没有结束，后面的内容无法分清，整个文件不予采用；请补上引号，单元格内的引号要写两次"]),
        Refused(
            name: "text behind a quote", text: Sample.columns + good + start + "4-1,,,yes,\"he said \"no\", then\",\n",
            messages: [
                "f:3:56: error: text behind a closing quote makes the cells unclear, so the file is refused; write a quote "
                    + "inside a cell twice"
            ],
            chinese: ["f:3:56: 错误: 结束引号之后还有文字，单元格的界限不清，整个文件不予采用；单元格内的引号要写两次"]),
        Refused(
            name: "text behind a quote in the header", text: "\"audit\"x," + short + ",note\n",
            messages: [
                "f:1:8: error: text behind a closing quote makes the cells unclear, so the file is refused; write a quote "
                    + "inside a cell twice",
                "f:1:10: error: the column audit stands twice, first at 1:2; delete one",
            ]),
        Refused(
            name: "missing columns", text: "audit,item,note\nA1,1-2,x\n",
            messages: [
                "f:1:1: error: the header lacks columns: checklist (检查表), version (版本), dealer (经销商), date (日期), "
                    + "auditor (稽核员), value (结果); add them"
            ],
            chinese: [
                "f:1:1: 错误: 表头缺少列：checklist (检查表)、version (版本)、dealer (经销商)、date (日期)、auditor (稽核员)、value (结果)；请补上"
            ]),
        Refused(
            name: "missing audit column", text: "checklist,version,dealer,date,auditor,item,value\n",
            messages: ["f:1:1: error: the header lacks columns: audit (稽核编号); add them"]),
        Refused(
            name: "duplicate column", text: short + ",结果\n",
            messages: ["f:1:56: error: the column value stands twice, first at 1:50; delete one"],
            chinese: ["f:1:56: 错误: “结果”（value）列出现了两次，首次在第 1 行第 50 列；请删去一列"]),
        Refused(
            name: "surplus cells", text: Sample.columns + start + "1-2,,,no,dirty, very, wet\n" + other,
            messages: [
                "f:2:58: error: the row has 13 cells but the header 12 columns, so its cells cannot be told apart and the file is "
                    + "refused; put cells that hold commas into double quotes"
            ],
            chinese: ["f:2:58: 错误: 此行有 13 个单元格，表头只有 12 列，各单元格的归属无法分清，整个文件不予采用；含逗号的单元格请加双引号"]),
        Refused(
            name: "one row with an empty surplus cell",
            text: Sample.columns + good + start + "4-1,,,no,dirty, wet,\n" + other,
            messages: [
                "f:3:56: error: the row has 13 cells but the header 12 columns, so its cells cannot be told apart and the file is "
                    + "refused; put cells that hold commas into double quotes, or delete the empty cells at its end"
            ],
            chinese: [
                "f:3:56: 错误: 此行有 13 个单元格，表头只有 12 列，各单元格的归属无法分清，整个文件不予采用；含逗号的单元格请加双引号，行末多余的空单元格请删去"
            ]),
        Refused(
            name: "the only row has an empty surplus cell", text: Sample.columns + start + "4-1,,,no,dirty, wet,\n",
            messages: [
                "f:2:56: error: the row has 13 cells but the header 12 columns, so its cells cannot be told apart and the file is "
                    + "refused; put cells that hold commas into double quotes, or delete the empty cells at its end"
            ]),
        Refused(
            name: "no audit id",
            text: Sample.columns + good.replacing("A1", with: "A0") + good + ",,,,,A-07,4-1,,,no,,\n" + other
                + good.replacing("A1", with: "A3"),
            audits: ["A0", "A3"],
            messages: [
                "[A1] f:3:1: error: the row on line 4 beside this audit has no audit id and may belong to it, so the audit is "
                    + "refused; fill in the id, or delete a row that belongs to no audit",
                "f:4:1: error: the row has no audit id; write it, or delete a row that belongs to no audit",
                "[A2] f:5:1: error: the row on line 4 beside this audit has no audit id and may belong to it, so the audit is "
                    + "refused; fill in the id, or delete a row that belongs to no audit",
            ],
            chinese: [
                "[A1] f:3:1: 错误: 相邻的第 4 行没有稽核编号，可能属于此稽核，因此此稽核不予采用；请填写该行的稽核编号，不属于任何稽核的行请删去",
                "f:4:1: 错误: 此行没有稽核编号；请填写稽核编号，不属于任何稽核的行请删去",
                "[A2] f:5:1: 错误: 相邻的第 4 行没有稽核编号，可能属于此稽核，因此此稽核不予采用；请填写该行的稽核编号，不属于任何稽核的行请删去",
            ]),
        Refused(
            name: "neither audit id nor answer", text: Sample.columns + good + ",,,,,,,,,,晴,\n", audits: ["A1"],
            messages: ["f:3:1: error: the row has no audit id; write it, or delete a row that belongs to no audit"]),
        Refused(
            name: "an answer without item", text: Sample.columns + good + start + ",,,yes,,\n" + other, audits: ["A2"],
            messages: ["[A1] f:3:39: error: the row has an answer but no item; write the item's id"],
            chinese: ["[A1] f:3:39: 错误: 此行有内容但没有检查项；请填写检查项的编号"]),
        Refused(
            name: "rows that disagree",
            text: Sample.columns + good + "A1,shop,1.0.0,SH01,2026-10-13,A-08,4-1,,,no,,\n"
                + "A1,shop,1.0.0,SH01,2026-10-14,A-07,4-1,,,no,,\n",
            messages: [
                "[A1] f:3:20: error: date is '2026-10-13' here but '2026-10-12' at 2:20 of the same audit; make them agree",
                "[A1] f:3:31: error: auditor is 'A-08' here but 'A-07' at 2:31 of the same audit; make them agree",
            ],
            chinese: [
                "[A1] f:3:20: 错误: “日期”写的是“2026-10-13”，但同一稽核在第 2 行第 20 列写的是“2026-10-12”；请改成一致",
                "[A1] f:3:31: 错误: “稽核员”写的是“A-08”，但同一稽核在第 2 行第 31 列写的是“A-07”；请改成一致",
            ]),
        Refused(
            name: "the same row twice", text: Sample.columns + good + good,
            messages: ["[A1] f:3:42: error: item 1-2 takes one answer but has one at 2:42 already; leave only one"]),
        Refused(
            name: "a value over 64 KB",
            text: Sample.columns + start + "1-2,,,yes,\(String(repeating: "x", count: 65_537)),\n" + other,
            audits: ["A2"],
            messages: ["[A1] f:2:46: error: note is longer than 64 KB; write less"],
            chinese: ["[A1] f:2:46: 错误: “备注”超过 64 KB；请写得短些"]),
        Refused(
            name: "formula as a value", text: Sample.columns + start + "4-2,,,=SUM(A1),,\n",
            messages: [
                "[A1] f:2:42: error: item 4-2: '=SUM(A1)' is a formula, not a value; paste the cell as a value; accepted: a "
                    + "whole number (oil spots), 0 for none; n/a"
            ]),
        Refused(
            name: "deductions with a comma that nobody quoted",
            text: Sample.columns + start + "5-1,,,dust 2, damage 1,\n" + start + "4-1,,,yes,no\n" + other,
            audits: ["A2"],
            messages: [
                "[A1] f:2:42: error: item 5-1: 'dust 2' is followed by 'damage 1', which could be its second half; put the whole "
                    + "answer into double quotes; accepted: 0 for none, or kinds with their numbers such as dust 2; kinds: dust "
                    + "(积尘), damage (破损)",
                "[A1] f:3:42: error: item 4-1: 'yes' is followed by 'no', which could be its second half; put the whole answer "
                    + "into double quotes; accepted: yes (是 合格 √) or no (否 不合格 ×); n/a",
            ],
            chinese: [
                "[A1] f:2:42: 错误: 检查项 5-1：“dust 2”后面一格的“damage 1”可能是它的后半部分，请把整个结果放在双引号内；可填：0（无扣分），"
                    + "或类别加次数，例如 积尘×2；类别：dust (积尘)、damage (破损)",
                "[A1] f:3:42: 错误: 检查项 4-1：“yes”后面一格的“no”可能是它的后半部分，请把整个结果放在双引号内；可填：是 合格 √，或 否 不合格 ×；不适用",
            ]),
        Refused(
            name: "only a header", text: Sample.columns,
            messages: ["f: error: the file holds no audit; expected YAML with 'audit:' or CSV with a header row"]),
        Refused(
            name: "only a header with an unknown column", text: Sample.columns.replacing("\n", with: ",mood\n"),
            messages: ["f: error: the file holds no audit; expected YAML with 'audit:' or CSV with a header row"]),
        Refused(
            name: "positions behind Chinese and quoted cells",
            text: Sample.columns
                + "A1,shop,1.0.0,SH01,2026-10-12,A-07,4-1,\"张\n三\",,yes,,\nA1,,,,,,1-2,张三,,\"maybe\",,\n",
            messages: [
                "[A1] f:4:18: error: item 1-2: 'maybe' is not an answer; accepted: yes (是 合格 √) or no (否 不合格 ×); n/a"
            ]),
    ])
    func refused(_ row: Refused) {
        let reading = Reading(row.text)
        #expect(reading.audits == row.audits)
        #expect(reading.errors() == row.messages)
        if !row.chinese.isEmpty { #expect(reading.errors(.zh) == row.chinese) }
    }

    @Test func unknownColumnIsOnlyAWarning() {
        let text = Sample.columns.replacing("\n", with: ",valeu\n") + Self.good
        let reading = Reading(text)
        #expect(reading.audits == ["A1"])
        let columns =
            "audit, checklist, version, dealer, date, auditor, department, item, person, unit, value, note, evidence, evidence-sha256, at, "
            + "received, first-feedback, closed"
        #expect(
            reading.messages() == [
                "f:1:82: warning: the column 'valeu' is unknown and ignored; did you mean 'value'? Columns: \(columns)"
            ])
        #expect(
            reading.messages(.zh) == [
                "f:1:82: 警告: 不认识的列“valeu”（是否应为“value”？），已忽略；可用的列：\(columns.replacing(", ", with: "、"))"
            ])
    }

    @Test func quotedAnswersStandAlone() {
        let reading = Reading(
            Sample.columns + Self.start + "5-1,,,\"dust 2, damage 1\",,\n" + Self.start + "4-1,,,\"yes\",no,\n"
                + Self.start
                + "4-1,,,yes,n/a,\n")
        #expect(reading.messages() == [])
        #expect(reading.audit?.observations[5].map(\.value) == [.deductions([2, 1])])
        #expect(reading.observed("4-1") == ["yes|no", "yes|n/a"])
    }

    @Test func headOnlyRowsAndBlankValues() {
        let text = Sample.columns + Self.start + ",,,,,\n" + "A1,,,,,,1-1,张三,,,,\n" + "A1,,,,,,4-1,,,,,\n"
        let reading = Reading(text)
        #expect(reading.messages() == [])
        #expect(reading.observed("1-1") == ["blank|张三"])
        #expect(reading.observed("4-1") == ["blank"])
    }
}
