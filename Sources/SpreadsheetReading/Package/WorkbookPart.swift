/// The sheets of a workbook in their order, and what holds for all of them.
final class WorkbookPart: PartReceiver {
    struct SheetReference {
        let name: String
        let isHidden: Bool
        /// Of the relationship that leads to the sheet.
        let relationship: String
    }

    private(set) var sheets: [SheetReference] = []
    /// True when day 0 is 1904-01-01, as old programs for the Macintosh had it.
    private(set) var countsFrom1904 = false
    private let limit: Int

    init(sheetLimit: Int) { limit = sheetLimit }

    func begin(
        _ name: ElementName, in parent: Place, _ attributes: ElementAttributes
    ) throws(SpreadsheetFailure) -> Place {
        switch (parent, name) {
        case (.document, "workbook"): return .workbook
        case (.workbook, "workbookPr"):
            countsFrom1904 = attributes["date1904"]?.isTrue ?? false
            return .workbookProperties
        case (.workbook, "sheets"): return .sheetList
        case (.sheetList, "sheet"):
            guard sheets.count < limit else { throw .tooMany(.sheets, limit: limit) }
            let state = attributes["state"]
            sheets.append(
                SheetReference(
                    name: attributes["name"]?.text ?? "",
                    isHidden: state.map { $0 == "hidden" || $0 == "veryHidden" } ?? false,
                    relationship: attributes.first { $0.isPrefixed("id") }?.value.text ?? ""))
            return .sheet
        default: return .other
        }
    }
}
