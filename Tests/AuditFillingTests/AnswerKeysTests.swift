import AuditFilling
import AuditIntake
import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@Suite("Keys of answers")
struct AnswerKeysTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let answer: AnswerKind
        var notApplicable = NotApplicablePolicy.exclude
        /// In Chinese.
        let expected: [String]
        var testDescription: String { name }
    }

    private static func choice(_ options: [(id: String, zh: String, words: [String])]) -> AnswerKind {
        .choice(
            Choice(
                options: options.map {
                    Choice.Option(id: $0.id, title: BilingualText(zh: $0.zh, en: $0.id), rate: 1, words: $0.words)
                }))
    }

    private static let many = (1...12).map { (id: "o\($0)x", zh: "选项\($0)", words: [String]()) }

    static let rows = [
        Row(name: "yes and no", answer: .yesNo(YesNo()), expected: ["y", "n", "/"]),
        Row(name: "no n/a", answer: .yesNo(YesNo()), notApplicable: .forbid, expected: ["y", "n"]),
        Row(
            name: "y is a word for the other answer",
            answer: .yesNo(YesNo(yesWords: ["对"], noWords: ["y"])), expected: ["1", "2", "/"]),
        Row(
            name: "options", answer: choice([("good", "优", []), ("fair", "中", []), ("poor", "差", [])]),
            expected: ["1", "2", "3", "/"]),
        Row(
            name: "options that are numbers themselves take letters",
            answer: choice([("10", "十分", []), ("2", "二分", []), ("1", "一分", [])]), expected: ["a", "b", "c", "/"]),
        Row(
            name: "options that are numbers and letters have no key but their word",
            answer: choice([("1", "甲", ["b"]), ("a", "乙", [])]), expected: ["甲", "乙", "/"]),
        Row(
            name: "a stroke that is an option's word is no key for n/a",
            answer: choice([("x", "无", ["/"]), ("y", "有", [])]),
            expected: ["1", "2", "3"]),
        Row(
            name: "more options than digits take letters", answer: choice(many),
            expected: "abcdefghijkl".map(String.init) + ["/"]),
        Row(name: "a number has no keys", answer: .scale(1...5), expected: []),
        Row(name: "a share has no keys", answer: .share(), expected: []),
        Row(name: "a text has no keys", answer: .information(.text), expected: []),
        Row(name: "several options have no keys", answer: .severalOptions(1, 0), expected: []),
        Row(name: "parts have no keys", answer: .parts(2, .share), expected: []),
    ]

    static func item(_ answer: AnswerKind, _ policy: NotApplicablePolicy = .exclude) -> Item {
        Checklist(.points, [.item("a", answer, notApplicable: policy)]).items[0]
    }

    @Test(arguments: rows) func keys(_ row: Row) {
        let item = Self.item(row.answer, row.notApplicable)
        #expect(AnswerKeys(item, language: .zh).entries.map(\.key) == row.expected)
        Self.holdPromise(item, row.name)
    }

    @Test(
        "of random items no key hides an answer, and each means what it is shown for",
        arguments: 0..<60 as Range<UInt64>)
    func random(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for item in random.checklist(whole: true).items { Self.holdPromise(item, "seed \(seed), item \(item.id)") }
        let words = "1 2 3 y n a b c / x 是 否 无 有 10".split(separator: " ").map(String.init).shuffled(using: &random)
        let options = (0..<4).map { number in
            (id: "o\(number)x", zh: "选项\(number)", words: Array(words[(number * 3)..<(number * 3 + 3)]))
        }
        Self.holdPromise(Self.item(Self.choice(options)), "seed \(seed)")
    }

    /// A key stands for its choice; where the item itself reads the key, it reads the same.
    static func holdPromise(_ item: Item, _ comment: String) {
        let check = AnswerCheck(item)
        for language in Language.allCases {
            let keys = AnswerKeys(item, language: language)
            #expect(
                Set(keys.entries.map(\.key)).count == keys.entries.count, "\(comment): a key stands for two answers")
            for entry in keys.entries {
                #expect(keys.answer(entry.key) == entry.choice.written, "\(comment)")
                guard case .understood(let meant, _, _) = check.read(entry.choice.written) else {
                    Issue.record("\(comment): \(entry.choice.written) is no answer")
                    continue
                }
                if case .understood(let read, _, _) = check.read(entry.key) {
                    #expect(read == meant, "\(comment): \(entry.key) is an answer by itself")
                }
                // The answer's own word is never taken for another one's key.
                if case .understood(let read, _, _) = check.read(keys.answer(entry.choice.written)) {
                    #expect(read == meant, "\(comment): \(entry.choice.written) is taken for a key")
                }
            }
        }
    }
}
