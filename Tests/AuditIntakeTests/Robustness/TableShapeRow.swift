import BilingualText
import ChecklistModel
import Diagnostics
import Testing

@testable import AuditIntake

/// A table as it comes out of a spreadsheet: one cell for each text of a line, between commas.
private struct Shape: Sendable, CustomTestStringConvertible {
    let name: String
    let lines: [String]
    /// What the audits answered to items 1 and 2.
    var answers: [String: [String]] = ["A1": ["是", "否"], "A2": ["否"]]
    /// In the text, where the first cell of line 2 is `2:1`, and in the workbook.
    var messages: [String] = []
    var inWorkbook: [String]? = nil
    var testDescription: String { name }

    init(
        _ name: String, _ lines: [String], answers: [String: [String]]? = nil, _ messages: [String] = [],
        inWorkbook: [String]? = nil
    ) {
        self.name = name
        self.lines = lines
        self.messages = messages
        self.inWorkbook = inWorkbook
        if let answers { self.answers = answers }
    }

    private static let checklist = Checklist.asking([
        .asking("1"), .asking("2"), .asking("3", several: true), .asking("4", per: .person),
    ])

    func check() {
        let text = lines.joined(separator: "\r\n") + "\r\n"
        compare(Reading(text, checklists: [Self.checklist]), messages)
        let rows = lines.map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
                cell.isEmpty ? nil : FormGrid.Cell.text(String(cell).replacing("\"", with: ""))
            }
        }
        compare(Reading(FormGrid(rows: rows).xlsx(hidden: nil), checklists: [Self.checklist]), inWorkbook ?? messages)
    }

    private func compare(_ reading: Reading, _ messages: [String]) {
        var found: [String: [String]] = [:]
        for submission in reading.result.submissions {
            found[submission.auditID] = submission.audit.observations.flatMap { $0 }.map(\.written)
        }
        #expect(found == answers)
        let said = zip(reading.result.diagnostics, reading.messages()).filter { !$0.1.contains("also unanswered") }
        #expect(said.map { ($0.0.position?.shown ?? "") + " " + $0.0.message.wording(in: .en) } == messages)
    }
}

@Suite("merged cells, 合计 rows, blank rows, header line breaks, formula cells, hidden rows") struct TableShapeRow {
    private static let columns = "audit,checklist,version,dealer,date,auditor,item,person,value,note"
    private static let head = "shop,1.0.0,SH01,2026-10-12,A-07"

    private static func row(_ id: String, _ item: String, _ value: String, person: String = "") -> String {
        "\(id),\(head),\(item),\(person),\(value),"
    }

    private static let a1 = [row("A1", "1", "是"), row("A1", "2", "否")]
    private static let a2 = [row("A2", "1", "否")]
    private static let strayBeside =
        "beside this audit has no audit id and may belong to it, so the audit is refused; fill in the id, or delete a row that "
        + "belongs to no audit"
    private static let stray = "the row has no audit id; write it, or delete a row that belongs to no audit"
    private static let filled =
        "in this table an audit's id stands only in its first row, so from here on rows without one are counted to the audit above; if "
        + "that is wrong, write the id in each row"

    @Test(
        "say the same",
        arguments: [
            Shape("a plain table", [columns] + a1 + a2),
            Shape(
                "blank rows, some of them full of empty cells",
                ["", ",,,,,,,,,", columns, "", a1[0], ",,,,,,,,,", a1[1], ""] + a2),
            Shape("a title and a date above", ["十月稽核汇总,,,,,,,,,", "制表,2026-11-01,,,,,,,,", "", columns] + a1 + a2),
            Shape("the header once more on each page", [columns] + a1 + [columns] + a2),
            Shape("the header once more inside an audit", [columns, a1[0], columns, a1[1]] + a2),
            Shape("describing columns of a form", [columns + ",分组,检查内容,满分"] + (a1 + a2).map { $0 + ",1 接待,x,5" }),
            Shape(
                "audits that are called total and audit",
                [columns]
                    + [a1[0], a1[1], a2[0]].map { row in
                        row.replacing("A1", with: "total").replacing("A2", with: "audit")
                    }, answers: ["total": ["是", "否"], "audit": ["否"]]),
            Shape("rows of two audits mixed", [columns, a1[0], a2[0], a1[1]]),
            Shape("the head in the first row of each audit only", [columns, a1[0], "A1,,,,,,2,,否,"] + a2),
        ])
    fileprivate func harmless(_ shape: Shape) { shape.check() }

