internal import ExactArithmetic

/// One row of a Pareto chart: the bar of its share, and the piece of the cumulative line that crosses the row.
///
/// The pieces of all rows join, because the cells touch. Bars are drawn against the longest one, the line and the mark at
/// 80 % against 100 %.
struct ParetoBar {
    let share: Fraction
    /// The share of the first row.
    let largest: Fraction
    /// Of all rows before, and with this one; both in 0…1.
    let before: Fraction
    let cumulative: Fraction

    private static let vitalFew = Fraction(80)

    func append(to html: inout HTMLWriter) {
        html.cellDrawing(class: "pareto") { svg in
            let isVital = before * .hundred < Self.vitalFew
            svg.rectangle(
                class: isVital ? "fill" : "fill rest", x: 0, y: 3,
                width: (.hundred * share.ratio(to: largest)).limited(to: 0...100), height: 4)
            svg.line(class: "eighty", from: Point(x: Self.vitalFew, y: 0), to: Point(x: Self.vitalFew, y: 10))
            svg.line(
                class: "cumulative", from: Point(x: (.hundred * before).limited(to: 0...100), y: 0),
                to: Point(x: (.hundred * cumulative).limited(to: 0...100), y: 10))
        }
    }
}
