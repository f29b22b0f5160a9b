internal import BilingualText
internal import Diagnostics

/// Observations that do not fit how an item is observed (scoring rule 3.1).
enum ObservationProblem: Problem {
    case unknownItem(String, checklist: String, suggestion: String?)
    case answeredTwice(item: String, first: SourcePosition)
    case personMissing(item: String)
    case unitMissing(item: String, kind: String)
    case unitTwice(item: String, unit: String, first: SourcePosition)
    /// "Not applicable" or 待查 for everybody or everything, beside an answer for somebody or something.
    case wholeItemBesideOthers(item: String, other: SourcePosition)

    var wording: BilingualText {
        switch self {
        case .unknownItem(let id, let checklist, let suggestion):
            let meant = SuggestionClause(suggestion)
            return BilingualText(
                zh: "检查表 \(checklist) 没有检查项\(quoted(id, .zh))\(meant.zh)；请写该检查表中的编号",
                en: "checklist \(checklist) has no item \(quoted(id, .en))"
                    + meant.en(before: "give an id of that checklist"))
        case .answeredTwice(let item, let first):
            return BilingualText(
                zh: "检查项 \(item) 只填一次，但\(first.zh)已经填过；请只留下一个结果",
                en: "item \(item) takes one answer but has one at \(first.en) already; leave only one"
            )
        case .personMissing(let item):
            return BilingualText(
                zh: "检查项 \(item) 按人员观察，此结果没有写人员；请在 person（人员）中写明",
                en: "item \(item) is observed per person, but this answer names nobody; give the person")
        case .unitMissing(let item, let kind):
            return BilingualText(
                zh: "检查项 \(item) 按单元（\(kind)）观察，此结果没有写单元；请在 unit（单元）中写明",
                en: "item \(item) is observed per unit (\(kind)), but this answer names none; give the unit")
        case .unitTwice(let item, let unit, let first):
            return BilingualText(
                zh: "检查项 \(item) 的单元\(quoted(unit, .zh))在\(first.zh)已经填过；请只留下一个结果，"
                    + "确为两次观察的请都写明时间 at",
                en:
                    "item \(item) has an answer for the unit \(quoted(unit, .en)) at \(first.en) already; leave only "
                    + "one, or give the time (at) of both")
        case .wholeItemBesideOthers(let item, let other):
            return BilingualText(
                zh: "检查项 \(item) 在这里是整项的结果，但\(other.zh)另有结果；请只留下一种",
                en:
                    "this answer is for item \(item) as a whole, which has another answer at \(other.en); leave "
                    + "only one of the two")
        }
    }
}
