/// Members grouped by key, groups in order of first mention.
struct OrderedGroups<Key: Hashable, Subject, Member> {
    private(set) var groups: [(key: Key, subject: Subject, members: [Member])] = []
    private var positions: [Key: Int] = [:]

    /// - Returns: the position of the group.
    @discardableResult
    mutating func add(_ subject: @autoclosure () -> Subject, key: Key, _ member: Member? = nil) -> Int {
        let position: Int
        if let known = positions[key] {
            position = known
        } else {
            position = groups.count
            positions[key] = position
            groups.append((key, subject(), []))
        }
        if let member { groups[position].members.append(member) }
        return position
    }

    /// What was added under this key; empty when nothing was.
    subscript(key: Key) -> [Member] { positions[key].map { groups[$0].members } ?? [] }
}

extension Array {
    /// Sorted, equals in the order they stand in.
    func stablySorted(by precedes: (Element, Element) -> Bool) -> [Element] {
        // Positions move instead of elements, which may be large.
        indices.sorted { a, b in
            if precedes(self[a], self[b]) { return true }
            return precedes(self[b], self[a]) ? false : a < b
        }.map { self[$0] }
    }

    /// Sorted by a key that is asked for once, equals in the order they stand in.
    func stablySorted<Key: Comparable>(on key: (Element) -> Key) -> [Element] {
        let keys = map(key)
        return indices.sorted { a, b in keys[a] != keys[b] ? keys[a] < keys[b] : a < b }.map { self[$0] }
    }

    /// Those that satisfy the condition; without a copy when all do.
    func keeping(_ isIncluded: (Element) -> Bool) -> [Element] {
        allSatisfy(isIncluded) ? self : filter(isIncluded)
    }
}
