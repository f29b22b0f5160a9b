/// Damages a text file as people, programs and attackers do; the same seed does the same damage.
///
/// Most of the damage knows rows, lines and cells but not the format, so that it suits CSV, JSON and YAML alike; a good part of
/// what comes out is still sound.
public struct InputMutation {
    private var bytes: [UInt8]

    /// - Parameter changes: how many kinds of damage are done one after the other.
    public static func mutated(
        _ bytes: [UInt8], changes: ClosedRange<Int> = 1...4, by random: inout SeededGenerator
    ) -> [UInt8] {
        var mutation = InputMutation(bytes: bytes)
        for _ in 0..<Int.random(in: changes, using: &random) { mutation.change(&random) }
        return mutation.bytes
    }

    private mutating func change(_ random: inout SeededGenerator) {
        switch Int.random(in: 0..<20, using: &random) {
        case 0...5: bytes.replaceCell(with: Array(random.pick(HostileText.values).utf8), &random)
        case 6, 7: bytes.copyCell(&random)
        case 8: bytes.wrapCell(&random)
        case 9, 10: bytes.moveLines(&random)
        case 11: bytes.indentLine(&random)
        case 12, 13: bytes.insert(contentsOf: Array(random.pick(HostileText.pieces).utf8), at: bytes.place(&random))
        case 14: bytes.insert(contentsOf: random.pick(HostileText.bytes), at: bytes.place(&random))
        case 15: bytes.changeByte(&random)
        case 16: bytes.cut(&random)
        case 17: bytes.rewriteAll(&random)
        case 18: bytes.escapeCharacter(&random)
        default: bytes.growCell(&random)
        }
    }
}

extension [UInt8] {
    fileprivate func place(_ random: inout SeededGenerator) -> Int { Int.random(in: 0...count, using: &random) }

    /// A byte becomes another, mostly one that differs in a bit.
    fileprivate mutating func changeByte(_ random: inout SeededGenerator) {
        guard !isEmpty else { return }
        let place = Int.random(in: indices, using: &random)
        self[place] =
            random.oneIn(2)
            ? self[place] ^ (1 << UInt8.random(in: 0..<8, using: &random)) : .random(in: 0...255, using: &random)
    }

    /// A few bytes, or everything behind a place, are gone.
    fileprivate mutating func cut(_ random: inout SeededGenerator) {
        let start = place(&random)
        let length = random.oneIn(6) ? count : Int.random(in: 0...12, using: &random)
        removeSubrange(start..<Swift.min(count, start + length))
    }

    /// Something that an editor or a program does to a whole file.
    fileprivate mutating func rewriteAll(_ random: inout SeededGenerator) {
        switch Int.random(in: 0..<7, using: &random) {
        case 0:
            self = split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init).joined(by: [0x0D, 0x0A])
        case 1: insert(contentsOf: [0xEF, 0xBB, 0xBF], at: 0)
        case 2: self = map { $0 == 0x2C ? 0x3B : $0 }
        case 3: self = map { $0 == 0x2C ? 0x09 : $0 }
        case 4: self = split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init).joined(by: [0x0D])
        case 5: if last == 0x0A { removeLast() }
        default: append(contentsOf: [0x0A, 0x0A])
        }
    }

    /// A character becomes its JSON or YAML escape; a cell in quotes is the same afterwards.
    fileprivate mutating func escapeCharacter(_ random: inout SeededGenerator) {
        let start = place(&random)
        guard start < count,
            let scalar = String(decoding: self[start...].prefix(4), as: UTF8.self).unicodeScalars.first,
            scalar.value < 0x1_0000, scalar != "\u{FFFD}"
        else { return }
        let digits = String(scalar.value, radix: 16, uppercase: random.oneIn(2))
        let escape = "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        replaceSubrange(start..<start + UTF8.width(scalar), with: escape.utf8)
    }
}

extension [[UInt8]] {
    fileprivate func joined(by separator: [UInt8]) -> [UInt8] { [UInt8](joined(separator: separator)) }
}
