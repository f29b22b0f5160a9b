internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

extension AnswerReader {
    /// True when a remark reads as an answer or a number itself, or would change the unit of what stands before it.
    func couldBeAnswer(_ remark: String) -> Bool {
        let key = remark.comparisonKey
        if Fraction(text: key) != nil || CommonWords.yesOrNo[key] != nil || own.meaning(of: key) != nil { return true }
        if case .measure(let measure) = item.answer, case .duration = measure.quantity,
            parseDuration("1" + key) != nil
        {
            return true
        }
        return CommonWords.notApplicable.contains(key) || (try? value(of: remark)) != nil
    }

    /// True when a remark questions or changes the answer before it: `是（？）`, `2（以上）`, `0（有1盏）`.
    func changesAnswer(_ remark: String, value: AnswerValue) -> Bool {
        let key = String(remark.comparisonKey.drop { $0 == "." }).withoutFinalPoints
        if changingWords.contains(key) || CommonWords.ambiguous.contains(key) || key.allSatisfy({ $0 == "?" }) {
            return true
        }
        guard value.isNumberLike else { return false }
        let isForeignUnit = commonUnits.contains(key.unitKey) && !units.contains(key.unitKey)
        return isForeignUnit || key.unicodeScalars.contains(where: \.isASCIIDigit)
            || changingParts.contains { key.contains($0) } || numberProblem(key) != .notANumber
    }
}

extension AnswerValue {
    /// True for what is counted or measured.
    fileprivate var isNumberLike: Bool {
        switch self {
        case .number, .notReached, .share, .index, .count, .deductions, .date: true
        default: false
        }
    }
}

extension String {
    fileprivate var withoutFinalPoints: String {
        String(reversed().drop { $0 == "." || $0 == "。" }.reversed())
    }
}

/// Remarks that as a whole say "not", "in part", "unsure", "not looked at" or "about".
private let changingWords: Set<String> = [
    "部分", "一部分", "大部分", "小部分", "部分地", "一半", "基本", "基本上", "大体", "大体上", "大致", "大致上", "差不多", "不完全", "不全", "不全是",
    "可能", "也许", "未查", "没查", "未检查", "没检查", "未核实", "没核实", "未确认",
    "partly", "partially", "partial", "in part", "mostly", "largely", "almost", "nearly", "not quite", "not really",
    "not fully", "not entirely", "not all", "perhaps", "possibly", "not checked", "unchecked", "not verified",
    "约", "大约", "大概", "左右", "上下", "以上", "以下", "多", "余", "半", "不", "没", "无", "非", "否", "未", "不是", "没有", "不确定", "存疑", "?",
    "about", "approx", "approximately", "around", "roughly", "circa", "ca", "or so", "or more", "or less", "at least",
    "at most", "more", "less", "half", "not", "no", "not sure", "unsure", "maybe", "+", "±",
]

/// Parts that make a number another one, wherever they stand.
private let changingParts = ["约", "左右", "以上", "以下", "多", "余", "半"]

private let commonUnits: Set<String> = [
    "%", "‰", "分", "分钟", "秒", "秒钟", "小时", "天", "min", "mins", "minutes", "s", "sec", "seconds", "h", "hours",
]
