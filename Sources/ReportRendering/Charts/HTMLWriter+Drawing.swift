internal import ExactArithmetic

extension HTMLWriter {
    /// A drawing that says in words what it shows.
    mutating func drawing(
        width: Int, height: Int, class name: String, title: String, description: String,
        content: (inout HTMLWriter) -> Void
    ) {
        element(
            "svg", .class(name), HTMLAttribute("viewBox", "0 0 \(width) \(height)"), HTMLAttribute("role", "img")
        ) { svg in
            svg.element("title", text: title)
            svg.element("desc", text: description)
            content(&svg)
        }
    }

    /// A drawing inside a table cell, stretched over it; the number it repeats stands in the same row.
    mutating func cellDrawing(class name: String, height: Int = 10, content: (inout HTMLWriter) -> Void) {
        element(
            "svg", .class(name), HTMLAttribute("viewBox", "0 0 100 \(height)"),
            HTMLAttribute("preserveAspectRatio", "none"), .decorative, HTMLAttribute("focusable", "false"),
            content: content)
    }

    mutating func rectangle(class name: String, x: Fraction, y: Fraction, width: Fraction, height: Fraction) {
        empty(
            "rect", .class(name), HTMLAttribute("x", x.coordinate), HTMLAttribute("y", y.coordinate),
            HTMLAttribute("width", width.coordinate), HTMLAttribute("height", height.coordinate))
    }

    mutating func line(class name: String, from start: Point, to end: Point) {
        empty(
            "line", .class(name), HTMLAttribute("x1", start.x.coordinate), HTMLAttribute("y1", start.y.coordinate),
            HTMLAttribute("x2", end.x.coordinate), HTMLAttribute("y2", end.y.coordinate))
    }

    /// Lines from point to point; nothing for a single point.
    mutating func polyline(class name: String, through points: [Point]) {
        guard points.count > 1 else { return }
        empty("polyline", .class(name), HTMLAttribute("points", points.map(\.text).joined(separator: " ")))
    }

    mutating func polygon(class name: String, through points: [Point]) {
        empty("polygon", .class(name), HTMLAttribute("points", points.map(\.text).joined(separator: " ")))
    }

    mutating func dot(class name: String, at point: Point, radius: Fraction) {
        empty(
            "circle", .class(name), HTMLAttribute("cx", point.x.coordinate), HTMLAttribute("cy", point.y.coordinate),
            HTMLAttribute("r", radius.coordinate))
    }

    mutating func label(_ text: String, class name: String, at point: Point) {
        element(
            "text", .class(name), HTMLAttribute("x", point.x.coordinate), HTMLAttribute("y", point.y.coordinate),
            text: text)
    }
}
