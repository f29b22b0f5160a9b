internal import BilingualText

/// Rows of sums, which people and spreadsheets put under answers.
enum TotalsRow {
    private static let chinese = ["合计", "小计", "总计", "总分", "得分"]
    private static let english: Set<String> = ["total", "totals", "grand total", "subtotal", "sub total", "sum"]

    /// True for `合计`, `小计：接待` and `Total:`, but not for an id such as `total-1`.
    static func isTitle(_ text: String) -> Bool {
        let key = text.comparisonKey
        if chinese.contains(where: key.hasPrefix) { return true }
        let word = String(key.reversed().drop { ":. ".contains($0) }.reversed())
        return english.contains(word)
    }

    /// True also for `第一部分小计`, which no item is called.
    static func isTitleOfSection(_ text: String) -> Bool {
        let key = text.comparisonKey
        return isTitle(text) || chinese.contains(where: key.hasSuffix)
    }
}
