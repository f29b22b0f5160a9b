/// Random numbers from a seed (SplitMix64), the same on every machine: whole numbers only, no floating point.
///
/// Each part of a sample draws from a stream of its own, named by keys, so that one part never shifts another.
struct RandomStream {
    private var state: UInt64

    /// - Parameter keys: what the stream is for, such as seed, dealer, month and checklist.
    init(_ keys: UInt64...) {
        state = 0
        for key in keys { state = Self.mixed((state ^ key) &+ Self.step) }
    }

    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func next() -> UInt64 {
        state &+= Self.step
        return Self.mixed(state)
    }

    /// From 0 to `count` - 1; 0 when there is nothing to choose from.
    mutating func below(_ count: Int) -> Int {
        count > 1 ? Int(next().multipliedFullWidth(by: UInt64(count)).high) : 0
    }

    mutating func int(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True in so many of a thousand cases.
    mutating func happens(perMille: Int) -> Bool { below(1_000) < perMille }

    /// One of `choices`, which must not be empty.
    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

    /// Bell-shaped around 0, never farther out than `spread`.
    mutating func around(_ spread: Int) -> Int {
        (int(-spread...spread) + int(-spread...spread) + int(-spread...spread)) / 3
    }

    /// 0 in most cases, 1 in many of the others, and so on.
    ///
    /// - Parameters:
    ///   - perMille: the chance of each further one.
    ///   - limit: the most there can be.
    mutating func streak(perMille: Int, atMost limit: Int) -> Int {
        var length = 0
        while length < limit, happens(perMille: perMille) { length += 1 }
        return length
    }
}

/// A key for a text: FNV-1a, since Swift's own hashes differ from run to run.
func streamKey(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
