internal import BilingualText
internal import ExactArithmetic
internal import YAMLDocument

extension ValueReader {
    /// Sums over thousands of unlike denominators grow without bound; decimals and small ratios do not.
    static let largestDenominator = 1_000

    /// Whether a percentage may stand for a number.
    enum Percent {
        case allowed
        /// `80%` would be 0.8 where 80 is meant.
        case refused
    }

    func number(_ node: YAMLNode, _ range: NumberRange, percent: Percent) -> Fraction? {
        guard let text = text(node) else { return nil }
        guard let value = number(of: text, at: node, percent: percent) else { return nil }
        if !range.contains(value) {
            log.report(ValueProblem.outOfRange(text, range), at: node.position)
            return nil
        }
        return value
    }

    private func number(of text: String, at node: YAMLNode, percent: Percent) -> Fraction? {
        let folded = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.widthFolded
        // The last byte spares most texts the comparison of characters.
        if percent == .refused, folded.utf8.last == UInt8(ascii: "%"), folded.hasSuffix("%") {
            log.report(ValueProblem.percentSign(text), at: node.position)
            return nil
        }
        guard let value = Fraction(text: folded) else {
            log.report(ValueProblem.notANumber(text), at: node.position)
            return nil
        }
        if let slash = folded.utf8.firstIndex(of: UInt8(ascii: "/")),
            let denominator = Fraction(decimal: folded[slash...].dropFirst()),
            denominator > Fraction(Self.largestDenominator)
        {
            log.report(ValueProblem.largeDenominator(text, limit: Self.largestDenominator), at: node.position)
            return nil
        }
        return value
    }

    /// A rate or coverage from 0 to 1; `50%` is 0.5.
    func rate(_ node: YAMLNode) -> Fraction? { number(node, .rate, percent: .allowed) }

    /// Points of an item, a section or an option.
    func points(_ node: YAMLNode) -> Fraction? { number(node, .notNegative, percent: .refused) }

    /// Points of an option that may take some away.
    func gainOrLoss(_ node: YAMLNode) -> Fraction? { number(node, .any, percent: .refused) }

    func weight(_ node: YAMLNode) -> Fraction? { number(node, .notNegative, percent: .allowed) }

    /// A score on the 100 basis.
    func score(_ node: YAMLNode) -> Fraction? { number(node, .score, percent: .refused) }

    /// A score on the 100 basis that can be undercut.
    func minimum(_ node: YAMLNode) -> Fraction? { number(node, .minimum, percent: .refused) }

    func whole(_ node: YAMLNode, _ range: ClosedRange<Int>) -> Int? {
        guard let text = text(node) else { return nil }
        if let number = Fraction(decimal: text.widthFolded)?.integer, range.contains(number) { return number }
        log.report(ValueProblem.notWhole(text, range), at: node.position)
        return nil
    }
}
