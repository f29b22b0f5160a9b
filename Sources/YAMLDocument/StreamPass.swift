internal import Diagnostics

/// One reading of the text, to its end or to a slip that can be mended.
struct StreamPass {
    private let limits: YAMLLimits
    var source: SourceText
    var composer: NodeComposer
    /// Their topmost nodes.
    private var documents: [UInt32] = []
    private var flawedDocuments: [UInt32] = []
    private var documentStart = Mark()
    private var problemsBefore = 0
    /// True behind a document whose end no line marks.
    private var canBeContinued = false
    /// The last scalar that is not empty: it often explains why libyaml gave up behind it.
    private(set) var lastText: (start: Mark, end: Mark, isPlain: Bool)?

    init(_ source: SourceText, limits: YAMLLimits) {
        self.source = source
        self.limits = limits
        composer = NodeComposer(limits: limits, problemsElsewhere: source.problems.count)
    }

    func reading(of file: String) -> YAMLReading {
        let problems = (source.problems + composer.log.problems).map { $0.diagnostic(in: file) }.sortedByPlace()
        let tree = composer.tree
        return YAMLReading(
            documents: documents.map { YAMLNode(tree, $0) },
            flawedDocuments: flawedDocuments.map { YAMLNode(tree, $0) }, diagnostics: problems)
    }

    /// The slip that is to be mended before another pass; nil when this was the last one.
    mutating func run() -> Slip? {
        let bytes = source.bytes
        return bytes.withUnsafeBufferPointer { buffer in
            guard !buffer.isEmpty else { return nil }
            guard var parser = EventParser(reading: buffer, scalarLimit: limits.valueBytes) else {
                try? composer.report(.limit(.memory), at: nil)
                return nil
            }
            return run(&parser)
        }
    }

    private mutating func run(_ parser: inout EventParser) -> Slip? {
        do {
            while true {
                let event = try parser.next()
                if let scalar = event.scalar {
                    let (start, end) = (event.start, event.end)
                    if let slip = try takeScalar(scalar.value, scalar.properties, from: start, to: end) { return slip }
                    continue
                }
                let value = event.value
                if case .streamEnd = value.kind { return nil }
                try take(value)
            }
        } catch let failure as ParserFailure {
            return explain(failure)
        } catch {
            return nil
        }
    }

    private mutating func take(_ event: Event) throws(ReadingEnded) {
        let position = source.position(event.start)
        switch event.kind {
        case .streamStart, .streamEnd: break
        case .documentStart: beginDocument(event)
        case .documentEnd(let isImplicit): endDocument(event, isImplicit: isImplicit)
        case .alias(let name): try composer.alias(name, mark: event.start, at: position)
        case .sequenceStart(let properties, let isFlow):
            try composer.begin(.sequence, properties, isFlow: isFlow, mark: event.start, at: position)
        case .mappingStart(let properties, let isFlow):
            try composer.begin(.mapping, properties, isFlow: isFlow, mark: event.start, at: position)
        case .sequenceEnd, .mappingEnd: try composer.endCollection()
        }
    }

    private mutating func takeScalar(
        _ value: Event.ScalarValue, _ properties: Event.Properties, from start: Mark, to end: Mark
    ) throws(ReadingEnded) -> Slip? {
        if start < end { lastText = (start, end, value.isPlain) }
        if value.isPlain, let slip = try slip(in: value, at: start) { return slip }
        // For libyaml what is empty may stand where the next token begins, which may be behind the text.
        let isEmptyDocument = start == end && composer.nextRole == nil
        let mark = isEmptyDocument ? documentStart : start == end ? source.walker(at: start).mark : start
        try composer.scalar(value, properties, mark: mark, at: source.position(mark))
        return nil
    }

    private mutating func beginDocument(_ event: Event) {
        composer.beginDocument()
        documentStart = event.start
        problemsBefore = composer.log.problems.count
    }

    private mutating func endDocument(_ event: Event, isImplicit: Bool) {
        guard let root = composer.root else { return }
        let isMended = source.isMended(in: documentStart.line...max(documentStart.line, event.end.line))
        let isFlawed = isMended || composer.log.problems.count > problemsBefore
        if isFlawed { flawedDocuments.append(root) } else { documents.append(root) }
        canBeContinued = isImplicit && !isFlawed
    }

    /// What follows the end of a document without `---` was meant to be part of it.
    mutating func flawDocumentBefore() {
        if canBeContinued, let document = documents.popLast() { flawedDocuments.append(document) }
    }
}
