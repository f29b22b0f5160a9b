/// A workbook to be filled in: sheets of cells of which some may be typed into and the others are locked.
///
/// ``renderFillableWorkbook(_:)`` turns it into the bytes of an .xlsx file. Equal values give equal bytes.
public struct FillableWorkbook: Sendable, Equatable {
    /// What file managers show.
    public var title: String
    /// The day of creation written into the file; a given one, so that nothing depends on the clock.
    public var created: SheetDate
    public var font: String
    /// In the order of their tabs; the first one is shown when the file is opened.
    public var sheets: [FillableSheet]

    public init(title: String, created: SheetDate, font: String = "Microsoft YaHei", sheets: [FillableSheet]) {
        self.title = title
        self.created = created
        self.font = font
        self.sheets = sheets
    }
}

/// One sheet of a workbook to be filled in.
public struct FillableSheet: Sendable, Equatable {
    /// Any text; see ``sheetName(for:avoiding:)``.
    public var name: String
    /// Widths in characters, from the first column on.
    public var columnWidths: [Double]
    public var rows: [FillableRow]
    /// Leading rows and columns that stay in sight.
    public var frozenRows: Int
    public var frozenColumns: Int
    /// The row, counted from 0, that stands at the top of every printed page.
    public var repeatedRow: Int?
    public var isHidden: Bool
    /// Cells that are highlighted while they are empty.
    public var missing: [CellArea]
    public var page: PageSetup

    public init(
        _ name: String, columnWidths: [Double], rows: [FillableRow], frozenRows: Int = 0, frozenColumns: Int = 0,
        repeatedRow: Int? = nil, isHidden: Bool = false, missing: [CellArea] = [], page: PageSetup = PageSetup()
    ) {
        self.name = name
        self.columnWidths = columnWidths
        self.rows = rows
        self.frozenRows = frozenRows
        self.frozenColumns = frozenColumns
        self.repeatedRow = repeatedRow
        self.isHidden = isHidden
        self.missing = missing
        self.page = page
    }
}

/// Cells of one column; rows and columns count from 0.
public struct CellArea: Sendable, Equatable {
    public var column: Int
    public var rows: ClosedRange<Int>
    /// Another column that says as much: its filled cell fills the one of this column too. Nil when there is none.
    public var alternative: Int?

    public init(column: Int, rows: ClosedRange<Int>, alternative: Int? = nil) {
        self.column = column
        self.rows = rows
        self.alternative = alternative
    }
}

/// A row, its cells from the first column on.
public struct FillableRow: Sendable, Equatable {
    public var cells: [FillableCell]
    /// In points; nil for the height that the program finds.
    public var height: Double?

    public init(_ cells: [FillableCell], height: Double? = nil) {
        self.cells = cells
        self.height = height
    }
}

/// A cell: what stands in it, how it looks, and whether something may be typed into it.
public struct FillableCell: Sendable, Equatable {
    public enum Content: Sendable, Equatable {
        case empty
        /// Shown as it is, whatever it begins with.
        case text(String)
        /// A formula of this project, never one from a file, and the value it has in the blank form.
        case formula(String, value: Int)
    }

    public enum Look: Sendable, Hashable {
        case title, heading, label, body, centred, faint, section
        /// On one line and pale, running on into empty cells: what the row above says already.
        case repeated
    }

    public var content: Content
    public var look: Look
    /// Nil for a locked cell.
    public var entry: CellEntry?
    /// Columns that it is wide; the cells it covers are given as empty ones.
    public var span: Int

    public init(_ content: Content = .empty, look: Look = .body, entry: CellEntry? = nil, span: Int = 1) {
        self.content = content
        self.look = look
        self.entry = entry
        self.span = span
    }
}

/// What may be typed into a cell. Everything is kept as text, so that `3/4` and `0012` stay what they are.
public struct CellEntry: Sendable, Hashable {
    /// To be chosen from a list; empty for any text.
    public var choices: [String]
    /// True when nothing but a choice may be typed; other text is asked about and kept otherwise.
    public var isStrict: Bool
    /// Shown beside the cell while it is selected; both are cut to what Excel can show, and empty for nothing.
    public var hintTitle: String
    public var hint: String

    public init(choices: [String] = [], isStrict: Bool = false, hintTitle: String = "", hint: String = "") {
        self.choices = choices
        self.isStrict = isStrict
        self.hintTitle = hintTitle
        self.hint = hint
    }
}