    private static let sums = "the row '合计' is skipped: the program computes totals"

    @Test(
        "skip rows of sums and say so",
        arguments: [
            Shape(
                "a sum under its audit", [columns] + a1 + [",,,,,,合计,,45,"] + a2, ["4:7 " + sums],
                inWorkbook: ["G4 " + sums]),
            Shape(
                "a sum in the first column", [columns] + a1 + a2 + ["合计,,,,,,,,45,"], ["5:1 " + sums],
                inWorkbook: ["A5 " + sums]),
            Shape(
                "a sum with the id of its audit", [columns] + a1 + ["A1,,,,,,合计,,45,"] + a2, ["4:9 " + sums],
                inWorkbook: ["G4 " + sums]),
            Shape(
                "a sum of a section", [columns] + a1 + [",,,,,,第一部分小计,,45,"] + a2,
                ["4:7 the row '第一部分小计' is skipped: the program computes totals"],
                inWorkbook: ["G4 the row '第一部分小计' is skipped: the program computes totals"]),
            Shape(
                "a sum in English", [columns] + a1 + ["Total:,,,,,,,,45,"] + a2,
                ["4:1 the row 'Total:' is skipped: the program computes totals"],
                inWorkbook: ["A4 the row 'Total:' is skipped: the program computes totals"]),
        ])
    fileprivate func skipped(_ shape: Shape) { shape.check() }

    @Test(
        "fill an id down that stands once, and say so",
        arguments: [
            Shape(
                "ids above their rows", [columns, a1[0], ",,,,,,2,,否,"] + a2, ["3:1 " + filled],
                inWorkbook: ["A3 " + filled]),
            Shape(
                "with a blank row between", [columns, a1[0], "", ",,,,,,2,,否,", ""] + a2, ["4:1 " + filled],
                inWorkbook: ["A4 " + filled]),
            Shape(
                "with a sum under each", [columns, a1[0], ",,,,,,2,,否,", ",,,,,,合计,,45,"] + a2,
                ["3:1 " + filled, "4:7 " + sums], inWorkbook: ["A3 " + filled, "G4 " + sums]),
        ])
    fileprivate func filledDown(_ shape: Shape) { shape.check() }

    @Test(
        "refuse the neighbours of a row that may be anybody's",
        arguments: [
            Shape(
                "an id forgotten where others stand in each row",
                [columns] + a1 + [",,,,,,3,,是,"] + a2 + [row("A3", "1", "是")],
                answers: ["A3": ["是"]],
                ["2:1 the row on line 4 " + strayBeside, "4:1 " + stray, "5:1 the row on line 4 " + strayBeside],
                inWorkbook: [
                    "A2 the row on line 4 " + strayBeside, "A4 " + stray, "A5 the row on line 4 " + strayBeside,
                ]),
            Shape(
                "an id forgotten although the rest of the head stands there",
                [columns, a1[0], ",\(head),2,,否,", a2[0]],
                answers: [:],
                ["2:1 the row on line 3 " + strayBeside, "3:1 " + stray, "4:1 the row on line 3 " + strayBeside],
                inWorkbook: [
                    "A2 the row on line 3 " + strayBeside, "A3 " + stray, "A4 the row on line 3 " + strayBeside,
                ]),
            Shape(
                "an answer behind a row of sums", [columns, a1[0], ",,,,,,合计,,45,", ",,,,,,2,,否,"],
                answers: [:], ["2:1 the row on line 4 " + strayBeside, "3:7 " + sums, "4:1 " + stray],
                inWorkbook: ["A2 the row on line 4 " + strayBeside, "G3 " + sums, "A4 " + stray]),
            Shape(
                "a remark in a row of its own", [columns] + a1 + [",,,,,,,,,晴天"] + a2, ["4:1 " + stray],
                inWorkbook: ["A4 " + stray]),
        ])
    fileprivate func doubtful(_ shape: Shape) { shape.check() }

    private static let twice = "item 1 takes one answer but has one at "

