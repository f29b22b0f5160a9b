/// A chart of the cells of a table in the same workbook: it shows what stands there, also after an edit.
public struct SheetChart: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// Upright bars.
        case column
        /// Lying bars, the first row on top.
        case bar
        case line
        /// One axis per category, from the centre outwards; at least three categories make sense.
        case radar
        /// The first series as columns, the others as lines against a second axis from 0% to 100%.
        case pareto
    }

    /// Where a chart stands.
    public enum Placement: Sendable, Equatable {
        /// In rows of its own.
        case below
        /// At the right of the table before it, beginning in its row of headings, below a chart that stands there already.
        /// Without a table the same as ``below``.
        case besideTable
    }

    public var kind: Kind
    public var title: String
    /// The id of the table.
    public var table: String
    /// The id of the column that names the categories.
    public var categories: String
    /// At least one.
    public var series: [ChartSeries]
    /// How many of the table's first rows are shown; nil for all. Excel shows no more than 32,000.
    public var rows: Int?
    public var categoryTitle: String
    public var valueAxis: ChartAxis
    public var placement: Placement
    public var size: ChartSize
    /// True to write every value of the first series beside its bar or point.
    public var showsValues: Bool
    /// What a screen reader says; the title without one.
    public var alternativeText: String

    public init(
        _ kind: Kind, title: String, table: String, categories: String, series: [ChartSeries], rows: Int? = nil,
        categoryTitle: String = "", valueAxis: ChartAxis = ChartAxis(), placement: Placement = .below,
        size: ChartSize = ChartSize(), showsValues: Bool = false, alternativeText: String = ""
    ) {
        self.kind = kind
        self.title = title
        self.table = table
        self.categories = categories
        self.series = series
        self.rows = rows
        self.categoryTitle = categoryTitle
        self.valueAxis = valueAxis
        self.placement = placement
        self.size = size
        self.showsValues = showsValues
        self.alternativeText = alternativeText
    }
}
