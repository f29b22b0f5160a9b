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

    /// An observation with its fields in the usual order, up to its closing brace; behind the opening one.
    @inline(__always)
    mutating func usualObservation(at place: UnsafeRawPointer) -> KeyedObservation? {
        let start = self
        let empty = Cell(place, 0)
        if let person = field("\"person\":\"", else: empty), let unit = field("\"unit\":\"", else: empty),
            take("\"value\":\""), let value = restOfUsualString(),
            let note = field(",\"note\":\"", else: empty), let evidence = field(",\"evidence\":\"", else: empty),
            next.load(as: UInt8.self) == UInt8(ascii: "}")
        {
            next += 1
            return KeyedObservation(value: value, person: person, unit: unit, note: note, evidence: evidence, at: place)
        }
        self = start
        return nil
    }

    /// The text of a field, or what is given when it does not stand here; nil for one that needs more care.
    ///
    /// - Parameter key: up to the first quote of the text, with the comma when the field does not stand first.
    @inline(__always)
    private mutating func field(_ key: StaticString, else empty: Cell) -> Cell? {
        guard take(key) else { return empty }
        guard let text = restOfUsualString() else { return nil }
        // The comma behind a field before the answer.
        if key.utf8Start.pointee == UInt8(ascii: "\"") {
            guard next.load(as: UInt8.self) == UInt8(ascii: ",") else { return nil }
            next += 1
        }
        return text
    }

    /// The content of a string behind its first quote; nil for an empty one.
    @inline(__always)
    private mutating func restOfUsualString() -> Cell? {
        guard let text = restOfString(), !text.isEmpty else { return nil }
        return text
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
        guard stops != 0, stops & 1 == 0 else { return nil }
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
