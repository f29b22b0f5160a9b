internal import BulkScoring
internal import ChecklistModel

/// The observations of the audit at hand, and which of them may stand beside each other (scoring rule 3.1).
struct AuditObservations: ~Copyable {
    // Variables for the sake of the thread sanitizer, as in `ChecklistBook`.
    private var found: UnsafeMutablePointer<BulkObservation>
    private var count = 0
    /// By observation, the one before it of the same item; −1 for the first.
    private var earlier: UnsafeMutablePointer<Int32>
    /// By item.
    private let standings: UnsafeMutablePointer<Standing>
    /// Of the audit at hand.
    private var serial: UInt64 = 0

    /// More are left to the careful reader.
    private static let most = 1 << 14

    /// What is known of an item in the audit at hand.
    private struct Standing: BitwiseCopyable {
        /// The audit in which the rest holds; one more when the item takes nothing else in it.
        var serial: UInt64 = 0
        /// Its last observation in the audit.
        var last: Int32 = -1
        /// True when an answer speaks for the item as a whole.
        var isWhole = false
        let scope: Scope
        let takesSeveral: Bool
    }

    /// For what an item is observed, and for what an observation speaks.
    enum Scope: UInt8, BitwiseCopyable {
        case once, person, unit

        fileprivate init(_ item: Item) {
            self =
                switch item.scope {
                case .once: .once
                case .person: .person
                case .unit: .unit
                }
        }
    }

    /// - Parameter items: the checklist's.
    init(of items: [Item]) {
        // Those that are the only one of their item are not counted beforehand.
        let room = Self.most + items.count
        found = .allocate(capacity: room)
        earlier = .allocate(capacity: room)
        standings = .allocate(capacity: max(1, items.count))
        for (index, item) in items.enumerated() {
            let takesSeveral = item.takesSeveralObservations || item.combine == .pooled
            (standings + index).initialize(to: Standing(scope: Scope(item), takesSeveral: takesSeveral))
        }
    }

    deinit {
        found.deallocate()
        earlier.deallocate()
        standings.deallocate()
    }

    /// Begins the next audit.
    mutating func begin() {
        count = 0
        serial &+= 2
    }

    /// Valid until the next change.
    var all: UnsafeBufferPointer<BulkObservation> { UnsafeBufferPointer(start: found, count: count) }

    /// True when nothing has been said about an item.
    @inline(__always)
    func isFirst(of item: Int) -> Bool { standings[item].serial < serial }

    /// Takes one observation; false when the audit needs the careful reader.
    ///
    /// - Parameter texts: in which units stand.
    @inline(__always)
    mutating func take(
        _ observation: BulkObservation, of item: Int, isNotApplicable: Bool, texts: UnsafeRawPointer
    ) -> Bool {
        guard count < Self.most, fits(observation, item, isNotApplicable: isNotApplicable, texts) else { return false }
        found[count] = observation
        count &+= 1
        return true
    }

    /// Takes the only observation of an item; false, and nothing is changed, when that is not surely right.
    ///
    /// - Parameter subject: for what it speaks; `once` for the whole audit.
    @inline(__always)
    mutating func takeOnly(
        _ observation: BulkObservation, of item: Int, speakingFor subject: Scope, isNotApplicable: Bool
    ) -> Bool {
        let standing = standings + item
        guard standing.pointee.serial < serial else { return false }
        let scope = standing.pointee.scope
        guard scope == subject || scope == .once || isNotApplicable else { return false }
        standing.pointee.serial = serial | 1
        // There is room, since none of these comes twice in an audit.
        found[count] = observation
        count &+= 1
        return true
    }

    /// Whether the observation may stand beside those of its item before it.
    @inline(__always)
    private mutating func fits(
        _ observation: BulkObservation, _ item: Int, isNotApplicable: Bool, _ texts: UnsafeRawPointer
    ) -> Bool {
        let standing = standings + item
        let isFirst = isFirst(of: item)
        if standing.pointee.serial > serial { return false }
        if isFirst {
            standing.pointee.serial = serial
            standing.pointee.isWhole = false
        }
        earlier[count] = isFirst ? -1 : standing.pointee.last
        standing.pointee.last = Int32(truncatingIfNeeded: count)
        switch standing.pointee.scope {
        case .once: return isFirst || standing.pointee.takesSeveral
        case .person, .unit:
            let isUnit = standing.pointee.scope == .unit
            let isWhole = isUnit ? observation.unit == .none : observation.party < 0
            if isWhole {
                standing.pointee.isWhole = true
                return isFirst && isNotApplicable
            }
            return !standing.pointee.isWhole && (isFirst || !isUnit || isNewUnit(observation.unit, texts))
        }
    }

    /// Whether two looks at one unit are the same look is for the careful reader to say.
    private func isNewUnit(_ unit: BulkText, _ texts: UnsafeRawPointer) -> Bool {
        let written = Cell(texts + Int(unit.offset), Int(unit.count))
        var position = earlier[count]
        for _ in 0..<64 {
            guard position >= 0 else { return true }
            let other = found[Int(position)].unit
            if Cell(texts + Int(other.offset), Int(other.count)).equals(written) { return false }
            position = earlier[Int(position)]
        }
        return false
    }
}
