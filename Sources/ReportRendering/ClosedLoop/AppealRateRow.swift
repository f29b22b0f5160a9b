internal import ClosedLoop

/// By whom or what appeals are counted: an auditor, an item of a checklist, or neither for all of them.
struct AppealRateRow {
    var auditor: String?
    var checklist: String?
    var item: String?
    let rate: AppealRate
}

extension AppealRates {
    /// All of them, then by auditor and by item; nothing where none was filed.
    var rows: [AppealRateRow] {
        if all.filed == 0 { return [] }
        return [AppealRateRow(rate: all)] + auditors.map { AppealRateRow(auditor: $0.auditor, rate: $0.rate) }
            + items.map { AppealRateRow(checklist: $0.checklist, item: $0.item, rate: $0.rate) }
    }
}
