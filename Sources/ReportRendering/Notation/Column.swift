internal import BilingualText

/// A column of a table, with its heading and its content in one place.
///
/// Data files show the columns that have a key, pages those that have a heading.
struct Column<Row> {
    /// The stable name in the header row of a data file.
    let key: String?
    let heading: BilingualText?
    let alignment: Alignment
    let cell: (Row) -> Cell

    /// A column of data files and pages.
    init(_ key: String, _ heading: BilingualText, _ alignment: Alignment = .left, cell: @escaping (Row) -> Cell) {
        self.init(key: key, heading: heading, alignment: alignment, cell: cell)
    }

    /// A column of data files only.
    init(_ key: String, cell: @escaping (Row) -> Cell) {
        self.init(key: key, heading: nil, alignment: .left, cell: cell)
    }

    /// A column of pages only.
    init(_ heading: BilingualText, _ alignment: Alignment = .left, cell: @escaping (Row) -> Cell) {
        self.init(key: nil, heading: heading, alignment: alignment, cell: cell)
    }

    private init(key: String?, heading: BilingualText?, alignment: Alignment, cell: @escaping (Row) -> Cell) {
        self.key = key
        self.heading = heading
        self.alignment = alignment
        self.cell = cell
    }
}

/// The table of a page, in one language.
func table<Row>(_ columns: [Column<Row>], rows: some Sequence<Row>, in language: Language) -> Table {
    let shown = columns.filter { $0.heading != nil }
    return Table(
        headings: shown.map { [.text($0.heading?.wording(in: language) ?? "")] }, alignments: shown.map(\.alignment),
        rows: rows.map { row in shown.map { $0.cell(row).page } })
}
