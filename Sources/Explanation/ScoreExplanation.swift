public import ExactArithmetic
public import Scoring

/// Where every point that an audit did not get was lost (scoring rule 8).
///
/// 100 less the losses is the computed score, exactly; the changes of rules, bonuses, special deductions and limits lead
/// from there to the final one.
public struct ScoreExplanation: Sendable {
    public let lost: [LostPoints]
    /// Σ of `lost`.
    public let total: Fraction
}

/// The points that one finding cost.
public struct LostPoints: Sendable {
    public let finding: Finding
    /// Of the 100 points of the computed score; 0 for a finding in an item that decides nothing.
    public let points: Fraction
    public let path: [WeightStep]
}

/// Explains an issued score; nil when none was issued.
///
/// - Parameter item: an index into the checklist's items, to look at that one alone.
public func explain(_ card: Scorecard, item: Int? = nil) -> ScoreExplanation? {
    guard let full = card.full, card.computed != nil, let perPoint = Fraction.hundred.divided(by: full) else {
        return nil
    }
    let paths = WeightPaths(card)
    let lost = card.findings.filter { item == nil || $0.item == item }.map { finding in
        LostPoints(
            finding: finding, points: (finding.pointsLost ?? .zero) * perPoint, path: paths.path(to: finding.item))
    }
    return ScoreExplanation(lost: lost, total: lost.map(\.points).sum())
}

/// The path of weights to one item of an issued score, from the top down; empty when it decides nothing.
public func weightPath(to item: Int, in card: Scorecard) -> [WeightStep] { WeightPaths(card).path(to: item) }
