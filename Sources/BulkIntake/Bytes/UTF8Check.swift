internal import CByteMasks

/// True when bytes are well-formed UTF-8 (Unicode, table 3-7). Eight bytes behind the end may be loaded.
///
/// - Parameter inRuns: only where `canTakeRuns`.
func isUTF8(_ bytes: UnsafeRawBufferPointer, inRuns: Bool = canTakeRuns()) -> Bool {
    guard let start = bytes.baseAddress, var check = UTF8Check(bytes) else { return true }
    if !check.hasBlock { return UTF8Check.owed(by: start, upTo: bytes.count, count: bytes.count) == 0 }
    while check.hasBlock {
        if inRuns { _ = check.takeRun() }
        if !check.hasBlock { break }
        if !check.takeBlock() { return false }
    }
    return check.takeRest()
}

/// Goes through bytes as long as they are well-formed UTF-8, sixty-four together while there are so many.
struct UTF8Check {
    private let start: UnsafeRawPointer
    private let count: Int
    /// Of the next block.
    private(set) var offset = 0
    /// One bit, from the lowest on, for each byte of the next block that must end a character of the block before.
    private var owed: UInt64 = 0

    private static let block = 64

    /// Nil for a buffer without memory.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return nil }
        self.start = start
        count = bytes.count
    }

    var hasBlock: Bool { @inline(__always) get { count &- offset >= Self.block } }
    var next: UnsafeRawPointer { @inline(__always) get { start + offset } }

    /// Takes a whole block.
    @inline(__always)
    mutating func takeBlock() -> Bool {
        var found = owedByUsualUTF8(start + offset, owed)
        if found == unclearUTF8 { found = Self.owed(byUnusual: start + offset, count: count &- offset, owed) }
        if found == brokenUTF8 { return false }
        owed = found
        offset &+= Self.block
        return true
    }

    /// Takes whole blocks as long as they are surely usual text without control characters but line feeds, and says how many
    /// of these there are; only where `canTakeRuns`.
    @inline(__always)
    mutating func takeRun() -> Int {
        let run = usualRun(start + offset, count &- offset, owed)
        offset &+= run.count
        owed = run.owed
        return run.feeds
    }

    /// Takes what is left behind the blocks; false also when the last character is cut off.
    mutating func takeRest() -> Bool {
        Self.owed(by: start + offset, upTo: count &- offset, count: count &- offset, owed) == 0
    }

    // Given values, so that those of the check may stay in registers.
    @inline(never)
    private static func owed(byUnusual start: UnsafeRawPointer, count: Int, _ owed: UInt64) -> UInt64 {
        let found = owedByUTF8(start, owed)
        return found == unclearUTF8 ? Self.owed(by: start, upTo: block, count: count, owed) : found
    }

    /// What the characters that begin before a limit owe to the bytes behind it.
    ///
    /// Runs of ASCII are passed eight bytes at a time, and the three bytes of a Chinese character with one comparison.
    @inline(__always)
    fileprivate static func owed(by start: UnsafeRawPointer, upTo limit: Int, count: Int) -> UInt64 {
        var offset = 0
        while offset < limit {
            let word = start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let high = word & 0x8080_8080_8080_8080
            offset = min(offset &+ (high == 0 ? 8 : high.trailingZeroBitCount &>> 3), limit)
            while offset < limit {
                let four = start.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
                if four & 0x80 == 0 { break }
                let length = characterLength(four)
                if length == 0 || offset &+ length > count { return brokenUTF8 }
                offset &+= length
            }
        }
        // The last character may go on behind the limit.
        return 1 &<< UInt64(truncatingIfNeeded: offset &- limit) &- 1
    }

    /// The same behind bytes that owe something.
    @inline(never)
    private static func owed(by start: UnsafeRawPointer, upTo limit: Int, count: Int, _ owed: UInt64) -> UInt64 {
        var paid = 0
        while owed &>> UInt64(truncatingIfNeeded: paid) != 0 {
            guard paid < count, start.load(fromByteOffset: paid, as: UInt8.self) & 0xC0 == 0x80 else {
                return brokenUTF8
            }
            paid &+= 1
        }
        return Self.owed(by: start + paid, upTo: limit &- paid, count: count &- paid)
    }
}

/// The length of the character of two to four bytes that stands in the lowest bytes; 0 when none stands there.
@inline(__always) func characterLength(_ four: UInt32) -> Int {
    if four & 0x00C0_C0F0 == 0x0080_80E0 {
        let (first, second) = (four & 0xFF, four &>> 8 & 0xFF)
        // No shorter form and no surrogate.
        return (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ? 0 : 3
    }
    if four & 0x0000_C0E0 == 0x0000_80C0 { return four & 0xFF >= 0xC2 ? 2 : 0 }
    if four & 0xC0C0_C0F8 == 0x8080_80F0 {
        let (first, second) = (four & 0xFF, four &>> 8 & 0xFF)
        return (first == 0xF0 && second < 0x90) || first > 0xF4 || (first == 0xF4 && second > 0x8F) ? 0 : 4
    }
    return 0
}
