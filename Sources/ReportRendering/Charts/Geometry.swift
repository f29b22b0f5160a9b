internal import ExactArithmetic

/// A place on a drawing, in exact user units: pictures of the same figures have the same bytes on every machine.
struct Point {
    let x: Fraction
    let y: Fraction

    /// `x,y` for the list of a path.
    var text: String { x.coordinate + "," + y.coordinate }
}

extension Fraction {
    /// Rounded to a tenth of a user unit, which no eye sees.
    var coordinate: String { shortText(decimals: 1) }

    /// The value kept inside a range; hostile numbers then stay on the drawing.
    func limited(to range: ClosedRange<Fraction>) -> Fraction {
        self < range.lowerBound ? range.lowerBound : self > range.upperBound ? range.upperBound : self
    }

    /// The quotient, or 0 where there is nothing to divide by.
    func ratio(to whole: Fraction) -> Fraction { divided(by: whole) ?? .zero }
}

/// Maps values between two limits to places between two others.
struct LinearScale {
    let values: ClosedRange<Fraction>
    let from: Fraction
    let to: Fraction

    func callAsFunction(_ value: Fraction) -> Fraction {
        let part = (value.limited(to: values) - values.lowerBound).ratio(to: values.upperBound - values.lowerBound)
        return from + (to - from) * part
    }
}
