/// Takes the answers of one audit.
struct JSONAnswers {
    // Variables for the sake of the thread sanitizer, as in `ChecklistBook`.
    private var book: UnsafeMutablePointer<ChecklistBook>
    private var keys: UnsafeMutablePointer<AnswerKeys.Key>
    private let texts: UnsafeRawPointer

    /// - Parameters:
    ///   - keys: those of the book's checklist.
    ///   - texts: in which units and notes stand.
    init(
        book: UnsafeMutablePointer<ChecklistBook>, keys: UnsafeMutablePointer<AnswerKeys.Key>, texts: UnsafeRawPointer
    ) {
        (self.book, self.keys, self.texts) = (book, keys, texts)
    }

    /// Takes all of them, braces and all; false when the audit needs the careful reader.
    func take(_ cursor: inout JSONCursor) -> Bool {
        // Variables of their own, which may stay in registers.
        var (next, key) = (cursor.next, keys)
        while true {
            if let behind = takeUsual(at: next, key: key) {
                next = behind
                key += 1
                continue
            }
            cursor.next = next
            let place = keys.distance(to: key)
            guard cursor.take(Self.sign(before: place)) else { return place > 0 && cursor.take(UInt8(ascii: "}")) }
            guard takeOther(&cursor, at: place) else { return false }
            next = cursor.next
            if place < AnswerKeys.places { key += 1 }
        }
    }

    /// The sign before the answer at a place.
    private static func sign(before place: Int) -> UInt8 { place == 0 ? UInt8(ascii: "{") : UInt8(ascii: ",") }

    /// Takes an answer as programs mostly write it, when all of it is known already; what stands behind it, or nil when
    /// nothing is taken.
    @inline(__always)
    private func takeUsual(at next: UnsafeRawPointer, key: UnsafeMutablePointer<AnswerKeys.Key>) -> UnsafeRawPointer? {
        guard key.pointee.stands(at: next) else { return nil }
        let (start, item) = (next + Int(key.pointee.count), Int(key.pointee.item))
        let head = start.loadUnaligned(as: UInt64.self)
        if head == UsualSigns.value {
            guard (start + 7).loadUnaligned(as: UInt32.self) == UsualSigns.valueEnd,
                let value = QuotedText(start + 11), value.isLast,
                book.pointee.observeUsual(item: item, value: value.text)
            else { return nil }
            return value.end + 2
        }
        if head == UsualSigns.person {
            guard (start + 8).loadUnaligned(as: UInt32.self) == UsualSigns.personEnd,
                let person = QuotedText(start + 12), let value = person.valueBehind, value.isLast,
                book.pointee.observeUsual(item: item, value: value.text, person: person.text)
            else { return nil }
            return value.end + 2
        }
        if head == UsualSigns.unit {
            guard (start + 6).loadUnaligned(as: UInt32.self) == UsualSigns.unitEnd,
                let unit = QuotedText(start + 10), let value = unit.valueBehind, value.isLast,
                book.pointee.observeUsual(item: item, value: value.text, unit: unit.cell, texts: texts)
            else { return nil }
            return value.end + 2
        }
        return nil
    }

    /// Takes any answer with its key, behind the sign before it.
    @inline(never)
    private func takeOther(_ cursor: inout JSONCursor, at place: Int) -> Bool {
        guard let item = item(&cursor, at: place), book.pointee.opens(item) else { return false }
        return takeAnswer(&cursor, of: item)
    }

    /// Takes a key with its colon.
    @inline(__always)
    private func item(_ cursor: inout JSONCursor, at place: Int) -> Int? {
        if keys[place].stands(at: cursor.next - 1) {
            cursor.skip(keys[place].count - 1)
            return cursor.take(UInt8(ascii: ":")) ? Int(keys[place].item) : nil
        }
        guard let key = cursor.string(), cursor.take(UInt8(ascii: ":")) else { return nil }
        let item = book.pointee.item(key, at: place)
        if place < AnswerKeys.places,
            let known = AnswerKeys.Key(key, behind: Self.sign(before: place), endingAt: cursor.next, item: item)
        {
            keys[place] = known
        }
        return item
    }

    /// Takes what stands behind a key: an answer alone, an observation, or a list of observations.
    @inline(__always)
    private func takeAnswer(_ cursor: inout JSONCursor, of item: Int) -> Bool {
        if cursor.take(UInt8(ascii: "{")) { return takeObservation(&cursor, of: item) }
        if cursor.take(UInt8(ascii: "[")) {
            repeat {
                guard cursor.take(UInt8(ascii: "{")), takeObservation(&cursor, of: item) else { return false }
            } while cursor.take(UInt8(ascii: ","))
            return cursor.take(UInt8(ascii: "]"))
        }
        guard let value = cursor.string() ?? cursor.number() else { return false }
        return KeyedObservation(value: value, at: texts).hand(to: book, item: item, texts: texts)
    }

    /// Behind the opening brace.
    private func takeObservation(_ cursor: inout JSONCursor, of item: Int) -> Bool {
        var observation = KeyedObservation(at: texts)
        repeat {
            guard let field = cursor.usualField() ?? field(&cursor), let text = cursor.string() ?? cursor.number(),
                observation.take(field, text)
            else { return false }
        } while cursor.take(UInt8(ascii: ","))
        return cursor.take(UInt8(ascii: "}")) && observation.hand(to: book, item: item, texts: texts)
    }

    private func field(_ cursor: inout JSONCursor) -> KeyedObservation.Field? {
        guard let key = cursor.string(), cursor.take(UInt8(ascii: ":")) else { return nil }
        return KeyedObservation.Field(key)
    }
}
