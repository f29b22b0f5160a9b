/// Values by text. Few are looked through one by one, which takes less than to make a table of them.
struct TextTable<Value> {
    /// In the order in which they came.
    private(set) var keys: [String] = []
    private var values: [Value] = []
    /// Places of all keys; empty as long as they are few.
    private var places: [String: Int] = [:]

    private static var few: Int { 64 }

    /// Makes room for so many at once.
    mutating func reserve(_ count: Int) {
        keys.reserveCapacity(count)
        values.reserveCapacity(count)
        if count > Self.few { places.reserveCapacity(count) }
    }

    subscript(key: String) -> Value? {
        let place = places.isEmpty ? keys.firstIndex(of: key) : places[key]
        return place.map { values[$0] }
    }

    /// Gives a text its value; gives back the one that it had.
    @discardableResult
    mutating func updateValue(_ value: Value, forKey key: String) -> Value? {
        if let place = place(of: key, orElse: keys.count) {
            let earlier = values[place]
            values[place] = value
            return earlier
        }
        keys.append(key)
        values.append(value)
        if places.isEmpty, keys.count > Self.few {
            for (place, key) in keys.enumerated() { places[key] = place }
        }
        return nil
    }

    /// The place of a text that is there already; a new one gets `new` in the table.
    private mutating func place(of key: String, orElse new: Int) -> Int? {
        if places.isEmpty { return keys.firstIndex(of: key) }
        guard let known = places.updateValue(new, forKey: key) else { return nil }
        places[key] = known
        return known
    }
}

extension TextTable: Sendable where Value: Sendable {}
