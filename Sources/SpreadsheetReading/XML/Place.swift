/// Where in a part the parser is. Elements that mean nothing here, and all in them, are ``other``.
enum Place: UInt8 {
    case document, other
    case types, type
    case relationships, relationship
    case workbook, workbookProperties, sheetList, sheet
    case styleSheet, numberFormats, numberFormat, cellFormats, cellFormat
    case stringTable, string, run, text
    case worksheet, sheetData, row, cell, value, formula, inlineString, mergedCells, mergedCell
}

/// Takes in the elements of one part.
protocol PartReceiver: AnyObject {
    /// Where the element that begins is, and what its attributes say.
    func begin(_ name: ElementName, in parent: Place, _ attributes: ElementAttributes) throws(SpreadsheetFailure)
        -> Place

    /// Text in an element, perhaps a piece of it.
    func take(_ utf8: UnsafeBufferPointer<UInt8>, in place: Place) throws(SpreadsheetFailure)

    /// - Returns: false when the rest of the part is not wanted.
    func end(_ place: Place) throws(SpreadsheetFailure) -> Bool
}

extension PartReceiver {
    func take(_ utf8: UnsafeBufferPointer<UInt8>, in place: Place) {}

    func end(_ place: Place) -> Bool { true }
}
