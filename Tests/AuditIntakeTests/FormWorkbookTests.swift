import AuditTestSupport
import BilingualText
import ChecklistModel
import Diagnostics
import Testing

@testable import AuditIntake

/// What only a workbook can hold: kinds of cells, merged cells, more sheets, a hidden one.
@Suite("a filled workbook") struct FormWorkbookTests {
    private func read(_ grid: FormGrid) -> Reading { Reading(grid.xlsx(), network: .two) }

    /// What may stand in a cell of a value, and what is read there.
    struct Typed: Sendable, CustomTestStringConvertible {
        let item: Int
        let cell: FormGrid.Cell
        let observed: String
        var testDescription: String { "\(cell)" }
    }

    @Test(
        "takes cells as a spreadsheet keeps them",
        arguments: [
            Typed(item: 1, cell: .text("2分30秒"), observed: "2分30秒|P017"),
            Typed(item: 1, cell: .runs(["2分", "30秒", "（", "很快）"]), observed: "2分30秒|P017|很快"),
            Typed(item: 3, cell: .boolean(true), observed: "TRUE"),
            Typed(item: 3, cell: .boolean(false, isFormula: true), observed: "FALSE"),
            Typed(item: 9, cell: .number("3"), observed: "3"),
        ])
    func cells(_ row: Typed) {
        var grid = FormGrid.filled
        grid[row.item, "结果"] = row.cell
        let reading = read(grid)
        #expect(reading.messages() == [])
        let item = ["1-1", "1-1", "1-2", "3-2", "3-2", "4-1", "4-1", "4-1", "4-2"][row.item - 1]
        #expect(reading.observed(item).first == row.observed)
    }

    @Test("takes a date and numbers of the head as a spreadsheet keeps them")
    func headCells() {
        var grid = FormGrid.filled
        grid["日期"] = .number("46307", format: 2)
        grid["稽核编号"] = .number("20261012")
        let reading = read(grid)
        #expect(reading.messages() == [])
        #expect(reading.audits == ["20261012"])
        #expect(reading.audit?.date == CivilDate(year: 2026, month: 10, day: 12))
    }

    private static let refused: [FormChange] = [
        FormChange("a link", ["J13: error: this is a formula, not something that was filled in; type the value itself"])
        {
            $0[3, "结果"] = .formula("HYPERLINK(\"http://example.org\",\"是\")", value: "是")
        },
        FormChange("a formula whose value nobody computed", ["J13: error: this is a formula"]) {
            $0[3, "结果"] = .formula("J12", value: nil)
        },
        FormChange("a formula in a note", ["K13: error: this is a formula"]) {
            $0[3, "备注"] = .formula("A1", value: "x")
        },
        FormChange("a formula in an item", ["B13: error: this is a formula"]) {
            $0[3, "检查项"] = .formula("B12", value: "1-2")
        },
        FormChange("a formula in a name", ["H11: error: this is a formula"]) {
            $0[1, "人员"] = .formula("H12", value: "张三")
        },
        FormChange("a formula in the head", ["B6: error: this is a formula"]) {
            $0["日期"] = .formula("TODAY()", value: "2026-10-12")
        },
        FormChange("an error", ["J13: error: this is the spreadsheet error '#N/A'; type the value itself"]) {
            $0[3, "结果"] = .error("#N/A")
        },
        FormChange("an error in the head", ["B7: error: this is the spreadsheet error '#REF!'"]) {
            $0["稽核员"] = .error("#REF!")
        },
        FormChange(
            "a time of day", ["J11: error: item 1-1: '0:02:30' can mean minutes and seconds or hours and minutes"]
        ) {
            $0[1, "结果"] = .number("0.0017361111111111", format: 4)
        },
        FormChange("a fraction that became a date", ["J13: error: item 1-2: '2026-03-04' is not an answer"]) {
            $0[3, "结果"] = .number("46085", format: 2)
        },
        FormChange(
            "one answer merged over two rows",
            ["J17: error: one merged cell over several rows could be the answer of any of them; unmerge it"]
        ) { grid in
            grid[7, "结果"] = nil
            grid.merged = ["J16:J17"]
        },
    ]

