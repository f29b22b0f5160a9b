internal import BilingualText
internal import ClosedLoop
internal import Diagnostics
internal import SpreadsheetReading

/// Reads a filled rectification notice, whose form is told by its content: a workbook, CSV with any usual separator and in
/// any usual encoding, or Markdown.
///
/// - Parameter file: the name that diagnostics carry.
public func readNotice(_ bytes: [UInt8], file: String, options: IntakeOptions) -> NoticeReading {
    var log = ProblemLog(file: file)
    if let problem = FileProblem(unreadable: bytes) {
        log.add(problem, at: nil)
        return NoticeReading(notice: nil, diagnostics: log.finish(), text: "")
    }
    if FileProblem.isContainer(bytes) {
        let notice = workbookNotice(bytes, log: &log)
        return NoticeReading(notice: notice, diagnostics: log.finish(), text: "")
    }
    do throws(DecodingFailure) {
        let text = try decode(bytes, as: options.encoding)
        let notice = textNotice(text.utf8, log: &log)
        return NoticeReading(
            notice: notice, diagnostics: log.finish(), text: String(decoding: text.utf8, as: UTF8.self))
    } catch {
        log.add(error.problem, at: error.position)
        return NoticeReading(
            notice: nil, diagnostics: log.finish(), text: String(decoding: error.readable, as: UTF8.self))
    }
}

/// The first sheet that is a notice; hidden ones count for nothing.
private func workbookNotice(_ bytes: [UInt8], log: inout ProblemLog) -> FilledNotice? {
    do throws(SpreadsheetFailure) {
        let spreadsheet = try readSpreadsheet(bytes)
        for sheet in spreadsheet.sheets where !sheet.isHidden {
            log.begin(sheet: sheet.name)
            let table = CellTable(sheet, log: &log)
            if let number = NoticeTable.number(in: table) {
                return NoticeTable(table, number: number, log: &log)?.notice
            }
        }
        log.begin(sheet: nil)
        log.add(NoticeProblem.notANotice, at: nil)
    } catch {
        if case .cell(_, let sheet, let position) = error {
            log.begin(sheet: sheet)
            log.add(ContainerProblem.workbook(error), at: position)
        } else {
            log.add(ContainerProblem.workbook(error), at: nil)
        }
    }
    return nil
}

private func textNotice(_ utf8: [UInt8], log: inout ProblemLog) -> FilledNotice? {
    let table: CellTable
    if let separator = NoticeTable.separator(in: utf8) {
        table = CellTable(cellsIn: utf8, separatedBy: separator, log: &log)
        if log.diagnostics.hasErrors { return nil }
    } else {
        table = CellTable(markdown: String(decoding: utf8, as: UTF8.self))
    }
    guard let number = NoticeTable.number(in: table) else {
        log.add(NoticeProblem.notANotice, at: nil)
        return nil
    }
    return NoticeTable(table, number: number, log: &log)?.notice
}
