internal import CXLSXWriter

/// The formats of a workbook to be filled in, each made once.
struct FillableStyles {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let font: String
    private var made: [Key: UnsafeMutablePointer<lxw_format>] = [:]
    /// A cell that still has to be filled in.
    let missing: UnsafeMutablePointer<lxw_format>?

    private struct Key: Hashable {
        let look: FillableCell.Look
        let isOpen: Bool
    }

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>, font: String) {
        self.workbook = workbook
        self.font = font.allSatisfy(\.isWhitespace) ? "Microsoft YaHei" : font
        missing = libxlsxwriter.workbook_add_format(workbook)
        if let missing { libxlsxwriter.format_set_bg_color(missing, 0xFFF2CC) }
    }

    /// - Parameter isOpen: whether something may be typed into the cell.
    mutating func format(_ look: FillableCell.Look, isOpen: Bool) -> UnsafeMutablePointer<lxw_format>? {
        let key = Key(look: look, isOpen: isOpen)
        if let known = made[key] { return known }
        guard let format = libxlsxwriter.workbook_add_format(workbook) else { return nil }
        libxlsxwriter.format_set_font_name(format, font)
        libxlsxwriter.format_set_font_size(format, look == .title ? 16 : look == .faint ? 8 : 10)
        libxlsxwriter.format_set_num_format(format, CellFormat.text.code)
        libxlsxwriter.format_set_align(format, UInt8(constant: LXW_ALIGN_VERTICAL_CENTER))
        apply(look, to: format)
        if isOpen { libxlsxwriter.format_set_unlocked(format) }
        if isOpen, look == .body {
            libxlsxwriter.format_set_border(format, UInt8(constant: LXW_BORDER_THIN))
            libxlsxwriter.format_set_border_color(format, 0x8EA9DB)
            libxlsxwriter.format_set_text_wrap(format)
        } else if look == .body || look == .repeated {
            libxlsxwriter.format_set_indent(format, 1)
        }
        made[key] = format
        return format
    }

    private func apply(_ look: FillableCell.Look, to format: UnsafeMutablePointer<lxw_format>) {
        switch look {
        case .title: libxlsxwriter.format_set_bold(format)
        case .heading:
            libxlsxwriter.format_set_bold(format)
            libxlsxwriter.format_set_font_color(format, 0xFFFFFF)
            libxlsxwriter.format_set_bg_color(format, 0x1F4E79)
            libxlsxwriter.format_set_text_wrap(format)
            libxlsxwriter.format_set_border(format, UInt8(constant: LXW_BORDER_THIN))
            libxlsxwriter.format_set_border_color(format, 0xBFBFBF)
        case .label:
            libxlsxwriter.format_set_bold(format)
            libxlsxwriter.format_set_bg_color(format, 0xF2F2F2)
        case .body, .section, .centred:
            libxlsxwriter.format_set_text_wrap(format)
            libxlsxwriter.format_set_bottom(format, UInt8(constant: LXW_BORDER_THIN))
            libxlsxwriter.format_set_bottom_color(format, 0xD9D9D9)
            if look == .centred { libxlsxwriter.format_set_align(format, UInt8(constant: LXW_ALIGN_CENTER)) }
            if look == .section { libxlsxwriter.format_set_font_color(format, 0x595959) }
        case .repeated:
            libxlsxwriter.format_set_font_color(format, 0xA6A6A6)
            libxlsxwriter.format_set_bottom(format, UInt8(constant: LXW_BORDER_THIN))
            libxlsxwriter.format_set_bottom_color(format, 0xD9D9D9)
        case .faint: libxlsxwriter.format_set_font_color(format, 0x7F7F7F)
        }
    }
}
