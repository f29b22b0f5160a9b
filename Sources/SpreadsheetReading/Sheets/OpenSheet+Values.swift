internal import Diagnostics

extension OpenSheet {
    /// Writes the text of the cell that ends into the row; nil for one in which nothing stands.
    mutating func writeCell() throws(SpreadsheetFailure) -> CellKind? {
        switch cell.type {
        case .computedText, .inlineText:
            // A formula may have computed that there is nothing to say.
            let isComputed = cell.isFormula && cell.hasValue
            guard !cell.text.isEmpty || isComputed else { return cell.isFormula ? .formulaWithoutValue : nil }
            return writeText()
        case _ where cell.text.isEmpty: return cell.isFormula ? .formulaWithoutValue : nil
        case .sharedText: return try writeSharedText()
        case .boolean: return writeBoolean()
        case .date: return writeWrittenDate()
        case .number: return try writeNumber()
        case .error: return writeAsError()
        }
    }

    private mutating func writeText() -> CellKind {
        decodeEscapes(in: &cell.text, from: 0)
        row.utf8.append(contentsOf: cell.text)
        return .text
    }

    private mutating func writeSharedText() throws(SpreadsheetFailure) -> CellKind? {
        guard let number = smallNumber(cell.text), let text = workbook.strings[number] else {
            throw .cell(.unknownString, sheet: name, at: here)
        }
        guard !text.isEmpty || cell.isFormula else { return nil }
        cell.sharedText = number
        row.utf8.append(contentsOf: text)
        return .text
    }

    private mutating func writeBoolean() -> CellKind {
        switch smallNumber(cell.text) {
        case 0: row.utf8.append(contentsOf: "FALSE".utf8)
        case 1: row.utf8.append(contentsOf: "TRUE".utf8)
        default: return writeAsError()
        }
        return .boolean
    }

    private mutating func writeWrittenDate() -> CellKind {
        guard let point = PointInTime(iso: cell.text) else { return writeAsError() }
        return point.write(to: &row.utf8, showingSeconds: true)
    }

    private mutating func writeNumber() throws(SpreadsheetFailure) -> CellKind {
        guard workbook.formats.indices.contains(cell.style) else {
            throw .cell(.unknownStyle, sheet: name, at: here)
        }
        let format = workbook.formats[cell.style]
        if format == .number, isPlainNumber(cell.text) {
            row.utf8.append(contentsOf: cell.text)
            return .number
        }
        guard let number = WrittenNumber(cell.text) else { return writeAsError() }
        switch format {
        case .number:
            number.write(to: &row.utf8)
            return .number
        case .percent:
            number.timesHundred.write(to: &row.utf8)
            row.utf8.append(UInt8(ascii: "%"))
            return .percent
        case .date(let format):
            guard let point = PointInTime(number, format, countsFrom1904: workbook.countsFrom1904) else {
                return writeAsError()
            }
            return point.write(to: &row.utf8, showingSeconds: format.hasSeconds)
        }
    }

    /// An error, or what is not what it claims to be.
    private mutating func writeAsError() -> CellKind {
        row.utf8.append(contentsOf: cell.text)
        return .error
    }
}

/// Digits alone, and not more than nine.
private func smallNumber(_ text: [UInt8]) -> Int? {
    guard (1...9).contains(text.count) else { return nil }
    var value = 0
    for byte in text {
        guard let digit = decimalDigit(byte) else { return nil }
        value = value * 10 + digit
    }
    return value
}
