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
        missing = workbook_add_format(workbook)
        if let missing { format_set_bg_color(missing, 0xFFF2CC) }
    }

    /// - Parameter isOpen: whether something may be typed into the cell.
    mutating func format(_ look: FillableCell.Look, isOpen: Bool) -> UnsafeMutablePointer<lxw_format>? {
        let key = Key(look: look, isOpen: isOpen)
        if let known = made[key] { return known }
        guard let format = workbook_add_format(workbook) else { return nil }
        format_set_font_name(format, font)
        format_set_font_size(format, look == .title ? 16 : look == .faint ? 8 : 10)
        format_set_num_format(format, CellFormat.text.code)
        format_set_align(format, UInt8(constant: LXW_ALIGN_VERTICAL_CENTER))
        apply(look, to: format)
        if isOpen { format_set_unlocked(format) }
        if isOpen, look == .body {
            format_set_border(format, UInt8(constant: LXW_BORDER_THIN))
            format_set_border_color(format, 0x8EA9DB)
            format_set_text_wrap(format)
        } else if look == .body || look == .repeated {
            format_set_indent(format, 1)
        }
        made[key] = format
        return format
    }

    private func apply(_ look: FillableCell.Look, to format: UnsafeMutablePointer<lxw_format>) {
        switch look {
        case .title: format_set_bold(format)
        case .heading:
            format_set_bold(format)
            format_set_font_color(format, 0xFFFFFF)
            format_set_bg_color(format, 0x1F4E79)
            format_set_text_wrap(format)
            format_set_border(format, UInt8(constant: LXW_BORDER_THIN))
            format_set_border_color(format, 0xBFBFBF)
        case .label:
            format_set_bold(format)
            format_set_bg_color(format, 0xF2F2F2)
        case .body, .section, .centred:
            format_set_text_wrap(format)
            format_set_bottom(format, UInt8(constant: LXW_BORDER_THIN))
            format_set_bottom_color(format, 0xD9D9D9)
            if look == .centred { format_set_align(format, UInt8(constant: LXW_ALIGN_CENTER)) }
            if look == .section { format_set_font_color(format, 0x595959) }
        case .repeated:
            format_set_font_color(format, 0xA6A6A6)
            format_set_bottom(format, UInt8(constant: LXW_BORDER_THIN))
            format_set_bottom_color(format, 0xD9D9D9)
        case .faint: format_set_font_color(format, 0x7F7F7F)
        }
    }
}
