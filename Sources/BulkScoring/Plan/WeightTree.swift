internal import ChecklistModel
internal import ExactArithmetic

/// The sections of a checklist as groups that each divide a sum of weighted rates by a sum of weights.
///
/// Sections that add points directly below one that adds points are one group with it: their full marks only move up.
struct WeightTree: Sendable {
    /// Parents come before their children; the root is the first and has no parent.
    struct Group: BitwiseCopyable, Sendable {
        var parent: Int
        /// In its parent's units.
        var weight: Int
    }

    private(set) var groups: [Group] = []
    /// By item: its group, -1 for what is not scored.
    private(set) var itemGroups: [Int]
    /// By item, in its group's units; 0 for what is not scored.
    private(set) var itemWeights: [Int]
    /// True when every section adds points, so that earned and full are raw points; else they are shares of 100.
    let inRawPoints: Bool
    /// Units of the root that make one point; only with raw points.
    private(set) var unitsPerPoint = 1

    /// Nil when a section combines otherwise, a weight is missing or negative, or the numbers are too large.
    init?(_ checklist: Checklist) {
        itemGroups = [Int](repeating: -1, count: checklist.items.count)
        itemWeights = [Int](repeating: 0, count: checklist.items.count)
        inRawPoints = checklist.root.addsPointsThroughout
        var sketch = WeightSketch(checklist: checklist)
        guard sketch.descend(checklist.root, group: 0), sketch.unseenItems == 0 else { return nil }
        for (index, group) in sketch.groups.enumerated() {
            let weights = group.items.map(\.weight) + group.sections.map { sketch.groups[$0].weight }
            guard let units = commonUnits(of: weights, exactUnits: index == 0 && inRawPoints) else { return nil }
            for (item, weight) in zip(group.items.map(\.item), units.counts) {
                itemGroups[item] = index
                itemWeights[item] = weight
            }
            if index == 0, inRawPoints { unitsPerPoint = units.perOne }
            sketch.scale(sectionsOf: index, to: Array(units.counts.dropFirst(group.items.count)))
        }
        groups = sketch.groups.map { Group(parent: $0.parent, weight: $0.units) }
    }
}

/// Whole numbers in the same proportion as the weights.
///
/// - Parameter exactUnits: keeps the unit a plain part of one point; otherwise only proportions matter.
private func commonUnits(of weights: [Fraction], exactUnits: Bool) -> (counts: [Int], perOne: Int)? {
    var perOne = 1
    for weight in weights {
        guard let ratio = WordRatio(weight), let common = leastCommonMultiple(perOne, ratio.denominator) else {
            return nil
        }
        perOne = common
    }
    var counts: [Int] = []
    for weight in weights {
        guard let ratio = WordRatio(weight), let count = product(ratio.numerator, perOne / ratio.denominator) else {
            return nil
        }
        counts.append(count)
    }
    let divisor = exactUnits ? 1 : max(1, counts.reduce(0) { $0 == 0 ? $1 : greatestCommonDivisor($0, $1) })
    return (counts.map { $0 / divisor }, perOne)
}

/// Groups while they are collected, with weights as declared.
private struct WeightSketch {
    struct Group {
        let parent: Int
        let weight: Fraction
        var items: [(item: Int, weight: Fraction)] = []
        var sections: [Int] = []
        var units = 0
    }

    private let checklist: Checklist
    private var isSeen: [Bool]
    private(set) var groups = [Group(parent: -1, weight: .one)]

    init(checklist: Checklist) {
        self.checklist = checklist
        isSeen = [Bool](repeating: false, count: checklist.items.count)
    }

    var unseenItems: Int { isSeen.count { !$0 } }

    mutating func scale(sectionsOf index: Int, to units: [Int]) {
        for (section, units) in zip(groups[index].sections, units) { groups[section].units = units }
    }

    /// - Parameter group: nil below a weight of 0, where nothing is scored.
    mutating func descend(_ section: Section, group: Int?) -> Bool {
        guard section.combine == .points || section.combine == .weighted else { return false }
        let adds = section.combine == .points
        for child in section.children {
            switch child {
            case .item(let item):
                guard isSeen.indices.contains(item), !isSeen[item] else { return false }
                isSeen[item] = true
                let weight = adds ? checklist.items[item].points : checklist.items[item].weight
                if weight.isNegative { return false }
                // What is only asked for never takes part, whatever its points.
                if let group, !weight.isZero, !checklist.items[item].isInformation {
                    groups[group].items.append((item, weight))
                }
            case .section(let child):
                if adds, child.combine == .points {
                    if let points = child.points, points <= .zero { return false }
                    guard descend(child, group: group) else { return false }
                    continue
                }
                guard let weight = adds ? child.points : child.weight, !weight.isNegative else { return false }
                guard let group, !weight.isZero else {
                    guard descend(child, group: nil) else { return false }
                    continue
                }
                groups.append(Group(parent: group, weight: weight))
                groups[group].sections.append(groups.count - 1)
                guard descend(child, group: groups.count - 1) else { return false }
            }
        }
        return true
    }
}

extension Section {
    /// True when this node and every one below add points.
    fileprivate var addsPointsThroughout: Bool { combine == .points && sections.allSatisfy(\.addsPointsThroughout) }
}
