internal import CByteMasks

/// Signs that programs mostly write around the texts of an answer, without blanks and in the usual order, as numbers of which
/// the lowest byte stands first.
enum UsualSigns {
    /// `:{"value`
    static let value: UInt64 = 0x6575_6C61_7622_7B3A
    /// `:{"perso`
    static let person: UInt64 = 0x6F73_7265_7022_7B3A
    /// `:{"unit"`
    static let unit: UInt64 = 0x2274_696E_7522_7B3A
    /// `","value`
    static let valueBehind: UInt64 = 0x6575_6C61_7622_2C22
    /// `e":"`, where the text of a value begins.
    static let valueEnd: UInt32 = 0x223A_2265
    /// `n":"`, where that of a person begins.
    static let personEnd: UInt32 = 0x223A_226E
    /// `t":"`, where that of a unit begins.
    static let unitEnd: UInt32 = 0x223A_2274
    /// `"}`
    static let end: UInt16 = 0x7D22
}

/// A text of up to fifteen bytes without escapes, between quotes.
struct QuotedText {
    let start: UnsafeRawPointer
    let count: UInt64

    /// Nil for a longer text, and for one in which other signs end before a quote; what ends it is not looked at.
    ///
    /// - Parameter start: behind the first quote, of sixteen bytes that may be loaded.
    @inline(__always)
    init?(_ start: UnsafeRawPointer) {
        let stops = jsonStringStops(start)
        if stops == 0 { return nil }
        self.start = start
        count = UInt64(truncatingIfNeeded: stops.trailingZeroBitCount)
    }

    /// Where the sign stands that ends it.
    var end: UnsafeRawPointer { @inline(__always) get { start + Int(truncatingIfNeeded: count) } }
    var text: ShortText { @inline(__always) get { ShortText(start, count) } }
    var cell: Cell { @inline(__always) get { Cell(start, Int(truncatingIfNeeded: count)) } }

    /// The text of a value that stands behind this one.
    @inline(__always)
    var valueBehind: QuotedText? {
        guard end.loadUnaligned(as: UInt64.self) == UsualSigns.valueBehind,
            (end + 7).loadUnaligned(as: UInt32.self) == UsualSigns.valueEnd
        else { return nil }
        return QuotedText(end + 11)
    }

    /// True when it ends an observation.
    var isLast: Bool { @inline(__always) get { end.loadUnaligned(as: UInt16.self) == UsualSigns.end } }
}
