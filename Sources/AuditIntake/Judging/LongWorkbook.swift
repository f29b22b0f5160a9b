package import Diagnostics
internal import SpreadsheetReading
internal import ZipArchive

/// Reads a workbook with one long sheet of submissions row by row, so that neither its rows nor its audits stand in memory
/// together: the same audits, in the same order, and the same messages as `readSubmissions` gives.
///
/// - Parameters:
///   - desk: where both functions work.
///   - score: takes an audit as it stands on the sheet; false leaves it to the careful reader.
///   - take: takes what the careful reader made of an audit.
/// - Returns: what is to be told; nil for a workbook of another kind, or a broken one. All that was taken does not count then.
package func readLongWorkbook<Desk: ~Copyable>(
    _ bytes: [UInt8], file: String, catalogue: IntakeCatalogue, with desk: inout Desk,
    score: (SheetAudit, inout Desk) -> Bool, take: (AuditSubmission, inout Desk) -> Void
) -> [Diagnostic]? {
    guard isContainer(bytes), FileProblem(unreadable: bytes) == nil, let archive = try? ZipArchive(bytes),
        isOfficeDocument(archive), let workbook = try? SpreadsheetReader(archive), let first = workbook.sheets.first
    else { return nil }
    let reader = AuditReader(catalogue: catalogue, file: file)
    var stream = SheetStream(file: file, first: first)
    var audit: SheetAudit?
    func finish() {
        audit?.pad()
        guard let ended = audit, ended.rowCount > 0, !score(ended, &desk) else { return }
        if let submission = stream.submission(of: ended, for: reader) { take(submission, &desk) }
    }
    var spent = SpreadsheetReader.Spending()
    for (index, sheet) in workbook.sheets.enumerated() {
        stream.begin(sheet)
        var isUsual = true
        let merged = try? workbook.forEachRow(of: index, &spent) { row in
            switch stream.find(row) {
            case .aside: break
            case .row: audit?.add(row)
            case .beginning(let id):
                finish()
                if audit == nil { audit = stream.reading.map { SheetAudit(on: sheet.name, columns: $0.columns) } }
                audit?.begin(id)
                audit?.add(row)
            case .unusual: isUsual = false
            }
            return isUsual
        }
        guard isUsual, let merged, SheetStream.isUsual(merged) else { return nil }
    }
    finish()
    return stream.finish()
}
