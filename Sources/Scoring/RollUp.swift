internal import ChecklistModel
internal import ExactArithmetic

/// The roll-up of item rates to one rate (scoring rules, section 5).
struct RollUp {
    /// What a node hands to its parent.
    struct NodeResult {
        let rate: Fraction
        /// Meaningful where points are added; `earned` is `full × rate`.
        let full: Fraction
        /// The weights of the children that took part, by child position.
        let shares: [Fraction?]
        /// By child position, where a child's part of the node is not its own rate; empty elsewhere.
        var bookedRates: [Fraction?] = []

        var earned: Fraction { full * rate }
    }

    /// Rates by item; nil leaves every denominator.
    let itemRates: [Fraction?]
    let items: [Item]
    /// Lowers a section's computed rate, for section-scope effects.
    var replacing: (Section, Fraction) -> Fraction = { _, rate in rate }

    /// Results by section id; sections in which nothing counts are absent.
    func results(of root: Section) -> [String: NodeResult] {
        var results: [String: NodeResult] = [:]
        _ = evaluate(root, into: &results)
        return results
    }

    private func evaluate(_ section: Section, into results: inout [String: NodeResult]) -> NodeResult? {
        let result = section.combine == .deductions ? deducted(section) : combined(section, into: &results)
        if let result { results[section.id] = result }
        return result
    }

    private func combined(_ section: Section, into results: inout [String: NodeResult]) -> NodeResult? {
        // Weights until the whole is known.
        var shares = [Fraction?](repeating: nil, count: section.children.count)
        var (earned, whole) = (FractionSum(), FractionSum())
        var lowest: (position: Int, rate: Fraction)?
        for position in section.children.indices {
            guard let child = child(section.children[position], of: section, into: &results), child.weight > .zero
            else { continue }
            shares[position] = child.weight
            whole.add(child.weight)
            if section.combine != .worst {
                earned.add(child.rate * child.weight)
            } else if lowest.map({ child.rate < $0.rate }) ?? true {
                lowest = (position, child.rate)
            }
        }
        let total = whole.total
        guard !total.isZero else { return nil }
        for position in shares.indices {
            guard let weight = shares[position] else { continue }
            shares[position] =
                if let lowest { position == lowest.position ? .one : .zero } else { weight.divided(by: total) }
        }
        guard let rate = lowest?.rate ?? earned.total.divided(by: total) else { return nil }
        return NodeResult(
            rate: replacing(section, rate), full: section.combine == .points ? total : section.points ?? .zero,
            shares: shares)
    }

    /// Only items stand in such a section.
    private func deducted(_ section: Section) -> NodeResult? {
        let taking = section.children.map { child -> (rate: Fraction, weight: Fraction)? in
            guard case .item(let index) = child, let rate = itemRates[index] else { return nil }
            let weight = items[index].weight(under: .deductions)
            return weight > .zero ? (rate, weight) : nil
        }
        guard let full = section.points, let sheet = DeductionSheet(full: full, items: taking) else { return nil }
        return NodeResult(
            rate: replacing(section, sheet.rate), full: full, shares: sheet.shares, bookedRates: sheet.bookedRates)
    }

    /// Rate and weight of a part of a section; nil when nothing in it counts.
    private func child(
        _ node: Section.Node, of section: Section, into results: inout [String: NodeResult]
    ) -> (rate: Fraction, weight: Fraction)? {
        switch node {
        case .item(let index):
            guard let rate = itemRates[index] else { return nil }
            return (rate, items[index].weight(under: section.combine))
        case .section(let child):
            guard let result = evaluate(child, into: &results) else { return nil }
            return (result.rate, child.weight(under: section.combine, result: result))
        }
    }

    /// Each item's share of the whole: the product of the shares down its path (scoring rule 7.1), and the rate that it
    /// has of that share.
    ///
    /// - Parameter results: those of `root`.
    func effectiveWeights(
        of root: Section, _ results: [String: NodeResult]
    ) -> (items: [Fraction?], rates: [Fraction?], sections: [String: Fraction]) {
        var weights = [Fraction?](repeating: nil, count: items.count)
        var rates = itemRates
        var sections: [String: Fraction] = [:]
        func descend(_ section: Section, _ weight: Fraction) {
            guard let result = results[section.id] else { return }
            sections[section.id] = weight
            for (position, (child, share)) in zip(section.children, result.shares).enumerated() {
                guard let share else { continue }
                switch child {
                case .item(let index):
                    weights[index] = weight * share
                    if result.bookedRates.indices.contains(position) { rates[index] = result.bookedRates[position] }
                case .section(let child): descend(child, weight * share)
                }
            }
        }
        descend(root, .one)
        return (weights, rates, sections)
    }
}

extension Section {
    fileprivate func weight(under combine: Combination, result: RollUp.NodeResult) -> Fraction {
        switch combine {
        case .points: result.full
        case .weighted: weight ?? .zero
        case .worst: weight ?? .one
        // Only items stand in such a section.
        case .deductions: .zero
        }
    }
}

extension Item {
    /// What the item counts in its parent: the full mark where points are added or taken off.
    func weight(under combine: Section.Combination) -> Fraction {
        switch combine {
        case .points, .deductions: points
        case .weighted, .worst: weight
        }
    }
}
