extension RefusedInput {
    /// The columns of `refused.csv` and of the table on the entry page.
    static var columns: [Column<RefusedInput>] {
        [
            Column("file", PageWording.file) { .differing(data: .text($0.file), page: [.code($0.file)]) },
            Column("line", PageWording.line, .right) { $0.line.map(Cell.count) ?? .empty },
            Column("column", PageWording.column, .right) { $0.column.map(Cell.count) ?? .empty },
            Column("audit", PageWording.audit) { .text($0.audit) },
            Column("reason", PageWording.reason) { .text($0.reason) },
        ]
    }
}
