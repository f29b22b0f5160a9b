/// From exact ratios to whole units of the last shown decimal, half away from zero (scoring rule 1.2).
struct Rounding: BitwiseCopyable, Sendable {
    let decimals: Int
    /// Twice the units of 1, and of 100.
    private let twiceOne: UInt
    private let twiceHundred: UInt

    /// Nil for more decimals than scores are shown with.
    init?(decimals: Int) {
        guard (0...6).contains(decimals) else { return nil }
        self.decimals = decimals
        let power = (0..<decimals).reduce(UInt(1)) { power, _ in power * 10 }
        twiceOne = 2 * power
        twiceHundred = 200 * power
    }

    /// True when that many wholes, in units, fit a word.
    func holds(units wholes: Int) -> Bool {
        let (value, overflow) = UInt(bitPattern: wholes).multipliedReportingOverflow(by: twiceOne)
        return !overflow && value <= 1 << 62
    }

    /// The units of `numerator ÷ denominator`; neither is negative, the denominator is below 2^62.
    @inline(__always)
    func units(_ numerator: Int, over denominator: Int) -> Int {
        units(numerator, denominator, twice: twiceOne)
    }

    /// The units of `100 × numerator ÷ denominator`; neither is negative, the denominator is below 2^62.
    @inline(__always)
    func unitsOfHundred(_ numerator: Int, over denominator: Int) -> Int {
        units(numerator, denominator, twice: twiceHundred)
    }

    @inline(__always)
    private func units(_ numerator: Int, _ denominator: Int, twice: UInt) -> Int {
        let divisor = UInt(bitPattern: denominator)
        let (scaled, tooLarge) = UInt(bitPattern: numerator).multipliedReportingOverflow(by: twice)
        let (dividend, carried) = scaled.addingReportingOverflow(divisor)
        if tooLarge || carried { return wideUnits(numerator, denominator, twice: twice) }
        return Int(bitPattern: dividend / (2 &* divisor))
    }

    @inline(never)
    private func wideUnits(_ numerator: Int, _ denominator: Int, twice: UInt) -> Int {
        let dividend = UInt128(UInt(bitPattern: numerator)) * UInt128(twice) + UInt128(denominator)
        return Int(truncatingIfNeeded: dividend / (2 * UInt128(denominator)))
    }
}
