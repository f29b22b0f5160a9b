/// Takes in a sheet. All state is one value, so that the language checks access to it once for every call of the parser.
final class SheetPass: PartReceiver {
    private(set) var sheet: OpenSheet

    init(_ sheet: OpenSheet) { self.sheet = sheet }

    func begin(
        _ name: ElementName, in parent: Place, _ attributes: ElementAttributes
    ) throws(SpreadsheetFailure) -> Place {
        try sheet.begin(name, in: parent, attributes)
    }

    func take(_ text: UnsafeBufferPointer<UInt8>, in place: Place) throws(SpreadsheetFailure) {
        try sheet.take(text, in: place)
    }

    func takeRows(_ cursor: inout LaneCursor) -> OpenSheet.LaneStop { sheet.takeRows(&cursor) }

    func end(_ place: Place) throws(SpreadsheetFailure) -> Bool { try sheet.end(place) }
}
