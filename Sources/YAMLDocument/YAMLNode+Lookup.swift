public import BilingualText
public import Diagnostics

extension YAMLNode {
    /// The text of a scalar, quoted or not; nil for a list, a mapping and for nothing at all (see `isNull`).
    public var scalarText: String? {
        if case .scalar(let text, _) = content, !isNull { text } else { nil }
    }

    /// The elements of a list; nil for anything else.
    public var elements: [YAMLNode]? {
        if case .sequence(let elements) = content { elements } else { nil }
    }

    /// The entries of a mapping in file order; nil for anything else.
    public var entries: [Entry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// The value that a mapping gives to `key`; nil when it has none, and for anything but a mapping.
    ///
    /// The search is linear: for the few keys of a form, not for tables.
    public func mappingValue(forKey key: String) -> YAMLNode? {
        entries?.first { $0.key == key }?.value
    }

    /// What stands here, as messages name it: text, list, mapping, or nothing.
    public var kindName: BilingualText {
        switch content {
        case .scalar: isNull ? BilingualText(zh: "空值", en: "nothing") : BilingualText(zh: "文字", en: "text")
        case .sequence: BilingualText(zh: "列表", en: "list")
        case .mapping: BilingualText(zh: "键值对", en: "mapping")
        }
    }

    /// For a loader that expected a mapping and found an unquoted text with a full-width colon in it, such as `标题：x`:
    /// the place of that colon and what to write instead. Nil for every other node.
    public var fullWidthColonHint: (position: SourcePosition, message: BilingualText)? {
        guard case .scalar(let text, quoted: false) = content else { return nil }
        let key = text.unicodeScalars.prefix { $0 != "：" && $0 != " " && $0 != "\n" }
        // Behind a space the text may come from a later line, so that the column would be a guess.
        guard !key.isEmpty, key.endIndex < text.endIndex, text.unicodeScalars[key.endIndex] == "：" else { return nil }
        let place = SourcePosition(line: position.line, column: position.column + key.count)
        return (place, SlipProblem.fullWidthColon(after: String(key)).message)
    }
}
