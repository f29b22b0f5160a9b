internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

extension AnswerReader {
    /// `17/20`, `17 of 20`: k of n, or reached of target; n = 0 is not applicable (scoring rules, section 2).
    func read(_ share: Share, _ key: String) throws(AnswerProblem) -> AnswerValue {
        if key.hasSuffix("%") || key.hasSuffix("‰") { throw .percentage }
        if isDate(key) { throw .dateForShare }
        let slash = key.split(separator: "/", omittingEmptySubsequences: false)
        let parts = slash.count == 2 ? slash.map { $0.trimmed } : partsAroundOf(key)
        guard parts.count == 2 else {
            if Fraction(decimal: key) != nil { throw .percentage }
            let problem = numberProblem(key)
            throw problem == .notANumber ? .notAShare : problem
        }
        return try value(of: share, parts: try readNumber(parts[0], units: []), try readNumber(parts[1], units: []))
    }

    private func value(of share: Share, parts reached: Fraction, _ total: Fraction) throws(AnswerProblem) -> AnswerValue
    {
        if reached.isNegative || total.isNegative { throw .shareNegative }
        if share.form == .sample {
            guard reached.isInteger, total.isInteger else { throw .shareNotWhole }
            if reached > total { throw .sampleExceeded }
        }
        guard total.isZero else { return .share(reached, of: total) }
        guard reached.isZero else { throw .shareOfNothing }
        if item.notApplicable.policy == .forbid { throw .emptyShareForbidden }
        return .notApplicable
    }

    private func partsAroundOf(_ key: String) -> [String] {
        let words = key.split(separator: " ")
        return words.count == 3 && words[1] == "of" ? [String(words[0]), String(words[2])] : []
    }

    /// What spreadsheets make of `3/4`: `3月4日`, `4-Mar`, `Mar-04`, `2026/3/4`, `2026-03-04 0:00`.
    private func isDate(_ key: String) -> Bool {
        if key.contains("月") { return true }
        let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        let day = key.prefix { $0 != " " }
        return ["-", "/", "."].contains { (separator: Character) in
            let parts = day.split(separator: separator)
            if parts.count == 3, parts.allSatisfy({ $0.unicodeScalars.allSatisfy(\.isASCIIDigit) }) { return true }
            return (2...3).contains(parts.count) && parts.contains { months.contains(String($0.prefix(3))) }
        }
    }
}
