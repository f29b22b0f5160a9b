internal import ContentDigest

/// The number of a corrective action, such as `SH01-7KQ2M9`: the dealer, then characters that are easy to tell apart, to
/// read out and to type.
///
/// It is made from what the action is about, so it is the same in every ledger that holds the same findings.
public struct ActionID: Sendable, Hashable, CustomStringConvertible {
    public let text: String

    init(_ text: String) { self.text = text }

    public var description: String { text }

    /// What is typed for it: small letters are capitals, and O, I and L are the digits they look like behind the dash.
    static func folded(_ typed: some StringProtocol) -> String {
        let capitals = typed.uppercased()
        guard let dash = capitals.lastIndex(of: "-") else { return capitals }
        let code = capitals[capitals.index(after: dash)...].map { character -> Character in
            switch character {
            case "O": "0"
            case "I", "L": "1"
            default: character
            }
        }
        return String(capitals[...dash]) + String(code)
    }
}

/// Names actions in the order in which they were first found, so that a later one never changes the name of an earlier.
struct ActionNaming {
    /// Characters behind the dash: some 30 bits, enough to tell the actions of one dealer apart but for rare pairs.
    private static let shortest = 6
    /// Where different dealers may share the letters before the dash.
    private static let shortestOfUnusualDealer = 10

    private var taken: Set<String> = []
    private var prefixes: [String: String] = [:]

    /// A name that nobody has: of two actions whose code begins alike, the later one shows more of it.
    mutating func name(_ key: ActionKey) -> ActionID {
        name(dealer: key.dealer, digest: key.digest.bytes)
    }

    mutating func name(dealer: String, digest: [UInt8]) -> ActionID {
        let prefix = prefixes[dealer] ?? Self.prefix(of: dealer)
        prefixes[dealer] = prefix
        var length = prefix == dealer ? Self.shortest : Self.shortestOfUnusualDealer
        while true {
            let name = "\(prefix)-\(crockford(digest, length: length))"
            if taken.insert(name).inserted || length > 8 * digest.count / 5 { return ActionID(name) }
            length += 1
        }
    }

    /// The letters and digits of a dealer's id that every keyboard has.
    private static func prefix(of dealer: String) -> String {
        let plain = dealer.uppercased().unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || $0.isDigit)
        }
        return plain.isEmpty ? "A" : String(String.UnicodeScalarView(plain.prefix(12)))
    }
}

/// Of Douglas Crockford's base 32, without I, L, O and U.
private let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

/// The first characters of some bytes, five bits each; 0 beyond their end.
func crockford(_ bytes: [UInt8], length: Int) -> String {
    return String(unsafeUninitializedCapacity: length) { text in
        for place in 0..<length {
            let (byte, bit) = (place * 5 / 8, place * 5 % 8)
            func value(_ index: Int) -> Int { bytes.indices.contains(index) ? Int(bytes[index]) : 0 }
            let window = value(byte) << 8 | value(byte + 1)
            text[place] = alphabet[window >> (11 - bit) & 31]
        }
        return length
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
}
