import Scoring

extension Coverage {
    /// Answered and applicable, for comparison.
    var counts: [Int] { [answered, applicable] }
}
