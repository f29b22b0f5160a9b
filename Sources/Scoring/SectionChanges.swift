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

    /// - Parameter base: the results of the same items without any rule.
    init(root: Section, itemRates: [Fraction?], base: [String: RollUp.NodeResult]) {
        self.root = root.id
        rates = base.mapValues(\.rate)
        link(root, itemRates, base)
    }

    private mutating func link(_ section: Section, _ itemRates: [Fraction?], _ base: [String: RollUp.NodeResult]) {
        guard let result = base[section.id] else { return }
        var items: [Fraction] = []
        var sections: [String] = []
        for (child, share) in zip(section.children, result.shares) {
            guard let share else { continue }
            switch child {
            case .item(let index): items += itemRates[index].map { [$0] } ?? []
            case .section(let child):
                sections.append(child.id)
                parents[child.id] = (section, share)
                link(child, itemRates, base)
            }
        }
        if section.combine == .worst { candidates[section.id] = (items.min(), sections) }
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
