import AuditIntake
import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Foundation
import SpreadsheetReading
import Testing
import Workbook

@testable import BlankForms

/// The workbook as a spreadsheet shows it.
@Suite("the workbook of a form") struct FormWorkbookTests {
    private func read(_ form: BlankForm) throws -> Spreadsheet { try readSpreadsheet(renderFormWorkbook(form)) }

    @Test("has the form, instructions, and what it was made for", arguments: Shipped.ids, [Language.zh, .en])
    func sheets(_ id: String, _ language: Language) throws {
        let checklist = try Shipped.checklist(id)
        let book = try read(Shipped.form(checklist, language))
        let names = language == .zh ? ["稽核", "填写说明"] : ["audit", "instructions"]
        #expect(book.sheets.map(\.name) == names + ["dealer-audit", "lists"])
        #expect(book.sheets.map(\.isHidden) == [false, false, true, true])
        let lines = book.sheets[2].rows.map { $0.cells.map(\.text) }
        #expect(
            lines == [
                ["dealer-audit-form-definition", "1"], ["checklist", id], ["version", checklist.version],
            ])
        // Nothing but the counter is a formula, and it has its value already.
        let formulas = book.sheets[0].rows.flatMap(\.cells).filter(\.isFormula)
        let needed = FormLayout(Shipped.form(checklist, language)).rows.count(where: \.isNeeded)
        #expect(formulas.map(\.text) == (needed == 0 ? [] : ["0", String(needed)]))
    }

    @Test("repeats item, person and unit in each row, and says the rest once")
    func rows() throws {
        let form = Shipped.form(try Shipped.checklist("sales-showroom"), .zh)
        let rows = FormSheet(form).sheet.rows.suffix(FormLayout(form).rows.count)
        let texts = rows.prefix(2).map { row in
            row.cells.map { cell -> String in
                guard case .text(let text) = cell.content else { return "" }
                return text
            }
        }
        #expect(texts.map { $0[1] } == ["1-1", "1-1"])
        #expect(Set(texts.map { $0[2] }).count == 1)
        #expect(texts.map { !$0[3].isEmpty } == [true, false])
        #expect(texts.map { $0[7] } == ["张三0", "P20"])
    }

    @Test("lets type where answers belong, and nowhere else")
    func entries() throws {
        let form = Shipped.form(try Shipped.checklist("sales-showroom"), .zh)
        let layout = FormLayout(form)
        let sheet = FormSheet(form).sheet
        for (row, cells) in zip(layout.rows, sheet.rows.suffix(layout.rows.count)) {
            let item = form.checklist.items[row.item]
            for (column, cell) in zip(layout.columns, cells.cells) {
                guard case .field(let field) = column else {
                    #expect(cell.entry == nil)
                    continue
                }
                let entry = try #require(cell.entry)
                switch field {
                case .item:
                    #expect(entry.isStrict)
                    #expect(entry.choices == form.checklist.items.map(\.id))
                case .value:
                    #expect(!entry.isStrict)
                    #expect(entry.choices == form.choices(for: item))
                    #expect(entry.hintTitle == item.id)
                    #expect(entry.hint.contains(item.acceptedAnswers.wording(in: .zh)))
                case .person: #expect(entry.choices == form.people.map(form.written))
                case .unit:
                    #expect(
                        entry.choices == (item.scope == .unit("display-car") ? ["display-car 一", "display-car 二"] : []))
                default: #expect(entry.choices == [])
                }
            }
        }
        // Checklist and version stay as they are; everything else of the head is open.
        let head = sheet.rows.dropFirst(2).prefix(3).flatMap(\.cells)
        #expect(head.count { $0.entry != nil } == layout.head.count - 2)
        #expect(head.flatMap { $0.entry?.choices ?? [] } == ["晏敏"])
    }

    @Test("never makes a formula of a checklist's or a network's texts")
    func hostile() throws {
        let texts = [
            "=1+1", "+1", "-1", "@x", "<b>&", "a|b\nc", "\u{1}", "😀", "_x0041_", String(repeating: "字", count: 40_000),
        ]
        let items = texts.map { text in
            ChecklistPart.item(
                text.count > 100 ? "long" : text, .options(0, 1), per: .person, pillar: nil, remedy: BilingualText(text)
            )
        }
        let form = BlankForm(
            checklist: Checklist(.points, items), language: .zh,
            dealer: Dealer(
                id: texts[0], name: BilingualText(texts[0]), region: nil, departments: [], units: [], people: []),
            auditID: texts[1], auditor: texts[2], people: texts.dropLast().map { AuditedPerson(id: $0, name: $0) },
            units: [("car", texts)])
        let book = try read(form)
        let cells = book.sheets.flatMap { $0.rows.flatMap(\.cells) }
        #expect(cells.filter(\.isFormula).count == 2)
        #expect(cells.filter { !$0.isFormula }.allSatisfy { $0.kind == .text })
        let shown = cells.map(\.text)
        for text in texts.prefix(4) { #expect(shown.contains(text)) }
    }

    /// What LibreOffice counts and shows when some rows are filled in.
    struct Counted: Decodable, Equatable {
        let filled: Int
        let needed: Int
        /// Cells that show an error.
        let errors: Int
        let sheets: [String]
    }

    @Test("counts in LibreOffice what openpyxl has filled in, computed answers too")
    func counter() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("form-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let ids = ["sales-showroom", "complaint-handling"]
        for id in ids {
            let form = Shipped.form(try Shipped.checklist(id), .zh)
            try Data(renderFormWorkbook(form)).write(to: folder.appendingPathComponent(id + ".xlsx"))
        }
        let counted = try JSONDecoder().decode(
            [String: Counted].self, from: try count(in: folder))
        for id in ids {
            let form = Shipped.form(try Shipped.checklist(id), .zh)
            let needed = FormLayout(form).rows.count(where: \.isNeeded)
            #expect(
                counted[id]
                    == Counted(
                        filled: (needed + 1) / 2, needed: needed, errors: 0,
                        sheets: ["稽核", "填写说明", "dealer-audit", "lists"]))
        }
    }

    /// Fills every other needed row, by its last moment where its answer is computed, and has LibreOffice compute and save.
    private func count(in folder: URL) throws -> Data {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Reading/count_filled.py")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-B", "-W", "ignore", script.path, folder.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return printed
    }
}
