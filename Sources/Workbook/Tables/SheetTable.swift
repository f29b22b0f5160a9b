/// A table with one row of headings: an Excel table, so that it can be filtered, sorted and named in formulas.
public struct SheetTable: Sendable, Equatable {
    /// What charts call it; unique in the workbook. Made fit for Excel, it is the table's name in formulas too.
    public var id: String
    public var columns: [SheetColumn]
    /// A row may have fewer cells than there are columns, but not more.
    public var rows: [[SheetCell]]
    /// What the first cell says if there are no rows: Excel wants at least one.
    public var textIfEmpty: String

    public init(id: String, columns: [SheetColumn], rows: [[SheetCell]], textIfEmpty: String = "—") {
        self.id = id
        self.columns = columns
        self.rows = rows
        self.textIfEmpty = textIfEmpty
    }
}
