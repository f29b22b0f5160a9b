import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import AuditIntake

/// k of n, and reached of target.
@Suite struct AnswerShareTests {
    @Test(arguments: [
        AnswerRow(Kinds.sample, "17/20", .share(17, of: 20)), AnswerRow(Kinds.sample, "17 / 20", .share(17, of: 20)),
        AnswerRow(Kinds.sample, "１７／２０", .share(17, of: 20)), AnswerRow(Kinds.sample, "17 of 20", .share(17, of: 20)),
        AnswerRow(Kinds.sample, "0/20", .share(0, of: 20)), AnswerRow(Kinds.sample, "20/20", .share(20, of: 20)),
        AnswerRow(Kinds.sample, "0/0", .notApplicable),
        AnswerRow(Kinds.target, "22.5/20", .share(exact("22.5"), of: 20)),
        AnswerRow(Kinds.target, "0/0.0", .notApplicable),
    ])
    func understood(_ row: AnswerRow) { row.check() }

    private static let sample = "; accepted: conforming/checked such as 17/20; n/a"
    private static let target = "; accepted: reached/target such as 17/20; n/a"
    private static let can = "；可填：合格数/抽查数，例如 17/20；不适用"

    private static func refused(_ written: String, _ reason: String) -> AnswerRow {
        AnswerRow(Kinds.sample, written, refused: "item 1: '\(written)' \(reason)" + sample)
    }

    private static func chinese(_ written: String, _ reason: String) -> AnswerRow {
        AnswerRow(Kinds.sample, written, refused: "检查项 1：“\(written)”\(reason)" + can, in: .zh)
    }

    private static let hidden = "hides the two numbers; write both of them"
    private static let date = "is a date, as spreadsheets make of 3/4; format the column as text and write it again"

    @Test(arguments: [
        refused("85%", hidden), refused("８５％", hidden), refused("0.85", hidden), refused("17", hidden),
        chinese("85%", "看不出两个数各是多少，请写两个数本身"),
        refused("3月4日", date), refused("4-Mar", date), refused("Mar-04", date), refused("2026/3/4", date),
        refused("2026-03-04", date), refused("2026-03-04 00:00:00", date),
        chinese("3月4日", "是日期，可能是表格软件把 3/4 变成了日期，请把该列设为文本格式后重写"),
        refused("21/20", "has more conforming than checked"), chinese("21/20", "的合格数多于抽查数"),
        refused("1.5/2", "must have two whole numbers"), chinese("1.5/2", "的两个数必须是整数"),
        refused("-1/2", "must not have a negative number"), chinese("-1/2", "的两个数不能是负数"),
        AnswerRow(
            Kinds.target, "3/0", refused: "item 1: '3/0' has 0 as its second number but not as its first" + target),
        AnswerRow(
            Kinds.target, "3/0", refused: "检查项 1：“3/0”的第二个数是 0，第一个数却不是；可填：实际/目标，例如 17/20；不适用", in: .zh),
        refused("most", "is not k/n"), chinese("大多数", "不是“几/几”"),
        refused("1/2/3/4", "is not k/n"), refused("约17/20", "is approximate; write the exact number"),
        refused("1,200/2,000", "has a comma that may group thousands or mark decimals; write it like 1200 or 1.5"),
        AnswerRow(
            Kinds.sample, "0/0",
            refused: "item 1: '0/0' would be n/a, but this item must always be judged; "
                + "accepted: conforming/checked such as 17/20", .forbid),
        AnswerRow(
            Kinds.sample, "0/0", refused: "检查项 1：“0/0”等于“不适用”，而此项必须判定；可填：合格数/抽查数，例如 17/20", in: .zh, .forbid),
    ])
    func refusals(_ row: AnswerRow) { row.check() }
}
