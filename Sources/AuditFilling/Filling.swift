public import SubmissionDocument

/// An audit that is being filled in: what its journal makes of it.
public struct Filling: Sendable, Hashable {
    /// As it stands now; items in the order in which they were first answered.
    public private(set) var audit: WrittenAudit
    /// Changes and withdrawals, oldest first.
    public private(set) var changes: [Change] = []
    /// The stopwatch that was started and not yet stopped.
    public private(set) var timing: Timing?
    public private(set) var isFinished = false
    /// Entries taken so far.
    public private(set) var length: Int
    /// Milliseconds of all sittings before the one that goes on.
    public private(set) var earlierSittings = 0
    private var lastElapsed = 0

    /// An answer that was corrected.
    public struct Change: Sendable, Hashable {
        public let place: ObservationPlace
        public let before: WrittenObservation
        /// Nil when it was taken back.
        public let after: WrittenObservation?
        public let reason: String
        public let at: String
    }

    /// A stopwatch that runs.
    public struct Timing: Sendable, Hashable {
        public let item: String
        public let person: String?
        public let unit: String?
        /// When it was started: RFC 3339 with offset.
        public let started: String
    }

    /// The audit of a whole journal.
    public init(_ entries: [JournalEntry]) throws(JournalProblem) {
        guard let first = entries.first, case .opened(let audit) = first.event else { throw .noJournal }
        self.audit = audit
        self.audit.started = first.at
        length = 1
        lastElapsed = first.elapsed
        for entry in entries.dropFirst() { try take(entry) }
    }

    /// Milliseconds that all sittings together have taken.
    ///
    /// - Parameter elapsed: those of the present one.
    public func timeUsed(elapsed: Int) -> Int { earlierSittings + elapsed }

    /// Takes the next entry of the journal.
    public mutating func take(_ entry: JournalEntry) throws(JournalProblem) {
        let misplaced = JournalProblem.misplaced(line: length + 1)
        switch entry.event {
        case .opened: throw misplaced
        case .resumed:
            earlierSittings += lastElapsed
            isFinished = false
        case .answered(let place, let observation):
            guard add(observation, at: place) else { throw misplaced }
            timing = nil
        case .changed(let place, let observation, let reason):
            guard let before = replace(place, with: observation) else { throw misplaced }
            changes.append(Change(place: place, before: before, after: observation, reason: reason, at: entry.at))
        case .withdrawn(let place, let reason):
            guard let before = replace(place, with: nil) else { throw misplaced }
            changes.append(Change(place: place, before: before, after: nil, reason: reason, at: entry.at))
        case .timing(let item, let person, let unit):
            timing = Timing(item: item, person: person, unit: unit, started: entry.at)
        case .untimed: timing = nil
        case .people(let people): audit.people = people
        case .units(let units):
            if let index = audit.units.firstIndex(where: { $0.kind == units.kind }) {
                audit.units[index] = units
            } else {
                audit.units.append(units)
            }
        case .finished:
            isFinished = true
            audit.finished = entry.at
        }
        if case .finished = entry.event {} else { audit.finished = nil }
        length += 1
        lastElapsed = entry.elapsed
    }

    /// What was observed for an item so far.
    public func observations(of item: String) -> [WrittenObservation] {
        audit.answers.first { $0.item == item }?.observations ?? []
    }

    private mutating func add(_ observation: WrittenObservation, at place: ObservationPlace) -> Bool {
        guard let index = audit.answers.firstIndex(where: { $0.item == place.item }) else {
            guard place.number == 0 else { return false }
            audit.answers.append(WrittenItem(item: place.item, observations: [observation]))
            return true
        }
        guard place.number == audit.answers[index].observations.count else { return false }
        audit.answers[index].observations.append(observation)
        return true
    }

    /// - Returns: what stood there before; nil when nothing did.
    private mutating func replace(
        _ place: ObservationPlace, with observation: WrittenObservation?
    ) -> WrittenObservation? {
        guard let index = audit.answers.firstIndex(where: { $0.item == place.item }),
            audit.answers[index].observations.indices.contains(place.number)
        else { return nil }
        let before = audit.answers[index].observations[place.number]
        if let observation {
            audit.answers[index].observations[place.number] = observation
        } else {
            audit.answers[index].observations.remove(at: place.number)
            if audit.answers[index].observations.isEmpty { audit.answers.remove(at: index) }
        }
        return before
    }
}
