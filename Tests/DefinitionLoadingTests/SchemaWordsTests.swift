import BilingualText
import ChecklistModel
import Testing

@testable import DefinitionLoading

@Suite("the schema for editors knows the words of the loader")
struct SchemaWordsTests {
    /// A key whose value is one of several words.
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let definition: String
        let key: String?
        let words: [String]

        init<Word: RawRepresentable<String> & CaseIterable>(_ definition: String, _ key: String?, _ type: Word.Type) {
            testDescription = key.map { "\(definition): \($0)" } ?? definition
            self.definition = definition
            self.key = key
            words = Word.allCases.map(\.rawValue)
        }
    }

    static let rows = [
        Row("checklist", "combine", TopCombination.self), Row("checklist", "scheme", Scheme.self),
        Row("checklist", "languages", Language.self), Row("section", "combine", Section.Combination.self),
        Row("item", "combine", ObservationCombination.self), Row("item", "on-finding", Proof.self),
        Row("not-applicable-policy", nil, NotApplicablePolicy.self), Row("parts", "mark", Parts.Mark.self),
        Row("measure", "clock", Measure.ClockFormat.self), Row("share", "share", Share.Form.self),
        Row("information", "information", Information.Form.self), Row("steps", "past", Steps.Side.self),
        Row("scope-word", nil, ScopeWord.self), Row("adjustment", "of", Adjustment.Basis.self),
    ]

    @Test("the same words in both", arguments: rows)
    func words(_ row: Row) throws {
        #expect(try ChecklistSchema().words(of: row.definition, key: row.key).sorted() == row.words.sorted())
    }

    @Test("every kind of answer")
    func kinds() throws {
        #expect(try ChecklistSchema().answerKinds == AnswerKind.Name.allCases.map(\.rawValue).sorted())
    }
}
