public import ChecklistModel
internal import ExactArithmetic
internal import SQLiteDatabase

extension Ledger {
    /// The months that have audits, earliest first.
    ///
    /// - Parameter mark: the newest sequence to look at; nil takes everything, and is much faster.
    public func months(upTo mark: Int? = nil) throws(LedgerFailure) -> [LedgerMonth] {
        try translated {
            try database.statement(mark == nil ? RollUpSQL.months : RollUpSQL.monthsAt).all {
                if let mark { $0.add(mark) }
            } read: { row in
                Month(row.text(0)).map { LedgerMonth(month: $0, audits: row.integer(1), scored: row.integer(2)) }
            }.compactMap(\.self)
        }
    }

    /// A month by dealer and checklist, in their order.
    ///
    /// - Parameter mark: the newest sequence to look at; nil takes everything, and is faster.
    public func dealers(of month: Month, upTo mark: Int? = nil) throws(LedgerFailure) -> [DealerMonth] {
        try translated {
            try database.statement(mark == nil ? RollUpSQL.dealers : RollUpSQL.dealersAt).all {
                bind(&$0, month, mark)
            } read: { row in
                DealerMonth(
                    month: month, dealer: row.text(1), checklist: row.text(2), audits: row.integer(3),
                    scored: row.integer(4), final: Fraction(millionths: row.integer(5)), failed: row.integer(6),
                    findings: row.integer(7))
            }
        }
    }

    /// A month by dealer, department and checklist, in their order.
    ///
    /// - Parameter mark: the newest sequence to look at; nil takes everything, and is faster.
    public func departments(of month: Month, upTo mark: Int? = nil) throws(LedgerFailure) -> [DepartmentMonth] {
        try translated {
            try database.statement(mark == nil ? RollUpSQL.departments : RollUpSQL.departmentsAt).all {
                bind(&$0, month, mark)
            } read: { row in
                let department = row.text(2)
                return DepartmentMonth(
                    month: month, dealer: row.text(1), department: department.isEmpty ? nil : department,
                    checklist: row.text(3), audits: row.integer(4), scored: row.integer(5),
                    score: Fraction(millionths: row.integer(6)), failed: row.integer(7), findings: row.integer(8))
            }
        }
    }

    private func bind(_ values: inout SQLiteBinder, _ month: Month, _ mark: Int?) {
        values.add(month.text)
        if let mark { values.add(mark) }
    }
}
