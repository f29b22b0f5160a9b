internal import BilingualText

/// Values by text. Few are looked through one by one, which takes less than to make a table of them.
struct TextTable<Value> {
    /// In the order in which they came.
    private(set) var keys: [String] = []
    private var values: [Value] = []
    /// Of each key; empty when there is a table.
    private var haveOneSpelling: [Bool] = []
    /// Places of all keys; nil as long as they are few.
    private var places: [String: Int]?

    private static var few: Int { 16 }

    /// Makes room for so many at once.
    mutating func reserve(_ count: Int) {
        keys.reserveCapacity(count)
        values.reserveCapacity(count)
        if count > Self.few { makeTable(for: count) } else { haveOneSpelling.reserveCapacity(count) }
    }

    private mutating func makeTable(for count: Int) {
        var table: [String: Int] = Dictionary(minimumCapacity: count)
        for (place, key) in keys.enumerated() { table[key] = place }
        places = table
        haveOneSpelling = []
    }

    subscript(key: String) -> Value? {
        let place = places.map { $0[key] } ?? find(key, hasOneSpelling: key.utf8.hasOneSpelling)
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
            let hasOneSpelling = key.utf8.hasOneSpelling
            let place = find(key, hasOneSpelling: hasOneSpelling)
            if place == nil { haveOneSpelling.append(hasOneSpelling) }
            return place
        }
        places?[key] = known
        return known
    }

    private func find(_ key: String, hasOneSpelling: Bool) -> Int? {
        let length = key.utf8.count
        for place in keys.indices {
            // To compare characters takes its time; two such texts of unlike lengths are surely different.
            if hasOneSpelling, haveOneSpelling[place], keys[place].utf8.count != length { continue }
            if keys[place] == key { return place }
        }
        return nil
    }
}

extension TextTable: Sendable where Value: Sendable {}
