import Testing

@testable import Reflection

@Suite("finding words")
struct PhraseListTests {
    private static let list = PhraseList(zh: "倒闭 客户至上 客户", en: "bankrupt*,customer first,go out of business,don't")

    @Test(
        "what is found, as it is written",
        arguments: [
            ("店要倒闭了", ["倒闭"]), ("店要倒 闭了", ["倒 闭"]), ("店要倒\u{200B}闭了", ["倒\u{200B}闭"]), ("客户至上，客户", ["客户至上", "客户"]),
            ("We go BANKRUPT.", ["BANKRUPT"]), ("bankruptcy", ["bankruptcy"]), ("ｂａｎｋｒｕｐｔ", ["ｂａｎｋｒｕｐｔ"]),
            ("unbankrupt", []), ("Customer  first!", ["Customer  first"]), ("customers first", []), ("customer", []),
            ("go out\nof business", ["go out\nof business"]), ("don’t", ["don’t"]), ("我们don't知道", ["don't"]),
            ("客户bankrupt倒闭", ["客户", "bankrupt", "倒闭"]), ("", []), ("👨‍👩‍👧", []), ("İ客户", ["客户"]),
        ])
    func found(text: String, expected: [String]) {
        let judged = JudgedText(text)
        #expect(Self.list.matches(in: judged).map(judged.written) == expected)
    }

    @Test("what is taken out leaves a space, so that neighbours do not grow together")
    func without() {
        #expect("店要倒闭了".without(Self.list) == "店要 了")
        #expect("Customer first, then lunch".without(Self.list) == " , then lunch")
        #expect("nothing".without(Self.list) == "nothing")
    }

    @Test("no word stands on two lists that contradict each other")
    func lists() {
        for phrase in ["打电话", "告知", "检查", "陪同", "书面", "call", "write", "show", "told", "rang"] {
            #expect(ReflectionWords.acts.isFound(in: JudgedText(phrase)), "\(phrase)")
            #expect(!ReflectionWords.abstract.isFound(in: JudgedText(phrase)), "\(phrase)")
        }
        for phrase in ["重视", "加强", "提高意识", "be more careful", "pay attention", "improve attitude"] {
            #expect(ReflectionWords.abstract.isFound(in: JudgedText(phrase)), "\(phrase)")
            #expect(!ReflectionWords.acts.isFound(in: JudgedText(phrase.without(ReflectionWords.notActs))), "\(phrase)")
        }
    }

    @Test(
        "sentences and where they begin",
        arguments: [
            ("一。二；三", ["0 一", "2 二", "4 三"]), ("One. Two at 10.30", ["0 One", "5 Two at 10.30"]), (" \n a", ["3 a"]),
            ("。。", []), ("a？b", ["0 a", "2 b"]),
        ])
    func sentences(text: String, expected: [String]) {
        let statement = ReflectionStatement(text, at: [])
        #expect(statement.sentences.map { "\($0.offset) \($0.text)" } == expected)
    }
}
