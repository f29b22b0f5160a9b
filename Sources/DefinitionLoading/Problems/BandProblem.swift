internal import Diagnostics

/// Bands that do not divide the values among themselves.
enum BandProblem: Problem {
    case gap(ValueRange)
    case overlap(ValueRange, SourcePosition)
    /// The bands before hold everything that this one does.
    case unreachable
    /// Every value lies in the range named here, none in the band.
    case outOfReach(ValueRange)
    /// The lower limit is not below the upper one.
    case upsideDown
}
