public import ChecklistModel

/// One observation as numbers that a `BulkScorer` has handed out.
public struct BulkObservation: BitwiseCopyable, Sendable {
    /// From `answer(_:written:item:)`; it names the item too.
    public var answer: Int32
    /// From `party(_:)`; -1 when it names nobody.
    public var party: Int32
    public var unit: BulkText
    public var note: BulkText
    public var evidence: BulkText

    public init(
        answer: Int32, party: Int32 = -1, unit: BulkText = .none, note: BulkText = .none, evidence: BulkText = .none
    ) {
        self.answer = answer
        self.party = party
        self.unit = unit
        self.note = note
        self.evidence = evidence
    }
}

/// Where a text stands among the texts that are handed over with the observations.
public struct BulkText: BitwiseCopyable, Sendable, Equatable {
    public var offset: UInt32
    public var count: UInt32

    /// Nothing was written; an empty text is something else.
    public static var none: BulkText { BulkText(offset: .max, count: 0) }

    public init(offset: UInt32, count: UInt32) {
        self.offset = offset
        self.count = count
    }
}

/// What an audit has besides its answers, in numbers that a `BulkScorer` has handed out.
public struct BulkHead: Sendable {
    /// From `dealer(_:)`.
    public var dealer: Int32
    /// From `auditor(_:)`.
    public var auditor: Int32
    /// From `department(_:)`: the audited one, where the checklist leaves it to the audit.
    public var department: Int32
    public var date: CivilDate

    /// - Parameter department: 0 when the audit names none.
    public init(dealer: Int32, auditor: Int32, department: Int32 = 0, date: CivilDate) {
        self.dealer = dealer
        self.auditor = auditor
        self.department = department
        self.date = date
    }
}
