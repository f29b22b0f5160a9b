/// Hands out names that differ from each other when case is ignored, within a length.
struct UniqueNames {
    private let limit: Int
    private var taken: Set<String>
    /// The next number to try behind a name, so that a thousand equal ones cost no more than a thousand others.
    private var next: [String: Int] = [:]

    /// - Parameter limit: in UTF-16 units, at least 16.
    init(limit: Int, taken: [String]) {
        self.limit = limit
        self.taken = Set(taken.map { $0.lowercased() })
    }

    /// The name itself, or the first of `name (2)`, `name (3)` … that is free.
    mutating func add(_ name: String, opening: String = " (", closing: String = ")") -> String {
        let wanted = name.cut(toUTF16: limit)
        let key = wanted.lowercased()
        if taken.insert(key).inserted { return wanted }
        var number = next[key] ?? 2
        while true {
            let ending = opening + String(number) + closing
            let candidate = wanted.cut(toUTF16: limit - ending.utf16.count) + ending
            number += 1
            guard taken.insert(candidate.lowercased()).inserted else { continue }
            next[key] = number
            return candidate
        }
    }
}
