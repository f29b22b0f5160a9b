import BilingualText
import Diagnostics
import Testing

@Suite("phrases that messages share")
struct MessagePhrasesTests {
    @Test(
        "user text stands on one line between the marks of the language",
        arguments: [
            ("yes", "“yes”", "'yes'"), ("", "“”", "''"), ("a\nb\r\nc\td", "“a b  c d”", "'a b  c d'"),
            (String(repeating: "展", count: 40), "“\(String(repeating: "展", count: 40))”", nil),
            (String(repeating: "展", count: 41), "“\(String(repeating: "展", count: 40))…”", nil),
        ] as [(String, String, String?)])
    func quotation(text: String, zh: String, en: String?) {
        #expect(quoted(text, .zh) == zh)
        #expect(quoted(text, .en) == en ?? "'\(zh.dropFirst().dropLast())'")
    }

    @Test(
        "a list shows so many words",
        arguments: [
            ([], 2, "", ""), (["a"], 2, "a", "a"), (["a", "b"], 2, "a、b", "a, b"),
            (["a", "b", "c"], 2, "a、b、…", "a, b, …"), (["a", "b", "c"], .max, "a、b、c", "a, b, c"),
        ] as [([String], Int, String, String)])
    func list(words: [String], limit: Int, zh: String, en: String) {
        let list = WordList(words, atMost: limit)
        #expect(list.zh == zh)
        #expect(list.en == en)
    }

    @Test("a suggestion is a question, and the remedy behind it a sentence")
    func suggestion() {
        let clause = SuggestionClause("title")
        #expect(clause.zh == "（是否应为“title”？）")
        #expect(clause.en(before: "allowed: title") == "; did you mean 'title'? Allowed: title")
    }

    @Test("without a suggestion the remedy follows at once")
    func noSuggestion() {
        let clause = SuggestionClause(nil)
        #expect(clause.zh == "")
        #expect(clause.en(before: "allowed: title") == "; allowed: title")
    }
}

@Suite("what is found wrong")
struct ProblemTests {
    private struct Plain: Problem { let wording = BilingualText("plain") }

    private struct Mild: Problem {
        let severity = Diagnostic.Severity.warning
        let wording = BilingualText("mild")
    }

    @Test("is an error unless it says otherwise")
    func severity() {
        let problems: [any Problem] = [Plain(), Mild()]
        #expect(problems.map(\.severity) == [.error, .warning])
    }
}
