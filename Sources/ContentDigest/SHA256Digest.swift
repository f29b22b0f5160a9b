internal import CLibCrypto

/// The SHA-256 of some bytes (FIPS 180-4): the only owner of libcrypto in this package.
public struct SHA256Digest: Sendable, Hashable {
    /// 32 of them.
    public let bytes: [UInt8]

    /// The number of bytes of a digest.
    public static let length = 32

    /// The digest of `content`.
    public init(of content: [UInt8]) {
        var digest = [UInt8](repeating: 0, count: Self.length)
        var state = SHA256_CTX()
        // They fail only where they are handed no state at all.
        SHA256_Init(&state)
        _ = content.withUnsafeBytes { SHA256_Update(&state, $0.baseAddress, $0.count) }
        SHA256_Final(&digest, &state)
        bytes = digest
    }

    /// A digest that was kept; nil unless it is 32 bytes long.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    /// Reads 64 hexadecimal digits of either case; nil for anything else.
    public init?(hex: String) {
        let digits = hex.utf8.compactMap { UInt8(hexadecimalDigit: $0) }
        guard digits.count == 2 * Self.length, hex.utf8.count == digits.count else { return nil }
        bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    /// 64 hexadecimal digits in lower case, as `sha256sum` prints them.
    public var hex: String {
        String(
            decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}

extension SHA256Digest: Comparable {
    /// By their bytes.
    public static func < (a: Self, b: Self) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

extension UInt8 {
    fileprivate init?(hexadecimalDigit character: UInt8) {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self = character - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self = character - UInt8(ascii: "A") + 10
        default: return nil
        }
    }
}
