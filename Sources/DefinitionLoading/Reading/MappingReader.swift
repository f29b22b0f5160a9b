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
    /// Of each entry; nil for one that has no place here.
    private let keyOfEntry: [Key?]
    private let holdsEmptyValue: Bool
}

extension MappingReader where Key: DefinitionKey {
    /// Nil when the node is no mapping, which is reported.
    init?(_ node: YAMLNode, as type: Key.Type = Key.self, _ values: ValueReader) {
        guard let entries = values.mapping(node) else { return nil }
        var keys: [Key?] = []
        keys.reserveCapacity(entries.count)
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
                keys.append(nil)
                continue
            }
            keys.append(known[place])
            expected = known.index(after: place)
            if entry.value.isNull {
                holdsEmptyValue = true
                values.log.report(StructureProblem.emptyValue(key: entry.key), at: entry.keyPosition)
            }
        }
        self.values = values
        position = node.position
        self.entries = entries
        keyOfEntry = keys
        self.holdsEmptyValue = holdsEmptyValue
    }

    /// In file order.
    var keys: [Key] { keyOfEntry.compactMap { $0 } }

    /// True when the key is written, whatever its value.
    func has(_ key: Key) -> Bool { entry(key) != nil }

    /// Where its entry stands among all.
    private func entry(_ key: Key) -> Int? { keyOfEntry.firstIndex(of: key) }

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
