internal import Diagnostics

/// Thrown where going on makes no sense; the reason is logged before.
struct ReadingEnded: Error {}

/// Builds the nodes of a stream's documents out of events, within the limits.
struct NodeComposer {
    private enum Anchor {
        case open(SourcePosition)
        case closed(FinishedNode)
    }

    private let limits: YAMLLimits
    private var open: [OpenCollection] = []
    private var anchors: [String: Anchor] = [:]
    /// The node of the document whose end has been met.
    private(set) var root: UInt32?
    private var writer = YAMLTreeWriter()
    private var nodes = 0
    private var aliases = 0
    private(set) var log: ProblemLog

    /// - Parameter problemsElsewhere: how many problems are known already.
    init(limits: YAMLLimits, problemsElsewhere: Int) {
        self.limits = limits
        log = ProblemLog(elsewhere: problemsElsewhere)
    }

    /// What the next node will be to the innermost list or mapping; nil for the root of a document.
    var nextRole: OpenCollection.Role? { open.last?.nextRole }
    /// True between brackets or braces.
    var isInFlow: Bool { open.last?.isFlow ?? false }
    /// The list or mapping in brackets or braces that is to be closed next.
    var openBracket: (shape: OpenCollection.Shape, mark: Mark)? {
        open.last.flatMap { $0.isFlow ? ($0.shape, $0.mark) : nil }
    }

    /// The nodes of all documents so far.
    var tree: YAMLTree { writer.tree }

    mutating func beginDocument() {
        open = []
        anchors = [:]
        root = nil
    }

    mutating func report(_ problem: YAMLProblem, at position: SourcePosition?) throws(ReadingEnded) {
        log.add(problem, at: position)
        if log.isFull { throw ReadingEnded() }
    }

    mutating func scalar(
        _ value: Event.ScalarValue, _ properties: Event.Properties, mark: Mark, at position: SourcePosition
    ) throws(ReadingEnded) {
        try count(1, at: position)
        try refuseTag(properties, at: position)
        if let defect = value.defect { try report(problem(of: defect), at: position) }
        let node = writer.scalar((value.text ?? "").utf8, isQuoted: !value.isPlain, at: position)
        let finished = FinishedNode(
            node: node, extent: .scalar, mark: mark, position: position, isRefused: value.text == nil)
        try define(properties.anchor, .closed(finished), at: position)
        try place(finished)
    }

    private func problem(of defect: ScalarDefect) -> YAMLProblem {
        switch defect {
        case .tooLong(let bytes): .limit(.valueSize(bytes: bytes, limit: limits.valueBytes))
        case .control(let byte): .node(.escapedCharacter(Unicode.Scalar(byte)))
        case .combiningMarks: .limit(.combiningMarks(limit: ScalarDefect.longestMarkRun))
        }
    }

    mutating func begin(
        _ shape: OpenCollection.Shape, _ properties: Event.Properties, isFlow: Bool, mark: Mark,
        at position: SourcePosition
    ) throws(ReadingEnded) {
        guard open.count < limits.depth else { throw end(.limit(.depth(limit: limits.depth)), at: position) }
        try count(1, at: position)
        try refuseTag(properties, at: position)
        try define(properties.anchor, .open(position), at: position)
        open.append(
            OpenCollection(shape, isFlow: isFlow, mark: mark, position: position, anchor: properties.anchor))
    }

    mutating func endCollection() throws(ReadingEnded) {
        guard let finished = open.last?.finished(&writer), let anchor = open.popLast().map(\.anchor) else { return }
        // A second anchor of this name is refused and changes nothing.
        if let anchor, case .open(let began)? = anchors[anchor], began == finished.position {
            anchors[anchor] = .closed(finished)
        }
        try place(finished)
    }

    mutating func alias(_ name: String, mark: Mark, at position: SourcePosition) throws(ReadingEnded) {
        aliases += 1
        guard aliases <= limits.aliases else { throw end(.limit(.aliases(limit: limits.aliases)), at: position) }
        let finished: FinishedNode
        if case .closed(let target)? = anchors[name] {
            finished = FinishedNode(
                node: writer.copy(target.node), extent: target.extent, mark: mark, position: position,
                isRefused: target.isRefused)
        } else {
            let problem: NodeProblem =
                if case .open(let began)? = anchors[name] {
                    .enclosingAlias(name, began: began)
                } else {
                    .unknownAlias(name)
                }
            try report(.node(problem), at: position)
            finished = FinishedNode(
                node: writer.scalar([], isQuoted: true, at: position), extent: .scalar, mark: mark,
                position: position, isRefused: true)
        }
        guard finished.extent.height <= limits.depth - open.count else {
            throw end(.limit(.depth(limit: limits.depth)), at: position)
        }
        try count(finished.extent.nodes, at: position)
        try place(finished)
    }

    private mutating func place(_ finished: FinishedNode) throws(ReadingEnded) {
        guard let last = open.indices.last else {
            root = finished.node
            return
        }
        if let problem = open[last].take(finished, &writer) { try report(problem, at: finished.position) }
    }

    private mutating func define(
        _ anchor: String?, _ state: Anchor, at position: SourcePosition
    ) throws(ReadingEnded) {
        guard let anchor else { return }
        switch anchors[anchor] {
        case nil: anchors[anchor] = state
        case .open(let first): try report(.node(.duplicateAnchor(anchor, first: first)), at: position)
        case .closed(let earlier): try report(.node(.duplicateAnchor(anchor, first: earlier.position)), at: position)
        }
    }

    private mutating func refuseTag(_ properties: Event.Properties, at position: SourcePosition) throws(ReadingEnded) {
        if let tag = properties.tag { try report(.node(.tag(tag)), at: position) }
    }

    private mutating func count(_ more: Int, at position: SourcePosition) throws(ReadingEnded) {
        guard more <= limits.nodes - nodes else { throw end(.limit(.nodes(limit: limits.nodes)), at: position) }
        nodes += more
    }

    private mutating func end(_ problem: YAMLProblem, at position: SourcePosition) -> ReadingEnded {
        log.add(problem, at: position)
        return ReadingEnded()
    }
}
