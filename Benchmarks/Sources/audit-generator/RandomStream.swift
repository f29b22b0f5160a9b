/// Random numbers from a seed (SplitMix64): the same data on every machine.
struct RandomStream {
    private var state: UInt64

    /// - Parameter keys: what the stream is for, such as the seed and the number of an audit.
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

    /// From 0 to `count` - 1; `count` is at least 1.
    mutating func below(_ count: Int) -> Int {
        state &+= Self.step
        return Int(Self.mixed(state).multipliedFullWidth(by: UInt64(count)).high)
    }

    /// True in so many of a thousand cases.
    mutating func happens(perMille: Int) -> Bool { below(1_000) < perMille }
}
