internal import CLibYAML

/// An event of libyaml as a Swift value; nine in ten are scalars, which are handed over by themselves.
struct Event {
    enum Kind {
        case streamStart, streamEnd, documentStart
        /// - Parameter isImplicit: true without a line `...`.
        case documentEnd(isImplicit: Bool)
        case alias(String)
        case sequenceStart(Properties, isFlow: Bool)
        case mappingStart(Properties, isFlow: Bool)
        case sequenceEnd, mappingEnd
    }

    struct Properties {
        let anchor: String?
        let tag: String?
    }

    struct ScalarValue {
        /// Nil when it must not be looked at any further.
        let text: String?
        /// True for a scalar without quotes that is no block scalar either.
        let isPlain: Bool
        let defect: ScalarDefect?
        /// False for nearly every text: no space that only looks like one is among the first two characters.
        let mayBeginWithUnusualSpace: Bool
    }

    let kind: Kind
    let start: Mark
    let end: Mark
}

/// Where and why libyaml gave up.
struct ParserFailure: Error {
    /// Nil when memory ran out.
    let problem: String?
    let mark: Mark
    let context: String?
    let contextMark: Mark
}

/// Owns libyaml's parser and hands over its events.
struct EventParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let scalarLimit: Int

    /// Nil when there is no memory for a parser.
    ///
    /// - Parameter bytes: valid UTF-8, not empty, that outlives this value: libyaml keeps the pointer.
    init?(reading bytes: UnsafeBufferPointer<UInt8>, scalarLimit: Int) {
        parser = .allocate(capacity: 1)
        self.scalarLimit = scalarLimit
        guard yaml_parser_initialize(parser) == 1, let start = bytes.baseAddress else {
            parser.deallocate()
            return nil
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, start, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    mutating func next() throws(ParserFailure) -> LibraryEvent {
        var event = LibraryEvent(scalarLimit: scalarLimit)
        guard event.fill(from: parser) else { throw failure }
        return event
    }

    private var failure: ParserFailure {
        let state = parser.pointee
        return ParserFailure(
            problem: state.problem.map { String(cString: $0) }, mark: Mark(state.problem_mark),
            context: state.context.map { String(cString: $0) }, contextMark: Mark(state.context_mark))
    }
}

/// Owns the memory of one libyaml event.
struct LibraryEvent: ~Copyable {
    private var event = yaml_event_t()
    private let scalarLimit: Int

    fileprivate init(scalarLimit: Int) { self.scalarLimit = scalarLimit }

    deinit {
        var event = event
        yaml_event_delete(&event)
    }

    fileprivate mutating func fill(from parser: UnsafeMutablePointer<yaml_parser_t>) -> Bool {
        yaml_parser_parse(parser, &event) == 1
    }

    var start: Mark { Mark(event.start_mark) }
    var end: Mark { Mark(event.end_mark) }

    /// Anything but a scalar.
    var value: Event { Event(kind: kind, start: start, end: end) }

    /// Nil for anything else.
    var scalar: (value: Event.ScalarValue, properties: Event.Properties)? {
        guard event.type == YAML_SCALAR_EVENT else { return nil }
        let scalar = event.data.scalar
        return (scalarValue, properties(scalar.anchor, scalar.tag))
    }

    private var kind: Event.Kind {
        switch event.type {
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd(isImplicit: event.data.document_end.implicit == 1)
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            return .sequenceStart(
                properties(start.anchor, start.tag), isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE)
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            return .mappingStart(properties(start.anchor, start.tag), isFlow: start.style == YAML_FLOW_MAPPING_STYLE)
        default: return .streamEnd
        }
    }

    private var scalarValue: Event.ScalarValue {
        let scalar = event.data.scalar
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let defect = ScalarDefect(
            of: bytes, limit: scalarLimit, mayHoldEscapes: scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE)
        return Event.ScalarValue(
            text: defect?.forbidsReading == true ? nil : String(decoding: bytes, as: UTF8.self),
            isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE, defect: defect,
            mayBeginWithUnusualSpace: bytes.prefix(Self.longestBeginning).contains(where: Self.leadsUnusualSpace))
    }

    /// Bytes in which the second character begins, at the latest.
    private static let longestBeginning = 5

    private static func leadsUnusualSpace(_ byte: UInt8) -> Bool {
        byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
    }
}

private func properties(_ anchor: UnsafePointer<UInt8>?, _ tag: UnsafePointer<UInt8>?) -> Event.Properties {
    Event.Properties(anchor: text(anchor), tag: tag.map(beginning))
}

private func text(_ bytes: UnsafePointer<UInt8>?) -> String? {
    bytes.map { String(cString: $0) }
}

/// Enough for a message: with `%TAG` a short tag can stand for megabytes.
private func beginning(of tag: UnsafePointer<UInt8>) -> String {
    let length = (0..<256).first { tag[$0] == 0 } ?? 256
    return String(decoding: UnsafeBufferPointer(start: tag, count: length), as: UTF8.self)
}

extension Mark {
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(line: mark.line, column: mark.column)
    }
}
