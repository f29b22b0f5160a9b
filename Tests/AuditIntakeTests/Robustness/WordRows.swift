import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import AuditIntake

private let yesNo = AnswerKind.yesNo(YesNo())

@Suite("是 合格 符合 达标 √ ✓ ✔ ☑ Y yes 对 ○") struct YesRow {
    @Test(
        "is yes in every form",
        arguments: [
            "是", "合格", "符合", "达标", "√", "✓", "✔", "☑", "Y", "yes", "对", "○", "Yes", "YES", "ＹＥＳ", "ｙ", " 是\u{3000}",
            "是\u{200B}", "\u{FEFF}合格", "TRUE", "✔\u{FE0F}",
        ].map { MessyAnswer(yesNo, $0, .yes) })
    func yes(_ row: MessyAnswer) { row.check() }

    @Test(
        "is refused with its code point when it only looks like it",
        arguments: [
            ("〇", "U+3007"), ("O", "U+004F"), ("Ο", "U+039F"), ("О", "U+041E"), ("ｏ", "U+FF4F"), ("◯", "U+25EF"),
            ("уes", "U+0443"),
        ].map { MessyAnswer(yesNo, $0, refused: $1) })
    func lookAlikes(_ row: MessyAnswer) { row.check() }

    @Test(
        "may be added to by a sheet, and then those words count",
        arguments: [
            MessyAnswer(.yesNo(YesNo(yesWords: ["齐全"], noWords: ["欠缺"])), "齐全", .yes),
            MessyAnswer(.yesNo(YesNo(yesWords: ["齐全"], noWords: ["欠缺"])), "欠缺", .no),
            MessyAnswer(yesNo, "齐全", refused: "'齐全' is not an answer"), MessyAnswer(Kinds.marks, "O", .option(0)),
        ])
    func ownWords(_ row: MessyAnswer) { row.check() }
}

@Suite("否 不合格 不符合 × ✗ ✕ X x Ｘ N no") struct NoRow {
    @Test(
        "is no in every form",
        arguments: [
            "否", "不合格", "不符合", "×", "✗", "✕", "X", "x", "Ｘ", "N", "no", "NO", "ｎｏ", "✘", "☒", "不达标", "FALSE", " 否 ",
        ].map { MessyAnswer(yesNo, $0, .no) })
    func no(_ row: MessyAnswer) { row.check() }

    @Test(
        "is refused with its code point when it only looks like it",
        arguments: [("Х", "U+0425"), ("х", "U+0445"), ("Χ", "U+03A7"), ("╳", "U+2573")].map {
            MessyAnswer(yesNo, $0, refused: $1)
        })
    func lookAlikes(_ row: MessyAnswer) { row.check() }

    @Test(
        "is never made out of a word beside it",
        arguments: ["不是", "不错", "没错", "not", "nein", "0", "1"].map {
            MessyAnswer(yesNo, $0, refused: "is not an answer")
        })
    func neighbours(_ row: MessyAnswer) { row.check() }
}

@Suite("△ ▲ 部分合格") struct MiddleRow {
    private static let levels = AnswerKind.choice(
        Choice(options: [
            Choice.Option(id: "all", title: BilingualText("全部合格"), rate: 1, words: ["○"]),
            Choice.Option(id: "some", title: BilingualText("部分合格"), rate: Kinds.half, words: ["△", "▲"]),
            Choice.Option(id: "none", title: BilingualText("全部不合格"), rate: 0, words: ["×"]),
        ]))

    @Test(
        "is a level only where the item has such a one",
        arguments: [
            MessyAnswer(levels, "△", .option(1)), MessyAnswer(levels, "▲", .option(1)),
            MessyAnswer(levels, "部分合格", .option(1)), MessyAnswer(levels, "×", .option(2)),
            MessyAnswer(Kinds.marks, "△", .option(1)), MessyAnswer(Kinds.marks, "▲", refused: "is not an answer"),
            MessyAnswer(yesNo, "△", refused: "is not an answer"), MessyAnswer(yesNo, "▲", refused: "is not an answer"),
            MessyAnswer(yesNo, "部分合格", refused: "is not an answer"),
            MessyAnswer(yesNo, "基本合格", refused: "is not an answer"),
        ])
    func middle(_ row: MessyAnswer) { row.check() }
}

@Suite("不适用 无此项 N/A NA n/a ／ / 免检") struct NotApplicableRow {
    private static let words = ["不适用", "无此项", "N/A", "NA", "n/a", "／", "/", "免检", "Ｎ／Ａ", " n/a "]

    @Test(
        "leaves the item out where it may",
        arguments: words.map { MessyAnswer(yesNo, $0, .notApplicable) }
            + words.map { MessyAnswer(Kinds.duration, $0, .notApplicable) })
    func allowed(_ row: MessyAnswer) { row.check() }

