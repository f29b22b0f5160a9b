public import BilingualText
public import ExactArithmetic

/// One submitted audit whose answers were read and understood; shared, since it never changes.
public final class Audit: Sendable {
    public let id: String
    public let checklistID: String
    public let checklistVersion: String
    public let dealer: AuditedDealer
    public let date: CivilDate
    public let auditor: String
    /// The audited department, for checklists that leave it to the audit.
    public let department: String?
    /// Everybody an answer names or the submission lists, each once, in order of first mention.
    public let people: [AuditedPerson]
    /// Indices into `people` of those listed as on duty; nil when the submission lists nobody.
    public let peopleOnDuty: [Int]?
    /// Units listed as on display or open, by unit id.
    public let unitsListed: [String: [String]]
    /// At most one per item.
    public let waivers: [Waiver]
    /// For each item of the checklist, in its order, what was observed; empty when nothing was.
    public let observations: [[Observation]]

    public init(
        id: String, checklistID: String, checklistVersion: String, dealer: AuditedDealer, date: CivilDate,
        auditor: String,
        department: String? = nil, people: [AuditedPerson] = [], peopleOnDuty: [Int]? = nil,
        unitsListed: [String: [String]] = [:], waivers: [Waiver] = [], observations: [[Observation]]
    ) {
        self.id = id
        self.checklistID = checklistID
        self.checklistVersion = checklistVersion
        self.dealer = dealer
        self.date = date
        self.auditor = auditor
        self.department = department
        self.people = people
        self.peopleOnDuty = peopleOnDuty
        self.unitsListed = unitsListed
        self.waivers = waivers
        self.observations = observations
    }
}

/// The dealer as far as the submission and the network know it.
public struct AuditedDealer: Sendable, Hashable {
    public let id: String
    public let name: BilingualText?
    public let region: String?

    public init(id: String, name: BilingualText? = nil, region: String? = nil) {
        self.id = id
        self.name = name
        self.region = region
    }
}

/// A person who was observed. Without a network the name stands for the id and the rest is unknown.
public struct AuditedPerson: Sendable, Hashable {
    public let id: String
    public let name: String
    public let role: String?
    public let team: String?
    public let department: String?

    public init(id: String, name: String, role: String? = nil, team: String? = nil, department: String? = nil) {
        self.id = id
        self.name = name
        self.role = role
        self.team = team
        self.department = department
    }
}

/// One look at one item; shared, since it never changes.
public final class Observation: Sendable {
    public let value: AnswerValue
    /// The answer as the submission wrote it, remark taken off.
    public let written: String
    /// Indices into `Audit.people`; several for a joint observation.
    public let people: [Int]
    public let unit: String?
    public let note: String?
    public let evidence: String?
    /// The moments it carries; nil when it carries none.
    public let times: ObservationTimes?

    public init(
        value: AnswerValue, written: String, people: [Int] = [], unit: String? = nil, note: String? = nil,
        evidence: String? = nil, times: ObservationTimes? = nil
    ) {
        self.value = value
        self.written = written
        self.people = people
        self.unit = unit
        self.note = note
        self.evidence = evidence
        self.times = times
    }
}

/// The course of what was observed, such as a complaint: each in seconds since the beginning of 1900 at Greenwich.
public struct ObservationTimes: Sendable, Hashable {
    public let received: Fraction?
    public let firstFeedback: Fraction?
    public let closed: Fraction?

    public init(received: Fraction? = nil, firstFeedback: Fraction? = nil, closed: Fraction? = nil) {
        self.received = received
        self.firstFeedback = firstFeedback
        self.closed = closed
    }
}

/// An answer that was understood.
public enum AnswerValue: Sendable, Hashable {
    /// Blank or still to be checked: neither no nor not applicable.
    case unanswered
    case notApplicable
    case yes
    case no
    /// An index into the choice's options.
    case option(Int)
    /// Indices into the options of a multi-choice, ascending; empty when nothing was found.
    case options([Int])
    /// Whether each part is met, in their order.
    case parts([Bool])
    /// A scale value, a measured number, a duration in seconds, or a number or sum of money for information.
    case number(Fraction)
    /// What was waited for never came; given up after so many seconds, if that is known.
    case notReached(after: Fraction?)
    /// k of n, or reached of target; n = 0 is not applicable.
    case share(Fraction, of: Fraction)
    /// On the scale of an index; expected is never 0.
    case index(expected: Fraction, perceived: Fraction)
    case text(String)
    case date(CivilDate)
    /// A whole number of deviations.
    case count(Fraction)
    /// Deviations per deduction kind, in the order of the kinds.
    case deductions([Fraction])

    public var isUnanswered: Bool { if case .unanswered = self { true } else { false } }
}
