/// The texts that cells refer to by number, all in one buffer.
struct TextTable {
    fileprivate var utf8: [UInt8] = []
    /// Where each text ends; the next begins there.
    fileprivate var ends: [Int] = []

    /// In UTF-8; nil for a number that no text has.
    subscript(number: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(number) else { return nil }
        return utf8[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }
}

/// Takes in the part with the shared texts.
final class SharedStrings: PartReceiver {
    private(set) var table = TextTable()
    private let limits: SpreadsheetLimits

    init(limits: SpreadsheetLimits) { self.limits = limits }

    func begin(
        _ name: ElementName, in parent: Place, _ attributes: ElementAttributes
    ) throws(SpreadsheetFailure) -> Place {
        switch (parent, name) {
        case (.document, "sst"): return .stringTable
        case (.stringTable, "si"):
            guard table.ends.count < limits.sharedStrings else {
                throw .tooMany(.sharedStrings, limit: limits.sharedStrings)
            }
            return .string
        default: return stringPlace(of: name, in: parent)
        }
    }

    func take(_ text: UnsafeBufferPointer<UInt8>, in place: Place) throws(SpreadsheetFailure) {
        guard place == .text else { return }
        guard text.count <= limits.textBytes - table.utf8.count else { throw .tooMany(.text, limit: limits.textBytes) }
        table.utf8.append(contentsOf: text)
    }

    func end(_ place: Place) -> Bool {
        if place == .string {
            decodeEscapes(in: &table.utf8, from: table.ends.last ?? 0)
            table.ends.append(table.utf8.count)
        }
        return true
    }
}

/// Texts stand in `t`, or piece by piece in the `t` of runs with a look of their own; phonetic hints are no part of them.
func stringPlace(of name: ElementName, in parent: Place) -> Place {
    switch (parent, name) {
    case (.string, "t"), (.inlineString, "t"), (.run, "t"): .text
    case (.string, "r"), (.inlineString, "r"): .run
    default: .other
    }
}
