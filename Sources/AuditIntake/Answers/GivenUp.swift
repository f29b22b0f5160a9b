internal import BilingualText

/// `not reached`, `未达到，10分钟后放弃`: what was waited for never came.
struct GivenUp: Equatable {
    /// The time after which it was given up, as written; nil when that is not said.
    let after: String?

    private static let notReached = ["not reached", "未达到", "未接通"]
    private static let gaveUp = ["gave up", "放弃"]

    /// Nil for every other text.
    /// - Parameter key: the text as comparison key.
    init?(_ key: String) {
        if key.beginsWithDigit, Self.surelyEndsOtherwise(key) { return nil }
        var rest = key
        let isNotReached = Self.dropOpening(Self.notReached, of: &rest)
        let hadSeparator = isNotReached && rest.first.map { ",;、".contains($0) } == true
        if hadSeparator { rest = String(rest.dropFirst()).trimmed }
        if isNotReached, rest.isEmpty, !hadSeparator {
            after = nil
            return
        }
        let gaveUp = Self.dropOpening(Self.gaveUp, of: &rest)
        if gaveUp, rest.isEmpty {
            after = nil
            return
        }
        if rest.hasPrefix("after ") {
            guard isNotReached || gaveUp else { return nil }
            after = String(rest.dropFirst(6)).trimmed
            return
        }
        if !gaveUp, rest.hasSuffix("放弃") {
            rest = String(rest.dropLast(2)).trimmed
            guard rest.hasSuffix("后") else { return nil }
            after = String(rest.dropLast()).trimmed
            return
        }
        guard isNotReached, !gaveUp, !rest.isEmpty else { return nil }
        after = rest
    }

    /// True when the last character is ASCII or one from U+4000 to U+9FFF, but not that of 放弃: behind a duration nothing else
    /// makes it one that was given up.
    private static func surelyEndsOtherwise(_ key: String) -> Bool {
        let last = key.utf8.suffix(3)
        guard let lead = last.first, let end = last.last else { return true }
        return end < 0x80 || last.count == 3 && (0xE4...0xE9).contains(lead) && !last.elementsEqual("弃".utf8)
    }

    private static func dropOpening(_ words: [String], of text: inout String) -> Bool {
        guard let word = words.first(where: text.hasPrefix) else { return false }
        let rest = text.dropFirst(word.count)
        // "not reachedly" is another word.
        if let first = rest.first, first.isASCII, first.isLetter, word.last?.isASCII == true { return false }
        text = String(rest).trimmed
        return true
    }
}
