internal import ChecklistModel
internal import ExactArithmetic

/// What section-scope rules take from the total when they act one after another, children before parents.
///
/// An effect moves only its own section and those above it, so each costs a walk up the tree and not a new roll-up.
struct SectionChanges {
    private var rates: [String: Fraction]
    private var parents: [String: (section: Section, share: Fraction)] = [:]
    /// For `worst` sections: the lowest rate of an item, and the sections that take part.
    private var candidates: [String: (lowestItem: Fraction?, sections: [String])] = [:]
    private let root: String

    /// - Parameter base: the result of the same items without any rule.
    init(root: Section, itemRates: [Fraction?], base: NodeResult?) {
        self.root = root.id
        rates = base?.byID().mapValues(\.rate) ?? [:]
        if let base { link(base, itemRates) }
    }

    private mutating func link(_ node: NodeResult, _ itemRates: [Fraction?]) {
        var items: [Fraction] = []
        for (child, share) in zip(node.section.children, node.shares) where share != nil {
            if case .item(let index) = child, let rate = itemRates[index] { items.append(rate) }
        }
        var below: [NodeResult] = []
        node.eachSection { section, share in
            guard let share else { return }
            parents[section.section.id] = (node.section, share)
            below.append(section)
        }
        for section in below { link(section, itemRates) }
        if node.section.combine == .worst { candidates[node.section.id] = (items.min(), below.map(\.section.id)) }
    }

    /// Lowers a section's rate and returns the change of the total, 0 or negative, on the 100 basis.
    mutating func act(on section: String, _ lowered: (Fraction) -> Fraction) -> Fraction {
        guard let before = rates[section] else { return .zero }
        var (child, change) = (section, lowered(before) - before)
        rates[child] = before + change
        while !change.isZero, let (parent, share) = parents[child], let rate = rates[parent.id] {
            let combined = candidates[parent.id].flatMap(lowest(of:)) ?? rate + share * change
            change = combined - rate
            rates[parent.id] = combined
            child = parent.id
        }
        return child == root ? change * .hundred : .zero
    }

    private func lowest(of candidates: (lowestItem: Fraction?, sections: [String])) -> Fraction? {
        (candidates.sections.compactMap { rates[$0] } + [candidates.lowestItem].compactMap { $0 }).min()
    }
}
