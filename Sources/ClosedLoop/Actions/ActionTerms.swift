public import ChecklistModel
public import ContentDigest

/// What reading corrective actions needs to know besides findings and entries.
public struct ActionTerms {
    /// Days after the first due date.
    public static let longestPostponement = 90

    public let dueDays: DueDays
    /// The person who answers for a department of a dealer, by the ids of all three; nil when nobody is known to.
    let responsible: (_ dealer: String, _ department: String) -> String?
    /// The definition with this digest; nil when it cannot be had.
    let checklist: (SHA256Digest) -> Checklist?
    /// By how much the network's clocks are ahead of Greenwich on a day.
    let secondsAheadOfGreenwich: (CivilDate) -> Int

    public init(
        dueDays: DueDays = .standard, responsible: @escaping (_ dealer: String, _ department: String) -> String?,
        checklist: @escaping (SHA256Digest) -> Checklist?,
        secondsAheadOfGreenwich: @escaping (CivilDate) -> Int
    ) {
        self.dueDays = dueDays
        self.responsible = responsible
        self.checklist = checklist
        self.secondsAheadOfGreenwich = secondsAheadOfGreenwich
    }

    /// As a network has them.
    public init(
        network: DealerNetwork?, checklist: @escaping (SHA256Digest) -> Checklist?,
        secondsAheadOfGreenwich: @escaping (CivilDate) -> Int
    ) {
        let dealers = Dictionary((network?.dealers ?? []).map { ($0.id, $0.responsible) }) { first, _ in first }
        self.init(
            dueDays: network?.dueDays ?? .standard, responsible: { dealers[$0]?[$1] }, checklist: checklist,
            secondsAheadOfGreenwich: secondsAheadOfGreenwich)
    }
}

/// Items by definition and id, each looked up once.
final class ActionItems {
    private let checklist: (SHA256Digest) -> Checklist?
    private var items: [SHA256Digest: [String: ActionItem]] = [:]
    /// Findings of one audit stand together.
    private var last: (definition: SHA256Digest, items: [String: ActionItem])?

    init(_ checklist: @escaping (SHA256Digest) -> Checklist?) { self.checklist = checklist }

    func item(_ id: String, of definition: SHA256Digest) -> ActionItem? {
        if let last, last.definition == definition { return last.items[id] }
        let found = items[definition] ?? loaded(definition)
        items[definition] = found
        last = (definition, found)
        return found[id]
    }

    private func loaded(_ definition: SHA256Digest) -> [String: ActionItem] {
        let loaded = checklist(definition)
        let pairs = loaded.map { loaded in
            zip(loaded.items, loaded.fullMarks).map { item, mark in
                (item.id, ActionItem(item: item, fullMark: mark, checklistVersion: loaded.version))
            }
        }
        return Dictionary(pairs ?? []) { first, _ in first }
    }
}
