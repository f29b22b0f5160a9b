internal import AuditIntake
internal import BilingualText
internal import ChecklistModel

/// What can be written for the items of checklists and the people of a network, found out once.
struct LaneWords {
    struct Answers {
        /// Everything that the careful reader understands.
        var all: [String] = []
        /// Those that say all and need no proof, and that stand in any notation without quotes.
        var plain: [String] = []
    }

    private var answers: [String: Answers] = [:]
    /// Names and ids by dealer.
    private var people: [String: [String]] = [:]
    private var present: [String: [String]] = [:]

    init(_ checklists: [Checklist], _ network: DealerNetwork) {
        for checklist in checklists {
            for item in checklist.items { answers[Self.key(item, checklist)] = Self.answers(to: item) }
        }
        for dealer in network.dealers {
            // A name that two people share, or that somebody else's contains, is damage of its own.
            let names = dealer.people.map(\.name)
            func written(_ people: [Person]) -> [String] {
                people.map(\.name).filter { name in names.count { $0.contains(name) } == 1 } + people.map(\.id)
            }
            people[dealer.id] = written(dealer.people)
            present[dealer.id] = written(dealer.people.filter { $0.until == nil })
        }
    }

    func answers(to item: Item, of checklist: Checklist) -> Answers { answers[Self.key(item, checklist)] ?? Answers() }

    /// - Parameter style: plain audits name nobody who has left.
    func people(of dealer: Dealer, _ style: LaneInput.Style) -> [String] {
        (style == .plain ? present : people)[dealer.id] ?? []
    }

    private static func answers(to item: Item) -> Answers {
        let choices = item.answerChoices(in: .zh) + item.answerChoices(in: .en)
        let numbers = ["0", "1", "2", "3", "2分30秒", "4 min", "8/9", "85%", "12/12"]
        let check = AnswerCheck(item)
        var answers = Answers()
        for text in choices.map(\.written) + numbers + several(of: item.answer) {
            guard case .understood(let value, _, _) = check.read(text) else { continue }
            answers.all.append(text)
            let isBare = text.utf8.allSatisfy { $0 >= 0x30 && $0 != 0x3A || " %-/".utf8.contains($0) }
            if isBare, value != .notApplicable, check.proofs(neededFor: value).isEmpty { answers.plain.append(text) }
        }
        if answers.all.isEmpty { answers.all = ["1"] }
        if answers.plain.isEmpty { answers.plain = answers.all }
        return answers
    }

    /// Answers that name several things at once.
    private static func several(of kind: AnswerKind) -> [String] {
        switch kind {
        case .parts(let parts):
            return ["是", "否"].map { word in parts.parts.map { "\($0.id) \(word)" }.joined(separator: "、") }
        case .multiChoice(let choice):
            return (1...choice.options.count).map { count in
                choice.options.prefix(count).map(\.id).joined(separator: "、")
            }
        default: return []
        }
    }

    private static func key(_ item: Item, _ checklist: Checklist) -> String { checklist.id + "\n" + item.id }
}
