internal import CXLSXWriter

/// Hands one sheet to the library, apart from its charts.
struct SheetWriter {
    let sheet: Sheet
    let placed: SheetLayout
    let document: DocumentLayout
    let pointer: UnsafeMutablePointer<lxw_worksheet>
    var styles: CellStyles
    /// Excel takes 65,530 links a sheet.
    private var linksLeft = 65_530

    init(
        sheet: Sheet, placed: SheetLayout, document: DocumentLayout, pointer: UnsafeMutablePointer<lxw_worksheet>,
        styles: CellStyles
    ) {
        self.sheet = sheet
        self.placed = placed
        self.document = document
        self.pointer = pointer
        self.styles = styles
    }

    mutating func write() throws(WorkbookFailure) {
        libxlsxwriter.worksheet_set_default_row(pointer, SheetMetrics.rowHeight, 0)
        for (column, width) in placed.columnWidths.enumerated() {
            try check(libxlsxwriter.worksheet_set_column(pointer, UInt16(column), UInt16(column), width, nil))
        }
        try setUpPage()
        for block in placed.blocks { try write(block) }
    }

    private mutating func write(_ block: PlacedBlock) throws(WorkbookFailure) {
        switch block {
        case .heading(let text, .title, let place):
            try write(paragraph: text, at: place, style: .title(wraps: place.isWrapped))
        case .heading(let text, .section, let place):
            try write(paragraph: text, at: place, style: .section(wraps: place.isWrapped))
        case .note(let text, let place):
            try write(paragraph: text, at: place, style: .note(wraps: place.isWrapped))
        case .link(let text, let target, let row):
            try write(link: text, to: target, at: (row, 0), style: .linkLine)
        case .table(let table, let place): try write(table, at: place)
        case .chart: break
        }
    }

    private mutating func write(
        paragraph text: String, at place: PlacedText, style: CellStyle
    ) throws(WorkbookFailure) {
        let row = UInt32(place.row)
        try check(libxlsxwriter.worksheet_set_row(pointer, row, place.height, nil))
        if place.isWrapped {
            let (last, format) = (UInt16(place.lastColumn), styles.format(style))
            try check(libxlsxwriter.worksheet_merge_range(pointer, row, 0, row, last, "", format))
        }
        try write(text: text, at: (place.row, 0), style: style)
    }

    mutating func write(text: String, at cell: (row: Int, column: Int), style: CellStyle) throws(WorkbookFailure) {
        let text = cellText(text).withEscapesEscaped
        try check(
            libxlsxwriter.worksheet_write_string(
                pointer, UInt32(cell.row), UInt16(cell.column), text, styles.format(style)))
    }

    mutating func write(
        link text: String, to target: LinkTarget, at cell: (row: Int, column: Int), style: CellStyle
    ) throws(WorkbookFailure) {
        let written = cellText(text).withEscapesEscaped
        // The library keeps the text a second time in a field of 2,080 bytes, which it would fill with half a character.
        guard let address = address(of: target), linksLeft > 0, written.utf8.count <= 2_000, !written.isEmpty else {
            return try write(text: text, at: cell, style: plain(style))
        }
        linksLeft -= 1
        try check(
            libxlsxwriter.worksheet_write_url_opt(
                pointer, UInt32(cell.row), UInt16(cell.column), address, styles.format(style), written, nil))
    }

    /// The look of a link that leads nowhere.
    private func plain(_ style: CellStyle) -> CellStyle {
        if case .link(let wraps) = style { .body(.text, wraps: wraps) } else { .note(wraps: false) }
    }

    private func address(of target: LinkTarget) -> String? {
        switch target {
        case .address(let text): webAddress(text)
        case .sheet(let name): document.tab(name).map { "internal:\(quotedSheetName($0))!A1" }
        }
    }

    private func setUpPage() throws(WorkbookFailure) {
        // No lines on the screen and none on paper: tables draw their own.
        libxlsxwriter.worksheet_gridlines(pointer, UInt8(constant: LXW_HIDE_ALL_GRIDLINES))
        libxlsxwriter.worksheet_set_paper(pointer, 9)
        libxlsxwriter.worksheet_fit_to_pages(pointer, 1, 0)
        libxlsxwriter.worksheet_set_margins(pointer, 0.5, 0.5, 0.6, 0.7)
        if sheet.page.orientation == .landscape { libxlsxwriter.worksheet_set_landscape(pointer) }
        try check(libxlsxwriter.worksheet_set_footer(pointer, footerCode(sheet.page.footer)))
        if let colour = sheet.tabColour { libxlsxwriter.worksheet_set_tab_color(pointer, colour.libraryValue) }
        // Numbers of items are texts on purpose.
        try check(
            libxlsxwriter.worksheet_ignore_errors(
                pointer, UInt8(constant: LXW_IGNORE_NUMBER_STORED_AS_TEXT), "A1:XFD1048576"))
        guard let table = placed.firstTable else { return }
        if sheet.page.repeatsHeadings, placed.tableCount == 1 {
            try check(libxlsxwriter.worksheet_repeat_rows(pointer, UInt32(table.headingRow), UInt32(table.headingRow)))
        }
        if case .tableHeadings(let columns) = sheet.frozen {
            let frozen = min(max(columns, 0), table.headings.count)
            libxlsxwriter.worksheet_freeze_panes(pointer, UInt32(table.firstRow), UInt16(frozen))
        }
    }
}

/// The text at the left and the number of the page at the right, in Excel's notation, of at most 255 characters.
///
/// There an & is written twice. The library takes its second one before G or [ for a picture, hence the space.
func footerCode(_ text: String) -> String {
    let parts = singleLine(text, utf16: 100).unicodeScalars.split(separator: "&", omittingEmptySubsequences: false)
    var left = parts.first.map { String($0) } ?? ""
    for part in parts.dropFirst() {
        left += (part.first == "G" || part.first == "[" ? "&& " : "&&") + String(part)
    }
    return (left.isEmpty ? "" : "&L" + left) + "&R&P / &N"
}
