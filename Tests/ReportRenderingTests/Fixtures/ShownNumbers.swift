import ExactArithmetic
import Foundation

/// True when a shown number is this exact one with so many decimals, rounded half away from zero (scoring rule 1.2): found
/// from what rounding means, not by rounding.
func isShown(_ text: String, of exact: Fraction, decimals: Int) -> Bool {
    guard let shown = Fraction(decimal: text), text != "-0", !text.hasPrefix("-0.") || shown.isNegative else {
        return false
    }
    let places = text.split(separator: ".").dropFirst().first?.count ?? 0
    let distance = magnitude(of: shown - exact) * 2
    let isFair =
        distance < lastPlace(decimals) || distance == lastPlace(decimals) && magnitude(of: shown) > magnitude(of: exact)
    return places == decimals && isFair
}

/// One unit of the last shown decimal.
func lastPlace(_ decimals: Int) -> Fraction {
    (0..<decimals).reduce(Fraction.one) { unit, _ in unit.divided(by: 10) ?? unit }
}

func magnitude(of value: Fraction) -> Fraction { value.isNegative ? -value : value }

/// A number of a page with its own minus sign, or with the arrow of a change.
func number(_ shown: String) -> Fraction? {
    let signs = [("−", "-"), ("▼ ", "-"), ("▲ ", ""), ("+", ""), ("≈ ", ""), ("%", "")]
    return Fraction(decimal: signs.reduce(shown) { $0.replacingOccurrences(of: $1.0, with: $1.1) })
}

/// The numbers of a text in their order, whatever the words around them.
func digits(in text: String) -> [String] {
    text.split { !($0.isASCII && ($0.isNumber || $0 == ".")) }.map { $0.trimmingCharacters(in: ["."]) }
        .filter { !$0.isEmpty }
}
