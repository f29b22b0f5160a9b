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
        var children: [(rate: Fraction, weight: Fraction)?] = []
        for child in section.children {
            switch child {
            case .item(let index):
                let item = items[index]
                children.append(itemRates[index].map { ($0, item.weight(under: section.combine)) })
            case .section(let child):
                let result = evaluate(child, into: &results)
                children.append(result.map { ($0.rate, child.weight(under: section.combine, result: $0)) })
            }
        }
        let taking = children.map { child in child.flatMap { $0.weight > .zero ? $0 : nil } }
        if section.combine == .deductions {
            guard let full = section.points, let sheet = DeductionSheet(full: full, items: taking) else { return nil }
            let result = NodeResult(
                rate: replacing(section, sheet.rate), full: full, shares: sheet.shares,
                bookedRates: sheet.bookedRates)
            results[section.id] = result
            return result
        }
        let whole = taking.compactMap { $0?.weight }.sum()
        guard let combined = section.combine.rate(of: taking, whole: whole) else { return nil }
        let result = NodeResult(
            rate: replacing(section, combined.rate),
            full: section.combine == .points ? whole : section.points ?? .zero,
            shares: combined.shares)
        results[section.id] = result
        return result
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

extension Section.Combination {
    /// The combined rate of the children that take part and each one's share in it; nil when none does.
    fileprivate func rate(
        of children: [(rate: Fraction, weight: Fraction)?], whole: Fraction
    ) -> (rate: Fraction, shares: [Fraction?])? {
        switch self {
        case .points, .weighted, .deductions:
            let earned = children.compactMap { $0.map { $0.rate * $0.weight } }.sum()
            guard let rate = earned.divided(by: whole) else { return nil }
            return (rate, children.map { child in child.flatMap { $0.weight.divided(by: whole) } })
        case .worst:
            var lowest: (position: Int, rate: Fraction)?
            for (position, child) in children.enumerated() {
                guard let child else { continue }
                if let known = lowest, known.rate <= child.rate { continue }
                lowest = (position, child.rate)
            }
            guard let lowest else { return nil }
            let shares: [Fraction?] = children.enumerated().map { position, child in
                child == nil ? nil : position == lowest.position ? .one : .zero
            }
            return (lowest.rate, shares)
        }
    }
}
