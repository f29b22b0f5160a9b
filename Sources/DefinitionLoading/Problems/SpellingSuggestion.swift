/// The candidate that `word` most probably means: the same but for case and separators, else at the least edit
/// distance, provided that it is small for the word's length.
func nearestSpelling(to word: String, among candidates: [String]) -> String? {
    // Longer words and lists are no slips of the pen, and comparing them would cost a hostile file nothing and us much.
    guard word.utf8.count <= 64, candidates.count <= 500 else { return nil }
    let plain = plainLetters(word)
    if let same = candidates.first(where: { plainLetters($0) == plain }) { return same }
    let tolerance = max(1, plain.count / 3)
    var nearest: (distance: Int, candidate: String)?
    for candidate in candidates where candidate.utf8.count <= 64 {
        let letters = plainLetters(candidate)
        guard abs(letters.count - plain.count) <= tolerance, !differOnlyInNumber(plain, letters) else { continue }
        let distance = editDistance(plain, letters)
        if distance <= tolerance, distance < min(letters.count, plain.count), distance < nearest?.distance ?? .max {
            nearest = (distance, candidate)
        }
    }
    return nearest?.candidate
}

private func plainLetters(_ word: String) -> [Unicode.Scalar] {
    word.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " }
}

/// `SH02` is no misspelt `SH01`: where all but the digits agree, another thing is meant.
private func differOnlyInNumber(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    func withoutDigits(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        letters.filter { $0.properties.generalCategory != .decimalNumber }
    }
    return withoutDigits(a) == withoutDigits(b)
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
