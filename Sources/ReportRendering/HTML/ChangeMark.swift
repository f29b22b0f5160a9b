internal import ExactArithmetic

/// Whether more of a figure is good news.
enum Direction {
    case moreIsBetter, moreIsWorse, neither
}

/// A change from one month to the next: its sign stands in the text, an arrow and a colour come from its class.
struct ChangeMark {
    let text: String
    /// Nil where nothing changed or there is nothing to compare.
    let name: String?

    /// - Parameter isShort: leaves decimals out where they are all 0.
    init(_ change: Fraction?, decimals: Int, isShort: Bool = false, _ direction: Direction) {
        guard let rounded = change?.rounded(toDecimals: decimals), !rounded.isZero else {
            text = change == nil ? dash : "0"
            name = nil
            return
        }
        let isUp = !rounded.isNegative
        let magnitude = isUp ? rounded : -rounded
        text =
            (isUp ? "+" : "−")
            + (isShort ? magnitude.shortText(decimals: decimals) : magnitude.decimalText(decimals: decimals))
        let judged =
            switch direction {
            case .moreIsBetter: isUp ? " better" : " worse"
            case .moreIsWorse: isUp ? " worse" : " better"
            case .neither: ""
            }
        name = (isUp ? "up" : "down") + judged
    }
}
