internal import ChecklistModel
internal import ExactArithmetic
internal import IssuedScores

/// Means of issued scores of parts of one checklist: a row for each dealer, a column for each part.
struct SliceTable {
    struct Row {
        let dealer: AuditedDealer
        let audits: Int
        let scores: [Fraction?]
    }

    let rows: [Row]
    /// Of all audits.
    let whole: [Fraction?]

    /// - Parameters:
    ///   - audits: of one checklist.
    ///   - scores: what an audit says, each with its column's id.
    init<Column>(
        _ audits: [IssuedAudit], _ columns: Columns<Column>, _ directory: MonthDirectory,
        scores: (IssuedAudit) -> [(id: String, score: Fraction?)]
    ) {
        let blank = [[Fraction]](repeating: [], count: columns.columns.count)
        var whole = blank
        var dealers = OrderedGroups<String, AuditedDealer, [[Fraction]]>()
        for audit in audits {
            var cells = blank
            for case (let id, let score?) in scores(audit) {
                guard let column = columns.position(of: id) else { continue }
                cells[column].append(score)
                whole[column].append(score)
            }
            dealers.add(directory.dealer(audit.dealer), key: audit.dealer.id, cells)
        }
        self.whole = whole.map(mean)
        rows = dealers.groups.stablySorted { directory.position(ofDealer: $0.key) ?? .max }.map { group in
            Row(
                dealer: group.subject, audits: group.members.count,
                scores: blank.indices.map { column in mean(group.members.flatMap { $0[column] }) })
        }
    }
}
