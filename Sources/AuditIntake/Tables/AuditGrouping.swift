internal import Diagnostics

/// A row of a table, by its number in the file.
protocol NumberedRow {
    var number: Int { get }
}

/// Sorts the rows of a table, met one after the other, by the audit they belong to.
///
/// In most tables each row names its audit. In some the id stands once, above the rows without: a cell that was merged over
/// them, or a list written as people write lists. Rows without id are counted to the audit above only when no id of the
/// table stands in two rows one below the other, and when they leave the other columns of the head blank as well; else
/// somebody forgot the id, and the row may belong to the audit above or to the one below.
struct AuditGrouping<Row: NumberedRow> {
    /// One audit of a table: its rows.
    struct Audit {
        let id: PlacedText
        var rows: [Row] = []
        /// The line of an answer without audit id directly above or below a row of this audit: it may belong here.
        var doubtfulLine: Int?
    }

    private struct Stray {
        let row: Row
        let place: SourcePosition
        let holdsAnswer: Bool
        let saysHead: Bool
        let isReported: Bool
        /// The audit above, nil behind a row of sums, where its list has ended.
        let list: Int?
        let above: Int?
        var below: Int?
    }

    /// Audits that one table may hold.
    let mostAudits: Int
    /// In the order of their first rows.
    private var audits: [Audit] = []
    private var indices: [String: Int] = [:]
    private var last: Int?
    private var list: Int?
    private var repeatsIDs = false
    private var strays: [Stray] = []
    /// The first stray since the last row with an id.
    private var open = 0

    init(mostAudits: Int = FileProblem.mostAudits) { self.mostAudits = mostAudits }

    /// Takes a row of the same audit as the last row with an id.
    mutating func takeRowOfLastAudit(_ row: Row) {
        guard let last else { return }
        repeatsIDs = true
        append(row, to: last)
    }

    /// Takes a row of the audit with this id; false when it would be one audit too many.
    ///
    /// - Parameter isMerged: the id stands in a cell that was merged over several rows.
    mutating func take(_ row: Row, of id: PlacedText, isMerged: Bool = false) -> Bool {
        let index = indices[id.text] ?? audits.count
        if index == audits.count {
            guard index < mostAudits else { return false }
            indices[id.text] = index
            audits.append(Audit(id: id))
        }
        if index == last, !isMerged { repeatsIDs = true }
        append(row, to: index)
        return true
    }

    /// Takes a row without an id.
    ///
    /// - Parameters:
    ///   - holdsAnswer: it names an item or holds a value.
    ///   - saysHead: it says something that is one for the whole audit.
    ///   - isReported: why it has no id has been said.
    mutating func takeStray(
        _ row: Row, at place: SourcePosition, holdsAnswer: Bool, saysHead: Bool, isReported: Bool = false
    ) {
        strays.append(
            Stray(
                row: row, place: place, holdsAnswer: holdsAnswer, saysHead: saysHead, isReported: isReported,
                list: list, above: last))
    }

    /// What follows without an id belongs to no audit above.
    mutating func endList() { list = nil }

    private mutating func append(_ row: Row, to index: Int) {
        audits[index].rows.append(row)
        for stray in open..<strays.count { strays[stray].below = index }
        open = strays.count
        last = index
        list = index
    }

    /// Every audit with its rows; what became of rows without id is logged.
    func finished(log: inout ProblemLog) -> [Audit] {
        var audits = audits
        var filled: Set<Int> = []
        var firstFilled: SourcePosition?
        for stray in strays {
            if !repeatsIDs, stray.holdsAnswer, !stray.saysHead, !stray.isReported, let list = stray.list {
                audits[list].rows.append(stray.row)
                filled.insert(list)
                firstFilled = firstFilled ?? stray.place
                continue
            }
            if !stray.isReported { log.add(CSVProblem.rowWithoutAudit, at: stray.place) }
            guard stray.holdsAnswer else { continue }
            for index in [stray.above, stray.below].compactMap(\.self) where audits[index].doubtfulLine == nil {
                audits[index].doubtfulLine = stray.row.number
            }
        }
        for index in filled { audits[index].rows.sort { $0.number < $1.number } }
        if let firstFilled { log.add(CSVProblem.filledDown, at: firstFilled) }
        return audits
    }
}
