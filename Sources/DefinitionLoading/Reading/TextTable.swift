/// Values by text. Few are looked through one by one, which takes less than to make a table of them.
struct TextTable<Value> {
    /// In the order in which they came.
    private(set) var keys: [String] = []
    private var values: [Value] = []
    /// Of each key, whether it is spelt in one way only; empty when there is a table.
    private var areUnambiguous: [Bool] = []
    /// Places of all keys; nil as long as they are few.
    private var places: [String: Int]?

    private static var few: Int { 16 }

    /// Makes room for so many at once.
    mutating func reserve(_ count: Int) {
        keys.reserveCapacity(count)
        values.reserveCapacity(count)
        if count > Self.few { makeTable(for: count) } else { areUnambiguous.reserveCapacity(count) }
    }

    private mutating func makeTable(for count: Int) {
        var table: [String: Int] = Dictionary(minimumCapacity: count)
        for (place, key) in keys.enumerated() { table[key] = place }
        places = table
        areUnambiguous = []
    }

    subscript(key: String) -> Value? {
        let place = places.map { $0[key] } ?? find(key, isUnambiguous: key.isUnambiguous)
        return place.map { values[$0] }
    }

    /// Gives a text its value; gives back the one that it had.
    @discardableResult
    mutating func updateValue(_ value: Value, forKey key: String) -> Value? {
        if places == nil, keys.count >= Self.few { makeTable(for: 4 * Self.few) }
        guard let place = place(of: key) else {
            if keys.isEmpty { reserve(Self.usual) }
            keys.append(key)
            values.append(value)
            return nil
        }
        let earlier = values[place]
        values[place] = value
        return earlier
    }

    private static var usual: Int { 8 }

    /// The place of a text that is there already; a new one is noted to come behind all others.
    private mutating func place(of key: String) -> Int? {
        guard let known = places?.updateValue(keys.count, forKey: key) else {
            if places != nil { return nil }
            let isUnambiguous = key.isUnambiguous
            let place = find(key, isUnambiguous: isUnambiguous)
            if place == nil { areUnambiguous.append(isUnambiguous) }
            return place
        }
        places?[key] = known
        return known
    }

    private func find(_ key: String, isUnambiguous: Bool) -> Int? {
        let length = key.utf8.count
        for place in keys.indices {
            // To compare characters takes its time; two such texts of unlike lengths are surely different.
            if isUnambiguous, areUnambiguous[place], keys[place].utf8.count != length { continue }
            if keys[place] == key { return place }
        }
        return nil
    }
}

extension TextTable: Sendable where Value: Sendable {}

extension String {
    /// True for ASCII and characters from U+4000 to U+9FFF: equal texts of these have equal bytes.
    fileprivate var isUnambiguous: Bool { utf8.allSatisfy { $0 < 0xC0 || (0xE4...0xE9).contains($0) } }
}
