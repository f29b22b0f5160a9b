/// A block and where it stands. Rows and columns count from 0.
enum PlacedBlock {
    case heading(String, HeadingLevel, PlacedText)
    case note(String, PlacedText)
    case link(String, LinkTarget, row: Int)
    case table(SheetTable, PlacedTable)
    case chart(SheetChart, row: Int, column: Int)
}

/// Where a paragraph stands.
struct PlacedText {
    let row: Int
    /// It is spread over the columns from the first to this one, and wrapped in them; 0 for a text that needs no second line.
    let lastColumn: Int
    /// In points.
    let height: Double

    var isWrapped: Bool { lastColumn > 0 }
}

/// Where a table stands: from the first column of its sheet on.
struct PlacedTable {
    let headingRow: Int
    let headingHeight: Double
    /// In the order of the columns, different from each other.
    let headings: [String]
    /// At least one.
    let rowCount: Int

    var firstRow: Int { headingRow + 1 }
    var lastRow: Int { headingRow + rowCount }
    var lastColumn: Int { headings.count - 1 }
}
