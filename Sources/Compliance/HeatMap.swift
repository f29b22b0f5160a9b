public import ChecklistModel
public import ExactArithmetic
internal import IssuedScores

/// Section scores of one checklist, dealer by dealer.
public struct HeatMap: Sendable {
    public let checklist: ChecklistReference
    /// The columns: topmost sections, in file order.
    public let sections: [SectionReference]
    /// Dealers with an audit of the checklist this month, in the network's order, then in order of first mention.
    public let rows: [HeatRow]
}

/// One dealer of a heat map.
public struct HeatRow: Sendable {
    public let dealer: AuditedDealer
    public let audits: Int
    /// The mean of the issued section scores, one for each column; nil where none was issued.
    public let scores: [Fraction?]
}

extension HeatMap {
    static func all(in directory: MonthDirectory) -> [HeatMap] {
        directory.current.compactMap { checklist, audits in
            var columns = Columns<SectionReference>()
            for audit in audits {
                for section in audit.checklist.root.sections { columns.add(SectionReference(section), id: section.id) }
            }
            if columns.columns.isEmpty { return nil }
            let table = SliceTable(audits, columns, directory) { audit in
                audit.sections.filter { $0.depth == 1 }.map { ($0.id, $0.score) }
            }
            return HeatMap(
                checklist: checklist, sections: columns.columns,
                rows: table.rows.map { HeatRow(dealer: $0.dealer, audits: $0.audits, scores: $0.scores) })
        }
    }
}
