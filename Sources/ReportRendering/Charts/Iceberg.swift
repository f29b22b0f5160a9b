internal import ExactArithmetic

/// The customers who complain as the tip of an iceberg: the visible part, then two parts below the water.
///
/// A picture of an idea, not a scale: the numbers stand in it.
struct Iceberg {
    /// From the tip down: what it is and how many.
    let parts: [(name: String, count: String)]
    let title: String

    private static let (width, height) = (320, 220)
    /// Where each part begins and how wide the ice is there, counted from the middle.
    private static let outline: [(y: Int, half: Int)] = [(10, 8), (58, 46), (120, 112), (208, 34)]

    func append(to html: inout HTMLWriter) {
        guard parts.count == Self.outline.count - 1 else { return }
        html.drawing(
            width: Self.width, height: Self.height, class: "iceberg", title: title,
            description: parts.map { "\($0.name) \($0.count)" }.joined(separator: "; ")
        ) { svg in
            let middle = Self.width / 2
            svg.rectangle(
                class: "water", x: 0, y: Fraction(Self.outline[1].y), width: Fraction(Self.width),
                height: Fraction(Self.height - Self.outline[1].y))
            for (position, part) in parts.enumerated() {
                let (top, bottom) = (Self.outline[position], Self.outline[position + 1])
                svg.polygon(
                    class: "ice i\(position)",
                    through: [
                        Point(x: Fraction(middle - top.half), y: Fraction(top.y)),
                        Point(x: Fraction(middle + top.half), y: Fraction(top.y)),
                        Point(x: Fraction(middle + bottom.half), y: Fraction(bottom.y)),
                        Point(x: Fraction(middle - bottom.half), y: Fraction(bottom.y)),
                    ])
                let center = (top.y + bottom.y) / 2
                svg.label(part.count, class: "count", at: Point(x: Fraction(middle), y: Fraction(center + 2)))
                svg.label(
                    shortened(part.name, toWidth: 24), class: "name",
                    at: Point(x: Fraction(middle), y: Fraction(center + 16)))
            }
        }
    }
}
