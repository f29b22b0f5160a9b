import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import AuditIntake

/// Numbers on scales, measured numbers, durations and counts.
@Suite struct AnswerNumberTests {
    private static func number(_ kind: AnswerKind, _ written: String, _ value: Fraction) -> AnswerRow {
        AnswerRow(kind, written, .number(value))
    }

    @Test(arguments: [
        number(Kinds.fivePoints, "0", 0), number(Kinds.fivePoints, "5", 5), number(Kinds.fivePoints, "５", 5),
        number(Kinds.fivePoints, "3.0", 3), number(Kinds.fivePoints, "3分", 3),
        number(Kinds.halves, "１．５", exact("1.5")), number(Kinds.halves, "8.5 分", exact("8.5")),
        number(Kinds.cups, "12", 12), number(Kinds.cups, "12个", 12), number(Kinds.cups, "12 Cups", 12),
        number(Kinds.cups, "18０", 180), number(Kinds.degrees, "25℃", 25), number(Kinds.degrees, "25 °C", 25),
        number(Kinds.degrees, "-5", -5), number(Kinds.degrees, "−5℃", -5),
        number(Kinds.plainNumber, "+0.5", exact("0.5")),
        number(Kinds.plainNumber, "007", 7),
        number(thirds, "1/3", ratio("1/3")), number(thirds, "4/3", ratio("4/3")), number(thirds, "1", 1),
    ])
    func numbers(_ row: AnswerRow) { row.check() }

    private static let thirds = AnswerKind.scale(Scale(minimum: 0, maximum: 3, step: ratio("1/3"), zero: 0))

    private static func ratio(_ text: String) -> Fraction { Fraction(text: text) ?? 99 }

    /// A ratio that could be reached points of all points is no value, nor is any where decimals do.
    @Test(arguments: [
        AnswerRow(
            thirds, "3/3", refused: "item 1: '3/3' is not a number; accepted: a number from 0 to 3 in steps of 1/3; n/a"
        ),
        AnswerRow(
            thirds, "1/2",
            refused: "item 1: '1/2' is between the steps of the scale; "
                + "accepted: a number from 0 to 3 in steps of 1/3; n/a"),
        AnswerRow(
            thirds, "10/3",
            refused: "item 1: '10/3' is off the scale; accepted: a number from 0 to 3 in steps of 1/3; n/a"),
        AnswerRow(
            Kinds.halves, "3/2",
            refused: "item 1: '3/2' is not a number; accepted: a number from 1 to 10 in steps of 0.5; n/a"),
    ])
    func ratiosRefused(_ row: AnswerRow) { row.check() }

    @Test(arguments: [
        number(Kinds.duration, "2分30秒", 150), number(Kinds.duration, "150秒", 150),
        number(Kinds.duration, "2.5min", 150), number(Kinds.duration, "３分钟", 180),
        number(Kinds.duration, "2′30″", 150), number(Kinds.duration, "1 h 30 min", 5_400),
        number(Kinds.minutes, "3", 180), number(Kinds.minutes, "2.5", 150), number(Kinds.minutes, "30 s", 30),
        number(Kinds.clock, "3:00", 180), number(Kinds.clock, "３：０５", 185), number(Kinds.clock, "90:30", 5_430),
        number(Kinds.hours, "1:30", 5_400),
    ])
    func durations(_ row: AnswerRow) { row.check() }

    @Test(arguments: [
        AnswerRow(Kinds.spots, "0", .count(0)), AnswerRow(Kinds.spots, "3处", .count(3)),
        AnswerRow(Kinds.spots, "2 个", .count(2)), AnswerRow(Kinds.spots, "４条", .count(4)),
        AnswerRow(Kinds.spots, "1 oil spots", .count(1)), AnswerRow(Kinds.spots, "2.0", .count(2)),
        AnswerRow(Kinds.spots, "7油污处", .count(7)),
    ])
    func counts(_ row: AnswerRow) { row.check() }

