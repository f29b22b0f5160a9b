internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import Diagnostics

/// What is wrong with one cell of a notice that came back.
enum NoticeRefusal {
    case malformedNumber(String)
    /// Of another ledger, or changed.
    case foreignNumber(String)
    case unknownAction(String)
    case otherDealer(ActionID, dealer: String)
    /// With what stood there.
    case changedCell(String)
    case brokenSeal
    case outsideProof(String)
    case missing(NoticeColumn)
    case noDate(String)
    case noResult(String)
    case tooLong(NoticeColumn, limit: Int)
    case person(LoopPeople.Failure)
    /// What a rule of actions says.
    case rule(BilingualText)

    var message: BilingualText {
        switch self {
        case .malformedNumber(let text):
            BilingualText(
                zh: "通知单编号\(quoted(text, .zh))不完整；请照通知单原样填写，如 SH01-2026-10-7KQ2",
                en: "\(quoted(text, .en)) is no notice number; write it as on the notice, such as SH01-2026-10-7KQ2")
        case .foreignNumber(let text):
            BilingualText(
                zh: "通知单编号\(quoted(text, .zh))不是这个台账的；请检查编号，或用 --ledger 指定发出它的台账",
                en:
                    "the notice number \(quoted(text, .en)) is not of this ledger; check it, or name the ledger that gave it with --ledger"
            )
        case .unknownAction(let text):
            BilingualText(
                zh: "没有编号为\(quoted(text, .zh))的整改；请照通知单原样填写",
                en: "there is no action \(quoted(text, .en)); write the number as on the notice")
        case .otherDealer(let id, let dealer):
            BilingualText(
                zh: "\(id) 属于经销商 \(dealer.printable)，不在这张通知单上；请填在它自己的通知单上",
                en:
                    "\(id) is an action of dealer \(dealer.printable) and not of this notice; fill it in on its own notice"
            )
        case .changedCell(let expected):
            BilingualText(
                zh: "这一格与发出时不同，应为\(quoted(expected, .zh))；请勿改动未开放的单元格，或用 actions notice 重新生成后填写",
                en:
                    "this cell is not as it was sent; it should read \(quoted(expected, .en)); leave locked cells alone, or fill in a notice made anew with actions notice"
            )
        case .brokenSeal:
            BilingualText(
                zh: "校验码与这一行或发出日期不符；请勿改动未开放的单元格，或用 actions notice 重新生成后填写",
                en:
                    "the check code does not go with this row and the date of issue; leave locked cells alone, or fill in a notice made anew with actions notice"
            )
        case .outsideProof(let text):
            BilingualText(
                zh: "凭据\(quoted(text, .zh))不是通知单所在文件夹里的文件；请把文件放在通知单旁边，只写文件名",
                en:
                    "the evidence \(quoted(text, .en)) is no file beside the notice; put the file into the notice's folder and write only its name"
            )
        case .missing(let column):
            BilingualText(
                zh: "这一行缺少“\(column.title.wording(in: .zh))”；请补上，或把整行的填写内容清空",
                en: "this row lacks '\(column.title.wording(in: .en))'; fill it in, or empty what is filled in")
        case .noDate(let text):
            BilingualText(
                zh: "\(quoted(text, .zh))不是日期；请写成 2026-10-20",
                en: "\(quoted(text, .en)) is no date; write it like 2026-10-20")
        case .noResult(let text):
            BilingualText(
                zh: "验证结果\(quoted(text, .zh))看不懂；请写“通过”或“不通过”",
                en: "\(quoted(text, .en)) is no result; write pass or fail")
        case .tooLong(let column, let limit):
            BilingualText(
                zh: "“\(column.title.wording(in: .zh))”最多 \(limit) 个字；请缩短",
                en: "'\(column.title.wording(in: .en))' takes \(limit) characters at most; shorten it")
        case .person(let failure): failure.message
        case .rule(let message): message
        }
    }
}

/// A refused cell; the row of it is not taken.
struct RefusedCell: Error {
    let refusal: NoticeRefusal
    let position: SourcePosition
}
