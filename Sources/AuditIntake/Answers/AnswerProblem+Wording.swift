internal import BilingualText
internal import ExactArithmetic

extension AnswerProblem {
    /// Why `written` is no answer, and the remedy.
    func reason(quoting written: String) -> BilingualText {
        let text = quoted(written)
        return wordReason(text) ?? numberReason(text) ?? shareReason(text) ?? deductionReason(text)
    }

    private func wordReason(_ text: String) -> BilingualText? {
        switch self {
        case .unknownWord: BilingualText(zh: "无法识别\(text)", en: "\(text) is not an answer")
        case .lookAlike(let scalar, let sign):
            BilingualText(
                zh: "\(text)（\(scalar.codePoint)）只是看上去像 \(sign)（\(sign.codePoint)），请改写",
                en: "\(text) (\(scalar.codePoint)) only looks like \(sign) (\(sign.codePoint)); write it again")
        case .foreignLetter(let scalar):
            BilingualText(
                zh: "\(text)中有形似的外文字母 \(scalar)（\(scalar.codePoint)），请重新输入",
                en: "\(text) has the look-alike letter \(scalar) (\(scalar.codePoint)); type it again")
        case .severalChoices:
            BilingualText(
                zh: "\(text)中还留着几个选项，请只留下实际结果",
                en: "\(text) still holds several choices; leave only the one that applies")
        case .ambiguousWord:
            BilingualText(zh: "\(text)在这里可能有不同的意思，请改写", en: "\(text) can mean more than one thing here; write which")
        case .notApplicableForbidden:
            BilingualText(
                zh: "\(text)不可用，此项必须判定，不能填“不适用”", en: "\(text) is not allowed, this item must always be judged")
        case .formula:
            BilingualText(
                zh: "\(text)是公式而不是结果，请粘贴为数值", en: "\(text) is a formula, not a value; paste the cell as a value")
        case .spreadsheetError:
            BilingualText(zh: "\(text)是表格软件的错误值，请改填结果", en: "\(text) is a spreadsheet error; write the value itself")
        case .tooLong:
            BilingualText(zh: "\(text)超过 64 KB，请写得短些", en: "\(text) is longer than 64 KB; write less")
        case .answerInRemark:
            BilingualText(
                zh: "\(text)括号内的备注本身也可以是结果，请把备注写到备注栏",
                en: "\(text) has a remark that could be an answer itself; put the remark into the note")
        case .answerInNextCell(let next):
            BilingualText(
                zh: "\(text)后面一格的\(quoted(next))可能是它的后半部分，请把整个结果放在双引号内",
                en:
                    "\(text) is followed by \(quoted(next)), which could be its second half; put the whole answer into double "
                    + "quotes")
        default: nil
        }
    }

    private func numberReason(_ text: String) -> BilingualText? {
        switch self {
        case .notANumber: BilingualText(zh: "\(text)不是数字", en: "\(text) is not a number")
        case .approximate:
            BilingualText(zh: "\(text)是约数，请写准确的数字", en: "\(text) is approximate; write the exact number")
        case .range: BilingualText(zh: "\(text)是一个范围，请写一个准确的数字", en: "\(text) is a range; write one exact number")
        case .comparison:
            BilingualText(zh: "\(text)只给出界限，请写准确的数字", en: "\(text) only gives a limit; write the exact number")
        case .comma:
            BilingualText(
                zh: "\(text)中的逗号可能是千位分隔也可能是小数点，请写成 1200 或 1.5 的形式",
                en: "\(text) has a comma that may group thousands or mark decimals; write it like 1200 or 1.5")
        case .exponent:
            BilingualText(zh: "\(text)是科学计数法，请写出全部数字", en: "\(text) is in exponent form; write all digits")
        case .tooManyDigits:
            BilingualText(
                zh: "\(text)超过 \(Fraction.longestDecimal) 位，请写得短些",
                en: "\(text) has more than \(Fraction.longestDecimal) digits; write fewer")
        case .specialDigit(let scalar):
            BilingualText(
                zh: "\(text)中有特殊数字 \(scalar)（\(scalar.codePoint)），请用普通数字",
                en: "\(text) has the special digit \(scalar) (\(scalar.codePoint)); write ordinary digits")
        case .chineseNumeral(let scalar):
            BilingualText(
                zh: "\(text)中有中文数字“\(scalar)”，请用阿拉伯数字", en: "\(text) has the Chinese numeral \(scalar); write digits")
        case .offScale: BilingualText(zh: "\(text)超出量表", en: "\(text) is off the scale")
        case .offStep: BilingualText(zh: "\(text)不在量表的刻度上", en: "\(text) is between the steps of the scale")
        case .notADuration: BilingualText(zh: "\(text)不是时长", en: "\(text) is not a duration")
        case .bareDuration:
            BilingualText(zh: "\(text)没有时间单位，请写明分或秒", en: "\(text) has no unit of time; write min or s")
        case .clockTime:
            BilingualText(
                zh: "\(text)可能是分秒也可能是时分，请写明单位",
                en: "\(text) can mean minutes and seconds or hours and minutes; write the units")
        case .notACount: BilingualText(zh: "\(text)不是整数个数", en: "\(text) is not a whole number of 0 or more")
        default: nil
        }
    }

