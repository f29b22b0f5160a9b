internal import AuditIntake
import AuditTestSupport
internal import BilingualText
internal import BulkIntake
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import Foundation
internal import Testing

/// What a workbook holds, and whether its rows are read one by one.
private struct Book: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let isTaken: Bool
    /// Of its audits, so many are scored without the careful reader.
    let inLane: Int
    let make: @Sendable () -> WorkbookGrid

    init(_ name: String, inLane: Int = 2, _ change: @escaping @Sendable (inout WorkbookGrid) -> Void = { _ in }) {
        self.init(name, isTaken: true, inLane: inLane, change)
    }

    static func left(_ name: String, _ change: @escaping @Sendable (inout WorkbookGrid) -> Void) -> Book {
        Book(name, isTaken: false, inLane: 0, change)
    }

    private init(
        _ name: String, isTaken: Bool, inLane: Int, _ change: @escaping @Sendable (inout WorkbookGrid) -> Void
    ) {
        testDescription = name
        self.isTaken = isTaken
        self.inLane = inLane
        make = {
            var grid = WorkbookGrid(csv: Self.sound)
            change(&grid)
            return grid
        }
    }

    static let checklist = Checklist(.points, [.item("1-1"), .item("1-2", .scale(0...5))])

    /// Two audits of two rows each; the header is row 1.
    private static let sound =
        "audit,checklist,version,dealer,date,auditor,item,value,note,department\n"
        + ["A1", "A2"].flatMap { id in
            [("1-1", "是"), ("1-2", "3")].map { item, value in
                "\(id),test,1.0.0,HZ01,2026-10-15,A-02,\(item),\(value),,\n"
            }
        }
        .joined()
}

/// Rows of a workbook are scored as they come; whoever reads the whole workbook would have said the same.
@Suite("Workbooks row by row")
struct WorkbookLaneTests {
    private static let text = WorkbookGrid.text
    private static let rounds = ProcessInfo.processInfo.environment["LANE_ROUNDS"].flatMap(Int.init) ?? 400
    private static let definitions = Result { try LaneDefinitions() }

    private static let books: [Book] = [
        Book("a plain sheet"),
        Book("numbers in cells of numbers") { $0.sheets[0].rows[2][7] = WorkbookGrid.number("4") },
        Book("a title above") { $0.sheets[0].rows.insert([nil, text("十月稽核")], at: 0) },
        Book("blank rows, and cells full of blanks") {
            $0.sheets[0].rows.insert(contentsOf: [[], [text(" "), text("　")]], at: 3)
        },
        Book("the header again on the next page") { $0.sheets[0].rows.insert($0.sheets[0].rows[0], at: 3) },
        Book("a column that nobody knows") { $0.sheets[0].rows[0].append(text("天气")) },
        Book("cells without a heading") { $0.sheets[0].rows[1].append(text("晴")) },
        Book("cells merged within a row") { $0.sheets[0].merged = ["H2:I2"] },
        Book("a sheet of notes beside it") { $0.sheets.append(.init(name: "说明", rows: [[text("请逐项填写")]])) },
        Book("an empty sheet before it") { $0.sheets.insert(.init(name: "Sheet0"), at: 0) },
        Book("a hidden sheet of submissions") {
            $0.sheets.append(.init(name: "旧", rows: $0.sheets[0].rows, isHidden: true))
        },
        Book("a formula in place of an answer", inLane: 1) { $0.sheets[0].rows[2][7] = WorkbookGrid.formula("3") },
        Book("a formula that was never computed", inLane: 1) { $0.sheets[0].rows[2][7] = WorkbookGrid.formula(nil) },
        Book("an error of the spreadsheet", inLane: 1) { $0.sheets[0].rows[4][7] = WorkbookGrid.error },
        Book("an item that does not exist", inLane: 1) { $0.sheets[0].rows[4][6] = text("9-9") },
        Book("a head in the first row of an audit alone", inLane: 1) { $0.sheets[0].rows[4][3] = nil },
        Book("a department where none is wanted", inLane: 1) { $0.sheets[0].rows[1][9] = text("sales") },
        Book("a line break in a note", inLane: 1) { $0.sheets[0].rows[1][8] = text("一\n二") },
        Book("an id in full-width letters", inLane: 1) { grid in
            for row in 1...2 { grid.sheets[0].rows[row][0] = text("Ａ１") }
        },
        Book("an id with blanks around it in one of its rows", inLane: 1) { $0.sheets[0].rows[2][0] = text(" A1 ") },
        Book("an audit that is called as its column is") { grid in
            for row in 1...2 { grid.sheets[0].rows[row][0] = text("audit") }
        },
        .left("rows of an audit in two places") { $0.sheets[0].rows.swapAt(2, 3) },
        .left("a row of sums") { $0.sheets[0].rows.append([text("合计"), nil, nil, nil, nil, nil, nil, text("4")]) },
        .left("a row of sums under an id's column that others repeat") { grid in
            for row in 3...4 { grid.sheets[0].rows[row] = [text("total")] }
        },
        .left("a row without an id") { $0.sheets[0].rows[2][0] = nil },
        .left("an id that is merged over its rows") {
            $0.sheets[0].rows[2][0] = nil
            $0.sheets[0].merged = ["A2:A3"]
        },
        .left("an answer that is merged over two rows") {
            $0.sheets[0].rows[2][7] = nil
            $0.sheets[0].merged = ["H2:H3"]
        },
        .left("an id that a formula computes") { $0.sheets[0].rows[2][0] = WorkbookGrid.formula("A1") },
        .left("a row that is not shown") { $0.sheets[0].hiddenRows = [2] },
        .left("two sheets of submissions") { $0.sheets.append(.init(name: "二", rows: $0.sheets[0].rows)) },
        .left("a form beside it") {
            $0.sheets.append(.init(name: "表", rows: [[text("dealer-audit-form"), text("1")]]))
        },
        .left("the mark of a form in a note") { $0.sheets[0].rows[2][8] = text("dealer-audit-form") },
        .left("the mark of a form's hidden sheet") {
            $0.sheets[0].rows.insert([text("dealer-audit-form-definition")], at: 0)
        },
        .left("a column missing") { $0.sheets[0].rows[0][3] = nil },
        .left("a column twice") { $0.sheets[0].rows[0][8] = text("value") },
        .left("no audit at all") { $0.sheets[0].rows.removeSubrange(1...) },
        .left("nothing at all") { $0.sheets[0].rows = [] },
        .left("a sheet that is broken behind its rows") { $0.sheets[0].merged = ["A0"] },
        .left("a later sheet that is broken") { $0.sheets.append(.init(name: "坏", merged: ["A0"])) },
    ]

