internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

/// What can be wrong with an audit that is understood, but does not belong into the ledger now.
enum ImportProblem {
    case future(CivilDate, today: CivilDate)
    case otherMonth(CivilDate, Month)
    case outdatedVersion(Checklist, current: Checklist)

    var severity: Diagnostic.Severity {
        switch self {
        case .future, .otherMonth: .error
        case .outdatedVersion: .warning
        }
    }

    var message: BilingualText {
        switch self {
        case .future(let date, let today):
            BilingualText(
                zh: "日期 \(date.text) 晚于今天（\(today.text)），不予收入；请核对日期",
                en: "dated \(date.text), which is after today (\(today.text)), and refused; check the date")
        case .otherMonth(let date, let month):
            BilingualText(
                zh: "日期 \(date.text) 不在 \(month.text) 月内，不予收入；请核对日期，或去掉 --month",
                en:
                    "dated \(date.text), which is outside \(month.text), and refused; check the date, or leave out --month"
            )
        case .outdatedVersion(let checklist, let current):
            BilingualText(
                zh: "按 \(checklist.id) \(checklist.version) 版填写，现行版本是 \(current.version)；按填写时的版本计分，下次请用现行版本",
                en:
                    "answered by \(checklist.id) \(checklist.version), while \(current.version) is current; scored by the version it names; use the current one next time"
            )
        }
    }
}
