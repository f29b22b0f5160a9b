internal import CXLSXWriter

/// What a cell looks like.
enum CellStyle: Hashable {
    case title(wraps: Bool)
    case section(wraps: Bool)
    case note(wraps: Bool)
    case linkLine
    case columnHeading(isNumeric: Bool)
    case body(CellFormat, wraps: Bool)
    case link(wraps: Bool)
}

/// The formats of a workbook, each made once.
struct CellStyles {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let font: String
    private var made: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var highlights: [[Colour]: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>, font: String) {
        self.workbook = workbook
        self.font = font
    }

    /// Nil only without memory: the cell then has the default format.
    mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let format = made[style] { return format }
        guard let format = libxlsxwriter.workbook_add_format(workbook) else { return nil }
        libxlsxwriter.format_set_font_name(format, font)
        libxlsxwriter.format_set_align(format, UInt8(constant: LXW_ALIGN_VERTICAL_CENTER))
        apply(style, to: format)
        made[style] = format
        return format
    }

    /// The format of cells that a rule picks out.
    mutating func highlight(background: Colour, text: Colour) -> UnsafeMutablePointer<lxw_format>? {
        let key = [background, text]
        if let format = highlights[key] { return format }
        guard let format = libxlsxwriter.workbook_add_format(workbook) else { return nil }
        libxlsxwriter.format_set_bg_color(format, background.libraryValue)
        libxlsxwriter.format_set_font_color(format, text.libraryValue)
        highlights[key] = format
        return format
    }

    private func apply(_ style: CellStyle, to format: UnsafeMutablePointer<lxw_format>) {
        switch style {
        case .title(let wraps):
            setFont(format, size: 18, colour: .navy, isBold: true)
            if wraps { libxlsxwriter.format_set_text_wrap(format) }
        case .section(let wraps):
            setFont(format, size: 13, colour: .navy, isBold: true)
            if wraps { libxlsxwriter.format_set_text_wrap(format) }
        case .note(let wraps):
            setFont(format, size: 10, colour: .grey)
            if wraps { libxlsxwriter.format_set_text_wrap(format) }
        case .linkLine: setLink(format)
        case .columnHeading(let isNumeric):
            setFont(format, size: 10, colour: .white, isBold: true)
            libxlsxwriter.format_set_bg_color(format, Colour.navy.libraryValue)
            libxlsxwriter.format_set_text_wrap(format)
            // The button of the filter covers the right end of a heading.
            align(format, isNumeric ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT, indent: isNumeric ? 2 : 1)
        case .body(let content, let wraps):
            setFont(format, size: 10, colour: .ink)
            libxlsxwriter.format_set_num_format(format, content.code)
            align(format, content.isNumeric ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT, indent: 1)
            setBody(format, wraps: wraps)
        case .link(let wraps):
            setLink(format)
            align(format, LXW_ALIGN_LEFT, indent: 1)
            setBody(format, wraps: wraps)
        }
    }

    private func setFont(
        _ format: UnsafeMutablePointer<lxw_format>, size: Double, colour: Colour, isBold: Bool = false
    ) {
        libxlsxwriter.format_set_font_size(format, size)
        libxlsxwriter.format_set_font_color(format, colour.libraryValue)
        if isBold { libxlsxwriter.format_set_bold(format) }
    }

    private func setLink(_ format: UnsafeMutablePointer<lxw_format>) {
        setFont(format, size: 10, colour: .blue)
        libxlsxwriter.format_set_underline(format, UInt8(constant: LXW_UNDERLINE_SINGLE))
        libxlsxwriter.format_set_num_format(format, CellFormat.text.code)
    }

    private func align(_ format: UnsafeMutablePointer<lxw_format>, _ side: lxw_format_alignments, indent: UInt8) {
        libxlsxwriter.format_set_align(format, UInt8(constant: side))
        libxlsxwriter.format_set_indent(format, indent)
    }

    /// A hairline below: not every viewer draws the bands of an Excel table.
    private func setBody(_ format: UnsafeMutablePointer<lxw_format>, wraps: Bool) {
        libxlsxwriter.format_set_bottom(format, UInt8(constant: LXW_BORDER_THIN))
        libxlsxwriter.format_set_bottom_color(format, Colour.paleGrey.libraryValue)
        if wraps { libxlsxwriter.format_set_text_wrap(format) }
    }
}
