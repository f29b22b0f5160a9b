public import ChecklistModel
internal import ExactArithmetic
public import IssuedScores
internal import SQLiteDatabase
internal import Scoring

extension Ledger {
    /// Audits of the months from `first` to `last`, in the order of dealer, date and id.
    ///
    /// - Parameter mark: the newest sequence to look at; nil takes everything.
    public func history(
        from first: Month, through last: Month, upTo mark: Int? = nil
    ) throws(LedgerFailure) -> [HistoricAudit] {
        try translated {
            var audits: [HistoricAudit] = []
            try database.statement(ReadingSQL.history).each {
                $0.add(first.text)
                $0.add(last.text)
                $0.add(mark ?? Ledger.now)
            } read: {
                audits.append(try historicAudit($0))
            }
            return audits
        }
    }

    /// How often each item was a finding in the months from `first` to `last`, in the order of month, dealer, checklist,
    /// department and item.
    ///
    /// - Parameters:
    ///   - mark: the newest sequence to look at; nil takes everything.
    ///   - isWanted: says whether a row is kept; a year of a network has more than anybody looks at.
    public func findings(
        from first: Month, through last: Month, upTo mark: Int? = nil,
        where isWanted: (HistoricFindings) -> Bool = { _ in true }
    ) throws(LedgerFailure) -> [HistoricFindings] {
        try translated {
            var kept: [HistoricFindings] = []
            var checklist = ""
            try database.statement(ReadingSQL.findings).each {
                $0.add(first.text)
                $0.add(last.text)
                $0.add(mark ?? Ledger.now)
            } read: { row in
                // Rows of one checklist stand together and share its name.
                let name = row.text(2)
                if name != checklist { checklist = name }
                let findings = HistoricFindings(
                    month: Month(row.text(0)) ?? first, dealer: row.text(1), checklist: checklist,
                    department: row.textIfAny(3), item: row.text(4), count: row.integer(5))
                if isWanted(findings) { kept.append(findings) }
            }
            return kept
        }
    }

    /// From the columns sequence, audit, checklist, version, dealer, region, department, date, outcome, final.
    func historicAudit(_ row: SQLiteRow) throws(RecordFault) -> HistoricAudit {
        guard let date = CivilDate(row.text(7)), let outcome = Outcome(rawValue: row.text(8)) else {
            throw .damaged(sequence: row.integer(0))
        }
        return HistoricAudit(
            id: row.text(1), checklist: row.text(2), version: row.text(3), dealer: row.text(4),
            region: row.textIfAny(5), department: row.textIfAny(6), date: date, outcome: outcome,
            final: row.integerIfAny(9).map(Fraction.init(millionths:)))
    }
}
