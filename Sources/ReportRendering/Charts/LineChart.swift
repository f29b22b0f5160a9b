internal import ExactArithmetic

/// One figure over several months: a line with a point and a label for every month that has a value.
struct LineChart {
    /// What stands under each point; the same number as `values`.
    let labels: [String]
    /// Nil where a month has none: the line breaks there.
    let values: [Fraction?]
    let decimals: Int
    let title: String
    let description: String
    let size: Size
    /// The axis; charts that stand side by side share one.
    let range: ScoreRange

    struct Size {
        let name: String
        let isSmall: Bool
        let width: Int
        let height: Int
        let left: Int
        let right: Int
        let top: Int
        let bottom: Int

        static let wide = Size(
            name: "line-chart wide", isSmall: false, width: 960, height: 280, left: 60, right: 40, top: 34, bottom: 38)
        /// Instead of `wide` on a phone.
        static let narrow = Size(
            name: "line-chart narrow", isSmall: false, width: 340, height: 200, left: 30, right: 40, top: 26,
            bottom: 28)
        static let small = Size(
            name: "line-chart small", isSmall: true, width: 260, height: 110, left: 30, right: 38, top: 18, bottom: 20)
    }

    func append(to html: inout HTMLWriter) {
        html.drawing(
            width: size.width, height: size.height, class: size.name, title: title, description: description
        ) { svg in
            axis(&svg)
            for run in runs { svg.polyline(class: "trend", through: run.map(point)) }
            for position in values.indices { mark(position, &svg) }
        }
    }

    private func axis(_ svg: inout HTMLWriter) {
        let marks = size.isSmall ? [range.low, range.high] : range.marks
        for value in marks {
            let y = vertical(Fraction(value))
            svg.line(
                class: "grid", from: Point(x: Fraction(size.left), y: y),
                to: Point(x: Fraction(size.width - size.right), y: y))
            svg.label(String(value), class: "axis y", at: Point(x: Fraction(size.left - 8), y: y))
        }
    }

    private func mark(_ position: Int, _ svg: inout HTMLWriter) {
        let isEnd = position == 0 || position == values.count - 1
        let rank = isEnd ? "end" : "inner"
        svg.label(
            labels[position], class: "axis x \(rank)",
            at: Point(x: horizontal(position), y: Fraction(size.height - 6)))
        guard let value = values[position] else { return }
        let place = point(position)
        let isLast = position == values.lastIndex { $0 != nil }
        svg.dot(class: isLast ? "point last" : "point", at: place, radius: isLast ? 5 : 3)
        svg.label(
            value.decimalText(decimals: decimals), class: isLast ? "value last" : "value \(rank)",
            at: Point(x: place.x, y: place.y - 10))
    }

    /// Positions of neighbouring months that have values.
    private var runs: [[Int]] {
        var runs: [[Int]] = [[]]
        for (position, value) in values.enumerated() {
            if value == nil { runs.append([]) } else { runs[runs.count - 1].append(position) }
        }
        return runs.filter { !$0.isEmpty }
    }

    private func point(_ position: Int) -> Point {
        Point(x: horizontal(position), y: vertical(values[position] ?? .zero))
    }

    /// A single month stands in the middle.
    private func horizontal(_ position: Int) -> Fraction {
        let inner = Fraction(size.width - size.left - size.right - 2 * Self.inset)
        let part =
            values.count > 1 ? Fraction(position).ratio(to: Fraction(values.count - 1)) : Fraction(1).ratio(to: 2)
        return Fraction(size.left + Self.inset) + inner * part
    }

    private func vertical(_ value: Fraction) -> Fraction {
        LinearScale(
            values: range.values, from: Fraction(size.height - size.bottom), to: Fraction(size.top))(value)
    }

    /// Between the axis and the first point.
    private static let inset = 14
}
