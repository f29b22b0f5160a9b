/// What the careful reader would refuse it has to refuse by itself: to the lane it is unusual.
extension OpenSheet {
    enum LaneStop {
        /// The element that holds the rows ends here.
        case endOfRows
        /// No more rows are wanted.
        case done
        /// The row that begins here is not all there.
        case outOfBytes
        case unusual
    }

    /// Takes in rows as long as they are plain, and leaves the cursor behind the last one.
    mutating func takeRows(_ cursor: inout LaneCursor) -> LaneStop {
        while true {
            let before = (cursor: cursor, number: row.number, spent: spent)
            do throws(LaneDoubt) {
                cursor.skipSpace()
                if try cursor.take("</") {
                    cursor = before.cursor
                    return .endOfRows
                }
                try takeRow(&cursor)
            } catch {
                (cursor, spent) = (before.cursor, before.spent)
                row.begin(before.number)
                return error == .outOfBytes ? .outOfBytes : .unusual
            }
            guard endRow() else { return .done }
        }
    }

    private mutating func takeRow(_ cursor: inout LaneCursor) throws(LaneDoubt) {
        try cursor.expect("<row")
        openRow()
        let hasCells = try cursor.takeAttributes { (attribute) throws(SpreadsheetFailure) in
            try note(rowAttribute: attribute)
        }
        do throws(SpreadsheetFailure) { try checkRow() } catch { throw .unusual }
        guard hasCells else { return }
        while true {
            cursor.skipSpace()
            if try cursor.take("</row>") { return }
            try takeCell(&cursor)
        }
    }

    private mutating func takeCell(_ cursor: inout LaneCursor) throws(LaneDoubt) {
        try cursor.expect("<c")
        openCell()
        let hasContent = try cursor.takeAttributes { (attribute) throws(SpreadsheetFailure) in
            try note(cellAttribute: attribute)
        }
        do throws(SpreadsheetFailure) { try checkCell() } catch { throw .unusual }
        if hasContent {
            while try !cursor.take("</c>") { try takeContent(&cursor) }
            guard cell.text.count <= textCapacity else { throw .unusual }
        }
        do throws(SpreadsheetFailure) { try endCell() } catch { throw .unusual }
    }

    private mutating func takeContent(_ cursor: inout LaneCursor) throws(LaneDoubt) {
        if try cursor.take("<v>") {
            guard cell.type != .inlineText else { throw .unusual }
            try cursor.takeText(to: &cell.text)
            try cursor.expect("</v>")
            cell.hasValue = true
        } else if try cursor.take("<is><t") {
            guard cell.type == .inlineText else { throw .unusual }
            if try cursor.takeAttributes({ _ in }) {
                try cursor.takeText(to: &cell.text)
                try cursor.expect("</t>")
            }
            try cursor.expect("</is>")
        } else {
            try cursor.expect("<f")
            cell.isFormula = true
            guard try cursor.takeAttributes({ _ in }) else { return }
            var formula: [UInt8] = []
            try cursor.takeText(to: &formula)
            try cursor.expect("</f>")
        }
    }
}
