/// How the cells of a column are shown.
public enum CellFormat: Sendable, Hashable {
    case text
    /// With that many decimals, 0 to 9; outside that the nearest of them.
    case number(decimals: Int)
    /// A whole number with separators of thousands.
    case count
    /// The cell holds a ratio: 0.824 is shown as 82.4%. Decimals as for ``number(decimals:)``.
    case percent(decimals: Int)
    /// With an arrow: ▲ 1.20, ▼ 0.35, – for no change. Decimals as for ``number(decimals:)``.
    case change(decimals: Int)
    /// As 2026-10-31.
    case date

    /// The format in Excel's notation.
    var code: String {
        switch self {
        case .text: "@"
        case .number(let decimals): Self.digits(decimals)
        case .count: "#,##0"
        case .percent(let decimals): Self.digits(decimals) + "%"
        case .change(let decimals): "\"▲ \"\(Self.digits(decimals));\"▼ \"\(Self.digits(decimals));\"–\""
        case .date: "yyyy-mm-dd"
        }
    }

    /// True for what is compared digit by digit and therefore stands at the right.
    var isNumeric: Bool { self != .text && self != .date }

    private static func digits(_ decimals: Int) -> String {
        let count = min(max(decimals, 0), 9)
        return count == 0 ? "0" : "0." + String(repeating: "0", count: count)
    }
}
