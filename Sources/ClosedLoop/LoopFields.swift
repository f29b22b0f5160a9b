public import ChecklistModel
internal import ExactArithmetic

/// The fields of an entry under the words of its kind; what is not there is not written.
struct LoopFields {
    private(set) var texts: [String: String]

    init(_ texts: [String: String] = [:]) { self.texts = texts }

    subscript(name: String) -> String? {
        get { texts[name] }
        set { texts[name] = newValue }
    }

    func date(_ name: String) -> CivilDate? { texts[name].flatMap { CivilDate($0) } }

    func number(_ name: String) -> Int? { texts[name].flatMap { Int($0) } }

    func fraction(_ name: String) -> Fraction? { texts[name].flatMap { Fraction(text: $0) } }

    /// Texts kept one a line.
    func list(_ name: String) -> [String] { texts[name].map { $0.split(separator: "\n").map(String.init) } ?? [] }

    mutating func set(_ name: String, list: [String]) {
        texts[name] = list.isEmpty ? nil : list.joined(separator: "\n")
    }
}

/// Who did something, when and why.
public struct LoopStep: Sendable, Hashable {
    /// Of the entry in the ledger.
    public let sequence: Int
    /// The id of a person of the network, or a name as given.
    public let person: String
    /// The day on which it was entered, where the network is.
    public let day: CivilDate
    /// The moment, in UTC to the second.
    public let entered: String
    public let why: String?

    public init(sequence: Int, person: String, day: CivilDate, entered: String, why: String?) {
        self.sequence = sequence
        self.person = person
        self.day = day
        self.entered = entered
        self.why = why
    }

    /// Nil when the entry does not tell its day.
    init?(_ kept: KeptEntry) {
        let fields = LoopFields(kept.entry.fields)
        guard let day = fields.date("day") else { return nil }
        self.init(
            sequence: kept.sequence, person: kept.entry.person, day: day, entered: kept.entry.entered,
            why: fields["why"])
    }
}
