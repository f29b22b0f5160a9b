public import Diagnostics

/// A value of a YAML document and the place where it stands. Scalars are text: `no`, `3:00` and `0012` mean what a
/// schema says, never what YAML 1.1 would guess.
public struct YAMLNode: Sendable {
    public enum Content: Sendable {
        /// - Parameter quoted: true for '…', "…" and block scalars, where even an empty text is meant.
        case scalar(String, quoted: Bool)
        case sequence([YAMLNode])
        /// In file order; keys are unique.
        case mapping([Entry])
    }

    public struct Entry: Sendable {
        public let key: String
        public let keyPosition: SourcePosition
        public let value: YAMLNode

        public init(key: String, keyPosition: SourcePosition, value: YAMLNode) {
            self.key = key
            self.keyPosition = keyPosition
            self.value = value
        }
    }

    public let content: Content
    public let position: SourcePosition

    public init(_ content: Content, at position: SourcePosition) {
        self.content = content
        self.position = position
    }

    /// True for nothing at all, `~` and an unquoted `null`.
    public var isNull: Bool {
        guard case .scalar(let text, quoted: false) = content else { return false }
        // The length decides for nearly every text.
        switch text.utf8.count {
        case 0: return true
        case 1: return text == "~"
        case 4: return text == "null"
        default: return false
        }
    }
}

/// What a document may ask of this machine (scoring rules, section 10).
public struct YAMLLimits: Sendable {
    public var bytes: Int
    public var depth: Int
    public var aliases: Int
    /// Bytes of one scalar.
    public var valueBytes: Int
    /// Nodes after aliases are expanded, which is what an alias bomb inflates.
    public var nodes: Int

    public init(bytes: Int, depth: Int = 64, aliases: Int = 1_000, valueBytes: Int = 65_536, nodes: Int = 2_000_000) {
        self.bytes = bytes
        self.depth = depth
        self.aliases = aliases
        self.valueBytes = valueBytes
        self.nodes = nodes
    }

    /// A checklist or a network: 16 MB.
    public static let definition = YAMLLimits(bytes: 16 << 20)
    /// A file of submissions: 64 MB.
    public static let submission = YAMLLimits(bytes: 64 << 20, nodes: 8_000_000)
}
