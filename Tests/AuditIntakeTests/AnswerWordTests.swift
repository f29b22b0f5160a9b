import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import AuditIntake

/// Words and signs: yes, no, options, not applicable, still open.
@Suite struct AnswerWordTests {
    private static let yesNo = AnswerKind.yesNo(YesNo())

    @Test(
        arguments: [
            "是", "合格", "符合", "达标", "对", "√", "✓", "✔", "✔\u{FE0F}", "☑", "☑\u{FE0F}", "✅", "○", "y", "Y", "Ｙ", "yes",
            "YES", "Yes", "true", " 是 ", "\u{3000}合格\u{3000}", "\u{A0}是", "是\u{200B}", "\u{FEFF}是",
        ].map { AnswerRow(yesNo, $0, .yes) })
    func yes(_ row: AnswerRow) { row.check() }

    @Test(
        arguments: [
            "否", "不合格", "不符合", "不达标", "错", "×", "✗", "✕", "✖", "✖\u{FE0F}", "✘", "☒", "❌", "x", "X", "Ｘ", "n", "N", "Ｎ",
            "no", "NO", "false", "ｎｏ",
        ].map { AnswerRow(yesNo, $0, .no) })
    func no(_ row: AnswerRow) { row.check() }

    @Test(
        arguments: ["", " ", "\u{3000}", "\u{200B}", "待查", "待定", "待确认", "TBD", "tbd"].flatMap { word in
            [yesNo, Kinds.marks, Kinds.fivePoints, Kinds.duration, Kinds.sample, Kinds.spots, Kinds.deviations]
                .map { AnswerRow($0, word, .unanswered) }
        })
    func open(_ row: AnswerRow) { row.check() }

    @Test(
        arguments: ["不适用", "无此项", "N/A", "n/a", "NA", "na", "免检", "/", "／"].flatMap { word in
            [yesNo, Kinds.marks, Kinds.fivePoints, Kinds.duration, Kinds.sample, Kinds.spots, Kinds.deviations]
                .map { AnswerRow($0, word, .notApplicable) }
        })
    func notApplicable(_ row: AnswerRow) { row.check() }

    @Test(arguments: [
        AnswerRow(Kinds.dusty, "有", .yes), AnswerRow(Kinds.dusty, "无", .no), AnswerRow(Kinds.dusty, "是", .yes),
        AnswerRow(Kinds.marks, "○", .option(0)), AnswerRow(Kinds.marks, "o", .option(0)),
        AnswerRow(Kinds.marks, "Ｏ", .option(0)), AnswerRow(Kinds.marks, "优", .option(0)),
        AnswerRow(Kinds.marks, "GOOD", .option(0)), AnswerRow(Kinds.marks, "△", .option(1)),
        AnswerRow(Kinds.marks, "fair", .option(1)), AnswerRow(Kinds.marks, "×", .option(2)),
        AnswerRow(Kinds.marks, "x", .option(2)),
    ])
    func ownWords(_ row: AnswerRow) { row.check() }

    private static let accepted = "Accepted: yes (是 合格 √) or no (否 不合格 ×); n/a"
    private static let acceptedAfter = "accepted: yes (是 合格 √) or no (否 不合格 ×); n/a"
    private static let can = "；可填：是 合格 √，或 否 不合格 ×；不适用"

    @Test(arguments: [
        AnswerRow(yesNo, "yse", refused: "item 1: 'yse' is not an answer; did you mean 'yes'? " + accepted),
        AnswerRow(yesNo, "不和格", refused: "item 1: '不和格' is not an answer; did you mean '不合格'? " + accepted),
        AnswerRow(yesNo, "maybe", refused: "item 1: 'maybe' is not an answer; " + acceptedAfter),
        AnswerRow(yesNo, "1", refused: "item 1: '1' is not an answer; " + acceptedAfter),
        AnswerRow(yesNo, "△", refused: "item 1: '△' is not an answer; " + acceptedAfter),
        AnswerRow(yesNo, "不和格", refused: "检查项 1：无法识别“不和格”（是否应为“不合格”？）" + can, in: .zh),
        AnswerRow(yesNo, "也许吧", refused: "检查项 1：无法识别“也许吧”" + can, in: .zh),
    ])
    func unknown(_ row: AnswerRow) { row.check() }

    /// One letter can turn the answer around, so nothing is offered for these.
    @Test(
        arguments: ["不是", "不错", "不对", "没错", "非是", "on", "Ja", "ys", "nah", "not", "车没洗"].map { word in
            AnswerRow(yesNo, word, refused: "item 1: '\(word)' is not an answer; " + acceptedAfter)
        } + [
            AnswerRow(
                .yesNo(YesNo(yesWords: ["车已洗"], noWords: ["车未洗"])), "车没洗",
                refused: "item 1: '车没洗' is not an answer; accepted: yes (车已洗) or no (车未洗); n/a")
        ])
    func withoutSuggestion(_ row: AnswerRow) { row.check() }

