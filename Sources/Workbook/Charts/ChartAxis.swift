/// The axis of a chart's values. Bounds are decimal digits; nil or other text leaves them to the
/// program, and so does a maximum that is not above the minimum.
public struct ChartAxis: Sendable, Equatable {
    public var title: String
    public var minimum: String?
    public var maximum: String?
    /// The distance between two lines of the grid.
    public var step: String?
    public var format: CellFormat

    public init(
        title: String = "", minimum: String? = nil, maximum: String? = nil, step: String? = nil,
        format: CellFormat = .number(decimals: 0)
    ) {
        self.title = title
        self.minimum = minimum
        self.maximum = maximum
        self.step = step
        self.format = format
    }
}

/// The size of a chart in cells of a fresh sheet, 64 pixels wide and 24 high.
public struct ChartSize: Sendable, Equatable {
    /// 2 to 40; outside that the nearest of them.
    public var columns: Int
    /// 4 to 200; outside that the nearest of them.
    public var rows: Int

    public init(columns: Int = 10, rows: Int = 14) {
        self.columns = columns
        self.rows = rows
    }

    var width: Int { min(max(columns, 2), 40) * 64 }
    var height: Int { usedRows * SheetMetrics.rowPixels }
    var usedRows: Int { min(max(rows, 4), 200) }
}
