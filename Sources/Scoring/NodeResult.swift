internal import ChecklistModel
internal import ExactArithmetic

/// What a node of the checklist hands to its parent in a roll-up, with the results below it; shared, since it never changes.
final class NodeResult {
    let section: Section
    let rate: Fraction
    /// Meaningful where points are added.
    let full: Fraction
    /// The weights of the children that took part, by child position.
    let shares: [Fraction?]
    /// By child position, where a child's part of the node is not its own rate; empty elsewhere.
    let bookedRates: [Fraction?]
    /// Those of the sections directly below in which something counts, in file order.
    fileprivate let sections: [NodeResult]

    init(
        section: Section, rate: Fraction, full: Fraction, shares: [Fraction?], bookedRates: [Fraction?],
        sections: [NodeResult]
    ) {
        self.section = section
        self.rate = rate
        self.full = full
        self.shares = shares
        self.bookedRates = bookedRates
        self.sections = sections
    }

    /// The results of the sections directly below in which something counts, each with the share of its section; nil for one
    /// that takes no part.
    func eachSection(_ body: (NodeResult, Fraction?) -> Void) {
        var walk = SectionWalk(self)
        for (position, child) in section.children.enumerated() {
            guard case .section(let child) = child, let result = walk.result(of: child) else { continue }
            body(result, shares[position])
        }
    }

    /// This one and all below by the ids of their sections.
    ///
    /// - Parameter takingPart: only those that take part in the whole.
    func byID(takingPart: Bool = false) -> [String: NodeResult] {
        var found: [String: NodeResult] = [:]
        func add(_ node: NodeResult) {
            found[node.section.id] = node
            node.eachSection { section, share in
                if !takingPart || share != nil { add(section) }
            }
        }
        add(self)
        return found
    }
}

/// Finds the results of the sections directly below a node, asked for in file order.
struct SectionWalk {
    private let sections: [NodeResult]
    private var next = 0

    init(_ node: NodeResult?) { sections = node?.sections ?? [] }

    /// Nil when nothing in the section counts.
    mutating func result(of section: Section) -> NodeResult? {
        guard next < sections.count, sections[next].section === section else { return nil }
        defer { next += 1 }
        return sections[next]
    }
}
