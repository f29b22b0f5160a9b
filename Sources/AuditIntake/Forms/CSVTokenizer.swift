internal import BilingualText
internal import Diagnostics

/// One cell: its bytes without the quotes around them, and where they begin.
struct CSVCell {
    let content: Range<Int>
    let position: SourcePosition
    let isQuoted: Bool
    /// True when quotes inside are written twice.
    let hasDoubledQuotes: Bool
}

/// Quoting that cannot be understood. What follows may be swallowed or shifted, so it refuses the file.
enum CSVBreak: Hashable {
    case unterminatedQuote(SourcePosition)
    case textAfterQuote(SourcePosition)
}

/// One row; cells beyond the tokenizer's limit are counted but not kept.
struct CSVRow {
    var cells: [CSVCell] = []
    var cellCount = 0
    /// The first cell beyond the limit that is not empty.
    var firstSurplus: SourcePosition?
    /// The first cell beyond the limit.
    var surplusStart: SourcePosition?
    var start = CSVPlace(offset: 0, line: 1)
}

/// The beginning of a row, from which it can be read again.
struct CSVPlace: NumberedRow {
    let offset: Int
    let line: Int

    var number: Int { line }
}

/// Takes CSV apart as RFC 4180 has it: quoted cells may hold separators, doubled quotes and line breaks; LF, CRLF and CR
/// end a row. Blanks between a quote and the separator are ignored. Columns count code points.
struct CSVTokenizer {
    private let bytes: [UInt8]
    let separator: UInt8
    private let keptCells: Int
    private(set) var place: CSVPlace
    private(set) var breaks: [CSVBreak] = []
    private var offset = 0
    private var line = 1
    private var column = 1

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D
    private static let mostBreaks = 100

    /// - Parameter bytes: UTF-8 text.
    init(_ bytes: [UInt8], separator: UInt8, keptCells: Int, at place: CSVPlace = CSVPlace(offset: 0, line: 1)) {
        self.bytes = bytes
        self.separator = separator
        self.keptCells = keptCells
        self.place = place
        move(to: place)
    }

    mutating func move(to place: CSVPlace) {
        offset = min(max(0, place.offset), bytes.count)
        line = place.line
        column = 1
        self.place = place
    }

    /// Reads the next row; false at the end of the text.
    mutating func next(into row: inout CSVRow) -> Bool {
        guard offset < bytes.count else { return false }
        row.cells.removeAll(keepingCapacity: true)
        row.cellCount = 0
        row.firstSurplus = nil
        row.surplusStart = nil
        row.start = CSVPlace(offset: offset, line: line)
        while true {
            let cell = readCell()
            row.cellCount += 1
            if row.cellCount <= keptCells {
                row.cells.append(cell)
            } else {
                if row.surplusStart == nil { row.surplusStart = cell.position }
                if row.firstSurplus == nil, !isBlank(cell) { row.firstSurplus = cell.position }
            }
            guard offset < bytes.count, bytes[offset] == separator else { break }
            step()
        }
        endLine()
        place = CSVPlace(offset: offset, line: line)
        return true
    }

    /// The text of a cell, doubled quotes as single ones.
    func text(of cell: CSVCell) -> String {
        let text = String(decoding: bytes[cell.content], as: UTF8.self)
        guard cell.hasDoubledQuotes else { return text }
        var plain = String.UnicodeScalarView()
        var isSecond = false
        for scalar in text.unicodeScalars {
            isSecond = scalar == "\"" && !isSecond
            if scalar != "\"" || isSecond { plain.append(scalar) }
        }
        return String(plain)
    }

    func isBlank(_ cell: CSVCell) -> Bool {
        for byte in bytes[cell.content] {
            if byte > 0x20 && byte < 0x80 { return false }
            if byte >= 0x80 { return text(of: cell).isBlank }
        }
        return true
    }

    /// True when the row's cell in this column has the same bytes as an earlier cell.
    func repeats(_ earlier: CSVCell, _ row: CSVRow, _ column: Int?) -> Bool {
        guard let column, column < row.cells.count else { return false }
        let cell = row.cells[column]
        return cell.content.count == earlier.content.count && cell.hasDoubledQuotes == earlier.hasDoubledQuotes
            && bytes[cell.content].elementsEqual(bytes[earlier.content])
    }

    func isBlank(_ row: CSVRow) -> Bool { row.firstSurplus == nil && row.cells.allSatisfy { isBlank($0) } }

    private mutating func readCell() -> CSVCell {
        while offset < bytes.count, bytes[offset] == 0x20 { step() }
        return offset < bytes.count && bytes[offset] == Self.quote ? readQuoted() : readPlain()
    }

    private mutating func readPlain() -> CSVCell {
        let position = SourcePosition(line: line, column: column)
        let start = offset
        skipToCellEnd()
        return CSVCell(content: start..<offset, position: position, isQuoted: false, hasDoubledQuotes: false)
    }

    private mutating func skipToCellEnd() {
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { return }
            step()
        }
    }

    private mutating func readQuoted() -> CSVCell {
        let opening = SourcePosition(line: line, column: column)
        step()
        let position = SourcePosition(line: line, column: column)
        let start = offset
        var hasDoubledQuotes = false
        while offset < bytes.count {
            switch bytes[offset] {
            case Self.quote:
                let end = offset
                step()
                if offset < bytes.count, bytes[offset] == Self.quote {
                    hasDoubledQuotes = true
                    step()
                    continue
                }
                skipBehindQuote()
                return CSVCell(
                    content: start..<end, position: position, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
            case Self.lineFeed, Self.carriageReturn: endLine()
            default: step()
            }
        }
        note(.unterminatedQuote(opening))
        return CSVCell(content: start..<offset, position: position, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
    }

    /// Behind a closing quote only blanks may stand.
    private mutating func skipBehindQuote() {
        while offset < bytes.count, bytes[offset] == 0x20 { step() }
        let position = SourcePosition(line: line, column: column)
        let start = offset
        skipToCellEnd()
        if offset > start { note(.textAfterQuote(position)) }
    }

    private mutating func note(_ problem: CSVBreak) {
        if breaks.count < Self.mostBreaks { breaks.append(problem) }
    }

    private mutating func step() {
        offset += 1
        if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 { column += 1 }
    }

    /// Past the line break that stands here, if any.
    private mutating func endLine() {
        guard offset < bytes.count else { return }
        let isCarriageReturn = bytes[offset] == Self.carriageReturn
        offset += 1
        if isCarriageReturn, offset < bytes.count, bytes[offset] == Self.lineFeed { offset += 1 }
        line += 1
        column = 1
    }
}
