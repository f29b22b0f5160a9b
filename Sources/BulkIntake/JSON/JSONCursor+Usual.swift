internal import CByteMasks

/// What programs mostly write, without blanks and in the usual order, is taken by comparing whole words. Whatever else stands
/// there is left where it is.
extension JSONCursor {
    /// The head of an audit, up to the colon behind `answers`, when all but its id is known already: opens the book for it.
    @inline(__always)
    mutating func knownHead(
        like shared: borrowing SharedHead, _ shelf: inout BookShelf
    ) -> (id: Cell, book: UnsafeMutablePointer<ChecklistBook>)? {
        let start = self
        guard take("{\"audit\":\""), let id = plainID(), let (book, count) = shared.book(at: next) else {
            self = start
            return nil
        }
        skip(Int32(truncatingIfNeeded: count))
        guard let dealer = shortText(), take("\",\"date\":\""), let date = shortText(),
            take("\",\"auditor\":\""), let auditor = shortText(), take("\",\"answers\":"),
            let day = shelf.knownDay(date), book.pointee.beginKnown(dealer: dealer, date: day, auditor: auditor)
        else {
            self = start
            return nil
        }
        return (id, book)
    }

    /// An id of one to sixty-four printable signs of ASCII, up to its closing quote.
    @inline(__always)
    private mutating func plainID() -> Cell? {
        let start = next
        var count = 0
        while count < 64 {
            let stops = plainIDStops(start + count)
            if stops == 0 {
                count &+= 16
                continue
            }
            count &+= stops.trailingZeroBitCount
            next = start + count
            return count > 0 && next.load(as: UInt8.self) == UInt8(ascii: "\"") ? Cell(start, count) : nil
        }
        return nil
    }

    /// A text of one to fifteen bytes, up to what ends it.
    @inline(__always)
    private mutating func shortText() -> ShortText? {
        let (start, stops) = (next, jsonStringStops(next))
        guard stops > 1 else { return nil }
        let count = UInt64(truncatingIfNeeded: stops.trailingZeroBitCount)
        next = start + Int(truncatingIfNeeded: count)
        return ShortText(start, count)
    }

    /// The head of an audit, up to the colon behind `answers`.
    @inline(__always)
    mutating func usualHead() -> KeyedAudit? {
        let start = self
        guard take("{\"audit\":\""), let id = restOfString(),
            take(",\"checklist\":\""), let checklist = restOfString(),
            take(",\"version\":\""), let version = restOfString(),
            take(",\"dealer\":\""), let dealer = restOfString(),
            take(",\"date\":\""), let date = restOfString(),
            take(",\"auditor\":\""), let auditor = restOfString(), take(",\"answers\":"),
            let audit = KeyedAudit(
                id: id, checklist: checklist, version: version, dealer: dealer, date: date, auditor: auditor)
        else {
            self = start
            return nil
        }
        return audit
    }
}
