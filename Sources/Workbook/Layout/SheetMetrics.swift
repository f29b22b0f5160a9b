internal import BilingualText

/// The sizes everything is laid out with. Rows get their heights from here, not from the viewer's fonts, so that charts
/// stand where they belong.
enum SheetMetrics {
    static let maximumRows = 1_048_576
    static let maximumColumns = 16_384

    static let rowPixels = 24
    /// In points: 24 pixels.
    static let rowHeight = 18.0
    static let titleHeight = 30.0
    static let sectionHeight = 24.0
    /// What Excel allows.
    static let maximumRowHeight = 409.0
    /// The width of a paragraph at least, in characters.
    static let readableWidth = 90.0
    /// The width of a column nobody asked for, in characters.
    static let standardWidth = 8.43

    /// Points for that many lines of text.
    static func height(lines: Int) -> Double {
        min(maximumRowHeight, rowHeight + Double(lines - 1) * 15)
    }

    /// How many lines a text takes in a column, about: viewers break lines at words.
    static func lines(of text: String, width: Double) -> Int {
        let available = max(1, Int(width) - 1)
        var lines = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            lines += max(1, (displayWidth(of: line) + available - 1) / available)
            // No row is higher than this.
            if lines >= 27 { return 27 }
        }
        return lines
    }
}
