import Diagnostics
import YAMLDocument

extension YAMLNode {
    /// The tree on one line: `{key: text, list: ["quoted", ~]}`.
    var outline: String { outline(withPlaces: false) }

    /// The same with `@line:column` behind each key and value.
    var outlineWithPlaces: String { outline(withPlaces: true) }

    private func outline(withPlaces: Bool) -> String {
        let text =
            switch content {
            case .scalar(let text, quoted: true): text.debugDescription
            case .scalar(let text, quoted: false): isNull ? "~" : text
            case .sequence(let elements):
                "[" + elements.map { $0.outline(withPlaces: withPlaces) }.joined(separator: ", ") + "]"
            case .mapping(let entries):
                "{" + entries.map { $0.outline(withPlaces: withPlaces) }.joined(separator: ", ") + "}"
            }
        return text + (withPlaces ? position.mark : "")
    }
}

extension YAMLNode.Entry {
    fileprivate func outline(withPlaces: Bool) -> String {
        let value = withPlaces ? value.outlineWithPlaces : value.outline
        return key + (withPlaces ? keyPosition.mark : "") + ": " + value
    }
}

extension SourcePosition {
    fileprivate var mark: String { "@\(line):\(column)" }
}
