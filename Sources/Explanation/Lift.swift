public import ChecklistModel
internal import ExactArithmetic
public import Scoring

/// What it takes to reach the next grade (scoring rule 8).
public struct Lift: Sendable {
    public enum Goal: Sendable, Hashable {
        case grade(Grade)
        /// For a checklist without grades, or the best grade that failed all the same.
        case pass
    }

    public enum Answer: Sendable {
        /// The best grade is reached and nothing failed.
        case nothingToGain
        /// The checklist has neither grades nor a pass mark.
        case noGoal
        /// No score was issued, so that there is nothing to lift.
        case noScore
        /// Put these findings right.
        case fixes(Fixes)
        /// Putting everything right does not do it.
        case outOfReach(Projection)
    }

    public struct Fixes: Sendable {
        /// In the order of the checklist.
        public let findings: [Finding]
        public let projection: Projection
        /// True when no smaller set does it; false when there were too many sets to try them all.
        public let isCheapest: Bool
    }

    public let goal: Goal?
    /// Rules that fired and by themselves keep the audit from the goal: while one binds, points lift nothing.
    public let binding: [FiredRule]
    public let answer: Answer
}

/// The cheapest set of findings whose repair reaches the next grade; each finding costs the same.
public func lift(_ card: Scorecard) -> Lift {
    guard card.final != nil else { return Lift(goal: nil, binding: [], answer: .noScore) }
    guard let goal = card.nextGoal else {
        let isWithoutGoals = card.checklist.grades.isEmpty && card.checklist.pass == nil && card.outcome != .failed
        return Lift(goal: nil, binding: [], answer: isWithoutGoals ? .noGoal : .nothingToGain)
    }
    let binding = card.fired.filter { fired in
        card.checklist.rules[fired.rule].keepsFrom(goal, card.checklist) || card.needsRepair(of: fired, for: goal)
    }
    var search = LiftSearch(card: card, goal: goal, binding: binding)
    return Lift(goal: goal, binding: binding, answer: search.answer())
}

extension Scorecard {
    /// True when the goal stays out of reach until the answers that fired the rule are put right, whatever else is.
    fileprivate func needsRepair(of fired: FiredRule, for goal: Lift.Goal) -> Bool {
        let causes = Set(
            fired.causes.compactMap { cause -> Int? in
                if case .observation(let item, _) = cause { item } else { nil }
            })
        guard checklist.rules[fired.rule].scope != .audit, !causes.isEmpty else { return false }
        let all = Set(findings.map(\.identity))
        let others = all.filter { !causes.contains($0.item) }
        return goal.isReached(by: project(audit, by: checklist, fixing: all), checklist)
            && !goal.isReached(by: project(audit, by: checklist, fixing: others), checklist)
    }

    fileprivate var nextGoal: Lift.Goal? {
        if let grade, let position = checklist.grades.firstIndex(where: { $0.id == grade.id }), position > 0 {
            return .grade(checklist.grades[position - 1])
        }
        return outcome == .failed ? .pass : nil
    }
}

extension Lift.Goal {
    func isReached(by projection: Projection, _ checklist: Checklist) -> Bool {
        switch self {
        case .pass: return projection.outcome == .passed
        case .grade(let grade):
            let position = { (grade: Grade) in checklist.grades.firstIndex { $0.id == grade.id } ?? .max }
            return projection.grade.map { position($0) <= position(grade) } ?? false
        }
    }
}

extension Rule {
    /// True when one of the effects alone makes the goal impossible.
    fileprivate func keepsFrom(_ goal: Lift.Goal, _ checklist: Checklist) -> Bool {
        let limit: Fraction?
        switch goal {
        case .grade(let grade): limit = grade.limit.value
        case .pass: limit = checklist.pass
        }
        return effects.contains { effect in
            switch effect {
            case .fail: return goal == .pass
            case .gradeAtMost(let id):
                guard case .grade(let grade) = goal else { return false }
                let position = { (id: String) in checklist.grades.firstIndex { $0.id == id } ?? .max }
                return position(id) > position(grade.id)
            case .scoreAtMost(let score): return scope == .audit && limit.map { score < $0 } ?? false
            case .zero: return scope == .audit && limit.map { $0 > .zero } ?? false
            }
        }
    }
}
