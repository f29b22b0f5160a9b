/// The numbers of one column as bars, a line or a polygon; named by the column's heading.
public struct ChartSeries: Sendable, Equatable {
    public enum Role: Sendable, Equatable {
        case values
        /// Something to compare with, such as a pass mark: a dashed line without points. A bar chart shows it as bars.
        case reference
    }

    /// The id of a column of the chart's table.
    public var column: String
    public var role: Role
    /// Nil for the next colour of ``Colour/series``.
    public var colour: Colour?
    /// Bars or points in a colour of their own, by the number of the row from 0; others are ignored.
    public var pointColours: [Int: Colour]

    public init(_ column: String, role: Role = .values, colour: Colour? = nil, pointColours: [Int: Colour] = [:]) {
        self.column = column
        self.role = role
        self.colour = colour
        self.pointColours = pointColours
    }
}
