internal import ExactArithmetic

/// A score as a bar from 0 to 100 in a table cell, with the limits of the grades and last month's score as marks.
struct ScoreBar {
    let score: Fraction?
    let previous: Fraction?
    /// Lower limits of grades; the marks of all rows of a table line up.
    let limits: [Fraction]

    func append(to html: inout HTMLWriter) {
        html.cellDrawing(class: "bar") { svg in
            if let score {
                svg.rectangle(class: "fill", x: 0, y: 3, width: score.limited(to: 0...100), height: 4)
            }
            for limit in limits where limit > .zero && limit < .hundred {
                svg.line(class: "limit", from: Point(x: limit, y: 0), to: Point(x: limit, y: 10))
            }
            if let before = previous?.limited(to: 0...100) {
                svg.line(class: "before", from: Point(x: before, y: 1), to: Point(x: before, y: 9))
            }
        }
    }
}
