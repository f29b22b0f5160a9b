internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

/// Reads which answers of the other item make an item apply.
struct DependencyTestReader {
    let mapping: MappingReader<DependencyKey>
    let other: Item

    private static let limits: [DependencyKey] = [.atLeast, .above, .atMost, .below]
    private var values: ValueReader { mapping.values }

    /// Nil when the test could not be read, or when no answer can meet it.
    func read() -> Dependency.Test? {
        let limits = Self.limits.filter(mapping.has)
        guard let first = mapping.has(.is) ? .is : limits.first else {
            mapping.report(
                StructureProblem.missingOneOf(([.is] + Self.limits).map(\.rawValue), in: DependencyKey.part),
                at: mapping.position)
            return nil
        }
        if first == .is, let limit = limits.first {
            mapping.report(StructureProblem.excludingKeys([first.rawValue, limit.rawValue]), at: limit)
            return nil
        }
        switch other.answer {
        case .yesNo: return answers(first, ["yes", "no"]) { $0 == 0 ? .yes : .no }
        case .choice, .multiChoice:
            return answers(first, other.answer.options?.map(\.id) ?? []) { .option($0) }
        case .scale(let scale): return range(first, .numbers, within: scale)
        case .measure(let measure):
            if case .duration = measure.quantity { return range(first, .durations) }
            return range(first, .numbers)
        case .information(let information) where information.form.isQuantity: return range(first, .numbers)
        default:
            if let place = mapping[.item]?.position {
                mapping.report(DependencyProblem.onKind(other.answer.name), at: place)
            }
            return nil
        }
    }

    /// `is: yes` or `is: [good, fair]`.
    private func answers(
        _ key: DependencyKey, _ words: [String], _ answer: (Int) -> AnswerValue
    ) -> Dependency.Test? {
        guard key == .is else {
            mapping.report(DependencyProblem.needsAnswer(other.answer.name), at: key)
            return nil
        }
        guard let node = mapping[.is] else { return nil }
        var nodes = [node]
        if node.sequence != nil { nodes = values.list(node) ?? [] }
        var taken = IDRegister(.answer)
        let chosen = nodes.compactMap { node -> AnswerValue? in
            guard let text = values.text(node) else { return nil }
            guard let index = words.firstIndex(of: text) else {
                values.reportUnknownWord(text, at: node.position, allowed: words)
                return nil
            }
            taken.take(text, at: node.position, values.log)
            return answer(index)
        }
        return chosen.isEmpty ? nil : .answers(chosen)
    }

    private func range(
        _ key: DependencyKey, _ domain: BandDomain, within scale: Scale? = nil
    ) -> Dependency.Test? {
        guard key != .is else {
            mapping.report(DependencyProblem.needsLimits(other.answer.name), at: key)
            return nil
        }
        guard let lower = end(.atLeast, .above, domain), let upper = end(.atMost, .below, domain) else { return nil }
        let range = BandRange(lower: lower, upper: upper, domain, at: mapping.position).range
        let lowest = domain.start.map { Cut(behind: false, $0, domain) } ?? .beforeEverything
        let limits = Band(
            lower: lower.map { .init($0.limit.value, inclusive: $0.inclusive) },
            upper: upper.map { .init($0.limit.value, inclusive: $0.inclusive) }, rate: .one)
        if range.isEmpty || range.upper <= lowest || scale?.hasValue(in: limits) == false {
            mapping.report(DependencyProblem.neverMet(other.id), at: key)
            return nil
        }
        return .within(lower: limits.lower, upper: limits.upper)
    }

    /// A limit: `.some(nil)` when there is none on this side, nil when it cannot be read.
    private func end(_ inclusive: DependencyKey, _ exclusive: DependencyKey, _ domain: BandDomain) -> BandEnd?? {
        guard mapping.has(inclusive) || mapping.has(exclusive) else { return .some(nil) }
        guard let key = mapping.only(of: inclusive, exclusive),
            let limit = mapping.optional(key, { domain.limit($0, values) })
        else { return nil }
        return BandEnd(limit: limit, inclusive: key == inclusive)
    }
}

extension Scale {
    /// Whether a step of the scale lies within the limits.
    fileprivate func hasValue(in limits: Band) -> Bool {
        let start = max(minimum, limits.lower?.value ?? minimum)
        guard let steps = (start - minimum).divided(by: step) else { return false }
        // The first step from there on, and the next one, where the limit itself is left out.
        let first = minimum - (-steps).floor() * step
        return [first, first + step].contains { $0 <= maximum && limits.contains($0) }
    }
}
