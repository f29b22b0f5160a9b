internal import ChecklistModel
internal import ExactArithmetic

/// The roll-up of item rates to one rate (scoring rules, section 5).
struct RollUp {
    /// Rates by item; nil leaves every denominator.
    let itemRates: [Fraction?]
    let items: [Item]
    /// Lowers a section's computed rate, for section-scope effects.
    var replacing: (Section, Fraction) -> Fraction = { _, rate in rate }

    /// Nil for a section in which nothing counts.
    func result(of section: Section) -> NodeResult? {
        section.combine == .deductions ? deducted(section) : combined(section)
    }

    private func combined(_ section: Section) -> NodeResult? {
        // Weights until the whole is known.
        var shares = [Fraction?](repeating: nil, count: section.children.count)
        var sections: [NodeResult] = []
        var (earned, whole) = (FractionSum(), FractionSum())
        var lowest: (position: Int, rate: Fraction)?
        for position in section.children.indices {
            let (rate, weight): (Fraction, Fraction)
            switch section.children[position] {
            case .item(let index):
                guard let itemRate = itemRates[index] else { continue }
                (rate, weight) = (itemRate, items[index].weight(under: section.combine))
            case .section(let child):
                guard let result = result(of: child) else { continue }
                sections.append(result)
                (rate, weight) = (result.rate, child.weight(under: section.combine, result: result))
            }
            guard weight > .zero else { continue }
            shares[position] = weight
            whole.add(weight)
            if section.combine != .worst {
                earned.add(rate * weight)
            } else if lowest.map({ rate < $0.rate }) ?? true {
                lowest = (position, rate)
            }
        }
        let total = whole.total
        guard let rate = lowest?.rate ?? earned.total.divided(by: total) else { return nil }
        for position in shares.indices {
            guard let weight = shares[position] else { continue }
            shares[position] =
                if let lowest { position == lowest.position ? .one : .zero } else { weight.divided(by: total) }
        }
        return NodeResult(
            section: section, rate: replacing(section, rate),
            full: section.combine == .points ? total : section.points ?? .zero, shares: shares, bookedRates: [],
            sections: sections)
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
            section: section, rate: replacing(section, sheet.rate), full: full, shares: sheet.shares,
            bookedRates: sheet.bookedRates, sections: [])
    }

    /// Each item's share of the whole: the product of the shares down its path (scoring rule 7.1), and the rate that it
    /// has of that share.
    ///
    /// - Parameter result: that of the whole.
    func effectiveWeights(_ result: NodeResult) -> (items: [Fraction?], rates: [Fraction?]) {
        var weights = [Fraction?](repeating: nil, count: items.count)
        var rates = itemRates
        func descend(_ node: NodeResult, _ weight: Fraction) {
            for position in node.shares.indices {
                guard case .item(let index) = node.section.children[position], let share = node.shares[position]
                else { continue }
                weights[index] = weight * share
                if node.bookedRates.indices.contains(position) { rates[index] = node.bookedRates[position] }
            }
            node.eachSection { section, share in
                if let share { descend(section, weight * share) }
            }
        }
        descend(result, .one)
        return (weights, rates)
    }
}

extension Section {
    fileprivate func weight(under combine: Combination, result: NodeResult) -> Fraction {
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
