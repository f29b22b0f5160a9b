internal import CXLSXWriter

/// The workbook as the bytes of an .xlsx file.
///
/// - Throws: ``WorkbookFailure`` without sheets, and when the folder for temporary files cannot be written.
public func renderFillableWorkbook(_ workbook: FillableWorkbook) throws(WorkbookFailure) -> [UInt8] {
    guard !workbook.sheets.isEmpty else { throw .noSheets }
    let file = try NamelessFile(in: NamelessFile.folder)
    try withPlainNumbers { () throws(WorkbookFailure) in
        let library = try LibraryWorkbook(path: file.path)
        var writer = FillableWriter(workbook, library.pointer)
        try writer.write()
        try library.close()
    }
    return try file.contents()
}

/// Hands a workbook to be filled in to the library.
private struct FillableWriter {
    let workbook: FillableWorkbook
    let library: UnsafeMutablePointer<lxw_workbook>
    private let names: [String]
    private var styles: FillableStyles
    private var lists: ChoiceLists

    init(_ workbook: FillableWorkbook, _ library: UnsafeMutablePointer<lxw_workbook>) {
        self.workbook = workbook
        self.library = library
        lists = ChoiceLists(workbook)
        names = sheetNames(for: workbook.sheets.map(\.name) + (lists.isEmpty ? [] : [ChoiceLists.sheetName]))
        styles = FillableStyles(library, font: singleLine(workbook.font, utf16: 31))
    }

    mutating func write() throws(WorkbookFailure) {
        try setProperties()
        for (index, sheet) in workbook.sheets.enumerated() { try write(sheet, name: names[index]) }
        if !lists.isEmpty, let name = names.last { try writeLists(name) }
    }

    private func setProperties() throws(WorkbookFailure) {
        var texts = TextPool()
        var properties = lxw_doc_properties()
        properties.title = texts.pointer(singleLine(workbook.title, utf16: 255))
        properties.created = workbook.created.secondsSince1970 == 0 ? 1 : workbook.created.secondsSince1970
        try check(libxlsxwriter.workbook_set_properties(library, &properties))
    }

    private func addSheet(_ name: String) throws(WorkbookFailure) -> UnsafeMutablePointer<lxw_worksheet> {
        guard let sheet = libxlsxwriter.workbook_add_worksheet(library, name) else { throw .system("out of memory") }
        replace(&sheet.pointee.quoted_name, with: quotedSheetName(name))
        return sheet
    }

    private mutating func write(_ sheet: FillableSheet, name: String) throws(WorkbookFailure) {
        let pointer = try addSheet(name)
        for (column, width) in sheet.columnWidths.enumerated() {
            try check(libxlsxwriter.worksheet_set_column(pointer, UInt16(column), UInt16(column), width, nil))
        }
        for (number, row) in sheet.rows.enumerated() {
            if let height = row.height {
                try check(libxlsxwriter.worksheet_set_row(pointer, UInt32(number), height, nil))
            }
            var covered = 0
            for (column, cell) in row.cells.enumerated() {
                covered = max(covered - 1, 0)
                if covered > 0 { continue }
                covered = max(1, cell.span)
                try write(cell, at: (UInt32(number), UInt16(column)), pointer)
            }
        }
        for (area, entry) in entries(of: sheet) { try validate(entry, in: area, pointer) }
        try highlight(sheet, pointer)
        try setUp(sheet, pointer)
    }

    private mutating func write(
        _ cell: FillableCell, at place: (row: UInt32, column: UInt16), _ pointer: UnsafeMutablePointer<lxw_worksheet>
    ) throws(WorkbookFailure) {
        let format = styles.format(cell.look, isOpen: cell.entry != nil)
        if cell.span > 1 {
            let last = place.column + UInt16(cell.span - 1)
            try check(
                libxlsxwriter.worksheet_merge_range(pointer, place.row, place.column, place.row, last, "", format))
        }
        switch cell.content {
        case .empty: try check(libxlsxwriter.worksheet_write_blank(pointer, place.row, place.column, format))
        case .text(let text):
            try check(
                libxlsxwriter.worksheet_write_string(
                    pointer, place.row, place.column, cellText(text).withEscapesEscaped, format))
        case .formula(let formula, let value):
            try check(
                libxlsxwriter.worksheet_write_formula_num(
                    pointer, place.row, place.column, formula, format, Double(value)))
        }
    }

    /// Neighbouring cells of a column that take the same share one rule, so that a row put in between has it too.
    private func entries(of sheet: FillableSheet) -> [(area: CellArea, entry: CellEntry)] {
        var areas: [(area: CellArea, entry: CellEntry)] = []
        for column in 0..<(sheet.rows.map(\.cells.count).max() ?? 0) {
            var open: (area: CellArea, entry: CellEntry)?
            for (number, row) in sheet.rows.enumerated() {
                let entry = row.cells.indices.contains(column) ? row.cells[column].entry : nil
                if let entry, open?.entry == entry, let first = open?.area.rows.lowerBound {
                    open?.area.rows = first...number
                    continue
                }
                if let ended = open { areas.append(ended) }
                open = entry.map { (CellArea(column: column, rows: number...number), $0) }
            }
            if let ended = open { areas.append(ended) }
        }
        return areas
    }

