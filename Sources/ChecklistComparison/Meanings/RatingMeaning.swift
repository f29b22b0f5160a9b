internal import ChecklistModel
internal import ExactArithmetic

/// What a rating does to numbers, whichever way it is written.
enum RatingMeaning: Hashable {
    /// The rate below every limit, then the cuts at which it changes, from the lowest on.
    case pieces(below: Fraction?, [Cut])
    case linear(zero: Fraction, full: Fraction)
    case steps(Steps)

    struct Cut: Hashable {
        let value: Fraction
        /// True when the value itself has the new rate already.
        let inclusive: Bool
        let rate: Fraction?
    }

    init(_ rating: Rating) {
        switch rating {
        case .bands(let bands): self = Self.pieces(of: bands)
        case .linear(let zero, let full): self = .linear(zero: zero, full: full)
        case .steps(let steps): self = .steps(steps)
        }
    }

    /// Bands are looked at where they can change: at each limit, between neighbours, and beyond both ends.
    private static func pieces(of bands: [Band]) -> RatingMeaning {
        let limits = Set(bands.flatMap { [$0.lower?.value, $0.upper?.value].compactMap(\.self) }).sorted()
        func rate(at value: Fraction) -> Fraction? { bands.first { $0.contains(value) }?.rate }
        let below = rate(at: (limits.first ?? .zero) - .one)
        var current = below
        var cuts: [Cut] = []
        for (position, limit) in limits.enumerated() {
            let next = position + 1 < limits.count ? limits[position + 1] : limit + 2
            let between = (limit + next).divided(by: 2) ?? next
            for (value, inclusive) in [(limit, true), (between, false)] {
                let rate = rate(at: value)
                if rate != current { cuts.append(Cut(value: limit, inclusive: inclusive, rate: rate)) }
                current = rate
            }
        }
        return .pieces(below: below, cuts)
    }
}
