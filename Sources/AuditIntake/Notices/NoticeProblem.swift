internal import BilingualText
internal import ClosedLoop
internal import Diagnostics

/// What keeps a file from being read as a filled rectification notice.
enum NoticeProblem: Problem {
    case notANotice
    case headingMissing
    case columnTwice(NoticeColumn)
    case columnsMissing([NoticeColumn])
    case actionMissing
    case actionTwice(String, first: SourcePosition)

    var wording: BilingualText {
        switch self {
        case .notANotice:
            BilingualText(
                zh: "找不到“通知单编号”，这不是整改通知单；请用 dealer-audit actions notice 生成，填写后交回",
                en:
                    "there is no notice number, so this is no rectification notice; make one with dealer-audit actions notice and fill it in"
            )
        case .headingMissing:
            BilingualText(
                zh: "找不到表头行；请用 dealer-audit actions notice 重新生成，不要删除表头",
                en:
                    "the row of headings is missing; make the notice anew with dealer-audit actions notice and keep its headings"
            )
        case .columnTwice(let column):
            BilingualText(
                zh: "“\(column.title.wording(in: .zh))”列出现了两次；请只保留一列",
                en: "the column '\(column.title.wording(in: .en))' stands twice; leave only one")
        case .columnsMissing(let columns):
            BilingualText(
                zh: "缺少列：\(columns.map { $0.title.wording(in: .zh) }.joined(separator: "、"))；请用重新生成的通知单填写",
                en:
                    "columns are missing: \(columns.map { $0.title.wording(in: .en) }.joined(separator: ", ")); fill in a notice made anew"
            )
        case .actionMissing:
            BilingualText(
                zh: "这一行填写了内容，但没有整改编号；请补上通知单上的编号，或删除这一行",
                en: "this row is filled in but has no action number; put in the one of the notice, or delete the row")
        case .actionTwice(let action, let first):
            BilingualText(
                zh: "整改 \(action.printable) 在\(first.zh)已经填过，两行都不收；请只保留一行",
                en: "action \(action.printable) stands at \(first.en) already, so neither row is taken; leave only one")
        }
    }
}
