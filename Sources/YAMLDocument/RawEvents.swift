internal import CLibYAML
package import Diagnostics

/// libyaml's events one by one without a node or a `String` of any, for a reader that knows what it looks for.
///
/// Such a reader must give up at the first thing that it did not look for and leave the text to `readYAML`, which alone
/// says what is wrong.
package struct RawEvents: ~Copyable {
    package enum Kind {
        case scalar, sequenceStart, mappingStart, collectionEnd, document, streamEnd
        /// Not YAML, or more of it than a form needs: an alias, a tag.
        case other
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    private(set) package var kind = Kind.document
    /// Nodes with an anchor that were met so far. A second one of the same name would be an error.
    private(set) package var anchors = 0

    /// Nil when there is no memory for a parser.
    ///
    /// - Parameter bytes: UTF-8 in which `readYAML` would find no fault before it asks libyaml: without byte-order mark, control
    ///   characters and directives. It must outlive this value.
    package init?(reading bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return nil }
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            return nil
        }
        self.parser = parser
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, start.assumingMemoryBound(to: UInt8.self), bytes.count)
    }

    deinit {
        yaml_event_delete(event)
        yaml_parser_delete(parser)
        event.deallocate()
        parser.deallocate()
    }

    /// Goes on to the next event and says what it is.
    @discardableResult
    package mutating func next() -> Kind {
        yaml_event_delete(event)
        guard yaml_parser_parse(parser, event) == 1 else {
            kind = .other
            return kind
        }
        switch event.pointee.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.pointee.data.scalar
            kind = node(.scalar, scalar.anchor, scalar.tag)
        case YAML_SEQUENCE_START_EVENT:
            let start = event.pointee.data.sequence_start
            kind = node(.sequenceStart, start.anchor, start.tag)
        case YAML_MAPPING_START_EVENT:
            let start = event.pointee.data.mapping_start
            kind = node(.mappingStart, start.anchor, start.tag)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .collectionEnd
        case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT, YAML_DOCUMENT_END_EVENT: kind = .document
        case YAML_STREAM_END_EVENT: kind = .streamEnd
        default: kind = .other
        }
        return kind
    }

    private mutating func node(
        _ kind: Kind, _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?
    ) -> Kind {
        if anchor != nil { anchors += 1 }
        return tag == nil ? kind : .other
    }

    /// The bytes of the scalar at hand, escapes resolved; valid until the next event.
    package var scalar: UnsafeRawBufferPointer {
        guard kind == .scalar else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        let scalar = event.pointee.data.scalar
        return UnsafeRawBufferPointer(start: scalar.value, count: scalar.length)
    }

    /// True for a scalar without quotes that is no block scalar either.
    package var isPlain: Bool { kind == .scalar && event.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE }

    /// Where the event at hand begins.
    package var position: SourcePosition {
        SourcePosition(line: line, column: event.pointee.start_mark.column + 1)
    }

    /// The line in which the event at hand begins, counted from 1.
    package var line: Int { event.pointee.start_mark.line + 1 }
}
