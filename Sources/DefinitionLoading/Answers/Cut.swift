internal import ExactArithmetic

/// A place between neighbouring values, where a range begins or ends: just before or behind a value, or beyond all.
struct Cut: Comparable {
    /// −1 before every value, 1 behind every value, else 0.
    let side: Int
    let value: Fraction
    let isBehind: Bool
    /// The value as the user wrote it.
    let text: String

    static let beforeEverything = Cut(side: -1, value: .zero, isBehind: false, text: "")
    static let behindEverything = Cut(side: 1, value: .zero, isBehind: false, text: "")

    private init(side: Int, value: Fraction, isBehind: Bool, text: String) {
        self.side = side
        self.value = value
        self.isBehind = isBehind
        self.text = text
    }

    /// Whole numbers have nothing between them, so that behind 2 is before 3.
    init(behind: Bool, _ limit: BandDomain.Limit, _ domain: BandDomain) {
        guard domain.isWhole else {
            self.init(side: 0, value: limit.value, isBehind: behind, text: limit.text)
            return
        }
        let value = behind ? limit.value + .one : limit.value
        self.init(side: 0, value: value, isBehind: false, text: exactText(value))
    }

    static func < (a: Cut, b: Cut) -> Bool {
        if a.side != b.side { return a.side < b.side }
        return a.value != b.value ? a.value < b.value : !a.isBehind && b.isBehind
    }

    static func == (a: Cut, b: Cut) -> Bool { a.side == b.side && a.value == b.value && a.isBehind == b.isBehind }
}

/// Everything between two cuts; empty when they are the same or in the wrong order.
struct CutRange {
    let lower: Cut
    let upper: Cut

    var isEmpty: Bool { lower >= upper }

    func intersection(_ other: CutRange) -> CutRange {
        CutRange(lower: max(lower, other.lower), upper: min(upper, other.upper))
    }

    func contains(_ other: CutRange) -> Bool { lower <= other.lower && other.upper <= upper }

    /// What is left of this range without the other: nothing, one piece or two.
    func removing(_ other: CutRange) -> [CutRange] {
        let pieces = [
            CutRange(lower: lower, upper: min(upper, other.lower)),
            CutRange(lower: max(lower, other.upper), upper: upper),
        ]
        return pieces.filter { !$0.isEmpty }
    }
}
