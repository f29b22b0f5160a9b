internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// Looks for the smallest set of findings whose repair reaches a goal.
///
/// Sets are tried by scoring the audit again, so that caps, minima and worst-of nodes count as they do in the score. Findings
/// that a binding rule needs come first, then the dearest ones; what turns out not to be needed is given back.
struct LiftSearch {
    private let card: Scorecard
    private let goal: Lift.Goal
    private let binding: [FiredRule]
    /// Dearest first, so that a prefix is the best guess.
    private let findings: [Finding]
    /// Scorings left before the search stops proving that its set is the smallest; fewer for large audits, so that an answer
    /// takes seconds at most.
    private var budget: Int

    init(card: Scorecard, goal: Lift.Goal, binding: [FiredRule]) {
        self.card = card
        self.goal = goal
        self.binding = binding
        budget = max(100, min(3_000, 300_000 / max(1, card.items.count + card.findings.count)))
        let dearness = { (finding: Finding) in finding.pointsLost ?? .zero }
        findings = card.findings.enumerated().sorted { a, b in
            let (x, y) = (dearness(a.element), dearness(b.element))
            return x == y ? a.offset < b.offset : x > y
        }.map(\.element)
    }

    mutating func answer() -> Lift.Answer {
        let everything = projection(fixing: findings)
        guard goal.isReached(by: everything, card.checklist) else { return .outOfReach(everything) }
        let needed = needed()
        let optional = findings.filter { finding in !needed.contains { $0.identity == finding.identity } }
        var chosen = needed + smallestPrefix(of: optional, with: needed)
        chosen = withoutSpare(chosen, keeping: needed)
        let least = max(needed.count, LiftBound(card: card).fewestRepairs(for: goal))
        let (smaller, isProven) = smallest(from: least, below: chosen.count, with: needed, among: optional)
        chosen = smaller ?? chosen
        let order = card.findings.filter { finding in chosen.contains { $0.identity == finding.identity } }
        return .fixes(
            Lift.Fixes(
                findings: order, projection: projection(fixing: chosen), isCheapest: isProven))
    }

    private func projection(fixing findings: [Finding]) -> Projection {
        project(card.audit, by: card.checklist, fixing: Set(findings.map(\.identity)))
    }

    private func reaches(_ findings: [Finding]) -> Bool {
        goal.isReached(by: projection(fixing: findings), card.checklist)
    }

    /// Findings without which a binding rule goes on firing: leaving one out of everything misses the goal.
    private mutating func needed() -> [Finding] {
        let items = Set(
            binding.flatMap(\.causes).compactMap { cause -> Int? in
                if case .observation(let item, _) = cause { item } else { nil }
            })
        return findings.filter { finding in
            guard items.contains(finding.item), budget > 0 else { return false }
            budget -= 1
            return !reaches(findings.filter { $0.identity != finding.identity })
        }
    }

    /// The shortest prefix that reaches the goal; more repairs never make a score worse.
    private func smallestPrefix(of optional: [Finding], with needed: [Finding]) -> [Finding] {
        var (low, high) = (0, optional.count)
        while low < high {
            let middle = (low + high) / 2
            if reaches(needed + optional.prefix(middle)) { high = middle } else { low = middle + 1 }
        }
        return Array(optional.prefix(low))
    }

    private mutating func withoutSpare(_ chosen: [Finding], keeping needed: [Finding]) -> [Finding] {
        var kept = chosen
        for finding in chosen.dropFirst(needed.count).reversed() where budget > 0 {
            budget -= 1
            let fewer = kept.filter { $0.identity != finding.identity }
            if reaches(fewer) { kept = fewer }
        }
        return kept
    }

    /// Tries every set that is smaller but not too small, smallest first, while the budget lasts.
    ///
    /// - Returns: a smaller set if there is one, and whether all smaller ones were tried.
    private mutating func smallest(
        from least: Int, below size: Int, with needed: [Finding], among optional: [Finding]
    ) -> (found: [Finding]?, isProven: Bool) {
        guard size > least else { return (nil, true) }
        for extra in (least - needed.count)..<(size - needed.count) {
            var indices = Array(0..<extra)
            while true {
                guard budget > 0 else { return (nil, false) }
                budget -= 1
                let set = needed + indices.map { optional[$0] }
                if reaches(set) { return (set, true) }
                guard Self.advance(&indices, below: optional.count) else { break }
            }
        }
        return (nil, true)
    }

    /// The next combination in order; false behind the last.
    private static func advance(_ indices: inout [Int], below count: Int) -> Bool {
        for place in indices.indices.reversed() where indices[place] < count - (indices.count - place) {
            indices[place] += 1
            for later in indices.indices where later > place { indices[later] = indices[later - 1] + 1 }
            return true
        }
        return false
    }
}
