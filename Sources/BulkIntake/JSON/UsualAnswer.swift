internal import CByteMasks

/// What programs mostly write around the texts of an answer, without blanks and in the usual order, as numbers of which the
/// lowest byte stands first. Numbers of four bytes need no register to be compared.
enum UsualSigns {
    /// `:{"v`, `alue` and `e":"`
    static let value: (UInt32, UInt32, UInt32) = (0x7622_7B3A, 0x6575_6C61, 0x223A_2265)
    /// `:{"p`, `erso` and `n":"`
    static let person: (UInt32, UInt32, UInt32) = (0x7022_7B3A, 0x6F73_7265, 0x223A_226E)
    /// `:{"u`, `nit"` and `t":"`
    static let unit: (UInt32, UInt32, UInt32) = (0x7522_7B3A, 0x2274_696E, 0x223A_2274)
    /// `","value`
    static let valueBehind: UInt64 = 0x6575_6C61_7622_2C22
    /// `"}`
    static let end: UInt16 = 0x7D22
}

/// A text of up to fifteen bytes between quotes, as it is written.
///
/// It may hold escapes, or signs that no text may hold, even the end of the line and what stands behind it: nothing must be
/// made of it but a look-up among texts without any of these.
struct QuotedText {
    private let start: UnsafeRawPointer
    private let count: UInt64

    /// Nil for a longer text.
    ///
    /// - Parameter start: behind the first quote, of sixteen bytes that may be loaded.
    @inline(__always)
    init?(_ start: UnsafeRawPointer) {
        let quotes = quoteMarks(start)
        if quotes == 0 { return nil }
        self.start = start
        count = UInt64(truncatingIfNeeded: quotes.trailingZeroBitCount)
    }

    private var end: UnsafeRawPointer { @inline(__always) get { start + Int(truncatingIfNeeded: count) } }
    var text: ShortText { @inline(__always) get { ShortText(start, count) } }
    var cell: Cell { @inline(__always) get { Cell(start, Int(truncatingIfNeeded: count)) } }

    /// The text of a value that stands behind this one.
    @inline(__always)
    var valueBehind: QuotedText? {
        guard end.loadUnaligned(as: UInt64.self) == UsualSigns.valueBehind,
            (end + 7).loadUnaligned(as: UInt32.self) == UsualSigns.value.2
        else { return nil }
        return QuotedText(end + 11)
    }

    /// True when it ends an observation.
    var isLast: Bool { @inline(__always) get { end.loadUnaligned(as: UInt16.self) == UsualSigns.end } }
    /// Behind the observation that it ends.
    var behind: UnsafeRawPointer { @inline(__always) get { end + 2 } }
}
