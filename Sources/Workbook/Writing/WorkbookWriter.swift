internal import CXLSXWriter

/// Hands a document that is laid out to the library.
struct WorkbookWriter {
    let document: WorkbookDocument
    let layout: DocumentLayout
    let workbook: UnsafeMutablePointer<lxw_workbook>
    private let font: String
    private var styles: CellStyles

    init(_ document: WorkbookDocument, _ layout: DocumentLayout, _ workbook: UnsafeMutablePointer<lxw_workbook>) {
        self.document = document
        self.layout = layout
        self.workbook = workbook
        // Excel knows no longer names, and none without a letter.
        let name = singleLine(document.font, utf16: 31)
        font = name.allSatisfy(\.isWhitespace) ? "Microsoft YaHei" : name
        styles = CellStyles(workbook, font: font)
    }

    mutating func write() throws(WorkbookFailure) {
        try setProperties()
        // All sheets before anything on them: links and charts lead to later ones too.
        var pointers: [UnsafeMutablePointer<lxw_worksheet>] = []
        for name in layout.sheetNames { pointers.append(try addSheet(name)) }
        for (number, pointer) in pointers.enumerated() {
            var writer = SheetWriter(
                sheet: document.sheets[number], placed: layout.sheets[number], document: layout, pointer: pointer,
                styles: styles)
            try writer.write()
            styles = writer.styles
            let charts = ChartWriter(layout, workbook, font: font)
            for case .chart(let chart, let row, let column) in layout.sheets[number].blocks {
                try charts.insert(chart, in: pointer, row: row, column: column)
            }
        }
    }

    private func addSheet(_ name: String) throws(WorkbookFailure) -> UnsafeMutablePointer<lxw_worksheet> {
        guard let sheet = libxlsxwriter.workbook_add_worksheet(workbook, name) else { throw .system("out of memory") }
        // The library leaves names such as SH01 and 2026 bare in formulas, where they mean a cell and a number.
        replace(&sheet.pointee.quoted_name, with: quotedSheetName(name))
        return sheet
    }

    private func setProperties() throws(WorkbookFailure) {
        var texts = TextPool()
        var properties = lxw_doc_properties()
        properties.title = texts.pointer(singleLine(document.title, utf16: 255))
        properties.author = texts.pointer(singleLine(document.author, utf16: 255))
        // To the library 0 means now.
        properties.created = document.created.secondsSince1970 == 0 ? 1 : document.created.secondsSince1970
        try check(libxlsxwriter.workbook_set_properties(workbook, &properties))
    }
}
