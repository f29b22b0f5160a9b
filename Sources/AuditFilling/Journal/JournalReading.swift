internal import Diagnostics
internal import SubmissionDocument
internal import YAMLDocument

/// What stands in a journal.
public struct JournalReading: Sendable {
    public let entries: [JournalEntry]
    /// Bytes of the whole entries; what follows is half a line that was being written when the machine stopped.
    public let length: Int
    /// True when such half a line was left out.
    public let isTorn: Bool

    /// The most bytes that are read; a walk of a day with a thousand answers is under a megabyte.
    public static let largest = 64 << 20

    /// Reads newline-delimited JSON. A last line without its end never was acknowledged and is left out; anything else that is
    /// not an entry is refused.
    public init(_ bytes: [UInt8]) throws(JournalProblem) {
        guard bytes.count <= Self.largest else { throw .tooLarge }
        var entries: [JournalEntry] = []
        var start = 0
        while let end = bytes[start...].firstIndex(of: 0x0A) {
            let line = entries.count + 1
            guard let entry = JournalEntry(line: Array(bytes[start..<end])) else {
                if entries.isEmpty { throw Self.problem(ofFirst: Array(bytes[start..<end])) }
                throw .brokenLine(line)
            }
            guard entry.number == line else { throw .gap(line: line, expected: line) }
            entries.append(entry)
            start = end + 1
        }
        guard let first = entries.first, case .opened = first.event else { throw .noJournal }
        self.entries = entries
        length = start
        isTorn = start < bytes.count
    }

    private static func problem(ofFirst line: [UInt8]) -> JournalProblem {
        guard let fields = Fields(line), fields["event"] == "opened", let format = fields["journal"],
            format != String(JournalEntry.format)
        else { return .noJournal }
        return .newerFormat(format)
    }
}

/// The members of one line of JSON, which YAML reads as well.
private struct Fields {
    private let node: YAMLNode

    init?(_ line: [UInt8]) {
        guard line.first == UInt8(ascii: "{") else { return nil }
        let reading = readYAML(line, file: "", limits: YAMLLimits(bytes: 1 << 20, depth: 4))
        guard !reading.diagnostics.hasErrors, reading.documents.count == 1, reading.documents[0].entries != nil else {
            return nil
        }
        node = reading.documents[0]
    }

    subscript(name: String) -> String? { node.mappingValue(forKey: name)?.scalarText }

    func list(_ name: String) -> [String]? { node.mappingValue(forKey: name).flatMap(Self.texts) }

    var units: [WrittenUnits]? {
        node.mappingValue(forKey: "units")?.entries?.map {
            WrittenUnits(kind: $0.key, names: Self.texts($0.value) ?? [])
        }
    }

    private static func texts(_ node: YAMLNode) -> [String]? { node.elements?.map { $0.scalarText ?? "" } }
}

extension JournalEntry {
    /// 34 years in milliseconds: beyond any walk, and as many as a journal can hold still add up.
    private static let longestSitting = 1 << 40

    fileprivate init?(line: [UInt8]) {
        guard let fields = Fields(line), let number = fields["n"].flatMap({ Int($0) }), let at = fields["at"],
            let elapsed = fields["elapsed-ms"].flatMap({ Int($0) }), (0...Self.longestSitting).contains(elapsed),
            let event = JournalEvent(fields)
        else { return nil }
        self.init(number: number, at: at, elapsed: elapsed, event: event)
    }
}

extension JournalEvent {
    fileprivate init?(_ fields: Fields) {
        switch fields["event"] {
        case "opened":
            guard fields["journal"] == String(JournalEntry.format), let audit = WrittenAudit(fields) else { return nil }
            self = .opened(audit)
        case "resumed": self = .resumed
        case "answered":
            guard let place = ObservationPlace(fields) else { return nil }
            self = .answered(place, WrittenObservation(fields))
        case "changed":
            guard let place = ObservationPlace(fields), let reason = fields["reason"] else { return nil }
            self = .changed(place, WrittenObservation(fields), reason: reason)
        case "withdrawn":
            guard let place = ObservationPlace(fields), let reason = fields["reason"] else { return nil }
            self = .withdrawn(place, reason: reason)
        case "timing":
            guard let item = fields["item"] else { return nil }
            self = .timing(item: item, person: fields["person"], unit: fields["unit"])
        case "untimed": self = .untimed
        case "people":
            guard let people = fields.list("people") else { return nil }
            self = .people(people)
        case "units":
            guard let kind = fields["kind"], let names = fields.list("names") else { return nil }
            self = .units(WrittenUnits(kind: kind, names: names))
        case "finished": self = .finished
        default: return nil
        }
    }
}

extension ObservationPlace {
    fileprivate init?(_ fields: Fields) {
        guard let item = fields["item"], let number = fields["look"].flatMap({ Int($0) }), number >= 0 else {
            return nil
        }
        self.init(item: item, number: number)
    }
}

extension WrittenAudit {
    fileprivate init?(_ fields: Fields) {
        guard let id = fields["audit"], let checklist = fields["checklist"], let version = fields["version"],
            let dealer = fields["dealer"], let date = fields["date"], let auditor = fields["auditor"],
            let people = fields.list("people"), let units = fields.units
        else { return nil }
        self.init(
            id: id, checklist: checklist, version: version, dealer: dealer, date: date, auditor: auditor,
            department: fields["department"], people: people, units: units)
    }
}

extension WrittenObservation {
    fileprivate init(_ fields: Fields) {
        self.init(
            person: fields["person"], unit: fields["unit"], answer: fields["value"].map(WrittenAnswer.text) ?? .left,
            note: fields["note"], evidence: fields["evidence"], evidenceDigest: fields["evidence-sha256"],
            at: fields["observed"], received: fields["received"], firstFeedback: fields["first-feedback"],
            closed: fields["closed"])
    }
}
