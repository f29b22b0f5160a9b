internal import Diagnostics
internal import ExactArithmetic

/// A place as messages name it when it is not their own.
func place(_ position: SourcePosition) -> (zh: String, en: String) {
    ("第 \(position.line) 行第 \(position.column) 列", "line \(position.line), column \(position.column)")
}

/// A number as exactly as it can be written: a short decimal, else a ratio.
func exactText(_ number: Fraction) -> String {
    let decimal = number.shortText(decimals: 6)
    return Fraction(decimal: decimal) == number ? decimal : number.ratioText
}
