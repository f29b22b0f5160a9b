internal import BilingualText
internal import Diagnostics
internal import ExactArithmetic

/// What was written, in the quotation marks of each language.
typealias Quotation = (zh: String, en: String)

extension AnswerProblem {
    /// Why `written` is no answer, and the remedy.
    func reason(quoting written: String) -> BilingualText {
        let text = (zh: quoted(written, .zh), en: quoted(written, .en))
        return wordReason(text) ?? numberReason(text) ?? shareReason(text) ?? optionReason(text) ?? partReason(text)
            ?? indexReason(text) ?? deductionReason(text)
    }

    private func wordReason(_ text: Quotation) -> BilingualText? {
        switch self {
        case .unknownWord: BilingualText(zh: "无法识别\(text.zh)", en: "\(text.en) is not an answer")
        case .lookAlike(let scalar, let sign):
            BilingualText(
                zh: "\(text.zh)（\(scalar.codePoint)）只是看上去像 \(sign)（\(sign.codePoint)），请改写",
                en: "\(text.en) (\(scalar.codePoint)) only looks like \(sign) (\(sign.codePoint)); write it again")
        case .foreignLetter(let scalar):
            BilingualText(
                zh: "\(text.zh)中有形似的外文字母 \(scalar)（\(scalar.codePoint)），请重新输入",
                en: "\(text.en) has the look-alike letter \(scalar) (\(scalar.codePoint)); type it again")
        case .severalChoices:
            BilingualText(
                zh: "\(text.zh)中还留着几个选项，请只留下实际结果",
                en: "\(text.en) still holds several choices; leave only the one that applies")
        case .ambiguousWord:
            BilingualText(
                zh: "\(text.zh)在这里可能有不同的意思，请改写", en: "\(text.en) can mean more than one thing here; write which")
        case .notApplicableForbidden:
            BilingualText(
                zh: "\(text.zh)不可用，此项必须判定，不能填“不适用”", en: "\(text.en) is not allowed, this item must always be judged")
        case .formula:
            BilingualText(
                zh: "\(text.zh)是公式而不是结果，请粘贴为数值", en: "\(text.en) is a formula, not a value; paste the cell as a value")
        case .spreadsheetError:
            BilingualText(
                zh: "\(text.zh)是表格软件的错误值，请改填结果", en: "\(text.en) is a spreadsheet error; write the value itself")
        case .tooLong:
            BilingualText(zh: "\(text.zh)超过 64 KB，请写得短些", en: "\(text.en) is longer than 64 KB; write less")
        case .answerInRemark:
            BilingualText(
                zh: "\(text.zh)括号内的备注本身也可以是结果，请把备注写到备注栏",
                en: "\(text.en) has a remark that could be an answer itself; put the remark into the note")
        case .remarkChangesAnswer:
            BilingualText(
                zh: "\(text.zh)括号内的内容可能改变结果，请只写确切的结果，其他说明写到备注栏",
                en:
                    "\(text.en) has a remark that may change the answer; write the exact answer alone and put remarks into "
                    + "the note")
        case .answerInNextCell(let next):
            BilingualText(
                zh: "\(text.zh)后面一格的\(quoted(next, .zh))可能是它的后半部分，请把整个结果放在双引号内",
                en:
                    "\(text.en) is followed by \(quoted(next, .en)), which could be its second half; put the whole answer into double "
                    + "quotes")
        default: nil
        }
    }

    private func numberReason(_ text: Quotation) -> BilingualText? {
        switch self {
        case .notANumber: BilingualText(zh: "\(text.zh)不是数字", en: "\(text.en) is not a number")
        case .approximate:
            BilingualText(zh: "\(text.zh)是约数，请写准确的数字", en: "\(text.en) is approximate; write the exact number")
        case .range: BilingualText(zh: "\(text.zh)是一个范围，请写一个准确的数字", en: "\(text.en) is a range; write one exact number")
        case .comparison:
            BilingualText(zh: "\(text.zh)只给出界限，请写准确的数字", en: "\(text.en) only gives a limit; write the exact number")
        case .comma:
            BilingualText(
                zh: "\(text.zh)中的逗号可能是千位分隔也可能是小数点，请写成 1200 或 1.5 的形式",
                en: "\(text.en) has a comma that may group thousands or mark decimals; write it like 1200 or 1.5")
        case .exponent:
            BilingualText(zh: "\(text.zh)是科学计数法，请写出全部数字", en: "\(text.en) is in exponent form; write all digits")
        case .tooManyDigits:
            BilingualText(
                zh: "\(text.zh)超过 \(Fraction.longestDecimal) 位，请写得短些",
                en: "\(text.en) has more than \(Fraction.longestDecimal) digits; write fewer")
        case .percentOrShare:
            BilingualText(
                zh: "\(text.zh)可能是占 1 的比例，也可能是百分数，请写上 %",
                en: "\(text.en) can be a share of 1 or a percentage; write the sign %")
        case .specialDigit(let scalar):
            BilingualText(
                zh: "\(text.zh)中有特殊数字 \(scalar)（\(scalar.codePoint)），请用普通数字",
                en: "\(text.en) has the special digit \(scalar) (\(scalar.codePoint)); write ordinary digits")
        case .chineseNumeral(let scalar):
            BilingualText(
                zh: "\(text.zh)中有中文数字“\(scalar)”，请用阿拉伯数字",
                en: "\(text.en) has the Chinese numeral \(scalar); write digits")
        case .offScale: BilingualText(zh: "\(text.zh)超出量表", en: "\(text.en) is off the scale")
        case .offStep: BilingualText(zh: "\(text.zh)不在量表的刻度上", en: "\(text.en) is between the steps of the scale")
        case .notADuration: BilingualText(zh: "\(text.zh)不是时长", en: "\(text.en) is not a duration")
        case .bareDuration:
            BilingualText(zh: "\(text.zh)没有时间单位，请写明分或秒", en: "\(text.en) has no unit of time; write min or s")
        case .clockTime:
            BilingualText(
                zh: "\(text.zh)可能是分秒也可能是时分，请写明单位",
                en: "\(text.en) can mean minutes and seconds or hours and minutes; write the units")
        case .notACount: BilingualText(zh: "\(text.zh)不是整数个数", en: "\(text.en) is not a whole number of 0 or more")
        default: nil
        }
    }

