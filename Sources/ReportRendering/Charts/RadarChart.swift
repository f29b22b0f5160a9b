internal import ExactArithmetic

/// Scores of several pillars on axes that always run from 0 in the middle to 100 at the edge.
struct RadarChart {
    /// Three or more; fewer make no area and are left to the table.
    let axes: [String]
    /// One per axis; nil where nothing was scored.
    let values: [Fraction?]
    /// Drawn as a dashed outline to compare with.
    let reference: [Fraction?]?
    let title: String
    let description: String

    private static let (width, height, radius) = (400, 246, 96)
    private static let center = Point(x: 200, y: 132)
    private static let longestLabel = 14

    func append(to html: inout HTMLWriter) {
        guard axes.count >= 3, values.count == axes.count else { return }
        html.drawing(
            width: Self.width, height: Self.height, class: "radar", title: title, description: description
        ) { svg in
            for ring in [20, 40, 60, 80, 100] {
                svg.polygon(class: "grid", through: axes.indices.map { corner($0, Fraction(ring)) })
            }
            for axis in axes.indices { svg.line(class: "grid", from: Self.center, to: corner(axis, 100)) }
            if let reference, reference.count == axes.count { outline(reference, "reference", &svg) }
            outline(values, "area", &svg)
            for (axis, value) in values.enumerated() {
                if let value { svg.dot(class: "point", at: corner(axis, value), radius: 3) }
            }
            for ring in [50, 100] {
                let place = corner(0, Fraction(ring))
                svg.label(String(ring), class: "axis ring", at: Point(x: place.x + 4, y: place.y + 11))
            }
            for axis in axes.indices { name(axis, &svg) }
        }
    }

    /// A closed area when every axis has a value, else the lines between neighbours that have one.
    private func outline(_ values: [Fraction?], _ name: String, _ svg: inout HTMLWriter) {
        let corners = values.enumerated().map { axis, value in value.map { corner(axis, $0) } }
        if corners.allSatisfy({ $0 != nil }) {
            svg.polygon(class: name, through: corners.compactMap(\.self))
            return
        }
        for axis in corners.indices {
            guard let start = corners[axis], let end = corners[(axis + 1) % corners.count] else { continue }
            svg.line(class: name + " open", from: start, to: end)
        }
    }

    /// The pillar and its score outside the last ring, turned away from the middle.
    private func name(_ axis: Int, _ svg: inout HTMLWriter) {
        let direction = polygonCorner(axis, of: axes.count)
        let place = corner(axis, 112)
        let side =
            if direction.x > Fraction(1).ratio(to: 5) { "start" } else if direction.x < Fraction(-1).ratio(to: 5) {
                "end"
            } else { "middle" }
        let lift: Fraction =
            direction.y < Fraction(-1).ratio(to: 2) ? -13 : direction.y > Fraction(1).ratio(to: 2) ? 8 : -3
        let text = shortened(axes[axis], toWidth: Self.longestLabel)
        svg.label(text, class: "pillar \(side)", at: Point(x: place.x, y: place.y + lift))
        if let value = values[axis] {
            svg.label(
                value.decimalText(decimals: 1), class: "value \(side)", at: Point(x: place.x, y: place.y + lift + 15))
        }
    }

    private func corner(_ axis: Int, _ value: Fraction) -> Point {
        let direction = polygonCorner(axis, of: axes.count)
        let reach = Fraction(Self.radius) * value.limited(to: 0...112).ratio(to: 100)
        return Point(x: Self.center.x + direction.x * reach, y: Self.center.y + direction.y * reach)
    }
}
