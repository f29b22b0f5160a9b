/// One audit as a submission states it, every answer as text: what forms are filled with and files are made of.
public struct WrittenAudit: Sendable, Hashable {
    public var id: String
    public var checklist: String
    public var version: String
    public var dealer: String
    /// Year first, such as `2026-10-12`.
    public var date: String
    public var auditor: String
    /// The audited department, for checklists that leave it to the audit.
    public var department: String?
    /// Ids or names of those on duty; empty when nobody is listed.
    public var people: [String]
    /// What is on display or open, by kind of unit.
    public var units: [WrittenUnits]
    /// What is left out with leave, each in place of an answer.
    public var waivers: [WrittenWaiver]
    /// A remark on the whole submission; only YAML has a place for it.
    public var note: String?
    /// When the walk began and ended: RFC 3339 with offset.
    public var started: String?
    public var finished: String?
    /// In the order of the checklist; items that are left blank are not among them.
    public var answers: [WrittenItem]

    public init(
        id: String, checklist: String, version: String, dealer: String, date: String, auditor: String,
        department: String? = nil, people: [String] = [], units: [WrittenUnits] = [], waivers: [WrittenWaiver] = [],
        note: String? = nil, started: String? = nil, finished: String? = nil, answers: [WrittenItem] = []
    ) {
        self.id = id
        self.checklist = checklist
        self.version = version
        self.dealer = dealer
        self.date = date
        self.auditor = auditor
        self.department = department
        self.people = people
        self.units = units
        self.waivers = waivers
        self.note = note
        self.started = started
        self.finished = finished
        self.answers = answers
    }
}

/// The units of one kind.
public struct WrittenUnits: Sendable, Hashable {
    public var kind: String
    public var names: [String]

    public init(kind: String, names: [String]) {
        self.kind = kind
        self.names = names
    }
}

/// Leave for one item until a day.
public struct WrittenWaiver: Sendable, Hashable {
    public var item: String
    public var owner: String
    public var reason: String
    /// Year first, such as `2026-12-31`.
    public var until: String

    public init(item: String, owner: String, reason: String, until: String) {
        self.item = item
        self.owner = owner
        self.reason = reason
        self.until = until
    }
}

/// What was observed for one item; never empty.
public struct WrittenItem: Sendable, Hashable {
    public var item: String
    public var observations: [WrittenObservation]

    public init(item: String, observations: [WrittenObservation]) {
        self.item = item
        self.observations = observations
    }
}

/// One look at one item.
public struct WrittenObservation: Sendable, Hashable {
    /// An id, a name, or several of them with 、 between for a joint observation.
    public var person: String?
    public var unit: String?
    public var answer: WrittenAnswer
    public var note: String?
    /// The path or name of a photograph or document.
    public var evidence: String?
    /// SHA-256 of the evidence's bytes, in hexadecimal.
    public var evidenceDigest: String?
    /// Moments: RFC 3339 with offset.
    public var at: String?
    public var received: String?
    public var firstFeedback: String?
    public var closed: String?

    public init(
        person: String? = nil, unit: String? = nil, answer: WrittenAnswer, note: String? = nil, evidence: String? = nil,
        evidenceDigest: String? = nil, at: String? = nil, received: String? = nil, firstFeedback: String? = nil,
        closed: String? = nil
    ) {
        self.person = person
        self.unit = unit
        self.answer = answer
        self.note = note
        self.evidence = evidence
        self.evidenceDigest = evidenceDigest
        self.at = at
        self.received = received
        self.firstFeedback = firstFeedback
        self.closed = closed
    }
}

/// An answer as a submission writes it.
public enum WrittenAnswer: Sendable, Hashable {
    case text(String)
    /// Parts, kinds of deviation or the two numbers of an index.
    case mapping([Pair])
    /// Options of a multi-choice, by id.
    case list([String])
    /// Left out, because the moments of the observation say it.
    case left

    public struct Pair: Sendable, Hashable {
        public let name: String
        public let value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }
}
