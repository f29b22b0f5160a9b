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
    mutating func take(_ cursor: inout JSONCursor) -> Bool {
        // Values of their own, which may stay in registers.
        let (book, keys) = (book, keys)
        var (next, key) = (cursor.next, keys)
        while true {
            if let behind = takeUsual(at: next, key: key, into: book) {
                next = behind
                key += 1
                continue
            }
            cursor.next = next
            switch takeOther(&cursor, at: keys.distance(to: key)) {
            case .answer: next = cursor.next
            case .end: return true
            case .nothing: return false
            }
            if keys.distance(to: key) < AnswerKeys.places { key += 1 }
        }
    }

    /// Takes an answer as programs mostly write it, when all of it is known already; what stands behind it, or nil when
    /// nothing is taken.
    @inline(__always)
    private func takeUsual(
        at next: UnsafeRawPointer, key: UnsafeMutablePointer<AnswerKeys.Key>,
        into book: UnsafeMutablePointer<ChecklistBook>
    ) -> UnsafeRawPointer? {
        guard key.pointee.stands(at: next) else { return nil }
        let (start, item) = (next + Int(key.pointee.count), Int(key.pointee.item))
        let sign = start.loadUnaligned(as: UInt32.self)
        if sign == UsualSigns.value.0 {
            guard (start + 4).loadUnaligned(as: UInt32.self) == UsualSigns.value.1,
                (start + 7).loadUnaligned(as: UInt32.self) == UsualSigns.value.2,
                let value = QuotedText(start + 11), value.isLast,
                book.pointee.observeUsual(item: item, value: value.text)
            else { return nil }
            return value.behind
        }
        if sign == UsualSigns.person.0 {
            guard (start + 4).loadUnaligned(as: UInt32.self) == UsualSigns.person.1,
                (start + 8).loadUnaligned(as: UInt32.self) == UsualSigns.person.2,
                let person = QuotedText(start + 12), let value = person.valueBehind, value.isLast,
                book.pointee.observeUsual(item: item, value: value.text, person: person.text)
            else { return nil }
            return value.behind
        }
        if sign == UsualSigns.unit.0 {
            guard (start + 4).loadUnaligned(as: UInt32.self) == UsualSigns.unit.1,
                (start + 6).loadUnaligned(as: UInt32.self) == UsualSigns.unit.2,
                let unit = QuotedText(start + 10), let value = unit.valueBehind, value.isLast,
                book.pointee.observeUsual(item: item, value: value.text, unit: unit.cell, texts: texts)
            else { return nil }
            return value.behind
        }
        return nil
    }

    private enum Taken { case answer, end, nothing }

    /// Takes any answer with its key and the sign before it, or the last brace.
    @inline(never)
    private mutating func takeOther(_ cursor: inout JSONCursor, at place: Int) -> Taken {
        guard cursor.take(Self.sign(before: place)) else {
            return place > 0 && cursor.take(UInt8(ascii: "}")) ? .end : .nothing
        }
        guard let item = item(&cursor, at: place), book.pointee.opens(item) else { return .nothing }
        return takeAnswer(&cursor, of: item) ? .answer : .nothing
    }

    /// The sign before the answer at a place.
    private static func sign(before place: Int) -> UInt8 { place == 0 ? UInt8(ascii: "{") : UInt8(ascii: ",") }

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
        if let observation = cursor.usualObservation(at: texts) {
            return observation.hand(to: book, item: item, texts: texts)
        }
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