    @Test("is refused by its cell with", arguments: refused)
    func refusals(_ change: FormChange) {
        let reading = read(change.grid)
        #expect(reading.audits == [])
        let messages = reading.errors()
        for message in change.messages {
            #expect(
                messages.contains { $0.hasPrefix("[A1] f:稽核!" + message) }
                    || messages.contains { $0.hasPrefix("f:稽核!" + message) }, "\(messages)")
        }
    }

    @Test("counts a merged item, name and note for each of their rows")
    func mergedCells() {
        var grid = FormGrid.filled
        grid[2, "检查项"] = nil
        grid[7, "检查项"] = nil
        grid[8, "检查项"] = nil
        grid[1, "备注"] = .text("同一位客户")
        grid[2, "备注"] = nil
        // Only the first column of a range that is also several columns wide has something to repeat.
        grid.merged = ["B11:B12", "B16:C18", "K11:K12", "A11:A20", "B1:D1"]
        let reading = read(grid)
        #expect(reading.messages() == [])
        #expect(reading.observed("1-1") == ["2分30秒|P017|同一位客户", "4 min|P018|同一位客户"])
        #expect(reading.observed("4-1") == ["是", "否"])
    }

    @Test("takes a note that is merged with its answer for none")
    func mergedAcross() {
        var grid = FormGrid.filled
        grid.merged = ["J13:K13"]
        #expect(read(grid).observed("1-2") == ["是"])
    }

    @Test("is not kept busy by merged cells without end")
    func countlessMerges() {
        var grid = FormGrid.filled
        for index in 0..<2_000 { grid.rows.append([.text("行\(index)")]) }
        grid.merged = (0..<1_000).map { _ in "A11:A1048576" }
        let reading = read(grid)
        #expect(reading.audits == [])
        #expect(
            reading.errors().first
                == "[A1] f:稽核: error: merged cells cover more than 1000000 cells; unmerge them")
    }

    @Test("may be renamed and have more sheets")
    func moreSheets() {
        var grid = FormGrid.filled
        grid.sheetName = "SH01 十月"
        let notes = FormGrid(rows: [[.text("日期"), .text("天气")], [.text("10-12"), .text("晴")]])
        let reading = Reading(grid.xlsx(others: [("便条", notes), ("Sheet2", FormGrid(rows: []))]), network: .two)
        #expect(reading.messages() == [])
        #expect(reading.audits == ["A1"])
        #expect(reading.result.submissions.first?.sheet == "SH01 十月")
    }

    @Test("is refused with a second form, or with a sheet of submissions beside it")
    func severalForms() {
        let copied = Reading(FormGrid.filled.xlsx(others: [("稽核 (2)", .filled)]), network: .two)
        #expect(copied.audits == [])
        #expect(
            copied.errors().first
                == "[A1] f:稽核 (2)!A1: error: the file holds another form (稽核!A1); save each form in a file of its own")
        let both = Reading(FormGrid.filled.xlsx(others: [("Sheet1", .long)]), network: .two)
        #expect(both.audits == [])
        #expect(
            both.errors().first
                == "[A1] f:Sheet1: error: the workbook holds a form and this sheet that looks like a submission; save each in a file "
                + "of its own")
    }

    @Test("goes by its head when the hidden sheet is gone, and says so")
    func hiddenSheetGone() {
        let reading = Reading(FormGrid.filled.xlsx(hidden: nil), network: .two)
        #expect(reading.audits == ["A1"])
        #expect(
            reading.messages() == [
                "[A1] f:稽核: warning: the hidden sheet that came with the form is gone; checklist and version are taken from "
                    + "the form itself"
            ])
    }

    @Test(
        "is refused when head and hidden sheet disagree",
        arguments: [
            (
                [["checklist", "five-s"], ["version", "1.0.0"]],
                "f:稽核!B2: error: checklist says 'shop', but the form was made for 'five-s'; make the form you need"
            ),
            (
                [["checklist", "shop"], ["version", "2.0.0"]],
                "f:稽核!B3: error: version says '1.0.0', but the form was made for '2.0.0'; make the form you need"
            ),
        ])
    func tampered(_ lines: [[String]], _ message: String) {
        let hidden = [["dealer-audit-form-definition", "1"]] + lines
        let reading = Reading(FormGrid.filled.xlsx(hidden: hidden), network: .two)
        #expect(reading.audits == [])
        #expect(reading.errors().contains { $0.hasPrefix("[A1] " + message) }, "\(reading.errors())")
    }

    @Test("of another kind in its hidden sheet is refused")
    func hiddenKind() {
        let hidden = [["dealer-audit-form-definition", "2"], ["checklist", "shop"], ["version", "1.0.0"]]
        let reading = Reading(FormGrid.filled.xlsx(hidden: hidden), network: .two)
        #expect(reading.errors().first?.hasPrefix("f:稽核!A1: error: this is a form of kind '2'") ?? false)
    }

    @Test("with the columns of long CSV is read as such, titles above or not")
    func longSheet() {
        for title in [[], [[FormGrid.Cell?.some(.text("十月的稽核"))], []]] {
            var grid = FormGrid.long
            grid.rows = title + grid.rows
            let reading = Reading(grid.xlsx(hidden: nil), network: .two)
            #expect(reading.messages() == [])
            #expect(reading.audits == ["A1", "A2"])
            #expect(reading.observed("1-2") == ["no|脏"])
        }
    }

    @Test("in long columns is refused by cell, one audit at a time")
    func longRefusals() {
        var grid = FormGrid.long
        grid[1, "结果"] = .formula("1=1", value: "TRUE")
        #expect(
            Reading(grid.xlsx(hidden: nil), network: .two).errors() == [
                "[A1] f:稽核!H2: error: this is a formula, not something that was filled in; type the value itself"
            ])
        #expect(Reading(grid.xlsx(hidden: nil), network: .two).audits == ["A2"])
        grid = FormGrid.long
        grid[2, "稽核编号"] = nil
        #expect(
            Reading(grid.xlsx(hidden: nil), network: .two).errors() == [
                "[A1] f:稽核!A2: error: the row on line 3 beside this audit has no audit id and may belong to it, so the "
                    + "audit is refused; fill in the id, or delete a row that belongs to no audit",
                "f:稽核!A3: error: the row has no audit id; write it, or delete a row that belongs to no audit",
            ])
        grid = FormGrid.long
        grid.deleteColumn("版本")
        #expect(
            Reading(grid.xlsx(hidden: nil), network: .two).errors() == [
                "f:稽核!A1: error: the header lacks columns: version (版本); add them"
            ])
    }

    @Test("that holds no audit is refused")
    func noAudit() {
        let none = FormGrid(rows: [[.text("天气")], [.text("晴")]])
        #expect(
            Reading(none.xlsx(hidden: nil)).errors().first?.hasPrefix("f: error: the workbook holds no audit") ?? false)
    }

    @Test("of several sheets in long columns gives the audits of all, but not one that stands on two")
    func severalSheets() {
        var south = FormGrid.long
        south[1, "稽核编号"] = .text("A3")
        south[2, "稽核编号"] = .text("A4")
        let notes = FormGrid(rows: [[.text("说明")]])
        let reading = Reading(FormGrid.long.xlsx(hidden: nil, others: [("说明", notes), ("南区", south)]), network: .two)
        #expect(reading.messages() == [])
        #expect(reading.audits == ["A1", "A2", "A3", "A4"])
        #expect(reading.result.submissions.map(\.sheet) == ["稽核", "稽核", "南区", "南区"])
        south[1, "稽核编号"] = .text("A1")
        let twice = Reading(FormGrid.long.xlsx(hidden: nil, others: [("南区", south)]), network: .two)
        #expect(twice.audits == ["A2", "A4"])
        let words = "and which of them counts is unclear; keep one, or put all its rows on one sheet"
        #expect(
            twice.errors() == [
                "[A1] f:稽核!A2: error: this audit also stands on another sheet (南区), \(words)",
                "[A1] f:南区!A2: error: this audit also stands on another sheet (稽核), \(words)",
            ])
    }
}

extension FormGrid {
    /// Two audits of `Checklist.showroom` with one observation a row.
    fileprivate static let long = FormGrid(
        rows: [
            ["稽核编号", "检查表", "版本", "经销商", "日期", "稽核员", "检查项", "结果", "备注"],
            ["A1", "shop", "1.0.0", "SH01", "2026-10-12", "A-07", "1-2", "no", "脏"],
            ["A2", "shop", "1.0.0", "SH01", "2026-10-13", "A-07", "1-2", "yes", ""],
        ].map { $0.map { $0.isEmpty ? nil : .text($0) } })
}