    /// The list and the hint of cells. Unless the entry is strict, Excel asks about other text and lets it stand: a remark may
    /// follow the answer.
    private func validate(
        _ entry: CellEntry, in area: CellArea, _ pointer: UnsafeMutablePointer<lxw_worksheet>
    ) throws(WorkbookFailure) {
        guard !entry.choices.isEmpty || !entry.hint.isEmpty else { return }
        var texts = TextPool()
        var rule = lxw_data_validation()
        rule.ignore_blank = UInt8(constant: LXW_VALIDATION_ON)
        rule.dropdown = UInt8(constant: LXW_VALIDATION_ON)
        rule.show_input = UInt8(constant: LXW_VALIDATION_ON)
        rule.show_error = UInt8(constant: LXW_VALIDATION_ON)
        rule.error_type = UInt8(
            constant: entry.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_INFORMATION)
        if entry.choices.isEmpty {
            rule.validate = UInt8(constant: LXW_VALIDATION_TYPE_ANY)
        } else {
            rule.validate = UInt8(constant: LXW_VALIDATION_TYPE_LIST_FORMULA)
            rule.value_formula = texts.pointer(lists.formula(for: entry.choices))
        }
        // Excel takes 32 characters of a hint's title and 255 of the hint; the library counts code points.
        if !entry.hint.isEmpty {
            rule.input_message = texts.pointer(cellText(entry.hint).cut(toUTF16: 240))
            if !entry.hintTitle.isEmpty {
                rule.input_title = texts.pointer(cellText(entry.hintTitle).cut(toUTF16: 32))
            }
        }
        try check(
            libxlsxwriter.worksheet_data_validation_range(
                pointer, UInt32(area.rows.lowerBound), UInt16(area.column), UInt32(area.rows.upperBound),
                UInt16(area.column), &rule))
    }

    private func highlight(
        _ sheet: FillableSheet, _ pointer: UnsafeMutablePointer<lxw_worksheet>
    ) throws(WorkbookFailure) {
        for area in sheet.missing {
            var texts = TextPool()
            var rule = lxw_conditional_format()
            rule.format = styles.missing
            if let alternative = area.alternative {
                let cells = [area.column, alternative].map { "$\(columnLetters($0))\(area.rows.lowerBound + 1)" }
                rule.type = UInt8(constant: LXW_CONDITIONAL_TYPE_FORMULA)
                rule.value_string = texts.pointer("=AND(LEN(\(cells[0]))=0,LEN(\(cells[1]))=0)")
            } else {
                rule.type = UInt8(constant: LXW_CONDITIONAL_TYPE_BLANKS)
            }
            try check(
                libxlsxwriter.worksheet_conditional_format_range(
                    pointer, UInt32(area.rows.lowerBound), UInt16(area.column), UInt32(area.rows.upperBound),
                    UInt16(area.column), &rule))
        }
    }

    private func setUp(_ sheet: FillableSheet, _ pointer: UnsafeMutablePointer<lxw_worksheet>) throws(WorkbookFailure) {
        libxlsxwriter.worksheet_set_paper(pointer, 9)
        libxlsxwriter.worksheet_fit_to_pages(pointer, 1, 0)
        libxlsxwriter.worksheet_set_margins(pointer, 0.5, 0.5, 0.6, 0.7)
        if sheet.page.orientation == .landscape { libxlsxwriter.worksheet_set_landscape(pointer) }
        try check(libxlsxwriter.worksheet_set_footer(pointer, footerCode(sheet.page.footer)))
        try check(
            libxlsxwriter.worksheet_ignore_errors(
                pointer, UInt8(constant: LXW_IGNORE_NUMBER_STORED_AS_TEXT), "A1:XFD1048576"))
        if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
            libxlsxwriter.worksheet_freeze_panes(pointer, UInt32(sheet.frozenRows), UInt16(sheet.frozenColumns))
        }
        if let row = sheet.repeatedRow {
            try check(libxlsxwriter.worksheet_repeat_rows(pointer, UInt32(row), UInt32(row)))
        }
        if sheet.isHidden { libxlsxwriter.worksheet_hide(pointer) }
        // Without a password: it guards against slips, and whoever has to may take it off. Rows may be added and copied.
        var allowed = lxw_protection()
        allowed.insert_rows = 1
        allowed.format_cells = 1
        allowed.format_columns = 1
        allowed.format_rows = 1
        allowed.autofilter = 1
        libxlsxwriter.worksheet_protect(pointer, nil, &allowed)
    }

    private mutating func writeLists(_ name: String) throws(WorkbookFailure) {
        let pointer = try addSheet(name)
        for (column, list) in lists.lists.enumerated() {
            for (row, text) in list.enumerated() {
                try check(
                    libxlsxwriter.worksheet_write_string(
                        pointer, UInt32(row), UInt16(column), cellText(text).withEscapesEscaped,
                        styles.format(.body, isOpen: false)))
            }
        }
        libxlsxwriter.worksheet_hide(pointer)
        var nothing = lxw_protection()
        libxlsxwriter.worksheet_protect(pointer, nil, &nothing)
    }
}

/// The lists of a workbook, each once, on a hidden sheet: a list inside a cell's rule may have 255 characters, and no comma
/// in an entry.
private struct ChoiceLists {
    static let sheetName = "lists"
    let lists: [[String]]
    private let columns: [[String]: Int]

    init(_ workbook: FillableWorkbook) {
        var lists: [[String]] = []
        var columns: [[String]: Int] = [:]
        for row in workbook.sheets.flatMap(\.rows) {
            for case let entry? in row.cells.map(\.entry) where !entry.choices.isEmpty && columns[entry.choices] == nil
            {
                columns[entry.choices] = lists.count
                lists.append(entry.choices)
            }
        }
        self.lists = lists
        self.columns = columns
    }

    var isEmpty: Bool { lists.isEmpty }

    /// The cells of a list.
    func formula(for choices: [String]) -> String {
        let letters = columnLetters(columns[choices] ?? 0)
        return "=\(Self.sheetName)!$\(letters)$1:$\(letters)$\(choices.count)"
    }
}
