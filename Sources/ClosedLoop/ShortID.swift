internal import ContentDigest

/// An id that people read out and type: a letter, a dash and six characters of Crockford's base 32, which has no letters
/// that look like digits.
enum ShortID {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let length = 6

    /// The id of what these parts tell apart, the same on every machine.
    ///
    /// - Parameter taken: ids that something else has; the next one in line is given then.
    static func make(_ letter: Character, of parts: [String], taken: Set<String>) -> String {
        var round = 0
        while true {
            let id = "\(letter)-" + code(of: parts + [String(round)])
            if !taken.contains(id) { return id }
            round += 1
        }
    }

    /// What somebody typed, in the form that ids are kept in: `a-o1xil2` is `A-01X112`.
    static func canonical(_ typed: String) -> String {
        let upper = typed.uppercased()
        guard let dash = upper.firstIndex(of: "-") else { return upper }
        let code = upper[dash...].map { (character: Character) -> Character in
            switch character {
            case "O": "0"
            case "I", "L": "1"
            default: character
            }
        }
        return upper[..<dash] + String(code)
    }

    /// Lengths stand before the parts, so that no two lists of parts run together into one text.
    private static func code(of parts: [String]) -> String {
        let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
        let digest = SHA256Digest(of: Array(text.utf8)).bytes
        let bits = digest.prefix(4).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return String((0..<length).map { alphabet[Int(bits >> (5 * UInt64($0)) & 31)] })
    }
}

/// An id as it is kept, whatever the case of its letters and whether `O`, `I` and `L` were typed for digits.
public func canonicalLoopID(_ typed: String) -> String { ShortID.canonical(typed) }
