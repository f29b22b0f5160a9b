import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import AuditIntake

/// Durations of what never came.
@Suite struct AnswerGivenUpTests {
    @Test(
        arguments: ["not reached", "Not Reached", "未达到", "未接通", "放弃", "gave up", "未接通，放弃", "not reached, gave up"]
            .map { AnswerRow(Kinds.duration, $0, .notReached(after: nil)) })
    func withoutTime(_ row: AnswerRow) { row.check() }

    @Test(
        arguments: [
            "not reached after 10 min", "not reached, gave up after 10 min", "gave up after 10 min", "10分钟后放弃",
            "未达到，10分钟后放弃", "未达到 10分钟", "未接通、10 分钟后放弃", "未达到10分钟", "not reached; after 600 s",
        ].map { AnswerRow(Kinds.duration, $0, .notReached(after: 600)) } + [
            AnswerRow(Kinds.minutes, "not reached after 10", .notReached(after: 600)),
            AnswerRow(Kinds.clock, "10:00 后放弃", .notReached(after: 600)),
        ])
    func afterATime(_ row: AnswerRow) { row.check() }

    private static let accepted = "; accepted: a duration such as 2 min 30 s, 150 s or 2.5 min, or not reached; n/a"

    private static func refused(_ written: String, _ reason: String) -> AnswerRow {
        AnswerRow(Kinds.duration, written, refused: "item 1: '\(written)' \(reason)" + accepted)
    }

    @Test(arguments: [
        refused("not reached after 10", "has no unit of time; write min or s"),
        refused("约10分钟后放弃", "is approximate; write the exact number"),
        refused("未达到标准", "is not a duration"), refused("放弃后", "is not a duration"),
        refused("after 10 min", "is not a duration"), refused("not reached after", "is not a duration"),
        refused("gave up 10 min", "is not a duration"), refused("10分钟放弃", "is not a duration"),
        AnswerRow(
            Kinds.duration, "未达到很久", refused: "检查项 1：“未达到很久”不是时长；可填：时长，例如 2分30秒、150秒 或 2.5分钟；或 未达到；不适用",
            in: .zh),
        AnswerRow(
            Kinds.plainNumber, "未达到", refused: "检查项 1：“未达到”不是数字；可填：数字，例如 12 或 0.5；不适用", in: .zh),
        refused(
            "not reached (10 min)", "has a remark that could be an answer itself; put the remark into the note"),
    ])
    func refusals(_ row: AnswerRow) { row.check() }
}
