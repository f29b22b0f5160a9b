internal import BilingualText

/// `否（轮胎未打蜡）` taken apart: an answer, and a remark in parentheses that reach to the end of the text.
struct RemarkSplit {
    let answer: String
    let remark: String

    init?(_ text: String) {
        let scalars = text.unicodeScalars
        guard let open = scalars.firstIndex(where: Self.opens), let last = scalars.indices.last,
            Self.closes(scalars[last]),
            Self.isOnePair(scalars[open...])
        else { return nil }
        answer = String(scalars[..<open]).trimmed
        remark = String(scalars[scalars.index(after: open)..<last]).trimmed
        if answer.isEmpty || remark.isEmpty { return nil }
    }

    /// True when the first parenthesis is closed by the last character and not before.
    private static func isOnePair(_ scalars: Substring.UnicodeScalarView) -> Bool {
        var depth = 0
        var closedAt: Int?
        for (offset, scalar) in scalars.enumerated() {
            if closedAt != nil { return false }
            if opens(scalar) { depth += 1 }
            if closes(scalar) { depth -= 1 }
            if depth == 0 { closedAt = offset }
        }
        return closedAt != nil
    }

    private static func opens(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "（" }
    private static func closes(_ scalar: Unicode.Scalar) -> Bool { scalar == ")" || scalar == "）" }
}
