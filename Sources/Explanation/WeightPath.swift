public import ChecklistModel
public import ExactArithmetic
internal import Scoring

/// One step from the checklist down to an item: what share of its parent a node decides (scoring rule 7.1).
public struct WeightStep: Sendable, Hashable {
    public enum Node: Sendable, Hashable {
        /// The id of a section.
        case section(String)
        /// Index into `Checklist.items`.
        case item(Int)
    }

    public let node: Node
    /// How the parent combines its children.
    public let combine: Section.Combination
    /// From 0 to 1; the product of all steps is the item's effective weight.
    public let share: Fraction
}

/// Finds the steps that lead to each item.
struct WeightPaths {
    private let card: Scorecard
    private let weights: [String: Fraction]
    private var parents: [WeightStep.Node: Section] = [:]

    init(_ card: Scorecard) {
        self.card = card
        var weights = [card.checklist.root.id: Fraction.one]
        for section in card.sections { weights[section.id] = section.effectiveWeight }
        self.weights = weights
        link(card.checklist.root)
    }

    private mutating func link(_ section: Section) {
        for child in section.children {
            switch child {
            case .item(let index): parents[.item(index)] = section
            case .section(let child):
                parents[.section(child.id)] = section
                link(child)
            }
        }
    }

    /// From the top down; empty for an item that decides nothing.
    func path(to item: Int) -> [WeightStep] {
        var steps: [WeightStep] = []
        var node = WeightStep.Node.item(item)
        while let parent = parents[node] {
            guard let own = weight(of: node), let share = own.divided(by: weights[parent.id] ?? .zero) else {
                return []
            }
            steps.append(WeightStep(node: node, combine: parent.combine, share: share))
            node = .section(parent.id)
            // Ids of sections are unique and never empty, so that the checklist itself ends the walk.
            if parent.id == card.checklist.root.id { break }
        }
        return steps.reversed()
    }

    private func weight(of node: WeightStep.Node) -> Fraction? {
        switch node {
        case .item(let index):
            card.items.indices.contains(index) ? card.items[index].effectiveWeight : nil
        case .section(let id): weights[id]
        }
    }
}
