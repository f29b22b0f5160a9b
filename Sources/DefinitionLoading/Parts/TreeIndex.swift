internal import ChecklistModel
internal import ExactArithmetic

/// What rules ask of the tree of sections.
struct TreeIndex {
    private var parents: [String: String] = [:]
    private var scoredItems: [String: Int] = [:]
    private let items: [Item]

    init(_ root: Section, _ items: [Item]) {
        self.items = items
        add(root, isScored: true)
    }

    /// Items that count for the score, below the section with this id or, without one, anywhere.
    func scoredItemCount(in section: String?) -> Int { scoredItems[section ?? ""] ?? 0 }

    /// True for a section and everything that encloses it.
    func encloses(_ outer: String, _ inner: String) -> Bool {
        // Sections that stand twice may enclose each other; no path is longer than sections nest.
        sequence(first: inner) { parents[$0] }.prefix(ChecklistReading.deepestSection + 1).contains(outer)
    }

    @discardableResult
    private mutating func add(_ section: Section, isScored: Bool) -> Int {
        var count = 0
        for child in section.children {
            switch child {
            case .item(let index):
                let item = items[index]
                let share = section.combine.usesPoints ? item.points : item.weight
                count += isScored && !share.isZero ? 1 : 0
            case .section(let inner):
                // An id that stands twice is reported; the first keeps its place.
                if parents[inner.id] == nil, inner.id != section.id { parents[inner.id] = section.id }
                count += add(inner, isScored: isScored && inner.isScored(under: section.combine))
            }
        }
        scoredItems[section.id] = count
        return count
    }
}

extension Section.Combination {
    fileprivate var usesPoints: Bool { self == .points || self == .deductions }
}

extension Section {
    fileprivate func isScored(under parent: Combination) -> Bool {
        let share = parent == .points ? points : weight
        return parent == .points && combine == .points || share.map { !$0.isZero } ?? false
    }
}
