/// Colours that depend on a cell's value. Programs apply them again when a value is edited.
public enum ColumnRule: Sendable, Equatable {
    /// The background goes from colour to colour with the value.
    case colourScale(ColourScale)
    /// A bar behind the number, as long as the number is large.
    case dataBar(DataBar)
    /// Cells that fit get this background and this colour of text.
    case highlight(CellCondition, background: Colour, text: Colour = .ink)
}

/// Which cells a rule is about. Numbers are decimal digits; a condition with other text fits no cell.
public enum CellCondition: Sendable, Equatable {
    /// The whole text, ignoring case. One of more than 255 UTF-16 units fits no cell: Excel compares no longer ones.
    case equals(String)
    case below(String)
    case atLeast(String)
    /// Both bounds included.
    case between(String, String)
}

/// Two or three colours and the values that have them.
public struct ColourScale: Sendable, Equatable {
    public struct Point: Sendable, Equatable {
        public var value: ScaleValue
        public var colour: Colour

        public init(_ value: ScaleValue, _ colour: Colour) {
            self.value = value
            self.colour = colour
        }
    }

    public var low: Point
    public var middle: Point?
    public var high: Point

    public init(low: Point, middle: Point? = nil, high: Point) {
        self.low = low
        self.middle = middle
        self.high = high
    }

    /// From orange over white to blue, which people with any kind of colour vision tell apart. Given numbers make several
    /// columns comparable.
    public static func orangeToBlue(low: String, middle: String, high: String) -> ColourScale {
        ColourScale(
            low: Point(.number(low), .paleOrange), middle: Point(.number(middle), .white),
            high: Point(.number(high), .paleBlue))
    }
}

/// A place on a scale.
public enum ScaleValue: Sendable, Equatable {
    /// Decimal digits; with other text the same as ``extreme``.
    case number(String)
    /// The column's least value for a low point, its greatest for a high one, its median between.
    case extreme
}

/// A bar behind a number.
public struct DataBar: Sendable, Equatable {
    public var colour: Colour
    /// The value of an empty bar.
    public var minimum: ScaleValue
    /// The value of a bar that fills the cell.
    public var maximum: ScaleValue

    public init(_ colour: Colour = .paleBlue, minimum: ScaleValue = .number("0"), maximum: ScaleValue = .extreme) {
        self.colour = colour
        self.minimum = minimum
        self.maximum = maximum
    }
}
