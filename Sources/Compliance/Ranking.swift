internal import ExactArithmetic

/// Best score first; equal exact scores share a rank, and what is not eligible follows without one (scoring rule 9.4).
func ranked<Subject>(
    _ standings: [Standing<Subject>], eligible: (Standing<Subject>) -> Bool
) -> [Standing<Subject>] {
    let ordered = standings.map { (standing: $0, eligible: eligible($0)) }.stablySorted { a, b in
        if a.eligible != b.eligible { return a.eligible }
        guard a.eligible, let left = a.standing.score, let right = b.standing.score else { return false }
        return left > right
    }
    var rank = 0
    var last: Fraction?
    return ordered.enumerated().map { position, entry in
        if entry.eligible, entry.standing.score != last || rank == 0 { rank = position + 1 }
        last = entry.standing.score
        return entry.standing.with(rank: entry.eligible ? rank : nil)
    }
}

extension Standing {
    fileprivate func with(rank: Int?) -> Standing {
        Standing(
            subject: subject, rank: rank, score: score, previous: previous, audits: audits, scored: scored,
            failed: failed, observations: observations)
    }
}
