internal import ChecklistModel
internal import ExactArithmetic

/// The values that a rating tells apart, in whole units, grouped by what they are worth: best first.
struct ValueSpans: Sendable {
    /// Never empty, and neither is a level.
    let levels: [[ClosedRange<Int>]]
    /// A value is so many of these in one.
    let unit: Int

    private static let farthest = 1_000_000_000

    /// - Parameters:
    ///   - lowest: the lowest value there is; nil where values may be negative.
    ///   - unit: into how many parts one is cut.
    init(_ rating: Rating, lowest: Int?, unit: Int) {
        self.unit = unit
        let cuts = rating.cuts.compactMap { ($0 * Fraction(unit)).floor().integer }
            .filter { abs($0) < Self.farthest && $0 >= lowest ?? $0 }
        let sorted = Set(cuts).sorted()
        let first = sorted.first ?? lowest ?? 0
        let last = sorted.last ?? first
        let margin = max(2, (last - first) / 2, abs(last) / 2)
        var spans: [ClosedRange<Int>] = []
        var start = lowest ?? first - margin
        for cut in sorted {
            if start < cut { spans.append(start...(cut - 1)) }
            spans.append(cut...cut)
            start = cut + 1
        }
        spans.append(start...(last + margin))
        var levels: [(rate: Fraction, spans: [ClosedRange<Int>])] = []
        for span in spans {
            let rate = Fraction(span.lowerBound, unit).flatMap(rating.rate(of:)) ?? .zero
            if let known = levels.firstIndex(where: { $0.rate == rate }) {
                levels[known].spans.append(span)
            } else {
                levels.append((rate, [span]))
            }
        }
        self.levels = levels.sorted { $0.rate > $1.rate }.map(\.spans)
    }

    /// A value so many levels below the best, in units.
    func draw(level: Int, _ random: inout RandomStream) -> Int {
        let spans = levels[min(level, levels.count - 1)]
        // A limit is a value like any other; without weights it would be every second answer.
        let weights = spans.map { min($0.count, 20) }
        var place = random.below(weights.reduce(0, +))
        var chosen = spans[0]
        for (span, weight) in zip(spans, weights) {
            chosen = span
            if place < weight { break }
            place -= weight
        }
        return random.int(chosen)
    }
}

extension Rating {
    /// Where the rate changes, or changes markedly.
    fileprivate var cuts: [Fraction] {
        switch self {
        case .bands(let bands): return bands.flatMap { [$0.lower?.value, $0.upper?.value].compactMap(\.self) }
        case .linear(let zero, let full):
            return (0...6).map { zero + (full - zero) * (Fraction($0, 6) ?? .zero) }
        case .steps(let steps):
            let sign: Fraction = steps.past == .below ? -1 : 1
            let all = (0...10).map { steps.full + sign * steps.every * Fraction($0) }
            return all + (steps.zeroBeyond.map { [$0] } ?? [])
        }
    }
}