    @Test(
        "count a row that is there twice as one more look, and refuse it where only one is taken",
        arguments: [
            Shape(
                "an item that takes several", [columns, row("A1", "3", "是"), row("A1", "3", "是")],
                answers: ["A1": ["是", "是"]]),
            Shape(
                "a person seen twice", [columns, row("A1", "4", "是", person: "张三"), row("A1", "4", "是", person: "张三")],
                answers: ["A1": ["是", "是"]]),
            Shape(
                "an item that takes one", [columns, a1[0], a1[0]] + a2, answers: ["A2": ["否"]],
                ["3:39 " + twice + "2:39 already; leave only one"],
                inWorkbook: ["I3 " + twice + "I2 already; leave only one"]),
        ])
    fileprivate func repeated(_ shape: Shape) { shape.check() }

    // MARK: What only a workbook has

    private static func grid(_ lines: [String]) -> FormGrid {
        FormGrid(
            rows: lines.map { line in
                line.split(separator: ",", omittingEmptySubsequences: false).map {
                    $0.isEmpty ? nil : .text(String($0))
                }
            })
    }

    @Test("count cells that are merged over rows to each of them")
    func merged() {
        var grid = Self.grid([
            Self.columns + ",分组", Self.row("A1", "1", "是") + ",1 接待", ",,,,,,2,,否,,", Self.row("A2", "1", "否"),
        ])
        grid.merged = ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:F3", "K2:K3"]
        let reading = Reading(grid.xlsx(hidden: nil), checklists: [.asking([.asking("1"), .asking("2")])])
        #expect(reading.messages() == [])
        #expect(reading.audits == ["A1", "A2"])
        #expect(reading.observed("2") == ["否"])
    }

    @Test("refuse an answer that is merged over rows, by its cell")
    func mergedAnswer() {
        var grid = Self.grid([Self.columns, Self.row("A1", "1", "是"), Self.row("A1", "2", "")])
        grid.merged = ["I2:I3"]
        let reading = Reading(grid.xlsx(hidden: nil), checklists: [.asking([.asking("1"), .asking("2")])])
        #expect(
            reading.errors() == [
                "[A1] f:稽核!I3: error: one merged cell over several rows could be the answer of any of them; unmerge it and fill in each row"
            ])
    }

    @Test("refuse a formula, with a value or without, by its cell", arguments: [nil, "是"])
    func formula(_ value: String?) {
        var grid = Self.grid([Self.columns, Self.row("A1", "1", "是"), Self.row("A2", "1", "是")])
        grid.rows[1][8] = .formula("IF(1,\"是\")", value: value)
        let reading = Reading(grid.xlsx(hidden: nil), checklists: [.asking([.asking("1")])])
        #expect(reading.audits == ["A2"])
        #expect(
            reading.errors() == [
                "[A1] f:稽核!I2: error: this is a formula, not something that was filled in; type the value itself"
            ])
    }

    @Test("refuse the neighbours of a row whose id is a formula")
    func formulaForID() {
        var grid = Self.grid([
            Self.columns, Self.row("A1", "1", "是"), Self.row("A2", "1", "是"), Self.row("A3", "1", "是"),
            Self.row("A4", "1", "是"),
        ])
        grid.rows[2][0] = .formula("A2&\"x\"", value: "A1x")
        let reading = Reading(grid.xlsx(hidden: nil), checklists: [.asking([.asking("1")])])
        #expect(reading.audits == ["A4"])
        #expect(reading.errors().count == 3)
        #expect(reading.errors().contains { $0.hasPrefix("f:稽核!A3: error: this is a formula") })
    }

    @Test("read hidden rows like all others, and say so")
    func hiddenRows() {
        var grid = Self.grid([
            Self.columns, Self.row("A1", "1", "是"), Self.row("A1", "2", "否"), Self.row("A2", "1", "是"),
        ])
        grid.hiddenRows = [2, 3]
        let reading = Reading(grid.xlsx(hidden: nil), checklists: [.asking([.asking("1"), .asking("2")])])
        #expect(reading.audits == ["A1", "A2"])
        #expect(reading.observed("2") == ["否"])
        #expect(
            reading.messages() == [
                "f:稽核!A3: warning: the sheet hides rows, 2 in all, beginning with this one; they are read like all others, so delete "
                    + "what is not meant"
            ])
    }

    @Test("know a header by its words, whatever line breaks stand in it")
    func headerBreaks() {
        let text = "\"稽核\n编号\",检查表,版本,经销商,日期,稽核员,\"检 查\r\n项\",\" 结果 \"\nA1,shop,1.0.0,SH01,2026-10-12,A-07,1,是\n"
        #expect(Reading(text, checklists: [.asking([.asking("1")])]).observed("1") == ["是"])
    }
}
