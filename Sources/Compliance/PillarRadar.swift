internal import BilingualText
public import ChecklistModel
public import ExactArithmetic
internal import IssuedScores

/// Scores of one checklist by pillar: the 5S radar.
public struct PillarRadar: Sendable {
    public let checklist: ChecklistReference
    /// The axes, in the order of the declaration, then in order of first mention.
    public let pillars: [DeclaredName]
    /// The mean of the issued pillar scores of all audits, one for each pillar; nil where none was issued.
    public let whole: [Fraction?]
    /// Dealers with an audit of the checklist this month, in the network's order, then in order of first mention.
    public let rows: [PillarRow]
}

/// One dealer of a radar.
public struct PillarRow: Sendable {
    public let dealer: AuditedDealer
    public let audits: Int
    /// The mean of the issued pillar scores, one for each pillar; nil where none was issued.
    public let scores: [Fraction?]
}

extension PillarRadar {
    static func all(in directory: MonthDirectory) -> [PillarRadar] {
        directory.current.compactMap { checklist, audits in
            let columns = pillars(of: audits)
            if columns.columns.isEmpty { return nil }
            let table = SliceTable(audits, columns, directory) { audit in
                // Items without a pillar are on no axis.
                audit.pillars.compactMap { slice in slice.id.map { ($0, slice.score) } }
            }
            return PillarRadar(
                checklist: checklist, pillars: columns.columns, whole: table.whole,
                rows: table.rows.map { PillarRow(dealer: $0.dealer, audits: $0.audits, scores: $0.scores) })
        }
    }

    /// The declared pillars that items name, then those that items name without a declaration.
    private static func pillars(of audits: [IssuedAudit]) -> Columns<DeclaredName> {
        var columns = Columns<DeclaredName>()
        for audit in audits {
            let used = Set(audit.pillars.compactMap(\.id))
            for pillar in audit.checklist.names.pillars where used.contains(pillar.id) {
                columns.add(pillar, id: pillar.id)
            }
            for id in audit.pillars.compactMap(\.id) {
                columns.add(DeclaredName(id: id, name: BilingualText(id)), id: id)
            }
        }
        return columns
    }
}