    @Test(
        "is refused where the item must always be judged",
        arguments: words.map { MessyAnswer(yesNo, $0, refused: "must always be judged", .forbid) })
    func forbidden(_ row: MessyAnswer) { row.check() }

    @Test(
        "is not what a stroke says, unless the sheet declares it",
        arguments: [
            MessyAnswer(yesNo, "—", refused: "can mean more than one thing"),
            MessyAnswer(yesNo, "——", refused: "can mean more than one thing"),
            MessyAnswer(yesNo, "-", refused: "can mean more than one thing"),
            MessyAnswer(Kinds.spots, "-", refused: "can mean more than one thing"),
            MessyAnswer(.yesNo(YesNo(yesWords: ["有"], noWords: ["—"])), "—", .no),
        ])
    func strokes(_ row: MessyAnswer) { row.check() }
}

@Suite("无 / 有") struct PolarityRow {
    @Test(
        "means what the item declares, and nothing elsewhere",
        arguments: [
            MessyAnswer(Kinds.dusty, "有", .yes), MessyAnswer(Kinds.dusty, "无", .no),
            MessyAnswer(yesNo, "有", refused: "can mean more than one thing"),
            MessyAnswer(yesNo, "无", refused: "can mean more than one thing"),
            MessyAnswer(yesNo, "没有", refused: "can mean more than one thing"),
            MessyAnswer(Kinds.spots, "无", refused: "can mean more than one thing"),
            MessyAnswer(Kinds.duration, "无", refused: "can mean more than one thing"),
            MessyAnswer(yesNo, "none", refused: "can mean more than one thing"),
        ])
    func polarity(_ row: MessyAnswer) { row.check() }
}

@Suite("blank, 0, 无, 待查") struct BlankRow {
    @Test(
        "are four different things",
        arguments: [
            MessyAnswer(yesNo, "", .unanswered), MessyAnswer(yesNo, " \u{3000}\u{200B}", .unanswered),
            MessyAnswer(yesNo, "待查", .unanswered), MessyAnswer(yesNo, "待定", .unanswered),
            MessyAnswer(yesNo, "TBD", .unanswered), MessyAnswer(Kinds.spots, "", .unanswered),
            MessyAnswer(Kinds.spots, "0", .count(0)), MessyAnswer(Kinds.spots, "０", .count(0)),
            MessyAnswer(Kinds.fivePoints, "0", .number(0)), MessyAnswer(Kinds.deviations, "0", .deductions([0, 0])),
            MessyAnswer(yesNo, "0", refused: "is not an answer"), MessyAnswer(yesNo, "否", .no),
            MessyAnswer(yesNo, "不适用", .notApplicable),
        ])
    func blanks(_ row: MessyAnswer) { row.check() }
}

@Suite("是/否 left in the cell, two boxes ticked") struct TemplateRow {
    @Test(
        "is refused",
        arguments: ["是/否", "是／否", "□是 □否", "☑是 ☑否", "√是 √否", "合格/不合格", "yes/no", "Y / N", "√ ×"].map {
            MessyAnswer(yesNo, $0, refused: "still holds several choices")
        } + [
            MessyAnswer(Kinds.marks, "优□ 中□ 差□", refused: "still holds several choices"),
            MessyAnswer(Kinds.marks, "优/中", refused: "still holds several choices"),
        ])
    func template(_ row: MessyAnswer) { row.check() }
}

@Suite("answer and remark in one cell") struct RemarkRow {
    @Test(
        "is split only when nothing else can be meant",
        arguments: [
            MessyAnswer(yesNo, "NO (BMW VIDEO LOOPS PLAYING)", .no), MessyAnswer(yesNo, "否（轮胎未打蜡）", .no),
            MessyAnswer(Kinds.duration, "3分钟（在接电话）", .number(180)),
            MessyAnswer(yesNo, "NO BMW VIDEO", refused: "is not an answer"),
            MessyAnswer(yesNo, "否，轮胎未打蜡", refused: "is not an answer"),
            MessyAnswer(yesNo, "是（否）", refused: "could be an answer itself"),
            MessyAnswer(yesNo, "是（不确定）", refused: "may change the answer"),
            MessyAnswer(Kinds.duration, "3分钟（左右）", refused: "may change the answer"),
            MessyAnswer(yesNo, "符合（部分）", refused: "may change the answer"),
            MessyAnswer(Kinds.fivePoints, "4（5）", refused: "could be an answer itself"),
        ])
    func remarks(_ row: MessyAnswer) { row.check() }

    @Test("and the remark is kept", arguments: Way.allCases)
    func kept(_ way: Way) {
        let reading = MessyAudit(value: "否（轮胎未打蜡）").read(way, checklist: .asking([.asking("1")]))
        #expect(reading.observed("1") == ["否|轮胎未打蜡"])
    }
}
