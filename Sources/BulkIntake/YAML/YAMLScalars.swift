internal import Diagnostics
internal import YAMLDocument

/// Steps through the events of a YAML file; everything it does not surely know is nil or false, and then the file is for the
/// careful reader.
struct YAMLScalars: ~Copyable {
    private var events: RawEvents
    /// Takes every scalar, since libyaml frees its own.
    private(set) var spare: SpareText
    /// The line of the last key.
    private var keyLine = 0

    /// Nil when there is no memory for a parser.
    ///
    /// - Parameter text: UTF-8 without directives and anything but line breaks and tabs below a blank.
    init?(_ text: Cell, spare: SpareText) {
        guard let events = RawEvents(reading: text.bytes) else { return nil }
        self.events = events
        self.spare = spare
        self.events.next()
    }

    /// Takes the beginnings of the stream and of its first document.
    mutating func begin() -> Bool { take(.document) && take(.document) }

    var position: SourcePosition { events.position }

    /// Takes the beginning of a list or mapping, or the end of either, when it comes next.
    mutating func take(_ kind: RawEvents.Kind) -> Bool {
        // A second anchor might have the name of the first.
        guard events.kind == kind, events.anchors < 2 else { return false }
        events.next()
        return true
    }

    /// True when only the end of the document and of the stream is left.
    mutating func isAtEnd() -> Bool { take(.document) && events.kind == .streamEnd }

    /// The next scalar as a key.
    mutating func key() -> Cell? {
        keyLine = events.line
        return scalar(isKey: true)
    }

    /// The next scalar as the value of the last key.
    mutating func value() -> Cell? { scalar(isKey: false) }

    private mutating func scalar(isKey: Bool) -> Cell? {
        let bytes = events.scalar
        guard events.anchors < 2, let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
        let cell = Cell(UnsafeRawPointer(spare.next), bytes.count)
        guard spare.append(Cell(start, bytes.count)), !cell.isUnusual,
            !cell.holdsControls
        else { return nil }
        if events.isPlain, cell.isNull || cell.mayBeSlip(isLoose: isKey || events.line > keyLine) { return nil }
        events.next()
        return cell
    }
}