    private static let aNumber = "; accepted: a number such as 12 or 0.5; n/a"
    private static let number = "；可填：数字，例如 12 或 0.5；不适用"

    private static func refused(_ written: String, _ reason: String) -> AnswerRow {
        AnswerRow(Kinds.plainNumber, written, refused: "item 1: '\(written)' \(reason)" + aNumber)
    }

    private static func chinese(_ written: String, _ reason: String) -> AnswerRow {
        AnswerRow(Kinds.plainNumber, written, refused: "检查项 1：“\(written)”\(reason)" + number, in: .zh)
    }

    private static let commaReason =
        "has a comma that may group thousands or mark decimals; write it like 1200 or 1.5"

    @Test(arguments: [
        refused("1,200", commaReason), refused("1,5", commaReason), refused("１，２００", commaReason),
        chinese("1,200", "中的逗号可能是千位分隔也可能是小数点，请写成 1200 或 1.5 的形式"),
        refused("约3分钟", "is approximate; write the exact number"),
        refused("3左右", "is approximate; write the exact number"),
        refused("~3", "is approximate; write the exact number"), chinese("约3", "是约数，请写准确的数字"),
        refused("3-5分钟", "is a range; write one exact number"), refused("3～5", "is a range; write one exact number"),
        refused("3分钟到5分钟", "is a range; write one exact number"),
        refused("3 to 5", "is a range; write one exact number"),
        chinese("3-5", "是一个范围，请写一个准确的数字"),
        refused("<3", "only gives a limit; write the exact number"),
        refused("不到3", "only gives a limit; write the exact number"),
        refused("≥ 3", "only gives a limit; write the exact number"), chinese("＜3", "只给出界限，请写准确的数字"),
        refused("②", "has the special digit ② (U+2461); write ordinary digits"),
        refused("½", "has the special digit ½ (U+00BD); write ordinary digits"),
        refused("2½", "has the special digit ½ (U+00BD); write ordinary digits"),
        refused("٣", "has the special digit ٣ (U+0663); write ordinary digits"),
        chinese("②", "中有特殊数字 ②（U+2461），请用普通数字"),
        refused("三", "has the Chinese numeral 三; write digits"),
        refused("十二", "has the Chinese numeral 十; write digits"),
        chinese("三", "中有中文数字“三”，请用阿拉伯数字"),
        refused("1e3", "is in exponent form; write all digits"), chinese("1E3", "是科学计数法，请写出全部数字"),
        refused("abc", "is not a number"), refused(".5", "is not a number"), refused("5.", "is not a number"),
        refused("12 kg", "is not a number"), refused("0x10", "is not a number"), chinese("abc", "不是数字"),
        refused(String(repeating: "9", count: 41), "has more than 40 digits; write fewer", cut: true),
    ])
    func refusedNumbers(_ row: AnswerRow) { row.check() }

    private static func refused(_ written: String, _ reason: String, cut: Bool) -> AnswerRow {
        AnswerRow(Kinds.plainNumber, written, refused: "item 1: '\(written.prefix(40))…' \(reason)" + aNumber)
    }

    private static let onScale = "; accepted: a number from 0 to 5 in steps of 1; n/a"

    @Test(arguments: [
        AnswerRow(Kinds.fivePoints, "6", refused: "item 1: '6' is off the scale" + onScale),
        AnswerRow(Kinds.fivePoints, "-1", refused: "item 1: '-1' is off the scale" + onScale),
        AnswerRow(Kinds.fivePoints, "4.5", refused: "item 1: '4.5' is between the steps of the scale" + onScale),
        AnswerRow(Kinds.fivePoints, "5/5", refused: "item 1: '5/5' is not a number" + onScale),
        AnswerRow(
            Kinds.halves, "1.25", refused: "检查项 1：“1.25”不在量表的刻度上；可填：1 到 10 的数字，间隔 0.5；不适用", in: .zh),
        AnswerRow(Kinds.halves, "0.5", refused: "检查项 1：“0.5”超出量表；可填：1 到 10 的数字，间隔 0.5；不适用", in: .zh),
    ])
    func offScale(_ row: AnswerRow) { row.check() }

