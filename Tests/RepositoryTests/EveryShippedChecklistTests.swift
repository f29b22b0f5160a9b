import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

/// What holds for all of `Checklists/`, the templates and published schemes included.
@Suite("every shipped checklist is complete")
struct EveryShippedChecklistTests {
    @Test("loads without a word, and is named after its file", arguments: Project.checklists)
    func loads(_ path: String) throws {
        let checklist = try Project.checklist(path)
        let file = path.split(separator: "/").last ?? ""
        #expect([checklist.id + ".yaml", "\(checklist.id)@\(checklist.version).yaml"].contains(String(file)))
        #expect(checklist.source?.isEmpty == false)
        #expect(!checklist.items.isEmpty)
    }

    @Test("every item says where it comes from and how it is judged", arguments: Project.checklists)
    func sources(_ path: String) throws {
        for item in try Project.checklist(path).items {
            #expect(item.source?.isEmpty == false, "\(item.id) has no source")
            #expect(item.criterion != nil, "\(item.id) has no criterion")
        }
    }

    @Test("every item that can lose points says what to do then", arguments: Project.checklists)
    func remedies(_ path: String) throws {
        let checklist = try Project.checklist(path)
        let bonuses = Set(checklist.adjustments.filter { $0.direction == .bonus }.map(\.item))
        for (index, item) in checklist.items.enumerated() where item.points > .zero && !bonuses.contains(index) {
            #expect(item.remedy != nil, "\(item.id) has no remedy")
        }
    }

    @Test("every text is there in both languages", arguments: Project.checklists)
    func languages(_ path: String) throws {
        let checklist = try Project.checklist(path)
        #expect(checklist.languages == Language.allCases)
        for (place, text) in checklist.texts {
            #expect(text.zh?.isEmpty == false && text.en?.isEmpty == false, "\(place) misses a language")
        }
        for (place, text) in checklist.sentences {
            #expect(text.zh != text.en, "\(place) is not translated")
        }
    }
}

extension Checklist {
    /// Texts that never read the same in two languages, each with its place.
    fileprivate var sentences: [(String, BilingualText)] {
        let all = items.flatMap { item in
            [("text", item.text), ("criterion", item.criterion), ("remedy", item.remedy)].map { key, text in
                ("\(key) of \(item.id)", text)
            }
        }
        return ([("title", title), ("description", description)] + all).compactMap { place, text in
            text.map { (place, $0) }
        }
    }

    /// Every text, names included.
    fileprivate var texts: [(String, BilingualText)] {
        let declared = (names.departments + names.roles + names.units + names.pillars).map { ($0.id, $0.name) }
        let grades = grades.map { ("grade \($0.id)", $0.title) }
        let rules = rules.compactMap { rule in rule.title.map { ("rule \(rule.id)", $0) } }
        let answers = items.flatMap { item in item.answer.texts.map { ("answer of \(item.id)", $0) } }
        return sentences + declared + grades + rules + root.titles + answers
    }
}

extension Section {
    /// The titles of this section and of all inside it.
    fileprivate var titles: [(String, BilingualText)] {
        [("section \(id)", title)] + sections.flatMap(\.titles)
    }
}

extension AnswerKind {
    fileprivate var texts: [BilingualText] {
        switch self {
        case .choice(let choice): choice.options.map(\.title)
        case .multiChoice(let choice): choice.options.map(\.title)
        case .parts(let parts): parts.parts.map(\.title)
        case .deduction(let deduction): deduction.kinds.map(\.title)
        case .count(let count): [count.what]
        case .information(let information): information.unit.map { [$0] } ?? []
        case .measure(let measure): measure.unit.map { [$0] } ?? []
        case .yesNo, .scale, .share, .index, .result: []
        }
    }
}

extension Measure {
    fileprivate var unit: BilingualText? {
        if case .number(let unit) = quantity { unit } else { nil }
    }
}
