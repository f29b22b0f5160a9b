internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// How few repairs could reach a goal at best: rules only ever lower a score, so the dearest losses must close the gap.
struct LiftBound {
    let card: Scorecard

    /// 0 where nothing can be said.
    func fewestRepairs(for goal: Lift.Goal) -> Int {
        guard let limit = limit(of: goal), let computed = card.computed, let full = card.full, isAdditive,
            let perPoint = Fraction.hundred.divided(by: full)
        else { return 0 }
        let outside = card.adjustments.compactMap(\.amount).sum()
        var gap = limit - computed - outside
        // Of equal worth at best: what one repair of an item can regain is all that the item lost.
        var gains = card.findings.map { ($0.pointsLost ?? .zero, item: $0.item) }.map { lost, item in
            (isLinear(item) ? lost : (card.items[item].full ?? .zero) - (card.items[item].earned ?? .zero)) * perPoint
        }
        gains.sort(by: >)
        var count = 0
        for gain in gains where gap > .zero {
            gap = gap - gain
            count += 1
        }
        return count
    }

    private func limit(of goal: Lift.Goal) -> Fraction? {
        switch goal {
        case .grade(let grade): grade.limit.value
        case .pass: card.checklist.pass
        }
    }

    /// True where the points that a finding lost are what its repair regains.
    private func isLinear(_ index: Int) -> Bool {
        let item = card.checklist.items[index]
        return item.combine == .mean && item.rounding == nil
    }

    /// True where every node adds its children up, no percentage is taken of the score, and nothing begins to apply.
    private var isAdditive: Bool {
        func addsUp(_ section: Section) -> Bool {
            (section.combine == .points || section.combine == .weighted) && section.sections.allSatisfy(addsUp)
        }
        return addsUp(card.checklist.root) && !card.checklist.adjustments.contains { $0.basis == .score }
            && !card.checklist.items.contains { $0.dependency != nil } && card.checklist.scheme != .xccdfAbsolute
    }
}
