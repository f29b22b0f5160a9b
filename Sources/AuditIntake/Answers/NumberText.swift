internal import BilingualText
internal import ExactArithmetic

/// A plain decimal number, alone or with one of `units` behind it.
///
/// - Parameter key: the text as comparison key.
/// - Parameter units: as `unitKey`.
func readNumber(_ key: String, units: [String]) throws(AnswerProblem) -> Fraction {
    let text = key.withPlainMinus
    if let number = Fraction(decimal: text) { return number }
    for unit in units where !unit.isEmpty {
        let whole = text.unitKey
        if whole.hasSuffix(unit), let number = Fraction(decimal: whole.dropLast(unit.count)) { return number }
    }
    throw numberProblem(text)
}

extension String {
    /// Units as they are typed: ℃ as °C, ² as 2, without blanks.
    var unitKey: String {
        var key = ""
        for scalar in comparisonKey.unicodeScalars where scalar != " " {
            switch scalar {
            case "℃": key += "°c"
            case "℉": key += "°f"
            case "㎡", "²": key += scalar == "㎡" ? "m2" : "2"
            case "㎥", "³": key += scalar == "㎥" ? "m3" : "3"
            case "º", "˚": key += "°"
            default: key.unicodeScalars.append(scalar)
            }
        }
        return key
    }

    /// The minus sign and its full-width twin as the hyphen that numbers are written with.
    fileprivate var withPlainMinus: String {
        guard let first = unicodeScalars.first, first == "\u{2212}" else { return self }
        return "-" + String(unicodeScalars.dropFirst())
    }
}

/// What a text is that is no plain number.
func numberProblem(_ key: String) -> AnswerProblem {
    let scalars = Array(key.unicodeScalars)
    if scalars.allSatisfy({ $0.isASCIIDigit || $0 == "." || $0 == "-" }), scalars.count > Fraction.longestDecimal {
        return .tooManyDigits
    }
    if let special = scalars.first(where: isSpecialDigit) { return .specialDigit(special) }
    if startsWithComparison(key) { return .comparison }
    if isRange(scalars) { return .range }
    if isApproximate(key) { return .approximate }
    if hasCommaBetweenDigits(scalars) { return .comma }
    if isExponential(scalars) { return .exponent }
    if let numeral = scalars.first(where: chineseNumerals.contains) { return .chineseNumeral(numeral) }
    return .notANumber
}

/// ②, ½, Ⅲ, ٣: numeric to Unicode, but not a digit that a number is written with.
private func isSpecialDigit(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCIIDigit && !scalar.isCJK && scalar.properties.numericType != nil && scalar != "²" && scalar != "³"
}

private func startsWithComparison(_ key: String) -> Bool {
    let openings = [
        "<", ">", "≤", "≥", "≦", "≧", "不到", "不足", "不超过", "超过", "大于", "小于", "少于", "多于", "高于", "低于", "至少", "至多", "最多",
        "最少", "under ", "over ", "less than", "more than", "at least", "at most", "up to", "below ", "above ",
    ]
    return openings.contains { key.hasPrefix($0) }
}

private func isApproximate(_ key: String) -> Bool {
    let anywhere = ["约", "左右", "上下", "大概", "差不多", "~", "≈", "～", "about", "approx", "around", "roughly", "circa"]
    return anywhere.contains { key.contains($0) } || key.hasPrefix("ca.") || key.hasPrefix("近") || key.hasPrefix("ca ")
}

/// A digit, at most a unit, a dash or "to", a digit: `3-5分钟`, `3分钟至5分钟`, `3 to 5`.
private func isRange(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.firstIndex(where: \.isASCIIDigit) else { return false }
    for index in scalars.indices where index > first {
        let isTo = scalars[index] == "t" && scalars.dropFirst(index).starts(with: ["t", "o", " "])
        guard rangeDashes.contains(scalars[index]) || isTo else { continue }
        let rest = scalars.dropFirst(index + (isTo ? 3 : 1)).drop { $0 == " " }
        if rest.first?.isASCIIDigit == true { return true }
    }
    return false
}

private func hasCommaBetweenDigits(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.indices.dropFirst().dropLast().contains { index in
        (scalars[index] == "," || scalars[index] == "'") && scalars[index - 1].isASCIIDigit
            && scalars[index + 1].isASCIIDigit
    }
}

/// `1e3`, `2.5e-2`.
private func isExponential(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let mark = scalars.firstIndex(of: "e"), mark > 0, scalars[mark - 1].isASCIIDigit else { return false }
    let exponent = scalars[(mark + 1)...].drop { $0 == "+" || $0 == "-" }
    return !exponent.isEmpty && exponent.allSatisfy(\.isASCIIDigit)
}

private let chineseNumerals: Set<Unicode.Scalar> = [
    "零", "〇", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "半",
]

private let rangeDashes: Set<Unicode.Scalar> = ["-", "–", "—", "~", "〜", "～", "−", "至", "到"]
