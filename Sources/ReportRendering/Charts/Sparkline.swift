internal import ExactArithmetic

/// The course of one figure in a table cell; months without a value are bridged, since only the shape is shown.
struct Sparkline {
    let values: [Fraction?]
    /// The same for all rows of a table, so that heights compare.
    let range: ScoreRange

    private static let width = 96
    private static let height = 24

    func append(to html: inout HTMLWriter) {
        let points = values.enumerated().compactMap { position, value in value.map { point(position, $0) } }
        guard let last = points.last else { return }
        html.element(
            "svg", .class("spark"), HTMLAttribute("viewBox", "0 0 \(Self.width) \(Self.height)"), .decorative
        ) { svg in
            svg.polyline(class: "trend", through: points)
            svg.dot(class: "point last", at: last, radius: 3)
        }
    }

    private func point(_ position: Int, _ value: Fraction) -> Point {
        let scale = LinearScale(values: range.values, from: Fraction(Self.height - 4), to: 4)
        let part = values.count > 1 ? Fraction(position).ratio(to: Fraction(values.count - 1)) : .one
        return Point(x: Fraction(4) + Fraction(Self.width - 8) * part, y: scale(value))
    }
}
