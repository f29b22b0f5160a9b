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

    /// Fills in the coefficients; nil when these weights were not kept, and then nothing is changed.
    @inline(__always)
    func whole(of weights: UnsafeBufferPointer<Int>, coefficients: borrowing Scratch<Int>) -> Int? {
        let entry = entry(of: weights)
        // Bits in which any of the weights differ.
        var difference = 0
        for group in weights.indices { difference |= entry[1 &+ group] ^ weights[group] }
        guard entry[0] > 0, difference == 0 else { return nil }
        let found = coefficients.places(groups)
        for group in found.indices { found[group] = entry[1 &+ groups &+ group] }
        return entry[0]
    }

    func keep(_ whole: Int, of weights: UnsafeBufferPointer<Int>, coefficients: borrowing Scratch<Int>) {
        let entry = entry(of: weights)
        entry[0] = whole
        for group in weights.indices {
            entry[1 + group] = weights[group]
            entry[1 + groups + group] = coefficients[group]
        }
    }

    /// The only place where the shares of these weights may stand.
    @inline(__always)
    private func entry(of weights: UnsafeBufferPointer<Int>) -> UnsafeMutablePointer<Int> {
        var hash: UInt = 0
        for weight in weights { hash = (hash ^ UInt(bitPattern: weight)) &* 0x9E37_79B9_7F4A_7C15 }
        let place = Int(truncatingIfNeeded: hash >> 40) & mask
        // One of the places for which there is room, as the mask says.
        return entries.start + place &* (1 &+ 2 &* groups)
    }
}
