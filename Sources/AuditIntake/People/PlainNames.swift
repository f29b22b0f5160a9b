internal import ChecklistModel

/// The people of a dealer by those of their ids, names and aliases that a few bytes tell apart, to find somebody at a
/// fraction of what comparing texts character by character takes.
///
/// It never says anything else than the index of all names: a text that is not found here may still be found there.
package struct PlainNames: Sendable {
    /// Places in the dealer's list; `several` for a name of more than one person.
    private var places: [PlainNameKey: Int32]

    private static let several: Int32 = -1

    /// Nil when somebody's id does not stand for that person alone, or when a name may be equal to another one although it
    /// is written in other characters.
    init?(_ people: [Person]) {
        guard people.count <= Int32.max else { return nil }
        places = Dictionary(minimumCapacity: 2 * people.count)
        for place in people.indices {
            guard add(people[place].name, Int32(place)) else { return nil }
            for alias in people[place].aliases {
                guard add(alias, Int32(place)) else { return nil }
            }
        }
        // Behind all names, so that it shows when somebody else is called so.
        for place in people.indices {
            guard let key = PlainNameKey(people[place].id) else { return nil }
            let earlier = places.updateValue(Int32(place), forKey: key)
            guard earlier == nil || earlier == Int32(place) else { return nil }
        }
    }

    /// False for a name that bytes do not tell from others.
    private mutating func add(_ name: String, _ place: Int32) -> Bool {
        guard let key = PlainNameKey(name) ?? PlainNameKey(name.nameKey) else {
            return name.nameKey.isEqualOnlyToItself
        }
        let earlier = places.updateValue(place, forKey: key)
        if let earlier, earlier != place { places[key] = Self.several }
        return true
    }

    /// The place of the person with this id.
    package func place(ofID id: String) -> Int? { place(of: id) }

    /// The place of the only person whom this text can mean; nil when that is not certain.
    func place(of written: String) -> Int? { PlainNameKey(written).flatMap(place) }

    /// The place of the only person whom this text can mean; nil when that is not certain.
    ///
    /// - Parameter written: in UTF-8.
    func place(_ written: UnsafeRawBufferPointer) -> Int? { PlainNameKey(written).flatMap(place) }

    private func place(_ key: PlainNameKey) -> Int? {
        guard let place = places[key], place != Self.several else { return nil }
        return Int(place)
    }
}

/// The name key of a text of at most 24 bytes, all of them visible ASCII or of characters from U+4E00 to U+9FFF.
///
/// Two such texts mean the same only when they are the same, but for the case of their letters.
struct PlainNameKey: Hashable {
    private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

    init?(_ text: String) {
        var text = text
        guard let key = text.withUTF8({ PlainNameKey(UnsafeRawBufferPointer($0)) }) else { return nil }
        self = key
    }

    /// Nil for an empty text and for all others. Bytes that are no UTF-8 give a key that no text has.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var check = PlainNameCheck()
        var (word, count) = (UInt64(0), 0)
        for byte in bytes {
            // No byte of a key is zero, so that its words tell its length.
            guard count < 24, byte != 0, check.takes(byte) else { return nil }
            word = word << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            count += 1
            if count % 8 == 0 {
                append(word)
                word = 0
            }
        }
        if count == 0 { return nil }
        if count % 8 > 0 { append(word) }
    }

    private mutating func append(_ word: UInt64) { words = (word, words.0, words.1) }

    static func == (a: Self, b: Self) -> Bool { a.words == b.words }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
    }
}

extension String {
    /// True when this text surely is not equal to one that has a plain key: it holds nothing but ASCII, middle dots and
    /// characters from U+4E00 to U+9FFF, which stand for nothing but themselves.
    fileprivate var isEqualOnlyToItself: Bool {
        unicodeScalars.allSatisfy { $0.isASCII || $0 == "\u{B7}" || (0x4E00...0x9FFF).contains($0.value) }
    }
}
