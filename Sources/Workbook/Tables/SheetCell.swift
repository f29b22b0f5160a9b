/// What a cell of a table holds. There are no formulas: what stands in a cell was computed before, exactly.
public enum SheetCell: Sendable, Equatable {
    case empty
    /// Shown as it is, whatever it begins with. See ``cellText(_:)`` for what no cell can hold.
    case text(String)
    /// Decimal digits such as 82.40 or -3; anything else is shown as text.
    ///
    /// Spreadsheet programs calculate in binary floating point and keep about 15 digits. The conversion happens here and
    /// serves the display alone.
    case number(String)
    case date(SheetDate)
    /// A text that leads elsewhere. Where the target does not exist or is not allowed, only the text remains.
    indirect case link(String, to: LinkTarget)
}
