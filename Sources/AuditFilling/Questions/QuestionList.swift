public import AuditIntake
public import ChecklistModel
public import SubmissionDocument

/// Everything there is to look at in an audit, in the order of the checklist: first who and what is expected, then further
/// looks. Items that another answer leaves out are not asked.
public struct QuestionList: Sendable {
    public let questions: [Question]

    /// - Parameters:
    ///   - roles: the role of each person on duty, as far as it is known; an item for one role skips those with another.
    ///   - standings: of each item, as `readWrittenAudit` judges them.
    public init(
        checklist: Checklist, audit: WrittenAudit, roles: [String: String], standings: [WrittenStanding]
    ) {
        var questions: [Question] = []
        let looks = Dictionary(audit.answers.map { ($0.item, $0.observations) }) { first, _ in first }
        for (index, item) in checklist.items.enumerated() {
            let taken = looks[item.id] ?? []
            if case .doesNotApply = standings[index] {
                // What was answered before must be taken back, so it is shown.
                questions += taken.indices.map { Question(item: index, taken: taken, number: $0) }
                continue
            }
            let slots = ItemSlots(item: item, index: index, audit: audit, roles: roles)
            questions += slots.questions(taken)
        }
        self.questions = questions
    }

    /// How many are answered.
    public var answered: Int { questions.count { !$0.isOpen } }

    /// Positions of those still to be answered, but for what nobody has to give: information, bonuses and special deductions.
    public func open(in checklist: Checklist) -> [Int] {
        let adjustments = Set(checklist.adjustments.map(\.item))
        return questions.indices.filter { position in
            let item = questions[position].item
            return questions[position].isOpen && !checklist.items[item].isInformation && !adjustments.contains(item)
        }
    }

    /// The first open question at or behind a position, else the first of all; nil when none is open.
    ///
    /// - Parameter skipped: those left for later, which come last.
    public func nextOpen(from position: Int, skipping skipped: Set<Question>) -> Int? {
        let open = questions.indices.filter { questions[$0].isOpen && !skipped.contains(questions[$0]) }
        return open.first { $0 >= position } ?? open.first
    }
}

extension Question {
    fileprivate init(item: Int, taken: [WrittenObservation], number: Int) {
        self.init(item: item, person: taken[number].person, unit: taken[number].unit, number: number)
    }
}

/// Whom and what one item is to be asked about.
private struct ItemSlots {
    let item: Item
    let index: Int
    let people: [String]
    let units: [String]

    init(item: Item, index: Int, audit: WrittenAudit, roles: [String: String]) {
        self.item = item
        self.index = index
        people = item.scope == .person ? audit.people.filter { ItemSlots.fits(item.role, roles[$0]) } : []
        if case .unit(let kind) = item.scope {
            units = audit.units.first { $0.kind == kind }?.names ?? []
        } else {
            units = []
        }
    }

    private static func fits(_ wanted: String?, _ role: String?) -> Bool {
        wanted == nil || role == nil || wanted == role
    }

    func questions(_ taken: [WrittenObservation]) -> [Question] {
        switch item.scope {
        case .once: return looks(taken, missing: max(1, item.atLeast) - taken.count)
        case .person:
            return perSlot(taken, slots: people, of: \.person) { Question(item: index, person: $0) }
        case .unit:
            return perSlot(taken, slots: units, of: \.unit) { Question(item: index, unit: $0) }
        }
    }

    /// True when a look names the slot, alone or, for people, with others.
    private func isAbout(_ slot: String, _ written: String?) -> Bool {
        if written == slot { return true }
        return item.scope == .person && written?.split(separator: "、").contains { $0 == slot } ?? false
    }

    private func looks(_ taken: [WrittenObservation], missing: Int) -> [Question] {
        taken.indices.map { Question(item: index, taken: taken, number: $0) }
            + Array(repeating: Question(item: index), count: max(0, missing))
    }

    private func perSlot(
        _ taken: [WrittenObservation], slots: [String], of key: KeyPath<WrittenObservation, String?>,
        open: (String) -> Question
    ) -> [Question] {
        // An answer for the item as a whole leaves nobody to be asked about.
        let isWhole = taken.contains { $0[keyPath: key] == nil }
        if isWhole { return looks(taken, missing: 0) }
        var questions: [Question] = []
        var left = Array(taken.indices)
        for slot in slots {
            let isSeen = taken.contains { isAbout(slot, $0[keyPath: key]) }
            // One look at several people stands at the first of them.
            let own = left.filter { isAbout(slot, taken[$0][keyPath: key]) }
            left.removeAll { own.contains($0) }
            questions += isSeen ? own.map { Question(item: index, taken: taken, number: $0) } : [open(slot)]
        }
        questions += left.map { Question(item: index, taken: taken, number: $0) }
        let missing = max(1, item.atLeast) - questions.count
        return questions + Array(repeating: Question(item: index), count: max(0, missing))
    }
}