    private func shareReason(_ text: Quotation) -> BilingualText? {
        switch self {
        case .notAShare: BilingualText(zh: "\(text.zh)不是“几/几”", en: "\(text.en) is not k/n")
        case .percentage:
            BilingualText(
                zh: "\(text.zh)看不出两个数各是多少，请写两个数本身", en: "\(text.en) hides the two numbers; write both of them")
        case .dateForShare:
            BilingualText(
                zh: "\(text.zh)是日期，可能是表格软件把 3/4 变成了日期，请把该列设为文本格式后重写",
                en: "\(text.en) is a date, as spreadsheets make of 3/4; format the column as text and write it again")
        case .shareNotWhole:
            BilingualText(zh: "\(text.zh)的两个数必须是整数", en: "\(text.en) must have two whole numbers")
        case .shareNegative:
            BilingualText(zh: "\(text.zh)的两个数不能是负数", en: "\(text.en) must not have a negative number")
        case .sampleExceeded:
            BilingualText(zh: "\(text.zh)的合格数多于抽查数", en: "\(text.en) has more conforming than checked")
        case .shareOfNothing:
            BilingualText(
                zh: "\(text.zh)的第二个数是 0，第一个数却不是", en: "\(text.en) has 0 as its second number but not as its first")
        case .emptyShareForbidden:
            BilingualText(
                zh: "\(text.zh)等于“不适用”，而此项必须判定", en: "\(text.en) would be n/a, but this item must always be judged")
        default: nil
        }
    }

    private func deductionReason(_ text: Quotation) -> BilingualText {
        switch self {
        case .unknownKind(let kind):
            BilingualText(zh: "没有扣分类别\(quoted(kind, .zh))", en: "\(quoted(kind, .en)) is not a kind of deduction")
        case .kindWithoutCount(let kind):
            BilingualText(
                zh: "\(quoted(kind, .zh))没有次数，请写明几处", en: "\(quoted(kind, .en)) has no number; write how many")
        case .kindTwice(let kind):
            BilingualText(
                zh: "\(text.zh)中\(quoted(kind, .zh))出现了两次，请合并",
                en: "\(text.en) names \(quoted(kind, .en)) twice; add the two up")
        case .kindAmbiguous(let kind):
            BilingualText(
                zh: "\(quoted(kind, .zh))可以读成不同的类别，请写成“编号 × 次数”",
                en: "\(quoted(kind, .en)) can be read as different kinds; write id, x and number, such as R1 x 2")
        case .kindCount(let kind):
            BilingualText(
                zh: "\(quoted(kind, .zh))的次数不是 0 或以上的整数，几类之间请用“、”分开",
                en: "\(quoted(kind, .en)) has no whole number of 0 or more; put a comma between kinds")
        case .countMissing:
            BilingualText(
                zh: "缺少次数，请为每个类别写明次数，没有则写 0",
                en: "a count is missing; give a count for each kind, or 0 for none")
        case .countsNotTaken:
            BilingualText(zh: "此项不能按类别填写次数", en: "counts per kind are not an answer of this item")
        default: BilingualText(zh: "无法识别\(text.zh)", en: "\(text.en) is not an answer")
        }
    }
}

extension Fraction {
    /// The unit that has this many seconds.
    var timeUnit: BilingualText? {
        switch self {
        case 1: BilingualText(zh: "秒", en: "seconds")
        case 60: BilingualText(zh: "分钟", en: "minutes")
        case 3_600: BilingualText(zh: "小时", en: "hours")
        case 86_400: BilingualText(zh: "天", en: "days")
        default: nil
        }
    }
}
