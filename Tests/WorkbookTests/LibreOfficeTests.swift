import Foundation
import Testing

@testable import Workbook

/// LibreOffice opens what was written, shows it, and writes it again.
@Suite struct LibreOfficeTests {
    /// A month's report and a sheet of hostile texts.
    static var document: WorkbookDocument {
        var document = MonthExample.document
        let rows = HostileDocumentTests.texts.map { [SheetCell.text($0)] }
        document.sheets.append(
            Sheet(
                "Li's <b> & 敌意", blocks: [.table(SheetTable(id: "hostile", columns: [SheetColumn("=1+1")], rows: rows))]
            ))
        return document
    }

    @Test("every cell, link and chart survives being opened and saved by LibreOffice") func roundTrip() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("office-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("month.xlsx")
        try Data(renderWorkbook(Self.document)).write(to: file)
        let output = folder.appendingPathComponent("out")
        // A profile of its own: one that is in use elsewhere would make the program wait or give up.
        try run(
            "/usr/bin/soffice",
            [
                "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "xlsx", "--outdir",
                output.path, file.path,
            ])
        let saved = output.appendingPathComponent("month.xlsx").path
        let books = try ReadWorkbook.reading([file.path, saved])
        let (before, after) = (books[0], books[1])
        #expect(after.sheets.map(\.name) == before.sheets.map(\.name))
        for (old, new) in zip(before.sheets, after.sheets) {
            #expect(Set(new.cells.keys) == Set(old.cells.keys), "\(old.name)")
            for (name, cell) in old.cells {
                // LibreOffice writes a line break as it stands on the platform of the file, and links in its own form.
                #expect(new.cells[name]?.text == cell.text, "\(old.name) \(name)")
                #expect(new.cells[name]?.number == cell.number, "\(old.name) \(name)")
                #expect((new.cells[name]?.link == nil) == (cell.link == nil), "\(old.name) \(name)")
            }
            #expect(new.charts.map(\.title) == old.charts.map(\.title), "\(old.name)")
            #expect(new.charts.map { $0.plots.map(\.series.count) } == old.charts.map { $0.plots.map(\.series.count) })
            #expect(
                new.charts.map { $0.plots.flatMap { $0.series.map(\.cached) } }
                    == old.charts.map { $0.plots.flatMap { $0.series.map(\.cached) } })
            #expect(new.tables.mapValues(\.area) == old.tables.mapValues(\.area), "\(old.name)")
            #expect(new.rules.count == old.rules.count, "\(old.name)")
        }
    }
}
