/// Shares that were worked out before, by the weights that took part: few items are left out of an audit, so the same
/// weights come again and again.
struct ResolvedShares: ~Copyable {
    private let groups: Int
    private let mask: Int
    /// By place: the whole, 0 for none, then the weights and the coefficients of all groups.
    private let entries: Scratch<Int>

    /// Words for all entries together, but one entry at least.
    private static let room = 1 << 14

    init(groups: Int) {
        self.groups = groups
        var places = 1
        while 2 * places * (1 + 2 * groups) <= Self.room { places *= 2 }
        mask = places - 1
        entries = Scratch(places * (1 + 2 * groups), filledWith: 0)
    }

    @inline(__always)
    func place(of weights: borrowing Scratch<Int>) -> Int {
        var hash: UInt = 0
        for weight in weights.first(groups) { hash = (hash ^ UInt(bitPattern: weight)) &* 0x9E37_79B9_7F4A_7C15 }
        return (Int(truncatingIfNeeded: hash >> 40) & mask) * (1 + 2 * groups)
    }

    /// Nil when others stand at the place, and then nothing is changed.
    @inline(__always)
    func whole(of weights: borrowing Scratch<Int>, at place: Int, coefficients: borrowing Scratch<Int>) -> Int? {
        let entry = entries.first(place + 1 + 2 * groups)
        guard entry[place] > 0 else { return nil }
        let weights = weights.first(groups)
        for group in 0..<groups where entry[place + 1 + group] != weights[group] { return nil }
        for group in 0..<groups { coefficients[group] = entry[place + 1 + groups + group] }
        return entry[place]
    }

    func keep(
        _ whole: Int, of weights: borrowing Scratch<Int>, at place: Int, coefficients: borrowing Scratch<Int>
    ) {
        entries[place] = whole
        for group in 0..<groups {
            entries[place + 1 + group] = weights[group]
            entries[place + 1 + groups + group] = coefficients[group]
        }
    }
}
