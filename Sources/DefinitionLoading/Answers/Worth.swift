internal import Diagnostics
internal import ExactArithmetic
internal import YAMLDocument

/// What an option or a band is worth as it is written: a rate, or points of the full mark.
enum Worth {
    case rate(Fraction)
    case points(Fraction, SourcePosition)

    var isNothing: Bool {
        switch self {
        case .rate(let worth), .points(let worth, _): worth.isZero
        }
    }

    /// The rate, not above 1; nil when the full mark is unknown or the points do not fit it, which is reported.
    func rate(of fullMark: Fraction?, _ log: ProblemLog) -> Fraction? {
        switch self {
        case .rate(let rate): return rate
        case .points(let points, let position):
            guard let fullMark else { return nil }
            if points > fullMark {
                log.report(AnswerProblem.aboveFullMark(points, fullMark), at: position)
                return nil
            }
            let rate = points.divided(by: fullMark)
            if rate == nil { log.report(AnswerProblem.pointsOfNothing, at: position) }
            return rate
        }
    }
}

extension MappingReader where Key: DefinitionKey {
    /// The one of both keys that is written; none and both are reported.
    ///
    /// - Parameter costs: whether the points may be below 0.
    func worth(rate: Key, points: Key, costs: Bool = false) -> Worth? {
        guard let key = only(of: rate, points), let position = self[key]?.position else { return nil }
        return key == rate
            ? optional(rate, values.rate).map { .rate($0) }
            : optional(points, costs ? values.gainOrLoss : values.points).map { .points($0, position) }
    }
}