    private static let aDuration = "; accepted: a duration such as 2 min 30 s, 150 s or 2.5 min"
    private static let duration = "；可填：时长，例如 2分30秒、150秒 或 2.5分钟"

    @Test(arguments: [
        AnswerRow(
            Kinds.duration, "3",
            refused: "item 1: '3' has no unit of time; write min or s" + aDuration + ", or not reached; n/a"),
        AnswerRow(
            Kinds.duration, "3:00",
            refused: "item 1: '3:00' can mean minutes and seconds or hours and minutes; write the units" + aDuration
                + ", or not reached; n/a"),
        AnswerRow(
            Kinds.minutes, "3:00",
            refused: "item 1: '3:00' can mean minutes and seconds or hours and minutes; write the units" + aDuration
                + ", a bare number being minutes, or not reached; n/a"),
        AnswerRow(
            Kinds.clock, "3:75",
            refused: "item 1: '3:75' can mean minutes and seconds or hours and minutes; write the units" + aDuration
                + ", or m:ss, or not reached; n/a"),
        AnswerRow(
            Kinds.clock, "1:02:03",
            refused: "item 1: '1:02:03' can mean minutes and seconds or hours and minutes; write the units" + aDuration
                + ", or m:ss, or not reached; n/a"),
        AnswerRow(
            Kinds.duration, "soon", refused: "item 1: 'soon' is not a duration" + aDuration + ", or not reached; n/a"),
        AnswerRow(
            Kinds.minutes, "-3",
            refused: "item 1: '-3' is not a duration" + aDuration + ", a bare number being minutes, or not reached; n/a"
        ),
        AnswerRow(
            Kinds.duration, "约3分钟",
            refused: "item 1: '约3分钟' is approximate; write the exact number" + aDuration + ", or not reached; n/a"),
        AnswerRow(
            Kinds.duration, "3-5分钟",
            refused: "item 1: '3-5分钟' is a range; write one exact number" + aDuration + ", or not reached; n/a"
        ),
        AnswerRow(
            Kinds.duration, "三分钟",
            refused: "item 1: '三分钟' has the Chinese numeral 三; write digits" + aDuration + ", or not reached; n/a"),
        AnswerRow(Kinds.duration, "3", refused: "检查项 1：“3”没有时间单位，请写明分或秒" + duration + "；或 未达到；不适用", in: .zh),
        AnswerRow(
            Kinds.minutes, "3:00", refused: "检查项 1：“3:00”可能是分秒也可能是时分，请写明单位" + duration + "；只写数字时以分钟计；或 未达到；不适用",
            in: .zh),
        AnswerRow(Kinds.duration, "很快", refused: "检查项 1：“很快”不是时长" + duration + "；或 未达到；不适用", in: .zh),
    ])
    func refusedDurations(_ row: AnswerRow) { row.check() }

    @Test(arguments: [
        AnswerRow(
            Kinds.spots, "-1",
            refused:
                "item 1: '-1' is not a whole number of 0 or more; accepted: a whole number (oil spots), 0 for none; n/a"
        ),
        AnswerRow(
            Kinds.spots, "1.5",
            refused:
                "item 1: '1.5' is not a whole number of 0 or more; accepted: a whole number (oil spots), 0 for none; n/a"
        ),
        AnswerRow(Kinds.spots, "1.5", refused: "检查项 1：“1.5”不是整数个数；可填：整数（油污处），没有则写 0；不适用", in: .zh),
        AnswerRow(
            Kinds.cups, "②", refused: "检查项 1：“②”中有特殊数字 ②（U+2461），请用普通数字；可填：数字，例如 12 或 0.5，单位 个 可写可不写；不适用",
            in: .zh),
    ])
    func refusedCounts(_ row: AnswerRow) { row.check() }
}
