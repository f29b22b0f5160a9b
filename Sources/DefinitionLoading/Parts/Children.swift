internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import YAMLDocument

/// The children of a node and what each adds to its sum.
struct Children {
    private(set) var nodes: [Section.Node] = []
    /// True when there is anything but information.
    private(set) var haveScores = false
    /// Points or weight, as the parent combines.
    private var shares: [Fraction] = []
    /// False as soon as one could not be read.
    private var areSharesKnown = true

    /// - Parameter share: nil when it could not be read.
    mutating func add(_ node: Section.Node, share: Fraction?, hasScores: Bool) {
        nodes.append(node)
        if let share { shares.append(share) } else { areSharesKnown = false }
        haveScores = haveScores || hasScores
    }

    /// Adds a child that had to be left out.
    mutating func addUnread() {
        areSharesKnown = false
        haveScores = true
    }

    /// What the children add up to; nil as soon as one is unknown.
    var sum: Fraction? { areSharesKnown ? shares.sum() : nil }
}

/// A list of children as it is written.
enum ChildList {
    case items(YAMLNode), sections(YAMLNode)
}

extension MappingReader where Key: DefinitionKey {
    /// The lists of children in file order.
    func childLists(items: Key, sections: Key) -> [ChildList] {
        var lists: [ChildList] = []
        if let node = self[items] { lists.append(.items(node)) }
        if let node = self[sections] { lists.append(.sections(node)) }
        if lists.count == 2, has(sections, before: items) { lists.reverse() }
        return lists
    }
}

extension ChecklistReading {
    func children(of lists: [ChildList], in around: Surroundings) -> Children {
        var children = Children()
        for list in lists {
            switch list {
            case .items(let node):
                for item in values.list(node, atMost: .max) ?? [] { readItem(item, in: around, into: &children) }
            case .sections(let node):
                var inside = around
                // Reported already; what it would mean for the sections is anybody's guess.
                if around.combine == .deductions { inside.combine = nil }
                for section in values.list(node, atMost: .max) ?? [] {
                    readSection(section, in: inside, into: &children)
                }
            }
        }
        return children
    }

    /// Compares the sum of the children with 0 and with the declared total; nil when the sum is unknown or wrongly 0.
    ///
    /// - Parameter mayBeZero: whether it is for others to say that nothing is scored.
    func checkedSum<Key: DefinitionKey>(
        of children: Children, _ combine: Section.Combination?, in mapping: MappingReader<Key>, total: Key,
        mayBeZero: Bool = false
    ) -> Fraction? {
        let declared = mapping.optional(total, values.weight)
        guard let combine else { return nil }
        let hasTotal = combine == .points || combine == .weighted
        if !hasTotal, mapping.has(total) { mapping.report(RollUpProblem.totalWithoutMeaning(combine), at: total) }
        guard let sum = children.sum, !children.nodes.isEmpty else { return nil }
        if sum.isZero, children.haveScores, !mayBeZero {
            mapping.report(RollUpProblem.nothingScored(combine), at: mapping.position)
            return nil
        }
        if hasTotal, scheme == nil, let declared, declared != sum {
            mapping.report(RollUpProblem.wrongTotal(declared: declared, sum: sum, combine), at: total)
        }
        return sum
    }
}
