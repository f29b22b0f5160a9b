import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Testing

@testable import BulkScoring

/// What each item weighs in the whole (scoring rule 7.1), against fractions worked out section by section.
@Suite struct EffectiveWeightTests {
    /// By item, its part of the section; empty when nothing in it is scored.
    private static func parts(of section: Section, _ checklist: Checklist, _ applies: [Bool]) -> [Int: Fraction] {
        let adds = section.combine == .points
        var children: [(weight: Fraction, parts: [Int: Fraction])] = []
        for child in section.children {
            switch child {
            case .item(let index):
                let item = checklist.items[index]
                if applies[index], !item.isInformation {
                    children.append((adds ? item.points : item.weight, [index: 1]))
                }
            case .section(let child):
                let parts = parts(of: child, checklist, applies)
                if parts.isEmpty { continue }
                let full = child.combine == .points ? fullMark(of: child, checklist, applies) : child.points
                children.append(((adds ? full : child.weight) ?? 0, parts))
            }
        }
        let total = children.reduce(Fraction.zero) { $0 + $1.weight }
        var found: [Int: Fraction] = [:]
        for child in children where !child.weight.isZero {
            for (item, part) in child.parts {
                found[item] = (child.weight * part).divided(by: total)
            }
        }
        return found
    }

    private static func fullMark(of section: Section, _ checklist: Checklist, _ applies: [Bool]) -> Fraction {
        section.children.reduce(Fraction.zero) { sum, child in
            switch child {
            case .item(let index):
                return applies[index] && !checklist.items[index].isInformation
                    ? sum + checklist.items[index].points : sum
            case .section(let child):
                if child.combine == .points { return sum + fullMark(of: child, checklist, applies) }
                return parts(of: child, checklist, applies).isEmpty ? sum : sum + (child.points ?? 0)
            }
        }
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func itemsWeighWhatTheyWeighInTheirSections(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var (resolved, unresolved) = (0, 0)
        for round in 0..<60 {
            let checklist = random.plainChecklist(asksOnce: random.oneIn(2))
            guard let tree = WeightTree(checklist) else { continue }
            var shares = GroupShares(tree)
            for _ in 0..<6 {
                let often = random.pick([1, 2, 5, 100])
                let applies = checklist.items.map { _ in !random.oneIn(often) }
                shares.clear()
                for (item, group) in tree.itemGroups.enumerated() where group >= 0 && applies[item] {
                    shares.itemWeights[group] += tree.itemWeights[item]
                }
                let expected = Self.parts(of: checklist.root, checklist, applies)
                let isResolved = shares.resolve()
                guard isResolved else {
                    unresolved += expected.isEmpty ? 0 : 1
                    continue
                }
                resolved += 1
                for item in checklist.items.indices {
                    let group = tree.itemGroups[item]
                    let weight = group >= 0 && applies[item] ? shares.coefficients[group] * tree.itemWeights[item] : 0
                    let part = Fraction(weight, shares.whole)
                    #expect(part == expected[item] ?? .zero, "seed \(seed), round \(round), item \(item)")
                }
            }
        }
        #expect(resolved > 100 && unresolved * 10 < resolved, "\(resolved) resolved, \(unresolved) not")
    }

    /// Ever smaller parts, until a word does not hold them any more.
    @Test func partsBeyondAWordAreNotResolved() throws {
        var last = true
        for depth in 1...12 {
            var parts: [ChecklistPart] = [.item("0"), .item("1", weight: 10_007)]
            for level in 1...depth {
                parts = [
                    .section("s\(level)", .weighted, weight: 1, parts),
                    .item("i\(level)", weight: exact("\(10_007 + level)")),
                ]
            }
            let tree = try #require(WeightTree(Checklist(.weighted, parts)))
            var shares = GroupShares(tree)
            let isResolved = shares.resolveWhole(tree)
            // 10008 × 10009 × … is below 2⁶³ up to four factors.
            #expect(isResolved == (depth + 1 <= 4), "\(depth)")
            #expect(last || !isResolved)
            last = isResolved
        }
    }
}
