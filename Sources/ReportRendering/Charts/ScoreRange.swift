internal import ExactArithmetic

/// The part of a score axis that a line needs: whole tens around the values, at least ten wide.
///
/// A line may leave out the empty part of its axis, since it is read by its slope; bars and radars always begin at 0.
struct ScoreRange {
    let low: Int
    let high: Int

    init(_ values: some Sequence<Fraction>) {
        var (low, high): (Int?, Int?) = (nil, nil)
        for value in values {
            let ten = (value.limited(to: -10_000...10_000).ratio(to: 10)).floor().integer ?? 0
            let above = Fraction(ten * 10) == value ? ten : ten + 1
            low = min(low ?? ten, ten)
            high = max(high ?? above, above)
        }
        self.low = (low ?? 0) * 10
        self.high = max((high ?? 10) * 10, self.low + 10)
    }

    var values: ClosedRange<Fraction> { Fraction(low)...Fraction(high) }

    /// At most six marks, the lowest among them.
    var marks: [Int] {
        let step = [5, 10, 20, 25, 50].first { (high - low) / $0 <= 5 } ?? (high - low)
        return Array(stride(from: low, through: high, by: step))
    }
}
