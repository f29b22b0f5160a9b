/// Turns pieces of a text into UTF-8: through the C library, or through a strict check where they are that already.
struct PieceConverter: ~Copyable {
    /// Nil for UTF-8.
    private let converter: CharacterConverter?

    /// Nil when this machine has no converter for `encoding`.
    init?(from encoding: TextEncoding) {
        guard encoding != .utf8 else {
            converter = nil
            return
        }
        guard let found = CharacterConverter(from: encoding) else { return nil }
        converter = consume found
    }

    /// Hands on the text of one piece; the failure, if any, is where it stopped.
    borrowing func convert(
        _ piece: UnsafeRawBufferPointer, into take: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> CharacterConverter.Conversion.Failure? {
        switch converter {
        case .some(let converter): return try converter.convert(piece, into: take)
        case .none:
            let valid = validUTF8(in: piece)
            try take(UnsafeRawBufferPointer(rebasing: piece[..<valid]))
            let rest = piece[valid...]
            return rest.isEmpty ? nil : .init(offset: valid, isTruncated: isCutOffUTF8(rest))
        }
    }
}

/// How many of the first bytes are UTF-8.
private func validUTF8(in bytes: UnsafeRawBufferPointer) -> Int {
    bytes.withMemoryRebound(to: UInt8.self) { bytes in
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return bytes.count
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}

/// True when the bytes are the beginning of one UTF-8 character and nothing else.
func isCutOffUTF8(_ rest: some Collection<UInt8>) -> Bool {
    guard let lead = rest.first, (0xC2...0xF4).contains(lead) else { return false }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    return rest.count < length && rest.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
}
