/// A column of a table.
public struct SheetColumn: Sendable, Equatable {
    /// What charts call it; unique in its table.
    public var id: String
    /// What readers see. One that stands in the table already gets a number behind it.
    public var heading: String
    public var format: CellFormat
    /// In characters of the default font; nil for what the texts need, within reason. A sheet's column is as wide as the
    /// widest that any of its tables asks for.
    public var width: Int?
    /// True to break long texts into lines instead of cutting them off at the next cell.
    public var wraps: Bool
    /// Colours that depend on the values; the first rule that fits a cell wins.
    public var rules: [ColumnRule]

    /// - Parameter id: nil for the heading.
    public init(
        _ heading: String, id: String? = nil, format: CellFormat = .text, width: Int? = nil, wraps: Bool = false,
        rules: [ColumnRule] = []
    ) {
        self.id = id ?? heading
        self.heading = heading
        self.format = format
        self.width = width
        self.wraps = wraps
        self.rules = rules
    }
}
