internal import Diagnostics
internal import ExactArithmetic

/// A limit of a band and whether it belongs to the band.
struct BandEnd {
    let limit: BandDomain.Limit
    let inclusive: Bool
}

/// The values that a band says it holds.
struct BandRange {
    let lower: BandEnd?
    let upper: BandEnd?
    let domain: BandDomain
    let position: SourcePosition

    init(lower: BandEnd?, upper: BandEnd?, _ domain: BandDomain, at position: SourcePosition) {
        self.lower = lower
        self.upper = upper
        self.domain = domain
        self.position = position
    }

    var range: CutRange {
        CutRange(
            lower: lower.map { Cut(behind: !$0.inclusive, $0.limit, domain) } ?? .beforeEverything,
            upper: upper.map { Cut(behind: $0.inclusive, $0.limit, domain) } ?? .behindEverything)
    }

    var isTwoSided: Bool { lower != nil && upper != nil }
}

extension [BandRange] {
    /// True for bands of which each takes in the one before it and the last one everything, as most people write them: there
    /// is no gap, no overlap and no band out of reach. False for others, about which `BandCoverage` tells.
    func surelyCover(_ domain: BandDomain) -> Bool {
        guard let last, last.lower == nil, last.upper == nil else { return false }
        let areRising = self[0].upper != nil
        var before: BandEnd?
        for band in dropLast() {
            guard !band.isTwoSided, let end = areRising ? band.upper : band.lower, domain.holdsInside(end.limit.value)
            else { return false }
            if let before {
                let (inner, outer) = areRising ? (before, end) : (end, before)
                guard inner.limit.value < outer.limit.value, inner.inclusive == outer.inclusive else { return false }
            }
            before = end
        }
        return true
    }
}

/// Follows bands in their order and knows which values no band holds yet.
///
/// A band with one limit may enclose earlier ones: it holds what they left over, as `at-most: 5` behind `at-most: 3`
/// does. Any other common value would have two rates and is an overlap.
struct BandCoverage {
    private let domain: BandDomain
    private let everything: CutRange
    private var free: [CutRange]
    private var taken: [(range: CutRange, position: SourcePosition)] = []

    init(_ domain: BandDomain) {
        self.domain = domain
        everything = CutRange(
            lower: domain.start.map { Cut(behind: false, $0, domain) } ?? .beforeEverything,
            upper: domain.end.map { Cut(behind: true, $0, domain) } ?? .behindEverything)
        free = [everything]
    }

    /// What no band holds.
    var gaps: [ValueRange] { free.map { ValueRange($0, domain) } }

    /// Takes the next band; gives back what is wrong with it.
    mutating func add(_ band: BandRange) -> BandProblem? {
        let range = band.range
        if range.isEmpty { return .upsideDown }
        let held = range.intersection(everything)
        if held.isEmpty { return .outOfReach(ValueRange(everything, domain)) }
        guard free.contains(where: { !$0.intersection(held).isEmpty }) else { return .unreachable }
        let clash = taken.first { earlier in
            !earlier.range.intersection(held).isEmpty && (band.isTwoSided || !held.contains(earlier.range))
        }
        free = free.flatMap { $0.removing(held) }
        taken.append((held, band.position))
        return clash.map { .overlap(ValueRange($0.range.intersection(held), domain), $0.position) }
    }
}

/// A range of values as a message names it.
struct ValueRange: Sendable, Equatable {
    struct End: Sendable, Equatable {
        let text: String
        let inclusive: Bool
    }

    let lower: End?
    let upper: End?

    init(_ range: CutRange, _ domain: BandDomain) {
        lower = range.lower.side != 0 ? nil : End(text: range.lower.text, inclusive: !range.lower.isBehind)
        if range.upper.side != 0 {
            upper = nil
        } else if domain.isWhole {
            upper = End(text: exactText(range.upper.value - .one), inclusive: true)
        } else {
            upper = End(text: range.upper.text, inclusive: range.upper.isBehind)
        }
    }
}
