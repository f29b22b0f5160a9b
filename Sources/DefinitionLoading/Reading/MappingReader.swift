internal import BilingualText
internal import Diagnostics
internal import YAMLDocument

/// One mapping of a definition: tells unknown and missing keys and hands out the values of the others.
///
/// The type itself asks nothing of `Key`: to prove such a demand when the program starts takes longer than to read the mapping.
struct MappingReader<Key> {
    let values: ValueReader
    let position: SourcePosition
    private let entries: [YAMLNode.Entry]
    /// Of each entry, what tells its key from the others; -1 for one that has no place here. A list of the keys themselves
    /// would be a type of its own for every kind of mapping, and to make so many takes longer than to read the mappings.
    private let markOfEntry: [Int16]
    private let holdsEmptyValue: Bool
}

extension MappingReader where Key: DefinitionKey {
    /// Nil when the node is no mapping, which is reported.
    init?(_ node: YAMLNode, as type: Key.Type = Key.self, _ values: ValueReader) {
        guard let entries = values.mapping(node) else { return nil }
        var marks: [Int16] = []
        marks.reserveCapacity(entries.count)
        let known = Key.allCases
        // Most people write keys in the order in which they are documented, so each is looked for behind the one before it.
        var expected = known.startIndex
        var holdsEmptyValue = false
        for entry in entries {
            guard
                let place = known[expected...].firstIndex(where: { $0.rawValue == entry.key })
                    ?? known[..<expected].firstIndex(where: { $0.rawValue == entry.key })
            else {
                let suggestion = values.log.suggestion(for: entry.key, among: Key.allowed)
                let problem = StructureProblem.unknownKey(
                    entry.key, in: Key.part, suggestion: suggestion, allowed: Key.allowed)
                values.log.report(problem, at: entry.keyPosition)
                marks.append(-1)
                continue
            }
            marks.append(known[place].mark)
            expected = known.index(after: place)
            if entry.value.isNull {
                holdsEmptyValue = true
                values.log.report(StructureProblem.emptyValue(key: entry.key), at: entry.keyPosition)
            }
        }
        self.values = values
        position = node.position
        self.entries = entries
        markOfEntry = marks
        self.holdsEmptyValue = holdsEmptyValue
    }

    /// In file order.
    var keys: [Key] {
        let known = Key.allCases
        return markOfEntry.compactMap { mark in known.first { $0.mark == mark } }
    }

    /// True when the key is written, whatever its value.
    func has(_ key: Key) -> Bool { entry(key) != nil }

    /// Where its entry stands among all.
    private func entry(_ key: Key) -> Int? { markOfEntry.firstIndex(of: key.mark) }

    /// The value of a key; nil when there is none or it is empty.
    subscript(key: Key) -> YAMLNode? {
        guard let entry = entry(key) else { return nil }
        let value = entries[entry].value
        return holdsEmptyValue && value.isNull ? nil : value
    }

    /// Where the key stands, else the mapping.
    func place(of key: Key) -> SourcePosition { entry(key).map { entries[$0].keyPosition } ?? position }

    func optional<Value>(_ key: Key, _ read: (YAMLNode) -> Value?) -> Value? { self[key].flatMap(read) }

    func required<Value>(_ key: Key, _ read: (YAMLNode) -> Value?) -> Value? {
        if !has(key) { report(StructureProblem.missingKey(key.rawValue, in: Key.part), at: position) }
        return optional(key, read)
    }

    /// The one key of several that is written; none and more than one are reported.
    func only(of choices: [Key], required: Bool = true) -> Key? {
        let written = keys.filter(choices.contains)
        if written.count > 1 {
            let names = choices.filter(written.contains).map(\.rawValue)
            report(StructureProblem.excludingKeys(names), at: place(of: written[1]))
        } else if written.isEmpty, required {
            report(StructureProblem.missingOneOf(choices.map(\.rawValue), in: Key.part), at: position)
        }
        return written.count == 1 ? written[0] : nil
    }

    func report(_ problem: some Problem, at key: Key) { values.log.report(problem, at: place(of: key)) }
    func report(_ problem: some Problem, at position: SourcePosition) {
        values.log.report(problem, at: position)
    }
}

extension DefinitionKey {
    /// Tells the key from the others of its kind: cases without values differ in their one byte.
    fileprivate var mark: Int16 { withUnsafeBytes(of: self) { Int16($0.first ?? 0) } }
}
