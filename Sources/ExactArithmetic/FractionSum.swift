/// Adds any number of fractions exactly.
///
/// What a machine number holds is added one by one. Larger sums are put aside and added in pairs at the end: thousands of unlike
/// denominators then stay small until the last few additions.
public struct FractionSum {
    private var running = Fraction.zero
    private var large: [Fraction] = []

    public init() {}

    public mutating func add(_ term: Fraction) {
        running += term
        if case .big = running.storage {
            large.append(running)
            running = .zero
        }
    }

    public var total: Fraction {
        if large.isEmpty { return running }
        var sums = large + [running]
        while sums.count > 1 {
            let pairs = sums.count / 2
            for pair in 0..<pairs { sums[pair] = sums[2 * pair] + sums[2 * pair + 1] }
            if sums.count > 2 * pairs { sums[pairs] = sums[2 * pairs] }
            sums.removeLast(pairs)
        }
        return sums[0]
    }
}

extension [Fraction] {
    /// The exact sum.
    public func sum() -> Fraction {
        var sum = FractionSum()
        for term in self { sum.add(term) }
        return sum.total
    }
}
