public import ZipArchive

/// How much a workbook may ask of the machine. Each number is the largest that is still accepted.
public struct SpreadsheetLimits: Sendable, Equatable {
    public var archive: ZipLimits
    public var sheets: Int
    /// Cells in which something stands, of one reading of a sheet, or of all sheets when all are read.
    public var cells: Int
    /// UTF-16 units of one cell; Excel has at most 32,767.
    public var charactersPerCell: Int
    public var sharedStrings: Int
    /// Bytes of text, of the shared strings and of the cells that are handed over, each.
    public var textBytes: Int
    /// Cell styles; Excel has at most 65,490.
    public var styles: Int
    public var mergedRanges: Int
    /// Bytes of each part that only describes the workbook, such as its styles.
    public var descriptionBytes: Int
    /// How deep elements of XML may be nested.
    public var depth: Int

    public init(
        archive: ZipLimits = .submission, sheets: Int = 1_000, cells: Int = 4_000_000, charactersPerCell: Int = 32_767,
        sharedStrings: Int = 2_000_000, textBytes: Int = 256 << 20, styles: Int = 65_536, mergedRanges: Int = 100_000,
        descriptionBytes: Int = 16 << 20, depth: Int = 64
    ) {
        self.archive = archive
        self.sheets = sheets
        self.cells = cells
        self.charactersPerCell = charactersPerCell
        self.sharedStrings = sharedStrings
        self.textBytes = textBytes
        self.styles = styles
        self.mergedRanges = mergedRanges
        self.descriptionBytes = descriptionBytes
        self.depth = depth
    }

    /// For a workbook that somebody sends in.
    public static let submission = SpreadsheetLimits()
}
