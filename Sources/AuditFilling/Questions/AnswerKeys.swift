public import AuditIntake
public import BilingualText
public import ChecklistModel

/// Short keys for the answers to choose from. A key is only given where the item would not read it as an answer itself: on a
/// scale from 1 to 5, `1` is the number.
public struct AnswerKeys: Sendable {
    public struct Entry: Sendable, Hashable {
        /// What to type; the answer's own word where it has no shorter key.
        public let key: String
        public let choice: AnswerChoice
    }

    public let entries: [Entry]

    public init(_ item: Item, language: Language) {
        let check = AnswerCheck(item)
        let choices = item.answerChoices(in: language)
        let keys = Self.keys(for: item, choices: choices, check: check)
        entries = zip(choices, keys).map { Entry(key: $1, choice: $0) }
    }

    /// The answer that a key stands for; anything else as it is.
    public func answer(_ typed: String) -> String {
        let key = typed.comparisonKey
        return entries.first { $0.key.comparisonKey == key }?.choice.written ?? typed
    }

    private static func keys(for item: Item, choices: [AnswerChoice], check: AnswerCheck) -> [String] {
        let last = choices.last.map {
            $0.written == Item.notApplicableWord(in: .zh) || $0.written == Item.notApplicableWord(in: .en)
        }
        let hasNotApplicable = last == true && check.means("/", .notApplicable)
        let plain = choices.count - (hasNotApplicable ? 1 : 0)
        var keys: [String]
        if case .yesNo = item.answer, check.means("y", .yes), check.means("n", .no) {
            keys = ["y", "n"]
        } else {
            let digits = (1...9).map(String.init), letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
            keys = [digits, letters].first { plain <= $0.count && $0.prefix(plain).allSatisfy(check.refuses) } ?? []
        }
        keys = Array(keys.prefix(plain))
        if keys.count < plain { keys = choices.prefix(plain).map(\.written) }
        return keys + (hasNotApplicable ? ["/"] : [])
    }
}

extension AnswerCheck {
    fileprivate func means(_ text: String, _ value: AnswerValue) -> Bool {
        if case .understood(let read, _, _) = read(text) { read == value } else { false }
    }

    fileprivate func refuses(_ text: String) -> Bool {
        if case .refused = read(text) { true } else { false }
    }
}
