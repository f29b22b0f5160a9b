/// A workbook described by values: what its sheets say and how it looks, apart from any file.
///
/// ``renderWorkbook(_:)`` turns it into the bytes of an .xlsx file. Equal documents give equal bytes.
public struct WorkbookDocument: Sendable, Equatable {
    /// What file managers show, at most 255 UTF-16 units of it.
    public var title: String
    public var author: String
    /// The day of creation written into the file; a given one, so that nothing depends on the clock.
    public var created: SheetDate
    /// The font of every cell and chart. A viewer without it takes its own for the script at hand.
    public var font: String
    /// In the order of their tabs; at least one.
    public var sheets: [Sheet]

    public init(
        title: String, author: String = "", created: SheetDate, font: String = "Microsoft YaHei", sheets: [Sheet]
    ) {
        self.title = title
        self.author = author
        self.created = created
        self.font = font
        self.sheets = sheets
    }
}
