internal import CByteMasks

/// What programs mostly write, without blanks and in the usual order, is taken by comparing whole words. Whatever else stands
/// there is left where it is.
extension JSONCursor {
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

    /// An observation of an answer alone, up to its closing brace.
    @inline(__always)
    mutating func usualAnswer() -> Cell? {
        if next.loadUnaligned(as: UInt64.self) != Self.answerAlone { return nil }
        return lastAnswer(at: next + 7)
    }

    /// An observation of a person's answer, up to its closing brace.
    @inline(__always)
    mutating func usualAnswerOfPerson() -> (person: Cell, value: Cell)? {
        if next.loadUnaligned(as: UInt64.self) != Self.person { return nil }
        guard let person = shortText(at: next + 8), let value = lastAnswer(behind: person) else { return nil }
        return (person, value)
    }

    /// An observation of a unit, up to its closing brace.
    @inline(__always)
    mutating func usualAnswerOfUnit() -> (unit: Cell, value: Cell)? {
        if next.loadUnaligned(as: UInt64.self) != Self.unit { return nil }
        guard let unit = shortText(at: next + 6), let value = lastAnswer(behind: unit) else { return nil }
        return (unit, value)
    }

    @inline(__always)
    private mutating func lastAnswer(behind text: Cell) -> Cell? {
        let behind = text.start + text.count
        return behind.loadUnaligned(as: UInt64.self) == Self.answerBehind ? lastAnswer(at: behind + 8) : nil
    }

    /// The answer behind the letters of its key, when an observation ends behind it.
    @inline(__always)
    private mutating func lastAnswer(at place: UnsafeRawPointer) -> Cell? {
        guard let text = shortText(at: place) else { return nil }
        let behind = text.start + text.count
        guard behind.loadUnaligned(as: UInt16.self) == Self.observationEnd, behind + 2 <= end else { return nil }
        next = behind + 2
        return text
    }

    /// A text of one to thirty-two bytes behind the letters of its key. What ends it is not looked at.
    @inline(__always)
    private func shortText(at place: UnsafeRawPointer) -> Cell? {
        if place.loadUnaligned(as: UInt32.self) & 0xFF_FFFF != Self.textBegins { return nil }
        let start = place + 3
        // The bit behind the sixteen stands for a sign that ends the text there.
        var count = (jsonStringStops(start) | 1 << 16).trailingZeroBitCount
        if count == 16 { count &+= (jsonStringStops(start + 16) | 1 << 16).trailingZeroBitCount }
        return count == 0 ? nil : Cell(start, count)
    }

    /// `{"value"`, `{"person`, `{"unit":`, `","value`, `":"` and `"}` as numbers, first sign lowest.
    private static let answerAlone: UInt64 = 0x2265_756C_6176_227B
    private static let person: UInt64 = 0x6E6F_7372_6570_227B
    private static let unit: UInt64 = 0x3A22_7469_6E75_227B
    private static let answerBehind: UInt64 = 0x6575_6C61_7622_2C22
    private static let textBegins: UInt32 = 0x22_3A22
    private static let observationEnd: UInt16 = 0x7D22
}
