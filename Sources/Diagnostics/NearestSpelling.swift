internal import BilingualText

// Longer words and lists are no slips of the pen, and a hostile file could make comparing them take for ever.
private let longestWord = 64
private let mostCandidates = 500

/// The candidate that `word` most probably means, or nil when none is near.
///
/// Case, full-width forms, hyphens, underscores and blanks do not count. At most a third of the longer word may differ,
/// or one character of a short one, and something must agree. Of equally near candidates the longer wins, then the earlier.
/// Where only digits differ, another thing is meant (`SH02` is no slip of `SH01`), unless one was left out (`SH1`).
public func nearestSpelling(to word: String, among candidates: [String]) -> String? {
    guard candidates.count <= mostCandidates, let wanted = plainLetters(word) else { return nil }
    var best: (candidate: String, distance: Int, length: Int)?
    for candidate in candidates {
        guard let letters = plainLetters(candidate) else { continue }
        let longer = max(letters.count, wanted.count)
        let tolerance = min(max(1, longer / 3), best?.distance ?? longer)
        guard abs(letters.count - wanted.count) <= tolerance, !differOnlyInDigits(wanted, letters) else { continue }
        let distance = editDistance(wanted, letters)
        guard distance <= tolerance, distance < longer else { continue }
        if let best, (best.distance, -best.length) <= (distance, -letters.count) { continue }
        best = (candidate, distance, letters.count)
    }
    return best?.candidate
}

/// What is compared of a word; nil when that is nothing or the word is too long.
private func plainLetters(_ word: String) -> [Unicode.Scalar]? {
    guard word.unicodeScalars.prefix(longestWord + 1).count <= longestWord else { return nil }
    let letters = word.comparisonKey.unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " }
    return letters.isEmpty ? nil : Array(letters)
}

/// True for different words of one length that have letters in the same places and agree in them.
private func differOnlyInDigits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard a.count == b.count, a != b else { return false }
    return zip(a, b).allSatisfy { $0 == $1 || $0.isDecimalDigit && $1.isDecimalDigit }
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for (row, left) in a.enumerated() {
        var current = [row + 1]
        current.reserveCapacity(b.count + 1)
        for (column, right) in b.enumerated() {
            var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (left == right ? 0 : 1))
            if row > 0, column > 0, left == b[column - 1], a[row - 1] == right {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            current.append(cost)
        }
        (beforeLast, last) = (last, current)
    }
    return last[b.count]
}

extension Unicode.Scalar {
    fileprivate var isDecimalDigit: Bool { properties.generalCategory == .decimalNumber }
}