    @Test("say what whoever reads them whole says", arguments: books)
    fileprivate func shapes(book: Book) {
        let shelf = LaneShelf([Book.checklist], network: nil)
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        let bytes = book.make().bytes
        let lane = LaneReading(workbook: bytes, shelf, &desk)
        #expect((lane != nil) == book.isTaken)
        guard let lane else { return }
        #expect(lane.inLane == book.inLane)
        #expect(LaneReading.difference(lane, LaneReading(carefully: bytes, shelf)) == nil)
    }

    @Test("same audits, same rows, same refusals in spoilt workbooks", arguments: 0..<4)
    func spoilt(block: Int) throws {
        let definitions = try Self.definitions.get()
        let shelf = LaneShelf(definitions.checklists, network: definitions.network)
        let input = LaneInput(checklists: definitions.checklists, network: definitions.network)
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        var (taken, inLane, refused) = (0, 0, 0)
        for number in 0..<Self.rounds / 4 {
            let seed = UInt64(block) << 32 | UInt64(number)
            var random = SeededGenerator(seed: seed)
            let sound = input.csv(&random, audits: 1...4)
            let text = InputMutation.mutated(sound, changes: 0...2, by: &random)
            var grid = WorkbookGrid(csv: String(decoding: text, as: UTF8.self))
            for _ in 0..<Int.random(in: 0...2, using: &random) { grid.spoil(&random) }
            let bytes = grid.bytes
            guard let lane = LaneReading(workbook: bytes, shelf, &desk) else { continue }
            let careful = LaneReading(carefully: bytes, shelf)
            let difference = LaneReading.difference(lane, careful)
            #expect(difference == nil, "seed \(seed)")
            if difference != nil { return }
            taken += 1
            inLane += lane.inLane
            refused += lane.diagnostics.hasErrors ? 1 : 0
        }
        // The test would be idle if everything were left to the careful reader, or nothing.
        #expect(taken * 10 >= Self.rounds / 4 && inLane > 0 && refused > 0, "took \(taken), scored \(inLane) audits")
    }

    @Test("a workbook cut short at any place is left to the careful reader")
    func cut() {
        let shelf = LaneShelf([Book.checklist], network: nil)
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        let bytes = Book("a plain sheet").make().bytes
        for count in stride(from: 0, to: bytes.count, by: 97) {
            #expect(LaneReading(workbook: Array(bytes.prefix(count)), shelf, &desk) == nil, "\(count) bytes")
        }
    }
}
