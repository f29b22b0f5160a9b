internal import BilingualText
internal import Diagnostics

/// Single values that cannot be read or are out of range.
enum ValueProblem: Problem {
    case notANumber(String)
    case notADuration(String)
    case outOfRange(String, NumberRange)
    case notWhole(String, ClosedRange<Int>)
    /// A percentage where the number is meant as it stands.
    case percentSign(String)
    /// A share above 1 without a percent sign.
    case percentMissing(String)
    case largeDenominator(String, limit: Int)
    case notAWord(String, suggestion: String?, allowed: [String])
    case notADate(String)
    case notATimeZone(String)
    case emptyText
    case missingLanguage(Language)
}
