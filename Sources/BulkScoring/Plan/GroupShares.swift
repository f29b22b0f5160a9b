/// What one unit of weight in each group is worth in the whole, in parts of a common number (scoring rule 7.1).
///
/// The effective weight of an item is `coefficient of its group × its weight ÷ whole`.
struct GroupShares: ~Copyable {
    private let groups: Scratch<WeightTree.Group>
    private let count: Int
    /// The weights of the items that take part, by group.
    let itemWeights: Scratch<Int>
    private let totals: Scratch<Int>
    private let numerators: Scratch<Int>
    private let denominators: Scratch<Int>
    let coefficients: Scratch<Int>
    /// Σ of coefficient × weight over all items that take part.
    private(set) var whole = 0
    private let resolved: ResolvedShares

    init(_ tree: WeightTree) {
        count = tree.groups.count
        groups = Scratch(count, filledWith: WeightTree.Group(parent: -1, weight: 0))
        for (index, group) in tree.groups.enumerated() { groups[index] = group }
        itemWeights = Scratch(count, filledWith: 0)
        totals = Scratch(count, filledWith: 0)
        numerators = Scratch(count, filledWith: 0)
        denominators = Scratch(count, filledWith: 0)
        coefficients = Scratch(count, filledWith: 0)
        resolved = ResolvedShares(groups: count)
    }

    func clear() {
        for group in 0..<count { itemWeights[group] = 0 }
    }

    func begin(with weights: borrowing Scratch<Int>) {
        for group in 0..<count { itemWeights[group] = weights[group] }
    }

    /// From `itemWeights` to `coefficients` and `whole`; false when nothing takes part or the numbers are too large.
    mutating func resolve() -> Bool {
        let weights = itemWeights.first(count)
        if let known = resolved.whole(of: weights, coefficients: coefficients) {
            whole = known
            return true
        }
        guard workOut() else { return false }
        resolved.keep(whole, of: weights, coefficients: coefficients)
        return true
    }

    @inline(never)
    private mutating func workOut() -> Bool {
        addUp()
        guard totals[0] > 0 else { return false }
        numerators[0] = 1
        denominators[0] = totals[0]
        whole = itemWeights[0] > 0 ? totals[0] : 1
        for index in 1..<max(1, count) where totals[index] > 0 {
            let group = groups[index]
            guard let numerator = product(numerators[group.parent], group.weight),
                let denominator = product(denominators[group.parent], totals[index])
            else { return false }
            let divisor = greatestCommonDivisor(numerator, denominator)
            numerators[index] = numerator / divisor
            denominators[index] = denominator / divisor
            guard itemWeights[index] > 0, whole % denominators[index] != 0 else { continue }
            guard let common = leastCommonMultiple(whole, denominators[index]) else { return false }
            whole = common
        }
        for index in 0..<count {
            guard itemWeights[index] > 0 else {
                coefficients[index] = 0
                continue
            }
            guard let coefficient = product(numerators[index], whole / denominators[index]) else { return false }
            coefficients[index] = coefficient
        }
        return true
    }

    /// A section in which nothing takes part leaves its parent too, so sums go upwards.
    private func addUp() {
        for index in 0..<count { totals[index] = itemWeights[index] }
        for index in stride(from: count - 1, to: 0, by: -1) where totals[index] > 0 {
            let group = groups[index]
            totals[group.parent] += group.weight
        }
    }
}
