import AuditTestSupport
import BilingualText
import ChecklistModel
import Diagnostics
import Testing

@testable import AuditIntake

/// A file in which a form comes back.
enum Carrier: CaseIterable {
    case csv, xlsx

    func read(_ grid: FormGrid) -> Reading {
        switch self {
        case .csv: Reading(grid.csv(), network: .two)
        case .xlsx: Reading(grid.xlsx(), network: .two)
        }
    }
}

/// A change to a filled form, with a name that says what somebody did.
struct FormChange: Sendable, CustomTestStringConvertible {
    let name: String
    let change: @Sendable (inout FormGrid) -> Void
    /// Cells and messages, such as `J12: error: …`, as the workbook gives them; a text gives the same without the place.
    var messages: [String] = []
    var testDescription: String { name }

    init(_ name: String, _ messages: [String] = [], _ change: @escaping @Sendable (inout FormGrid) -> Void) {
        self.name = name
        self.messages = messages
        self.change = change
    }

    var grid: FormGrid {
        var grid = FormGrid.filled
        change(&grid)
        return grid
    }
}

/// What filled forms share, whether they come as text or as a workbook.
@Suite("a filled form") struct FormTests {
    @Test("gives what was filled in", arguments: Carrier.allCases)
    func filled(_ carrier: Carrier) {
        let reading = carrier.read(.filled)
        #expect(reading.messages() == [])
        #expect(reading.audits == ["A1"])
        for (item, observed) in FormGrid.answers { #expect(reading.observed(item) == observed) }
        #expect(reading.audit?.peopleOnDuty?.count == 2)
        #expect(reading.audit?.unitsListed == ["car": ["展车1", "展车2"]])
    }

    /// Changes after which the form says the same.
    private static let harmless: [FormChange] = [
        FormChange("blank rows between the rows") { grid in
            grid.insert([], before: 3)
            grid.insert([nil, .text("  ")], before: 1)
        },
        FormChange("a row of an item moved to the end") { grid in
            let row = grid.rows.remove(at: 10)
            grid.rows.insert(row, at: 11)
            grid.rows.swapAt(10, 11)
        },
        FormChange("headings and labels in the other language") { grid in
            for (zh, en) in [
                ("检查项", "item"), ("人员", "person"), ("单元", "unit"), ("结果", "value"), ("备注", "note"), ("证据", "evidence"),
                ("满分", "full mark"), ("填写方式", "HOW TO ANSWER"),
            ] { grid.renameColumn(zh, to: en) }
            for (row, label) in ["checklist", "Version", "audit", "dealer", "date", "auditor", "people", "unit car"]
                .enumerated()
            { grid.rows[row + 1][0] = .text(label) }
        },
        FormChange("headings with a line break and blanks") { grid in
            grid.renameColumn("检查项", to: "检查\n项")
            grid.renameColumn("结果", to: " 结 果 ")
        },
        FormChange("lines of instructions and a title above the table") { grid in
            grid.rows.insert([.text("请逐行填写")], at: 3)
            grid.rows.insert([], at: 4)
            grid.rows.insert([.text("销售展厅稽核"), nil, nil, .text("已填 / 必填")], at: 0)
        },
        FormChange("the headings once more, as at the top of a printed page") { grid in
            grid.insert(grid.rows[9], before: 4)
        },
        FormChange("a heading of a section in a row of its own") { grid in
            grid.insert([.text("2 试驾")], before: 3)
        },
        FormChange("describing columns that hold anything") { grid in
            grid[3, "检查内容"] = .text("=1+1")
            grid[3, "检查标准"] = .text("dealer-audit")
            grid[3, "满分"] = .text("一百")
            grid[3, "必填"] = nil
        },
        FormChange("describing columns deleted") { grid in
            for column in ["分组", "检查内容", "检查标准", "满分", "填写方式", "必填"] { grid.deleteColumn(column) }
        },
        FormChange("columns in another order") { grid in
            for index in grid.rows.indices where grid.rows[index].count > 4 { grid.rows[index].swapAt(1, 9) }
        },
        FormChange("a column in front") { $0.insertColumn() },
        FormChange("people named one in a cell each") { grid in
            grid["在岗人员"] = .text("张三")
            grid.rows[7].append(.text("李四"))
        },
        FormChange("a row for somebody who is away, left blank") { grid in
            grid.copy(row: 2)
            grid[3, "人员"] = .text("王五")
            grid[3, "结果"] = nil
            grid[3, "备注"] = nil
        },
        FormChange("a row for a unit that is not listed, left blank") { grid in
            grid.copy(row: 5)
            grid[6, "单元"] = .text("展车3")
            grid[6, "结果"] = .text(" ")
        },
    ]

    @Test("says the same with", arguments: harmless, Carrier.allCases)
    func unchanged(_ change: FormChange, in carrier: Carrier) {
        let reading = carrier.read(change.grid)
        #expect(reading.messages() == [])
        #expect(reading.audits == ["A1"])
        for (item, observed) in FormGrid.answers { #expect(reading.observed(item) == observed, "\(item)") }
    }

    @Test("takes a copied row as one more look", arguments: Carrier.allCases)
    func copiedRows(_ carrier: Carrier) {
        var grid = FormGrid.filled
        grid.copy(row: 1)
        grid[1, "结果"] = .text("1分钟")
        let reading = carrier.read(grid)
        #expect(reading.messages() == [])
        #expect(reading.observed("1-1") == ["1分钟|P017", "2分30秒|P017", "4 min|P018|在接电话"])
    }

    @Test("keeps a blank for whoever is listed", arguments: Carrier.allCases)
    func unanswered(_ carrier: Carrier) {
        var grid = FormGrid.filled
        grid[2, "结果"] = nil
        grid[2, "备注"] = nil
        #expect(carrier.read(grid).observed("1-1") == ["2分30秒|P017", "blank|P018"])
        // When nobody is listed, every name in a row counts.
        grid["在岗人员"] = nil
        #expect(carrier.read(grid).observed("1-1") == ["2分30秒|P017", "blank|P018"])
    }

    /// Changes that the reader tells of, and that leave the answers alone.
    private static let warned: [FormChange] = [
        FormChange("a column of one's own", ["M10: warning: the column '天气' is unknown and ignored"]) { grid in
            grid.rows[9].append(.text("天气"))
            grid.rows[10].append(.text("晴"))
        },
        FormChange(
            "text beside the table",
            ["M12: warning: this column has no heading and is not read; write it in the column note"]
        ) { grid in
            grid.rows[9].append(nil)
            grid.rows[11].append(.text("要复查"))
            grid.rows[12].append(.text("也要"))
        },
        FormChange("a row of sums", ["A13: warning: the row '合计' is skipped: the program computes totals"]) { grid in
            grid.insert([.text("合计"), nil, nil, nil, .text("30"), nil, nil, nil, nil, .text("25")], before: 3)
        },
        FormChange(
            "a sum in the column of items", ["B13: warning: the row '小计：' is skipped: the program computes totals"]
        ) {
            $0.insert([nil, .text("小计："), nil, nil, nil, nil, nil, nil, nil, .text("25")], before: 3)
        },
        FormChange("a line of one's own in the head", ["A8: warning: '天气' above the header is unknown and ignored"]) {
            $0.rows.insert([.text("天气"), .text("晴")], at: 7)
        },
    ]

    @Test("warns of", arguments: warned, Carrier.allCases)
    func warnings(_ change: FormChange, in carrier: Carrier) {
        let reading = carrier.read(change.grid)
        #expect(reading.places(carrier) == change.messages.map { carrier.place($0) })
        #expect(reading.audits == ["A1"])
        for (item, observed) in FormGrid.answers { #expect(reading.observed(item) == observed, "\(item)") }
    }

    /// Changes that refuse the audit.
    private static let refused: [FormChange] = [
        FormChange("an answer that is none", ["J13: error: item 1-2: '好' is not an answer"]) {
            $0[3, "结果"] = .text("好")
        },
        FormChange("an answer without an item", ["J13: error: the row has an answer but no item; write the item's id"])
        {
            $0[3, "检查项"] = nil
        },
        FormChange("a note without an item", ["K13: error: the row has an answer but no item; write the item's id"]) {
            $0.insert([nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, .text("有异味")], before: 3)
        },
        FormChange(
            "an item that is none", ["B13: error: checklist shop has no item '9-9'; give an id of that checklist"]
        ) { $0[3, "检查项"] = .text("9-9") },
        FormChange("a person that nobody knows", ["H11: error: "]) { $0[1, "人员"] = .text("钱七") },
        FormChange("an item answered twice", ["J14: error: item 1-2 takes one answer but has one at "]) {
            $0.copy(row: 3)
        },
        FormChange("a deleted column of answers", ["A10: error: the header lacks columns: value (结果); add them"]) {
            $0.deleteColumn("结果")
        },
        FormChange("a deleted column of notes", ["A10: error: the header lacks columns: note (备注); add them"]) {
            $0.deleteColumn("备注")
        },
        FormChange("a deleted column of people", ["A10: error: the header lacks columns: person (人员); add them"]) {
            $0.deleteColumn("人员")
        },
        FormChange(
            "deleted columns of units and evidence",
            ["A10: error: the header lacks columns: unit (单元), evidence (证据); add them"]
        ) {
            $0.deleteColumn("单元")
            $0.deleteColumn("证据")
        },
        FormChange(
            "deleted columns of items and values",
            ["A1: error: the header row with the columns item and value is missing"]
        ) {
            $0.deleteColumn("检查项")
            $0.deleteColumn("结果")
        },
        FormChange("two columns of answers", ["K10: error: the column value stands twice, first at "]) {
            $0.renameColumn("备注", to: "value")
        },
        FormChange("a form of another kind", ["A1: error: this is a form of kind '2', and kind 1 is known"]) {
            $0.rows[0][1] = .text("2")
        },
        FormChange("a form without its kind", ["A1: error: this is a form of kind '', and kind 1 is known"]) {
            $0.rows[0].removeLast()
        },
        FormChange("two forms one below the other", ["A21: error: the file holds another form ("]) {
            $0.rows += $0.rows
        },
        FormChange("a date that is none", ["B6: error: '12/10/2026' is not a date"]) { $0["日期"] = .text("12/10/2026") },
        FormChange("a dealer that nobody knows", ["B5: error: there is no dealer 'SH99' in the network"]) {
            $0["经销商"] = .text("SH99")
        },
        FormChange("another checklist", ["B2: error: there is no checklist 'five-s'"]) { $0["检查表"] = .text("five-s") },
        FormChange("another version", ["B3: error: checklist shop has no version '2.0.0'"]) {
            $0["版本"] = .text("2.0.0")
        },
        FormChange("a label twice", ["B8: error: '日期' is filled in twice, first at "]) {
            $0.rows.insert([.text("日期"), .text("2026-10-13")], at: 7)
        },
        FormChange("a deleted line of the head", ["B4: error: auditor is missing; every audit must give it"]) {
            $0.deleteLine("稽核员")
        },
    ]

    @Test("is refused with", arguments: refused, Carrier.allCases)
    func refusals(_ change: FormChange, in carrier: Carrier) {
        let reading = carrier.read(change.grid)
        #expect(reading.audits == [])
        let places = reading.places(carrier)
        for message in change.messages.map(carrier.place) {
            #expect(places.contains { $0.hasPrefix(message) }, "\(places)")
        }
    }

    @Test("in Chinese says the cell of every mistake", arguments: Carrier.allCases)
    func chinese(_ carrier: Carrier) {
        var grid = FormGrid.filled
        grid.deleteColumn("备注")
        let message = carrier.read(grid).messages(.zh).joined()
        #expect(message.contains("表头缺少列：note (备注)；请补上"))
        #expect(message.contains(carrier == .xlsx ? "f:稽核!A10: 错误: " : "f:10:1: 错误: "))
    }
}

extension Carrier {
    /// A message as this file gives it: a text counts lines and characters, which the change does not know.
    fileprivate func place(_ message: String) -> String {
        switch self {
        case .csv: message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? message
        case .xlsx: message
        }
    }
}

extension Reading {
    /// The messages on one line each, in a text without their places.
    fileprivate func places(_ carrier: Carrier) -> [String] {
        result.diagnostics.map { diagnostic in
            let line = String(diagnostic.rendered(in: .en).prefix { $0 != "\n" })
            let parts = line.split(separator: ": ", maxSplits: 1)
            guard carrier == .xlsx else { return String(parts.last ?? "") }
            return line.hasPrefix("f:稽核!") ? String(line.dropFirst("f:稽核!".count)) : line
        }
    }
}
