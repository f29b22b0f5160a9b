internal import ChecklistModel
internal import ExactArithmetic

/// How item rates become the computed base, with everything left out that makes no difference: names, order, sections that
/// only add points to a sum of points, children of weight 0, and the scale of the weights of one node.
indirect enum BaseTree: Hashable {
    case item(String)
    case node(Section.Combination, Set<Child>)

    struct Child: Hashable {
        /// The share of the node when every child takes part; under `worst` 1, as only taking part matters there.
        let share: Fraction
        let tree: BaseTree
    }

    /// Nil when nothing is scored.
    init?(_ checklist: Checklist) { self.init(checklist.root, items: checklist.items) }

    private init?(_ section: Section, items: [Item]) {
        let children = Self.children(of: section, items: items)
        let whole = section.combine == .deductions ? section.points ?? .zero : children.map(\.share).sum()
        guard !children.isEmpty, whole > .zero else { return nil }
        let shares = children.map { child in
            let share = section.combine == .worst ? .one : child.share.divided(by: whole) ?? .zero
            return Child(share: share, tree: child.tree)
        }
        self = .node(section.combine, Set(shares))
    }

    /// Children with their declared weights, those of weight 0 left out.
    private static func children(of section: Section, items: [Item]) -> [Child] {
        section.children.flatMap { child -> [Child] in
            switch child {
            case .item(let index):
                guard items.indices.contains(index), !items[index].isInformation else { return [] }
                let weight = items[index].weight(in: section.combine)
                return weight > .zero ? [Child(share: weight, tree: .item(items[index].id))] : []
            case .section(let child):
                if section.combine == .points, child.combine == .points { return children(of: child, items: items) }
                guard let weight = child.weight(in: section.combine), weight > .zero,
                    let tree = BaseTree(child, items: items)
                else { return [] }
                return [Child(share: weight, tree: tree)]
            }
        }
    }

    /// Each scored item's share of the whole when everything applies (scoring rule 7.1); nil below a `worst` node with
    /// several children, where the lowest decides.
    var effectiveWeights: [String: Fraction?] {
        var weights: [String: Fraction?] = [:]
        func descend(_ tree: BaseTree, _ weight: Fraction?) {
            switch tree {
            case .item(let id): weights[id] = .some(weight)
            case .node(let combine, let children):
                let whole = children.map(\.share).sum()
                for child in children {
                    let isOpen = combine == .worst && children.count > 1
                    descend(child.tree, isOpen ? nil : weight.flatMap { ($0 * child.share).divided(by: whole) })
                }
            }
        }
        descend(self, .one)
        return weights
    }
}

extension Item {
    /// What the item counts in its parent (scoring rule 5.1).
    fileprivate func weight(in combine: Section.Combination) -> Fraction {
        switch combine {
        case .points, .deductions: points
        case .weighted, .worst: weight
        }
    }
}

extension Section {
    /// What a section that is not merely added to a sum of points counts in its parent; only items lose points.
    fileprivate func weight(in combine: Combination) -> Fraction? {
        switch combine {
        case .points: points
        case .weighted: weight
        case .worst: weight ?? .one
        case .deductions: nil
        }
    }
}
