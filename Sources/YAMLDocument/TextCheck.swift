internal import Diagnostics
internal import Glibc

/// What keeps `bytes` from being given to libyaml at all: its size, its encoding, its characters. libyaml reports these
/// without a place, so they are looked for beforehand.
func textProblems(of bytes: [UInt8], limits: YAMLLimits) -> [PlacedProblem] {
    if bytes.count > limits.bytes {
        return [PlacedProblem(.limit(.fileSize(bytes: bytes.count, limit: limits.bytes)), at: nil)]
    }
    if let encoding = otherEncoding(of: bytes) { return [PlacedProblem(.text(.otherEncoding(encoding)), at: nil)] }
    if holdsNothingUnusual(bytes), excessiveDirective(in: bytes) == nil { return [] }
    var walker = textStart(of: bytes)
    if let offset = firstInvalidOffset(in: bytes) {
        walker.move(toOffset: offset)
        return [PlacedProblem(.text(.notUTF8(bytes[offset])), at: SourcePosition(walker.mark))]
    }
    var log = ProblemLog()
    for offset in forbiddenOffsets(in: bytes, limit: ProblemLog.capacity) {
        walker.move(toOffset: offset)
        guard let scalar = walker.scalar else { continue }
        let separates = [0x85, 0x2028, 0x2029].contains(scalar.value)
        log.add(
            .text(separates ? .lineSeparator(scalar) : .forbiddenCharacter(scalar)), at: SourcePosition(walker.mark))
    }
    if log.problems.isEmpty, let offset = excessiveDirective(in: bytes) {
        walker.move(toOffset: offset)
        log.add(.limit(.directives(limit: maximumDirectives)), at: SourcePosition(walker.mark))
    }
    return log.problems
}

private func otherEncoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32LE" }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32BE" }
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    return bytes.starts(with: [0xFE, 0xFF]) ? "UTF-16BE" : nil
}

private func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    do {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}

/// The first characters that libyaml's reader refuses, or that only it would take for an end of line.
private func forbiddenOffsets(in bytes: [UInt8], limit: Int) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
        var found: [Int] = []
        var offset = 0
        while offset < bytes.count, found.count < limit {
            while offset + 8 <= bytes.count, isPrintableASCII(bytes, offset) { offset += 8 }
            // What made the eight bytes unlike others stands among them.
            let end = min(offset + 8, bytes.count)
            while offset < end {
                if isForbidden(bytes, offset), found.count < limit { found.append(offset) }
                offset += 1
            }
        }
        return found
    }
}

/// True for a text that surely is UTF-8 without a forbidden character: signs of ASCII, tabs and line breaks, characters from
/// U+00C0 to U+07FF, and those of three bytes but for a few blocks. Nearly all texts are such.
func holdsNothingUnusual(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
        var offset = 0
        while offset < bytes.count {
            while offset + 8 <= bytes.count, isPrintableASCII(bytes, offset) { offset += 8 }
            let end = min(offset + 8, bytes.count)
            while offset < end {
                while offset + 2 < bytes.count, isHan(bytes, offset) { offset += 3 }
                if offset >= bytes.count { break }
                let length = lengthOfUsualCharacter(bytes, offset)
                if length == 0 { return false }
                offset += length
            }
        }
        return true
    }
}

/// True for a character from U+4000 to U+9FFF, behind whose first byte any two trailing bytes may stand.
@inline(__always)
private func isHan(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    bytes[offset] &- 0xE4 < 6 && bytes[offset + 1] & 0xC0 == 0x80 && bytes[offset + 2] & 0xC0 == 0x80
}

/// The bytes of a character; 0 for an unusual one.
@inline(__always)
private func lengthOfUsualCharacter(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    func trails(_ place: Int) -> Bool { place < bytes.count && bytes[place] & 0xC0 == 0x80 }
    switch bytes[offset] {
    case 0x20..<0x7F, 0x09, 0x0A, 0x0D: return 1
    case 0xC3...0xDF: return trails(offset + 1) ? 2 : 0
    // Not the blocks of line separators, surrogates, byte-order marks and noncharacters.
    case 0xE1, 0xE3...0xEC,
        0xE2 where bytes[min(offset + 1, bytes.count - 1)] != 0x80,
        0xEF where bytes[min(offset + 1, bytes.count - 1)] == 0xBC:
        return trails(offset + 1) && trails(offset + 2) ? 3 : 0
    default: return 0
    }
}

/// True when each of the eight bytes from here on is a blank or a sign of ASCII.
@inline(__always)
private func isPrintableASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let top: UInt64 = 0x8080_8080_8080_8080
    // With no top bit set, adding 1 sets that of DEL alone, and adding 0x60 sets those of blanks and signs.
    return (word | (word &+ 0x0101_0101_0101_0101)) & top == 0 && (word &+ 0x6060_6060_6060_6060) & top == top
}

/// In valid UTF-8 each lead byte has its trailing bytes behind it.
@inline(__always)
private func isForbidden(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte >= 0x20, byte < 0x7F { return false }
    switch byte {
    case 0x09, 0x0A, 0x0D: return false
    case 0..<0x20, 0x7F: return true
    case 0xC2: return bytes[offset + 1] < 0xA0
    case 0xE2: return bytes[offset + 1] == 0x80 && (0xA8...0xA9).contains(bytes[offset + 2])
    case 0xEF: return bytes[offset + 1] == 0xBF && bytes[offset + 2] >= 0xBE
    default: return false
    }
}

private let maximumDirectives = 64

/// Where too many directive lines stand in a row. libyaml compares each `%TAG` line with all before it.
///
/// Blank lines and comments may stand between directives; anything else ends the row.
private func excessiveDirective(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress, memchr(start, 0x25, bytes.count) != nil else { return nil }
        var count = 0
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "%") {
                count += 1
                if count > maximumDirectives { return offset }
            } else if !isBlankOrComment(bytes, offset) {
                count = 0
            }
            while offset < bytes.count, !TextWalker.endsLine(bytes[offset]) { offset += 1 }
            offset += 1
        }
        return nil
    }
}

private func isBlankOrComment(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var offset = start
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    return offset == bytes.count || TextWalker.endsLine(bytes[offset]) || bytes[offset] == UInt8(ascii: "#")
}

/// A byte-order mark takes no column.
private func textStart(of bytes: [UInt8]) -> TextWalker {
    TextWalker(at: SourceText.lengthOfLeadingMarks(in: bytes), in: bytes)
}
