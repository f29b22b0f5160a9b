extension YAMLNode {
    /// The elements of a list, without an array of them.
    public struct Elements: Sequence, IteratorProtocol, Sendable {
        public let count: Int
        private let tree: YAMLTree
        private var place: UInt32
        private var left: UInt32

        init(_ tree: YAMLTree, _ record: YAMLTree.Record) {
            self.tree = tree
            count = Int(record.count)
            place = record.start
            left = record.count
        }

        public var isEmpty: Bool { count == 0 }
        public var first: YAMLNode? { isEmpty ? nil : YAMLNode(tree, place) }
        public var underestimatedCount: Int { count }

        public mutating func next() -> YAMLNode? {
            guard left > 0 else { return nil }
            let node = YAMLNode(tree, place)
            place = tree.records[Int(place)].next
            left -= 1
            return node
        }
    }

    /// The entries of a mapping, without an array of them.
    public struct Entries: Sequence, IteratorProtocol, Sendable {
        public let count: Int
        private let tree: YAMLTree
        private var place: UInt32
        private var left: UInt32

        init(_ tree: YAMLTree, _ record: YAMLTree.Record) {
            self.tree = tree
            count = Int(record.count)
            place = record.start
            left = record.count
        }

        public var isEmpty: Bool { count == 0 }
        public var first: Entry? { isEmpty ? nil : Entry(tree: tree, index: place) }
        public var underestimatedCount: Int { count }

        public mutating func next() -> Entry? {
            guard left > 0 else { return nil }
            let entry = Entry(tree: tree, index: place)
            let value = tree.records[Int(place)].next
            place = tree.records[Int(value)].next
            left -= 1
            return entry
        }
    }
}
