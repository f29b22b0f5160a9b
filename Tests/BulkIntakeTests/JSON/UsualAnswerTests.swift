internal import AuditTestSupport
internal import Testing

@testable internal import BulkIntake

/// What programs write around short texts is told by whole words.
@Suite("Usual answers")
struct UsualAnswerTests {
    private static let digits = Array("abcdefghijklmnop".utf8)

    /// A text behind its first quote, at the end of the memory but for what may be loaded.
    private func quoted(_ text: [UInt8], _ behind: String) throws -> (memory: GuardedMemory, text: QuotedText?) {
        let memory = try GuardedMemory()
        let bytes = text + Array(behind.utf8)
        return (memory, QuotedText(memory.place(bytes, room: 40, filledWith: 0x22)))
    }

    @Test("a text ends at its first quote, and one of more than fifteen bytes is none", arguments: 0...16)
    func ends(count: Int) throws {
        let text = Array(Self.digits.prefix(count))
        let (memory, found) = try quoted(text, "\"}")
        try withExtendedLifetime(memory) {
            #expect((found != nil) == (count <= 15))
            guard let found else { return }
            #expect(Array(found.cell.bytes) == text)
            #expect(found.text == ShortText(found.cell))
            #expect(found.isLast && found.cell.start.distance(to: found.behind) == count + 2)
            let other = try quoted(text, "\" }")
            #expect(other.text?.isLast == false)
        }
    }

    @Test("the value behind a person or a unit is found where just its key stands", arguments: [0, 1, 7, 8, 15])
    func valueBehind(count: Int) throws {
        let (text, key) = (Array(Self.digits.prefix(count)), Array("\",\"value\":\"".utf8))
        let (memory, found) = try quoted(text + key, "是\"}")
        withExtendedLifetime(memory) {
            #expect(found?.valueBehind.map { String(decoding: $0.cell.bytes, as: UTF8.self) } == "是")
            #expect(found?.valueBehind?.isLast == true)
        }
        for place in 1..<key.count {
            var other = key
            other[place] ^= 0x01
            let (memory, found) = try quoted(text + other, "是\"}")
            withExtendedLifetime(memory) { #expect(found?.valueBehind == nil, "\(place)") }
        }
    }

    @Test("numbers that stand for signs are those signs, lowest first")
    func signs() {
        func word(_ text: String) -> UInt64 { text.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
        for (signs, text) in [
            (UsualSigns.value, ":{\"value\":\""), (UsualSigns.person, ":{\"person\":\""),
            (UsualSigns.unit, ":{\"unit\":\""),
        ] {
            // The last four overlap those before when the key is shorter than twelve.
            let all = Array(text.utf8)
            #expect(UInt64(signs.0) == word(String(decoding: all[..<4], as: UTF8.self)), "\(text)")
            #expect(UInt64(signs.1) == word(String(decoding: all[4..<8], as: UTF8.self)), "\(text)")
            #expect(UInt64(signs.2) == word(String(decoding: all.suffix(4), as: UTF8.self)), "\(text)")
        }
        #expect(UsualSigns.valueBehind == word("\",\"value"))
        #expect(UInt64(UsualSigns.end) == word("\"}"))
    }

    /// A line that answers one item, and where its id and what stands behind the colon are.
    private func key(
        _ id: String, sign: String = "{", blanks: String = "", item: Int = 3,
        _ look: (AnswerKeys.Key?, UnsafeRawPointer) -> Void
    ) {
        let before = Array("x\(sign)\"".utf8)
        let line = before + Array("\(id)\"\(blanks):\"是\"}".utf8) + [UInt8](repeating: 0, count: 16)
        line.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            let place = start + before.count
            let end = place + id.utf8.count + 2 + blanks.utf8.count
            let sign = sign.utf8.last ?? 0
            look(
                AnswerKeys.Key(Cell(place, id.utf8.count), behind: sign, endingAt: end, item: item), place - 2)
        }
    }

    @Test(
        "a key stands wherever its bytes stand, and nowhere else", arguments: ["", "1", "1-", "1-1", "10-2", "10-12"])
    func keys(id: String) {
        key(id) { known, place in
            #expect(known?.stands(at: place) == true && known?.item == 3)
            #expect(known.map { Int($0.count) } == id.utf8.count + 3)
            let bytes = UnsafeRawBufferPointer(start: place, count: 8)
            for changed in 0..<id.utf8.count + 3 {
                for bit in 0..<8 {
                    var other = Array(bytes)
                    other[changed] ^= 1 << bit
                    let stands = other.withUnsafeBytes { other in
                        known.flatMap { key in other.baseAddress.map { key.stands(at: $0) } }
                    }
                    #expect(stands == false, "bit \(bit) of byte \(changed)")
                }
            }
            // What stands behind the closing quote has no part in it.
            var other = Array(bytes)
            for place in id.utf8.count + 3..<max(8, id.utf8.count + 3) { other[place] = 0xFF }
            other.withUnsafeBytes { other in
                if let start = other.baseAddress { #expect(known?.stands(at: start) == true) }
            }
        }
    }

    @Test("a key that is long, far from its colon, behind another sign or for the careful reader is not kept")
    func unusualKeys() {
        key("100-12") { known, _ in #expect(known == nil) }
        key("1-1", blanks: " ") { known, _ in #expect(known == nil) }
        key("1-1", item: -1) { known, _ in #expect(known == nil) }
        key("1-1", sign: ",") { known, _ in #expect(known?.item == 3) }
        let line = Array("x, \"1-1\":\"是\"}................".utf8)
        line.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            // A blank stands between the comma and the quote.
            let known = AnswerKeys.Key(Cell(start + 4, 3), behind: UInt8(ascii: ","), endingAt: start + 9, item: 0)
            #expect(known == nil)
        }
    }

    @Test("four checklists take turns, and a fifth takes the place of one")
    func books() {
        let books = UnsafeMutablePointer<ChecklistBook>.allocate(capacity: 6)
        defer { books.deallocate() }
        // The books themselves are never looked into.
        var keys = AnswerKeys()
        key("1-1") { known, place in
            guard let known else { return }
            for book in 0..<4 { keys.keys(of: books + book)[book] = known }
            for book in [3, 0, 2, 1, 1, 0] {
                let own = keys.keys(of: books + book)
                let standing = (0...AnswerKeys.places).filter { own[$0].stands(at: place) }
                #expect(standing == [book])
            }
            let fifth = keys.keys(of: books + 4)
            #expect(!(0...AnswerKeys.places).contains { fifth[$0].stands(at: place) })
            fifth[9] = known
            let kept = (0..<4).filter { book in keys.keys(of: books + book)[book].stands(at: place) }
            #expect(kept.count < 4)
            keys.removeAll()
            let fresh = keys.keys(of: books + 4)
            #expect(!(0...AnswerKeys.places).contains { fresh[$0].stands(at: place) })
        }
    }
}
