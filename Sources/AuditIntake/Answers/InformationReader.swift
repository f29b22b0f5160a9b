internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

/// Reads what is asked and never scored: a text, a number, a sum of money or a day.
struct InformationReader {
    let information: Information
    /// What may stand behind a number, as `unitKey`.
    let units: [String]

    private static let yuan: Set<String> = ["¥", "￥", "元", "cny", "rmb"]

    /// Units of numbers, or the signs and names of a currency, as `unitKey`; the yuan's stand in for each other only.
    static func units(of information: Information) -> [String] {
        let declared = [information.unit?.zh, information.unit?.en].compactMap { $0?.unitKey }.filter { !$0.isEmpty }
        guard information.form == .money else { return declared }
        let isYuan = declared.isEmpty || declared.contains(where: yuan.contains)
        return declared + (isYuan ? yuan.subtracting(declared).sorted() : [])
    }

    func read(_ key: String, text: String) throws(AnswerProblem) -> AnswerValue {
        switch information.form {
        case .text: return .text(text)
        case .number: return .number(try readNumber(key, units: units))
        case .money: return .number(try readMoney(key))
        case .date:
            switch WrittenDate(text) {
            case .day(let day): return .date(day)
            case .noSuchDay: throw .noSuchDay
            case .noDate: throw .notADate
            }
        }
    }

    /// A number with at most one sign or name of the currency on either side.
    private func readMoney(_ key: String) throws(AnswerProblem) -> Fraction {
        var amount = key.unitKey
        if let unit = units.first(where: amount.hasPrefix) { amount = String(amount.dropFirst(unit.count)) }
        if let unit = units.first(where: amount.hasSuffix) { amount = String(amount.dropLast(unit.count)) }
        // Blanks between digits mean something and are no longer there in a unit key.
        guard !hasBlankBetweenDigits(key) else { throw .notANumber }
        return try readNumber(amount, units: [])
    }

    private func hasBlankBetweenDigits(_ key: String) -> Bool {
        let words = key.unicodeScalars.split(separator: " ")
        return zip(words, words.dropFirst()).contains { before, after in
            before.last?.isASCIIDigit == true && after.first?.isASCIIDigit == true
        }
    }
}
