/// The candidate nearest to a misspelt word, or nil when none is near: at most a third of the longer word may differ (one
/// character of a short word), and something must agree. The earlier and longer of equally near ones wins.
func nearest(to word: String, among candidates: [String]) -> String? {
    let wanted = Array(word.comparisonKey.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    var best: (candidate: String, distance: Int, length: Int)?
    for candidate in candidates {
        let letters = Array(candidate.comparisonKey.unicodeScalars)
        let longest = max(letters.count, wanted.count)
        let allowed = min(max(1, longest / 3), best?.distance ?? longest)
        guard letters.count <= 64, abs(letters.count - wanted.count) <= allowed else { continue }
        let distance = editDistance(wanted, letters)
        guard distance <= allowed, distance < longest else { continue }
        if let best, (best.distance, -best.length) <= (distance, -letters.count) { continue }
        best = (candidate, distance, letters.count)
    }
    return best?.candidate
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        row.reserveCapacity(b.count + 1)
        for j in b.indices {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
            row.append(cost)
        }
        beforeLast = last
        last = row
    }
    return last[b.count]
}
