import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import AuditIntake

/// An answer and a remark in one cell: split only when nothing else can be meant.
@Suite struct RemarkTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let kind: AnswerKind
        let written: String
        let outcome: Result<UnderstoodAnswer, AnswerProblem>
        var testDescription: String { written }

        init(_ kind: AnswerKind, _ written: String, _ value: AnswerValue, _ answer: String, _ remark: String?) {
            self.kind = kind
            self.written = written
            outcome = .success(UnderstoodAnswer(value: value, written: answer, remark: remark))
        }

        init(_ kind: AnswerKind, _ written: String, refused: AnswerProblem) {
            self.kind = kind
            self.written = written
            outcome = .failure(refused)
        }
    }

    private static let yesNo = AnswerKind.yesNo(YesNo())
    private static let bracketed = AnswerKind.choice(
        Choice(options: [
            Choice.Option(id: "fit", title: BilingualText("fit"), rate: 1),
            Choice.Option(id: "fit (new)", title: BilingualText("new"), rate: 1),
        ]))

    @Test(arguments: [
        Row(yesNo, "否（轮胎未打蜡）", .no, "否", "轮胎未打蜡"),
        Row(yesNo, "NO ( BMW VIDEO LOOPS PLAYING )", .no, "NO", "BMW VIDEO LOOPS PLAYING"),
        Row(yesNo, "不适用（无促销活动）", .notApplicable, "不适用", "无促销活动"),
        Row(yesNo, "待查（明天）", .unanswered, "待查", "明天"),
        Row(yesNo, "否（门（左）没关）", .no, "否", "门（左）没关"),
        Row(Kinds.duration, "3分钟（客户在等）", .number(180), "3分钟", "客户在等"),
        Row(Kinds.fivePoints, "4（地面有水）", .number(4), "4", "地面有水"),
        Row(Kinds.spots, "不适用（2台已售出）", .notApplicable, "不适用", "2台已售出"),
        Row(yesNo, "是（2处补漆，不明显）", .yes, "是", "2处补漆，不明显"),
        Row(
            Kinds.sample, "17/20 (three without phone number)", .share(17, of: 20), "17/20",
            "three without phone number"),
        Row(bracketed, "fit (new)", .option(1), "fit (new)", nil),
        Row(bracketed, "fit (old)", .option(0), "fit", "old"),
        Row(yesNo, "是", .yes, "是", nil),
    ])
    func splits(_ row: Row) { check(row) }

    @Test(arguments: [
        Row(yesNo, "否（是）", refused: .answerInRemark), Row(yesNo, "是(√)", refused: .answerInRemark),
        Row(yesNo, "是（n/a）", refused: .answerInRemark), Row(Kinds.fivePoints, "4 (5)", refused: .answerInRemark),
        Row(yesNo, "否（3）", refused: .answerInRemark), Row(Kinds.marks, "优（中）", refused: .answerInRemark),
        Row(Kinds.sample, "17/20 (85%)", refused: .answerInRemark),
        // The bare number is minutes here, so that the remark would change the value sixty times.
        Row(Kinds.minutes, "30 (s)", refused: .answerInRemark),
        Row(yesNo, "否 轮胎未打蜡", refused: .unknownWord), Row(yesNo, "（否）", refused: .unknownWord),
        Row(yesNo, "否（", refused: .unknownWord), Row(yesNo, "否（）", refused: .unknownWord),
        Row(yesNo, "否（一）（二）", refused: .unknownWord), Row(yesNo, "否（一）二", refused: .unknownWord),
        Row(yesNo, "无（干净）", refused: .unknownWord),
    ])
    func refusals(_ row: Row) { check(row) }

    @Test(
        arguments: ["约", "以上", "左右", "?", "多", "半", "about", "approx.", "有1盏", "另有三处", "at least", "分钟"].map {
            Row(Kinds.spots, "2（\($0)）", refused: .remarkChangesAnswer)
        } + ["不", "？", "？？", "没", "not", "无", "-"].map { Row(yesNo, "是（\($0)）", refused: .remarkChangesAnswer) }
            + ["部分", "大部分", "基本", "不完全", "可能", "未核实", "partly", "Mostly", "not quite.", "not checked"].map {
                Row(yesNo, "符合（\($0)）", refused: .remarkChangesAnswer)
            } + [
                Row(Kinds.fivePoints, "2分（半）", refused: .remarkChangesAnswer),
                Row(Kinds.fivePoints, "4（满分5）", refused: .remarkChangesAnswer),
                Row(Kinds.deviations, "积尘2（约）", refused: .remarkChangesAnswer),
                Row(Kinds.sample, "17/20（估计的，左右）", refused: .remarkChangesAnswer),
                Row(Kinds.duration, "3分钟（以上）", refused: .remarkChangesAnswer),
                Row(Kinds.marks, "优（否）", refused: .answerInRemark),
                Row(Kinds.marks, "优（？）", refused: .remarkChangesAnswer),
            ])
    func changes(_ row: Row) { check(row) }

    private func check(_ row: Row) {
        let reader = AnswerReader(.asking("1", row.kind))
        #expect(Result { () throws(AnswerProblem) in try reader.read(row.written) } == row.outcome)
    }

    @Test func wording() {
        AnswerRow(
            Self.yesNo, "否（是）",
            refused: "item 1: '否（是）' has a remark that could be an answer itself; put the remark into the note; "
                + "accepted: yes (是 合格 √) or no (否 不合格 ×); n/a"
        ).check()
        AnswerRow(
            Self.yesNo, "否（是）", refused: "检查项 1：“否（是）”括号内的备注本身也可以是结果，请把备注写到备注栏；可填：是 合格 √，或 否 不合格 ×；不适用",
            in: .zh
        ).check()
        AnswerRow(
            Self.yesNo, "是（？）",
            refused: "item 1: '是（？）' has a remark that may change the answer; write the exact answer alone "
                + "and put remarks into the note; accepted: yes (是 合格 √) or no (否 不合格 ×); n/a"
        ).check()
        AnswerRow(
            Self.yesNo, "是（？）",
            refused: "检查项 1：“是（？）”括号内的内容可能改变结果，请只写确切的结果，其他说明写到备注栏；"
                + "可填：是 合格 √，或 否 不合格 ×；不适用",
            in: .zh
        ).check()
    }
}
