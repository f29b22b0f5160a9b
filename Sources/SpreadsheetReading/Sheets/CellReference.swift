/// The rows and columns that a sheet has.
enum SheetGrid {
    static let rows = 1...1_048_576
    static let columns = 1...16_384
}

/// A place such as `B12`; nil for what is none of a sheet.
struct CellReference: Equatable {
    let row: Int
    let column: Int

    init?(_ text: TerminatedText) {
        var place = text.start
        self.init(at: &place)
        guard place.pointee == text.terminator else { return nil }
    }

    /// Reads on from `place`, and leaves it behind the reference.
    fileprivate init?(at place: inout UnsafePointer<UInt8>) {
        var column = 0
        while let letter = columnLetter(place.pointee) {
            column = column * 26 + letter
            guard column <= SheetGrid.columns.upperBound else { return nil }
            place += 1
        }
        var row = 0
        while let digit = decimalDigit(place.pointee) {
            row = row * 10 + digit
            guard row <= SheetGrid.rows.upperBound, row > 0 else { return nil }
            place += 1
        }
        guard column > 0, row > 0 else { return nil }
        self.row = row
        self.column = column
    }
}

extension CellRange {
    /// A range such as `B2:C3`, or a single cell.
    init?(_ text: TerminatedText) {
        var place = text.start
        guard let first = CellReference(at: &place) else { return nil }
        var last = first
        if place.pointee == UInt8(ascii: ":") {
            place += 1
            guard let second = CellReference(at: &place) else { return nil }
            last = second
        }
        guard place.pointee == text.terminator, first.row <= last.row, first.column <= last.column else { return nil }
        self.init(rows: first.row...last.row, columns: first.column...last.column)
    }
}

/// A from 1, whatever the case.
private func columnLetter(_ byte: UInt8) -> Int? {
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 26 ? Int(letter) + 1 : nil
}
