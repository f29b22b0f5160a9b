internal import Diagnostics

/// What a node costs once its aliases are written out.
struct Extent {
    static let scalar = Extent(nodes: 1, height: 0)

    var nodes: Int
    /// Levels of lists and mappings.
    var height: Int

    mutating func add(_ inner: Extent) {
        nodes += inner.nodes
        height = max(height, inner.height + 1)
    }
}

/// A node that is about to stand in a collection.
struct FinishedNode {
    /// Where the writer has it.
    let node: UInt32
    let extent: Extent
    /// Where it stands; for an alias that is not where its text stands.
    let mark: Mark
    let position: SourcePosition
    /// True when it stands in for what was refused, so that nothing more is to be said about it.
    var isRefused = false
}

/// A list or a mapping whose end has not been met.
struct OpenCollection {
    enum Shape {
        case sequence, mapping
    }

    struct Key {
        let text: String
        let isQuoted: Bool
        let mark: Mark
        let position: SourcePosition
        fileprivate let node: UInt32
    }

    /// What the next node will be.
    enum Role {
        case item
        case key
        case value(Key)
        /// The key was refused; its value is read and dropped.
        case valueOfNothing
    }

    let shape: Shape
    let isFlow: Bool
    let mark: Mark
    let position: SourcePosition
    let anchor: String?
    private(set) var extent = Extent(nodes: 1, height: 1)
    private(set) var nextRole: Role
    private var members = YAMLNodeChain()
    private var keys: [Key] = []
    private var keyPlaces: [String: SourcePosition] = [:]

    /// Below this many entries looking through them is faster than a dictionary.
    private static let smallMapping = 8

    init(_ shape: Shape, isFlow: Bool, mark: Mark, position: SourcePosition, anchor: String?) {
        self.shape = shape
        nextRole = shape == .sequence ? .item : .key
        self.isFlow = isFlow
        self.mark = mark
        self.position = position
        self.anchor = anchor
    }

    /// Writes what has been taken.
    func finished(_ writer: inout YAMLTreeWriter) -> FinishedNode {
        let node = writer.collection(
            shape == .sequence ? .sequence : .mapping, of: members, line: position.line, column: position.column)
        return FinishedNode(node: node, extent: extent, mark: mark, position: position)
    }

    /// Takes the next element, key or value; the answer is what is wrong with it as a key.
    mutating func take(_ finished: FinishedNode, _ writer: inout YAMLTreeWriter) -> YAMLProblem? {
        extent.add(finished.extent)
        switch nextRole {
        case .item: members.append(finished.node, &writer)
        case .key: return takeKey(finished, &writer)
        case .value(let key):
            append(key, finished.node, &writer)
            nextRole = .key
        case .valueOfNothing: nextRole = .key
        }
        return nil
    }

    private mutating func takeKey(_ finished: FinishedNode, _ writer: inout YAMLTreeWriter) -> YAMLProblem? {
        nextRole = .valueOfNothing
        if finished.isRefused { return nil }
        guard let (text, isQuoted) = writer.scalar(at: finished.node) else { return .key(.collection) }
        if !isQuoted, text.isEmpty { return .key(.missing) }
        if !isQuoted, text == "<<" { return .key(.merge) }
        if let first = firstPlace(of: text) { return .key(.duplicate(text, first: first)) }
        nextRole = .value(
            Key(text: text, isQuoted: isQuoted, mark: finished.mark, position: finished.position, node: finished.node))
        return nil
    }

    /// Keys are compared as lookups compare them: what looks the same to the reader is the same.
    private func firstPlace(of key: String) -> SourcePosition? {
        keyPlaces.isEmpty ? keys.first { $0.text == key }?.position : keyPlaces[key]
    }

    private mutating func append(_ key: Key, _ value: UInt32, _ writer: inout YAMLTreeWriter) {
        writer.move(key.node, to: key.position)
        members.append(key.node, &writer)
        members.append(value, &writer)
        if keyPlaces.isEmpty { keys.append(key) }
        if keys.count == Self.smallMapping, keyPlaces.isEmpty {
            for key in keys { keyPlaces[key.text] = key.position }
        } else if keys.count == Self.smallMapping {
            keyPlaces[key.text] = key.position
        }
    }
}
