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
        guard cursor.take(UInt8(ascii: "{")) else { return false }
        var place = 0
        repeat {
            guard let item = item(&cursor, at: place), book.pointee.opens(item) else { return false }
            place &+= 1
            let isTaken =
                if let value = cursor.usualAnswer() {
                    hand(value, to: item)
                } else if let answer = cursor.usualAnswerOfPerson() {
                    hand(answer.value, of: answer.person, to: item)
                } else if let answer = cursor.usualAnswerOfUnit() {
                    hand(answer.value, ofUnit: answer.unit, to: item)
                } else {
                    takeAnswer(&cursor, of: item)
                }
            guard isTaken else { return false }
        } while cursor.take(UInt8(ascii: ","))
        return cursor.take(UInt8(ascii: "}"))
    }

    @inline(never)
    private mutating func hand(_ value: Cell, to item: Int) -> Bool {
        let empty = Cell(texts, 0)
        return book.pointee.observe(
            item: item, value: value, person: empty, unit: empty, note: empty, evidence: empty, next: empty,
            texts: texts)
    }

    @inline(never)
    private mutating func hand(_ value: Cell, of person: Cell, to item: Int) -> Bool {
        let empty = Cell(texts, 0)
        return book.pointee.observe(
            item: item, value: value, person: person, unit: empty, note: empty, evidence: empty, next: empty,
            texts: texts)
    }

    @inline(never)
    private mutating func hand(_ value: Cell, ofUnit unit: Cell, to item: Int) -> Bool {
        let empty = Cell(texts, 0)
        return book.pointee.observe(
            item: item, value: value, person: empty, unit: unit, note: empty, evidence: empty, next: empty,
            texts: texts)
    }

    /// Takes a key with its colon.
    @inline(__always)
    private mutating func item(_ cursor: inout JSONCursor, at place: Int) -> Int? {
        if place < AnswerKeys.places, keys[place].stands(at: cursor.next) {
            cursor.skip(keys[place].count)
            return Int(keys[place].item)
        }
        guard let key = cursor.string(), cursor.take(UInt8(ascii: ":")) else { return nil }
        let item = book.pointee.item(key, at: place)
        if place < AnswerKeys.places, let known = AnswerKeys.Key(key, endingAt: cursor.next, item: item) {
            keys[place] = known
        }
        return item
    }

    /// Takes what stands behind a key: an answer alone, an observation, or a list of observations.
    @inline(never)
    private mutating func takeAnswer(_ cursor: inout JSONCursor, of item: Int) -> Bool {
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
    private mutating func takeObservation(_ cursor: inout JSONCursor, of item: Int) -> Bool {
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