    private func shareReason(_ text: String) -> BilingualText? {
        switch self {
        case .notAShare: BilingualText(zh: "\(text)不是“几/几”", en: "\(text) is not k/n")
        case .percentage:
            BilingualText(
                zh: "\(text)看不出两个数各是多少，请写两个数本身", en: "\(text) hides the two numbers; write both of them")
        case .dateForShare:
            BilingualText(
                zh: "\(text)是日期，可能是表格软件把 3/4 变成了日期，请把该列设为文本格式后重写",
                en: "\(text) is a date, as spreadsheets make of 3/4; format the column as text and write it again")
        case .shareNotWhole:
            BilingualText(zh: "\(text)的两个数必须是整数", en: "\(text) must have two whole numbers")
        case .shareNegative:
            BilingualText(zh: "\(text)的两个数不能是负数", en: "\(text) must not have a negative number")
        case .sampleExceeded:
            BilingualText(zh: "\(text)的合格数多于抽查数", en: "\(text) has more conforming than checked")
        case .shareOfNothing:
            BilingualText(zh: "\(text)的第二个数是 0，第一个数却不是", en: "\(text) has 0 as its second number but not as its first")
        case .emptyShareForbidden:
            BilingualText(
                zh: "\(text)等于“不适用”，而此项必须判定", en: "\(text) would be n/a, but this item must always be judged")
        default: nil
        }
    }

    private func deductionReason(_ text: String) -> BilingualText {
        switch self {
        case .unknownKind(let kind):
            BilingualText(zh: "没有扣分类别\(quoted(kind))", en: "\(quoted(kind)) is not a kind of deduction")
        case .kindWithoutCount(let kind):
            BilingualText(zh: "\(quoted(kind))没有次数，请写明几处", en: "\(quoted(kind)) has no number; write how many")
        case .kindTwice(let kind):
            BilingualText(
                zh: "\(text)中\(quoted(kind))出现了两次，请合并", en: "\(text) names \(quoted(kind)) twice; add the two up")
        case .kindAmbiguous(let kind):
            BilingualText(
                zh: "\(quoted(kind))可以读成不同的类别，请写成“编号 × 次数”",
                en: "\(quoted(kind)) can be read as different kinds; write id, x and number, such as R1 x 2")
        case .kindCount(let kind):
            BilingualText(
                zh: "\(quoted(kind))的次数不是 0 或以上的整数，几类之间请用“、”分开",
                en: "\(quoted(kind)) has no whole number of 0 or more; put a comma between kinds")
        case .countsNotTaken:
            BilingualText(zh: "此项不能按类别填写次数", en: "counts per kind are not an answer of this item")
        default: BilingualText(zh: "无法识别\(text)", en: "\(text) is not an answer")
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
