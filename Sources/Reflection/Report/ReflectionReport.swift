public import Diagnostics

/// A reflection report as somebody filled it in: what happened, and the eight fields.
public struct ReflectionReport: Sendable {
    public var head: ReflectionHead
    /// What happened (案例).
    public var situation: [ReflectionStatement]
    private var answers: [ReflectionAnswer?]

    public init(head: ReflectionHead = ReflectionHead(), situation: [ReflectionStatement] = []) {
        self.head = head
        self.situation = situation
        answers = ReflectionField.allCases.map { _ in nil }
    }

    /// What stands in a field; nil when the report does not have the field at all.
    public subscript(field: ReflectionField) -> ReflectionAnswer? {
        get { answers[field.rawValue] }
        set { answers[field.rawValue] = newValue }
    }
}

/// What the head of a report names; every part as it is written there.
public struct ReflectionHead: Sendable, Hashable {
    public var dealer: String?
    public var person: String?
    public var audit: String?
    /// The critical item or items that the person failed.
    public var item: String?
    /// The day of the audit.
    public var date: String?

    public init(
        dealer: String? = nil, person: String? = nil, audit: String? = nil, item: String? = nil, date: String? = nil
    ) {
        self.dealer = dealer
        self.person = person
        self.audit = audit
        self.item = item
        self.date = date
    }
}

/// What stands in one field; without statements it is left blank.
public struct ReflectionAnswer: Sendable, Hashable {
    /// The place of the field's heading or key.
    public let position: SourcePosition
    public let statements: [ReflectionStatement]

    public init(at position: SourcePosition, _ statements: [ReflectionStatement]) {
        self.position = position
        self.statements = statements
    }
}

/// One numbered thought, one paragraph, one point of a list; never blank.
public struct ReflectionStatement: Sendable, Hashable {
    /// The number written before it, or its place in the list.
    public let number: Int?
    /// One or more lines, divided by line feeds.
    public let text: String
    /// Where each line of the text begins.
    private let places: [SourcePosition]
    private let countsColumns: Bool

    /// - Parameters:
    ///   - places: one for each line of `text`.
    ///   - countsColumns: false where the notation hides what the text takes in the file, as quoted text of YAML.
    public init(_ text: String, number: Int? = nil, at places: [SourcePosition], countsColumns: Bool = true) {
        self.text = text
        self.number = number
        self.places = places
        self.countsColumns = countsColumns
    }

    /// Where it begins.
    public var position: SourcePosition { places.first ?? SourcePosition(line: 1, column: 1) }

    /// The place of one of its code points.
    ///
    /// - Parameter offset: counted from 0, over line feeds too.
    func position(at offset: Int) -> SourcePosition {
        let before = text.unicodeScalars.prefix(offset)
        let line = before.count { $0 == "\n" }
        guard countsColumns, places.indices.contains(line) else { return position }
        let column = before.reversed().prefix { $0 != "\n" }.count
        return SourcePosition(line: places[line].line, column: places[line].column + column)
    }
}
