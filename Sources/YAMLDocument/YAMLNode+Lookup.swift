public import BilingualText
public import Diagnostics

extension YAMLNode {
    /// The text of a scalar, quoted or not; nil for a list, a mapping and for nothing at all (see `isNull`).
    public var scalarText: String? { isNull ? nil : text }

    /// The text of a scalar, even of nothing at all; nil for a list and a mapping.
    public var text: String? {
        let record = record
        return record.isScalar ? tree.string(record) : nil
    }

    public var isScalar: Bool { record.isScalar }

    /// True for a scalar with this text, quoted or not.
    public func isText(_ text: String) -> Bool {
        let record = record
        return record.isScalar && tree.isText(record, text)
    }

    /// The elements of a list; nil for anything else.
    public var elements: [YAMLNode]? { sequence.map(Array.init) }

    /// The entries of a mapping in file order; nil for anything else.
    public var entries: [Entry]? { mapping.map(Array.init) }

    /// The elements of a list one by one; nil for anything else.
    public var sequence: Elements? {
        let record = record
        return record.kind == .sequence ? Elements(tree, record) : nil
    }

    /// The entries of a mapping one by one, in file order; nil for anything else.
    public var mapping: Entries? {
        let record = record
        return record.kind == .mapping ? Entries(tree, record) : nil
    }

    /// The entry of this mapping, or of another one of the same document, at a place that it once told.
    public func entry(at place: UInt32) -> Entry { Entry(tree: tree, index: place - 1) }

    /// The value of such an entry.
    public func value(at place: UInt32) -> YAMLNode { YAMLNode(tree, tree.records[Int(place - 1)].next) }

    /// The value that a mapping gives to `key`; nil when it has none, and for anything but a mapping.
    ///
    /// The search is linear: for the few keys of a form, not for tables.
    public func mappingValue(forKey key: String) -> YAMLNode? {
        mapping?.first { $0.isKey(key) }?.value
    }

    /// What stands here, as messages name it: text, list, mapping, or nothing.
    public var kindName: BilingualText {
        switch record.kind {
        case .plain, .quoted:
            isNull ? BilingualText(zh: "空值", en: "nothing") : BilingualText(zh: "文字", en: "text")
        case .sequence: BilingualText(zh: "列表", en: "list")
        case .mapping: BilingualText(zh: "键值对", en: "mapping")
        }
    }

    /// For a loader that expected a mapping and found an unquoted text with a colon in it that ends no key, such as `标题：x`
    /// or `1-2:x`: the place of that colon and what to write instead. Nil for every other node.
    public var colonHint: (position: SourcePosition, message: BilingualText)? {
        guard record.kind == .plain, let text else { return nil }
        let scalars = text.unicodeScalars
        let key = scalars.prefix { $0 != "：" && $0 != ":" && $0 != " " && $0 != "\n" }
        // Behind a space the text may come from a later line, so that the column would be a guess.
        guard !key.isEmpty, key.endIndex < text.endIndex else { return nil }
        let place = SourcePosition(line: position.line, column: position.column + key.count)
        switch scalars[key.endIndex] {
        case "：": return (place, SlipProblem.fullWidthColon(after: String(key)).message)
        case ":"
        where !isTime(scalars, at: key.endIndex) && !scalars[key.endIndex...].starts(with: "://".unicodeScalars):
            return (place, SlipProblem.tightColon(after: String(key)).message)
        default: return nil
        }
    }

    /// True for the colon of `12:30`.
    private func isTime(_ scalars: String.UnicodeScalarView, at colon: String.UnicodeScalarView.Index) -> Bool {
        let digits = Unicode.Scalar("0")...Unicode.Scalar("9")
        let (before, behind) = (scalars[..<colon].last, scalars[scalars.index(after: colon)...].first)
        return before.map(digits.contains) == true && behind.map(digits.contains) == true
    }
}
