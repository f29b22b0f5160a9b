/// The document as the bytes of an .xlsx file. Equal documents give equal bytes, whatever the clock and the locale say.
///
/// - Throws: ``WorkbookFailure`` for a document that contradicts itself or exceeds Excel's limits, and when the folder for
///   temporary files (TMPDIR, else /tmp) cannot be written.
public func renderWorkbook(_ document: WorkbookDocument) throws(WorkbookFailure) -> [UInt8] {
    let layout = try DocumentLayout(document)
    let file = try NamelessFile(in: NamelessFile.folder)
    try withPlainNumbers { () throws(WorkbookFailure) in
        let workbook = try LibraryWorkbook(path: file.path)
        var writer = WorkbookWriter(document, layout, workbook.pointer)
        try writer.write()
        try workbook.close()
    }
    return try file.contents()
}
