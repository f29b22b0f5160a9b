public import Diagnostics

/// A value of a YAML document and the place where it stands. Scalars are text: `no`, `3:00` and `0012` mean what a
/// schema says, never what YAML 1.1 would guess.
///
/// It is a place in the tree of its document, whose texts become strings when they are asked for.
public struct YAMLNode: Sendable {
    public enum Content: Sendable {
        /// - Parameter quoted: true for '…', "…" and block scalars, where even an empty text is meant.
        case scalar(String, quoted: Bool)
        case sequence([YAMLNode])
        /// In file order; keys are unique.
        case mapping([Entry])
    }

    /// A key of a mapping and its value.
    public struct Entry: Sendable {
        let tree: YAMLTree
        let index: UInt32

        private var record: YAMLTree.Record { tree.records[Int(index)] }

        public var key: String { tree.string(record) }
        public var keyPosition: SourcePosition { tree.position(index) }
        public var value: YAMLNode { YAMLNode(tree, record.next) }

        /// True for this key, byte for byte: most keys have small letters and hyphens only, which are spelt in one way.
        public static func ~= (key: StaticString, entry: Entry) -> Bool { entry.tree.hasBytes(entry.record, key) }

        /// Compares the key as its reader does.
        public func isKey(_ key: String) -> Bool { tree.isText(record, key) }

        /// Tells the entry from others of its document and grows from one to the next; never 0.
        public var place: UInt32 { index + 1 }
    }

    let tree: YAMLTree
    let index: UInt32

    init(_ tree: YAMLTree, _ index: UInt32) {
        self.tree = tree
        self.index = index
    }

    var record: YAMLTree.Record { tree.records[Int(index)] }

    public var content: Content {
        let record = record
        return switch record.kind {
        case .plain, .quoted: .scalar(tree.string(record), quoted: record.kind == .quoted)
        case .sequence: .sequence(Array(Elements(tree, record)))
        case .mapping: .mapping(Array(Entries(tree, record)))
        }
    }

    public var position: SourcePosition { tree.position(index) }

    /// True for nothing at all, `~` and an unquoted `null`.
    public var isNull: Bool {
        let record = record
        guard record.kind == .plain else { return false }
        // The length decides for nearly every text.
        switch record.count {
        case 0: return true
        case 1: return tree.isText(record, "~")
        case 4: return tree.isText(record, "null")
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
