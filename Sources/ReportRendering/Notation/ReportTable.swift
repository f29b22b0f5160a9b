internal import BilingualText

/// A table of a report before it has a notation: a data file, part of a page, a sheet of the workbook, a list in JSON.
///
/// Rows are made when they are asked for, so that a long table is never held as cells.
struct ReportTable {
    struct Head {
        /// The stable name in data files; nil for a column of pages only.
        let key: String?
        /// Nil for a column of data files only.
        let heading: BilingualText?
        let alignment: Alignment
    }

    let file: DataFile
    let heads: [Head]
    let count: Int
    private let makeRow: (Int) -> [Cell]

    init<Row>(_ file: DataFile, _ columns: [Column<Row>], rows: [Row]) {
        self.file = file
        heads = columns.map { Head(key: $0.key, heading: $0.heading, alignment: $0.alignment) }
        count = rows.count
        makeRow = { index in columns.map { $0.cell(rows[index]) } }
    }

    /// The cells of one row, one per head.
    func row(_ index: Int) -> [Cell] { makeRow(index) }
}

extension ReportTable {
    func csv(excel: Bool) -> RenderedFile {
        var file = CSVFile(excel: excel)
        let kept = heads.indices.filter { heads[$0].key != nil }
        file.append(kept.map { .text(heads[$0].key ?? "") })
        for index in 0..<count {
            let row = row(index)
            file.append(kept.lazy.map { row[$0].data })
        }
        return RenderedFile(path: self.file.path, content: file.bytes)
    }

    /// The first rows as a page shows them.
    func page(in language: Language, first limit: Int = .max) -> Table {
        let shown = heads.indices.filter { heads[$0].heading != nil }
        return Table(
            headings: shown.map { [.text(heads[$0].heading?.wording(in: language) ?? "")] },
            alignments: shown.map { heads[$0].alignment },
            rows: (0..<min(limit, count)).map { index in
                let row = row(index)
                return shown.map { row[$0].page }
            })
    }
}
