internal import Diagnostics

/// One audit of a CSV file: where its rows stand.
struct CSVAudit {
    let id: PlacedText
    var rows: [CSVPlace] = []
    /// The line of an answer without audit id directly above or below a row of this audit: it may belong here.
    var doubtfulLine: Int?
}

/// Sorts rows, met one after the other, by the audit they belong to.
struct CSVGrouping {
    /// In the order of their first rows.
    private(set) var audits: [CSVAudit] = []
    private var indices: [String: Int] = [:]
    private var last: (cell: CSVCell?, index: Int)?
    /// The line of an answer without audit id, until the next row that has one.
    private var openLine: Int?

    /// Takes a row whose audit id has the same bytes as the one before; false when it has not.
    mutating func repeatsLastAudit(_ row: CSVRow, of columns: CSVColumns, in tokenizer: CSVTokenizer) -> Bool {
        guard let last, let cell = last.cell, tokenizer.repeats(cell, row, columns[.audit]) else { return false }
        append(row, to: last.index)
        return true
    }

    /// Takes a row of the audit with this id; false when it would be one audit too many.
    mutating func take(_ row: CSVRow, of id: PlacedText, cell: CSVCell?) -> Bool {
        let index = indices[id.text] ?? audits.count
        if index == audits.count {
            guard index < FileProblem.mostAudits else { return false }
            indices[id.text] = index
            audits.append(CSVAudit(id: id))
        }
        append(row, to: index)
        last = (cell, index)
        return true
    }

    /// An answer that may belong to the audit above or to the one below.
    mutating func takeAnswerWithoutAudit(_ row: CSVRow) {
        openLine = openLine ?? row.start.line
        if let last { doubt(last.index, line: row.start.line) }
    }

    private mutating func append(_ row: CSVRow, to index: Int) {
        audits[index].rows.append(row.start)
        if let line = openLine { doubt(index, line: line) }
        openLine = nil
    }

    private mutating func doubt(_ index: Int, line: Int) {
        if audits[index].doubtfulLine == nil { audits[index].doubtfulLine = line }
    }
}
