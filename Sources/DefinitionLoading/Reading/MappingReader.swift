internal import BilingualText
internal import Diagnostics
internal import YAMLDocument

/// One mapping of a definition: tells unknown and missing keys and hands out the values of the others.
///
/// The type itself asks nothing of `Key`: to prove such a demand when the program starts takes longer than to read the mapping.
struct MappingReader<Key> {
    let values: ValueReader
    private let node: YAMLNode
    private let places: KeyPlaces
    private let holdsEmptyValue: Bool

    var position: SourcePosition { node.position }
}

/// For each key of a mapping, where its entry stands in the document; 0 for a key that is not written. No list of the keys:
/// it would be a type of its own for every kind of mapping, and to make so many takes longer than to read the mappings.
/// No kind of mapping may have more keys than there is room for.
private typealias KeyPlaces = InlineArray<32, UInt32>

extension MappingReader where Key: DefinitionKey {
    /// Nil when the node is no mapping, which is reported.
    init?(_ node: YAMLNode, as type: Key.Type = Key.self, _ values: ValueReader) {
        guard let entries = values.mapping(node) else { return nil }
        let known = Key.allCases
        var places = KeyPlaces(repeating: 0)
        assert(known.count <= places.count, "\(Key.self) has more keys than places")
        // Most people write keys in the order in which they are documented, so each is looked for behind the one before it.
        var expected = known.startIndex
        var holdsEmptyValue = false
        for entry in entries {
            let key = entry.key
            guard
                let place = known[expected...].firstIndex(where: { $0.isWritten(key) })
                    ?? known[..<expected].firstIndex(where: { $0.isWritten(key) })
            else {
                let suggestion = values.log.suggestion(for: key, among: Key.allowed)
                let problem = StructureProblem.unknownKey(
                    key, in: Key.part, suggestion: suggestion, allowed: Key.allowed)
                values.log.report(problem, at: entry.keyPosition)
                continue
            }
            places[known[place].mark] = entry.place
            expected = known.index(after: place)
            if entry.value.isNull {
                holdsEmptyValue = true
                values.log.report(StructureProblem.emptyValue(key: key), at: entry.keyPosition)
            }
        }
        self.values = values
        self.node = node
        self.places = places
        self.holdsEmptyValue = holdsEmptyValue
    }

    /// In file order.
    var keys: [Key] { Key.allCases.filter(has).sorted { places[$0.mark] < places[$1.mark] } }

    /// True when the key is written, whatever its value.
    func has(_ key: Key) -> Bool { places[key.mark] != 0 }

    /// True when the first key stands before the second one; both are written.
    func has(_ first: Key, before second: Key) -> Bool { places[first.mark] < places[second.mark] }

    private func entry(_ key: Key) -> YAMLNode.Entry? {
        let place = places[key.mark]
        return place == 0 ? nil : node.entry(at: place)
    }

    /// The value of a key; nil when there is none or it is empty.
    subscript(key: Key) -> YAMLNode? {
        let place = places[key.mark]
        if place == 0 { return nil }
        let value = node.value(at: place)
        return holdsEmptyValue && value.isNull ? nil : value
    }

    /// Where the key stands, else the mapping.
    func place(of key: Key) -> SourcePosition { entry(key)?.keyPosition ?? position }

    func optional<Value>(_ key: Key, _ read: (YAMLNode) -> Value?) -> Value? { self[key].flatMap(read) }

    func required<Value>(_ key: Key, _ read: (YAMLNode) -> Value?) -> Value? {
        if !has(key) { report(StructureProblem.missingKey(key.rawValue, in: Key.part), at: position) }
        return optional(key, read)
    }

    /// The one of two keys that is written; none and both are reported.
    func only(of first: Key, _ second: Key) -> Key? {
        if has(first) != has(second) { return has(first) ? first : second }
        return only(of: [first, second])
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
    /// Keys are of small letters and hyphens, which can be spelt in one way only: most are told apart by their length.
    @inline(__always)
    fileprivate func isWritten(_ key: String) -> Bool { rawValue.utf8.count == key.utf8.count && rawValue == key }

    /// Tells the key from the others of its kind: cases without values differ in their one byte.
    fileprivate var mark: Int { withUnsafeBytes(of: self) { Int($0.first ?? 0) } }
}
