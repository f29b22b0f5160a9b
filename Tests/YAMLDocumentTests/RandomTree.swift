import AuditTestSupport
import YAMLDocument

/// A tree to be written as YAML and read back.
indirect enum RandomTree: Equatable {
    case text(String)
    case list([RandomTree])
    case mapping([(key: String, value: RandomTree)])

    init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let text, _): self = .text(text)
        case .sequence(let elements): self = .list(elements.map(Self.init))
        case .mapping(let entries): self = .mapping(entries.map { ($0.key, Self($0.value)) })
        }
    }

    static func == (a: Self, b: Self) -> Bool {
        switch (a, b) {
        case (.text(let a), .text(let b)): a.unicodeScalars.elementsEqual(b.unicodeScalars)
        case (.list(let a), .list(let b)): a == b
        case (.mapping(let a), .mapping(let b)):
            a.count == b.count && zip(a, b).allSatisfy { $0.key == $1.key && $0.value == $1.value }
        default: false
        }
    }
}

extension SeededGenerator {
    private static let pieces = [
        "a", "Z", "0", "张", "三", "é", "🚗", " ", "  ", "\n", "\t", ":", ": ", "：", "　", "#", " #", "-", "- ", "?", ",",
        "[", "]",
        "{", "}", "&", "*", "!", "|", ">", "'", "\"", "\\", "%", "@", "`", "~", "null", "---", "...", "<<", "\u{A0}",
        "\u{200B}",
    ]

    mutating func text() -> String {
        let length = Int.random(in: 0...6, using: &self)
        return (0..<length).map { _ in pick(Self.pieces) }.joined()
    }

    mutating func tree(depth: Int) -> RandomTree {
        let kind = depth == 0 ? 0 : Int.random(in: 0...3, using: &self)
        let count = Int.random(in: 0...4, using: &self)
        switch kind {
        case 2: return .list((0..<count).map { _ in tree(depth: depth - 1) })
        case 3:
            var keys: Set<String> = []
            return .mapping(
                (0..<count).compactMap { _ in
                    let key = text()
                    return keys.insert(key).inserted ? (key, tree(depth: depth - 1)) : nil
                })
        default: return .text(text())
        }
    }
}
