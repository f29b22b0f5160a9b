/// How the cell styles of a workbook show numbers.
final class StylesPart: PartReceiver {
    private var formatOfStyle: [Int] = []
    private var ownFormats: [Int: NumberFormat] = [:]
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    func begin(
        _ name: ElementName, in parent: Place, _ attributes: ElementAttributes
    ) throws(SpreadsheetFailure) -> Place {
        switch (parent, name) {
        case (.document, "styleSheet"): return .styleSheet
        case (.styleSheet, "numFmts"): return .numberFormats
        case (.styleSheet, "cellXfs"): return .cellFormats
        case (.numberFormats, "numFmt"):
            guard ownFormats.count < limit else { throw .tooMany(.styles, limit: limit) }
            if let id = attributes["numFmtId"]?.number, let code = attributes["formatCode"] {
                ownFormats[id] = NumberFormat(code: code.text)
            }
            return .numberFormat
        case (.cellFormats, "xf"):
            guard formatOfStyle.count < limit else { throw .tooMany(.styles, limit: limit) }
            formatOfStyle.append(attributes["numFmtId"]?.number ?? 0)
            return .cellFormat
        default: return .other
        }
    }

    /// By the number that cells give. A workbook without styles has one, the general.
    var formats: [NumberFormat] {
        let formats = formatOfStyle.map { ownFormats[$0] ?? NumberFormat(builtIn: $0) }
        return formats.isEmpty ? [.number] : formats
    }
}
