internal import AuditIntake
internal import CByteMasks

/// True for a text that the reader of whole files surely does not take for a table or a form, which it looks for first, in
/// the first ten rows that are not blank.
///
/// A header has several cells, so a line without a separator is none, unless a quote makes a longer row of it.
/// - Parameter text: UTF-8, with sixteen bytes behind it that may be loaded.
func isSurelyNoTable(_ text: Cell) -> Bool {
    var (scan, next, rows) = (RowSignScan(text), text.start, 0)
    while next < scan.end, rows < 10 {
        let (lineEnd, isOneCell) = scan.line()
        let whole = Cell(next, next.distance(to: lineEnd))
        next = lineEnd + 1
        let line = isOneCell ? whole : whole.withoutCarriageReturn
        let content = isOneCell ? whole.withoutBlanksBefore : line.content
        if content.count >= 8, content.word == marker { return false }
        if isOneCell {
            // Neither several cells nor a part of one.
        } else if line.holdsTableSigns {
            guard rows > 0, line.isSurelyNoHeader else { return SubmissionForm(of: Array(text.bytes)) == .yaml }
        } else if line.holdsQuotedCell, !line.bytes.count(where: { $0 == quote }).isMultiple(of: 2) {
            return SubmissionForm(of: Array(text.bytes)) == .yaml
        }
        // Others may be nothing but blanks.
        let first = content.isEmpty ? 0 : content.start.load(as: UInt8.self)
        if first.isDigitOrLetter || first == UInt8(ascii: "#") || (0xE4...0xE9).contains(first) { rows += 1 }
    }
    return true
}

private let quote = UInt8(ascii: "\"")
/// How the marker of a form begins: `dealer-a`.
private let marker: UInt64 = 0x612D_7265_6C61_6564

/// Finds line after line and what may keep its cells apart, sixteen bytes at a time.
private struct RowSignScan {
    let end: UnsafeRawPointer
    private var place: UnsafeRawPointer
    /// Of the sixteen bytes at `place`, those behind the last line.
    private var (feeds, signs): (UInt32, UInt32) = (0, 0)

    /// - Parameter text: with sixteen bytes behind it that may be loaded.
    init(_ text: Cell) {
        (place, end) = (text.start, text.start + text.count)
        look()
    }

    private mutating func look() {
        let left = place.distance(to: end)
        let inside = left < 16 ? (UInt32(1) &<< UInt32(truncatingIfNeeded: max(0, left))) &- 1 : .max
        (feeds, signs) = (lineFeeds(place) & inside, rowSigns(place) & inside)
    }

    /// Where the next line ends, and whether it surely is one cell: neither a separator nor a quote nor a carriage return
    /// stands in it.
    mutating func line() -> (end: UnsafeRawPointer, isOneCell: Bool) {
        var before: UInt32 = 0
        while feeds == 0 {
            before |= signs
            place += 16
            if place >= end { return (end, before == 0) }
            look()
        }
        let upToFeed = feeds ^ (feeds &- 1)
        before |= signs & upToFeed
        let lineEnd = place + feeds.trailingZeroBitCount
        (feeds, signs) = (feeds & ~upToFeed, signs & ~upToFeed)
        return (lineEnd, before == 0)
    }
}

extension Cell {
    fileprivate var withoutBlanksBefore: Cell {
        var offset = 0
        while offset < count, start.load(fromByteOffset: offset, as: UInt8.self) == 0x20 { offset &+= 1 }
        return Cell(start + offset, count - offset)
    }

    fileprivate var withoutCarriageReturn: Cell {
        !isEmpty && (start + count - 1).load(as: UInt8.self) == 0x0D ? Cell(start, count - 1) : self
    }

    /// From the first byte on that is neither blank nor separator nor quote.
    fileprivate var content: Cell {
        var offset = 0
        while offset < count, start.load(fromByteOffset: offset, as: UInt8.self).isBeforeContent { offset += 1 }
        return Cell(start + offset, count - offset)
    }

    /// True when a quote is the first that is no blank.
    fileprivate var holdsQuotedCell: Bool { bytes.first { $0 != 0x20 } == quote }

    /// True when a separator or a carriage return stands in it.
    fileprivate var holdsTableSigns: Bool {
        var offset = 0
        while offset < count {
            let place = offset &+ tableSigns(start + offset).trailingZeroBitCount
            if place < offset &+ 16 { return place < count }
            offset &+= 16
        }
        return false
    }

    /// True for a line of fewer cells than the header of a table has below the first row, none of them in quotes.
    fileprivate var isSurelyNoHeader: Bool {
        var counts = (commas: 0, semicolons: 0, tabs: 0)
        var opensCell = true
        for byte in bytes {
            switch byte {
            case UInt8(ascii: ","): counts.commas += 1
            case UInt8(ascii: ";"): counts.semicolons += 1
            case 0x09: counts.tabs += 1
            case 0x0D: return false
            case quote where opensCell: return false
            case 0x20: continue
            default:
                opensCell = false
                continue
            }
            opensCell = true
        }
        return max(counts.commas, counts.semicolons, counts.tabs) < 4
    }
}

extension UInt8 {
    fileprivate var isBeforeContent: Bool {
        self == 0x20 || self == quote || self == 0x09 || self == UInt8(ascii: ",") || self == UInt8(ascii: ";")
    }
}
