import Foundation
import Testing

@testable import DefinitionLoading

/// `Checklists/checklist.schema.json` tells editors the keys; the loader's own lists decide which there are.
@Suite("the schema for editors knows the keys of the loader")
struct SchemaKeysTests {
    /// A kind of mapping: its keys here, and the definitions of the schema that share them.
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let keys: [String]
        let definitions: [String]

        init<Key: DefinitionKey>(_ type: Key.Type, _ definitions: String...) {
            testDescription = "\(type)"
            keys = Key.allowed
            self.definitions = definitions
        }
    }

    static let rows = [
        Row(ChecklistKey.self, "checklist"), Row(SectionKey.self, "section"), Row(ItemKey.self, "item"),
        Row(GradeKey.self, "grade"), Row(TextKey.self, "languages"),
        Row(NotApplicableKey.self, "not-applicable-details"), Row(UnansweredKey.self, "unanswered-exclusion"),
        Row(UnansweredExclusionKey.self, "unanswered-coverage"), Row(DependencyKey.self, "applies-when"),
        Row(YesNoKey.self, "yes-no"), Row(YesNoDetailKey.self, "yes-no-details"), Row(ChoiceKey.self, "choice"),
        Row(MultiChoiceKey.self, "multi-choice"), Row(OptionKey.self, "option"), Row(PartsKey.self, "parts"),
        Row(PartKey.self, "part"), Row(ScaleKey.self, "scale"), Row(ScaleDetailKey.self, "scale-details"),
        Row(MeasureKey.self, "measure"), Row(ShareKey.self, "share"), Row(IndexKey.self, "index"),
        Row(IndexDetailKey.self, "index-details"), Row(CountKey.self, "count"), Row(DeductionKey.self, "deduction"),
        Row(DeviationKey.self, "deviation"), Row(InformationKey.self, "information"), Row(BandKey.self, "band"),
        Row(LinearKey.self, "linear"), Row(StepsKey.self, "steps"), Row(CriticalKey.self, "critical"),
        Row(TriggerKey.self, "trigger"), Row(MinimumKey.self, "minimum"), Row(EffectKey.self, "effect-with-value"),
        Row(RuleKey.self, "rule"), Row(RuleScopeKey.self, "rule-scope"),
        Row(
            RuleConditionKey.self, "condition-on-item", "condition-on-section", "condition-on-department",
            "condition-on-zeros", "any-of", "all-of", "at-least"),
        Row(AdjustmentKey.self, "adjustment"), Row(KeyFigureKey.self, "key-figure"),
    ]

    @Test("the same keys in both", arguments: rows)
    func keys(_ row: Row) throws {
        let schema = try ChecklistSchema()
        let described = try row.definitions.flatMap { try schema.keys(of: $0) }
        #expect(Set(described).symmetricDifference(row.keys).sorted() == [])
        for name in row.definitions { #expect(schema.isClosed(name), "\(name) takes any key") }
    }

    @Test("a definition for every mapping, and none that no mapping has")
    func definitions() throws {
        let compared = Self.rows.flatMap(\.definitions)
        #expect(Set(compared).count == compared.count)
        #expect(try ChecklistSchema().mappings == compared.sorted())
    }

    @Test("every key list of the loader is compared")
    func keyLists() throws {
        let sources = ChecklistSchema.projectFolder.appending(path: "Sources/DefinitionLoading")
        let paths = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap { $0 as? String }
        var names: Set<String> = []
        for path in paths where path.hasSuffix(".swift") && !path.hasPrefix("Network/") {
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            names.formUnion(text.matches(of: /enum (\w+): String, DefinitionKey/).map { String($0.output.1) })
        }
        #expect(names == Set(Self.rows.map(\.testDescription)))
    }

    @Test("every key is described in Chinese and in English")
    func descriptions() throws {
        for (key, text) in try ChecklistSchema().descriptions() {
            let halves = text?.components(separatedBy: " / ") ?? []
            #expect(halves.count == 2, "\(key) is described as '\(text ?? "")'")
            #expect(halves.first?.contains(/\p{Han}/) == true, "\(key) has no Chinese")
            #expect(halves.last?.contains(/[A-Za-z]/) == true, "\(key) has no English")
            #expect(halves.last?.contains(/\p{Han}/) == false, "\(key) has Chinese behind the stroke")
        }
    }
}
