internal import ExactArithmetic

/// The corner number `step` of a regular polygon with `count` corners on a circle of radius 1: the first stands at the
/// top, the others follow clockwise, and y grows downwards as on a screen.
///
/// Sine and cosine come from their series in whole hundred-millionths, so that they are the same on every machine.
func polygonCorner(_ step: Int, of count: Int) -> Point {
    let scale = 100_000_000
    guard count > 0 else { return Point(x: .zero, y: -1) }
    // Turned into −π…π, where the series is short.
    let turn = ((step % count) + count) % count
    let halfTurns = turn * 2 > count ? turn * 2 - 2 * count : turn * 2
    let angle = 314_159_265 * halfTurns / count
    let square = angle * angle / scale
    var (sine, cosine) = (angle, scale)
    var (oddTerm, evenTerm) = (angle, scale)
    for index in 1...10 {
        evenTerm = -evenTerm * square / scale / ((2 * index - 1) * (2 * index))
        oddTerm = -oddTerm * square / scale / (2 * index * (2 * index + 1))
        cosine += evenTerm
        sine += oddTerm
    }
    return Point(x: Fraction(sine, scale) ?? .zero, y: Fraction(-cosine, scale) ?? .zero)
}