    @Test(arguments: [
        AnswerRow(
            yesNo, "O", refused: "item 1: 'O' (U+004F) only looks like ○ (U+25CB); write it again; " + acceptedAfter),
        AnswerRow(
            yesNo, "〇", refused: "item 1: '〇' (U+3007) only looks like ○ (U+25CB); write it again; " + acceptedAfter),
        AnswerRow(
            yesNo, "Ο", refused: "item 1: 'Ο' (U+039F) only looks like ○ (U+25CB); write it again; " + acceptedAfter),
        AnswerRow(
            yesNo, "О", refused: "item 1: 'О' (U+041E) only looks like ○ (U+25CB); write it again; " + acceptedAfter),
        AnswerRow(
            yesNo, "Х", refused: "item 1: 'Х' (U+0425) only looks like × (U+00D7); write it again; " + acceptedAfter),
        AnswerRow(
            Kinds.marks, "〇",
            refused: "item 1: '〇' (U+3007) only looks like ○ (U+25CB); write it again; "
                + "accepted: good (优 Good ○ O), fair (中 Fair △), poor (差 Poor × X); n/a"),
        AnswerRow(
            yesNo, "уes",
            refused: "item 1: 'уes' has the look-alike letter у (U+0443); type it again; " + acceptedAfter),
        AnswerRow(yesNo, "О", refused: "检查项 1：“О”（U+041E）只是看上去像 ○（U+25CB），请改写" + can, in: .zh),
        AnswerRow(yesNo, "уes", refused: "检查项 1：“уes”中有形似的外文字母 у（U+0443），请重新输入" + can, in: .zh),
    ])
    func lookAlikes(_ row: AnswerRow) { row.check() }

    @Test(
        arguments: ["无", "有", "—", "-", "?", "？", "none"].map { word in
            AnswerRow(
                yesNo, word,
                refused: "item 1: '\(word)' can mean more than one thing here; write which; " + acceptedAfter)
        } + [
            AnswerRow(
                Kinds.spots, "无",
                refused: "item 1: '无' can mean more than one thing here; write which; "
                    + "accepted: a whole number (oil spots), 0 for none; n/a"),
            AnswerRow(yesNo, "无", refused: "检查项 1：“无”在这里可能有不同的意思，请改写" + can, in: .zh),
        ])
    func ambiguousWords(_ row: AnswerRow) { row.check() }

    @Test(
        arguments: ["是/否", "是／否", "□是 □否", "☑是 ☑否", "yes/no", "√ ×", "合格、不合格"].map { word in
            AnswerRow(
                yesNo, word,
                refused: "item 1: '\(word)' still holds several choices; leave only the one that applies; "
                    + acceptedAfter)
        } + [
            AnswerRow(
                Kinds.marks, "优/中/差",
                refused: "item 1: '优/中/差' still holds several choices; leave only the one that applies; "
                    + "accepted: good (优 Good ○ O), fair (中 Fair △), poor (差 Poor × X); n/a"),
            AnswerRow(yesNo, "是/否", refused: "检查项 1：“是/否”中还留着几个选项，请只留下实际结果" + can, in: .zh),
        ])
    func templateText(_ row: AnswerRow) { row.check() }

    @Test(arguments: [
        AnswerRow(
            yesNo, "不适用",
            refused: "item 1: '不适用' is not allowed, this item must always be judged; "
                + "accepted: yes (是 合格 √) or no (否 不合格 ×)", .forbid),
        AnswerRow(
            yesNo, "NA", refused: "检查项 1：“NA”不可用，此项必须判定，不能填“不适用”；可填：是 合格 √，或 否 不合格 ×", in: .zh, .forbid),
        AnswerRow(
            yesNo, "=A1+B1",
            refused: "item 1: '=A1+B1' is a formula, not a value; paste the cell as a value; " + acceptedAfter),
        AnswerRow(yesNo, "=1", refused: "检查项 1：“=1”是公式而不是结果，请粘贴为数值" + can, in: .zh),
        AnswerRow(
            yesNo, "#N/A", refused: "item 1: '#N/A' is a spreadsheet error; write the value itself; " + acceptedAfter),
        AnswerRow(yesNo, "#REF!", refused: "检查项 1：“#REF!”是表格软件的错误值，请改填结果" + can, in: .zh),
        AnswerRow(
            Kinds.dusty, "可能", refused: "item 1: '可能' is not an answer; accepted: yes (有) or no (无); n/a"),
        AnswerRow(
            yesNo, String(repeating: "啊", count: 50),
            refused: "item 1: '\(String(repeating: "啊", count: 40))…' is not an answer; " + acceptedAfter),
    ])
    func refusals(_ row: AnswerRow) { row.check() }

    /// Two options that share a word make that word unusable, not a choice of the first.
    @Test func sharedWord() {
        let options = ["a", "b"].map { Choice.Option(id: $0, title: BilingualText($0), rate: 0, words: ["✓"]) }
        AnswerRow(
            .choice(Choice(options: options)), "✓",
            refused: "item 1: '✓' can mean more than one thing here; write which; accepted: a (✓), b (✓); n/a"
        ).check()
    }
}
