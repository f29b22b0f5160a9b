internal import ExactArithmetic

/// How many stand in each class of five points, from the class of the lowest to 100.
struct Histogram {
    let scores: [Fraction]
    let title: String
    let description: String

    let size: Size

    struct Size {
        let name: String
        let width: Int

        static let wide = Size(name: "histogram wide", width: 960)
        /// Instead of `wide` on a phone.
        static let narrow = Size(name: "histogram narrow", width: 340)
    }

    private static let (height, floor, left, right) = (190, 160, 12, 12)
    func append(to html: inout HTMLWriter) {
        let classes = scoreClasses(scores)
        guard let most = classes.map(\.count).max() else { return }
        html.drawing(
            width: size.width, height: Self.height, class: size.name, title: title, description: description
        ) { svg in
            let each = Fraction(size.width - Self.left - Self.right).ratio(to: Fraction(classes.count))
            let scale = LinearScale(values: 0...Fraction(most), from: 0, to: Fraction(Self.floor - 26))
            for (position, entry) in classes.enumerated() {
                let x = Fraction(Self.left) + each * Fraction(position)
                let tall = scale(Fraction(entry.count))
                svg.rectangle(
                    class: "fill", x: x + 2, y: Fraction(Self.floor) - tall, width: each - 4, height: tall)
                if entry.count > 0 {
                    svg.label(
                        String(entry.count), class: "value",
                        at: Point(x: x + each.ratio(to: 2), y: Fraction(Self.floor) - tall - 7))
                }
                svg.label(String(entry.from), class: "axis x", at: Point(x: x, y: Fraction(Self.height - 8)))
            }
            svg.label(
                "100", class: "axis x last",
                at: Point(x: Fraction(size.width - Self.right), y: Fraction(Self.height - 8)))
            svg.line(
                class: "base", from: Point(x: Fraction(Self.left), y: Fraction(Self.floor)),
                to: Point(x: Fraction(size.width - Self.right), y: Fraction(Self.floor)))
        }
    }
}

/// The number of scores in a class of five points; 100 itself belongs to the highest.
struct ScoreClass: Equatable {
    static let step = 5

    let from: Int
    let count: Int
    var to: Int { from + Self.step }
}

/// From the class of the lowest score to the highest class.
func scoreClasses(_ scores: [Fraction]) -> [ScoreClass] {
    guard !scores.isEmpty else { return [] }
    var counts = Array(repeating: 0, count: 100 / ScoreClass.step)
    for score in scores {
        let place = score.limited(to: 0...100).ratio(to: Fraction(ScoreClass.step)).floor().integer ?? 0
        counts[min(place, counts.count - 1)] += 1
    }
    let all = counts.enumerated().map { ScoreClass(from: $0.offset * ScoreClass.step, count: $0.element) }
    return Array(all.drop { $0.count == 0 })
}
