import AuditTestSupport
import BilingualText
import BlankForms
import ChecklistModel
import DefinitionLoading
import ExactArithmetic
import Foundation

/// Forms whose pages are opened in a browser.
enum PageForms {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    /// The folder of the stage's sources.
    static let sources = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/BlankForms")

    /// The pages by the names that `Browser/check_form.py` knows.
    static func all() throws -> [(name: String, form: BlankForm)] {
        let checklist = try everyKind()
        return [
            ("every-kind", form(of: checklist, dealer: dealers[0])),
            ("other-dealer", form(of: checklist, dealer: dealers[1])),
            ("open", BlankForm(checklist: checklist, language: .en, network: network, utcOffset: "+08:00")),
            ("hostile", hostile),
        ]
    }

    /// A checklist with every kind of answer.
    static func everyKind() throws -> Checklist {
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent("every-kind.yaml")))
        let loaded = loadChecklist(bytes, file: "every-kind.yaml", network: nil)
        guard let checklist = loaded.value else { throw Failure(description: "\(loaded.diagnostics)") }
        return checklist
    }

    private static func form(of checklist: Checklist, dealer: Dealer) -> BlankForm {
        BlankForm(
            checklist: checklist, language: .zh, dealer: dealer, people: dealer.people.map(\.audited),
            utcOffset: "+08:00")
    }

    static let dealers = [
        dealer("DLR1", people: [person("张三", role: "advisor"), person("李四", role: "technician")]),
        dealer("DLR2", people: [person("赵六", role: "advisor")]),
    ]

    static let network = DealerNetwork(
        id: "test", title: nil, timeZone: "Asia/Shanghai", departments: [], roles: [], regions: [], dealers: dealers,
        auditors: [Auditor(id: "A1", name: "Qian")], due: [])

    private static func dealer(_ id: String, people: [Person]) -> Dealer {
        Dealer(
            id: id, name: BilingualText(zh: "\(id)店", en: "Dealer \(id)"), region: nil, departments: [], units: [],
            people: people)
    }

    private static func person(_ name: String, role: String) -> Person {
        Person(
            id: name, name: name, aliases: [], role: role, department: nil, team: nil, from: nil, until: nil)
    }

    /// Every text of the checklist, of the dealer and of the people tries to be more than a text.
    private static var hostile: BlankForm {
        let unit = texts[3]
        let scopes: [ObservationScope] = [.person, .unit(unit), .once]
        let items = texts.enumerated().map { number, text in
            ChecklistPart.item(
                text, kinds[number % kinds.count], per: scopes[min(number, 2)], remedy: BilingualText(text))
        }
        return BlankForm(
            checklist: Checklist(
                .points, [.section(texts[0], Array(items.prefix(4))), .section(texts[1], Array(items.dropFirst(4)))]),
            language: .zh,
            dealer: Dealer(
                id: texts[1], name: BilingualText(texts[2]), region: nil, departments: [], units: [], people: []),
            auditID: texts[0], auditor: texts[4], people: texts.map { AuditedPerson(id: $0, name: $0) },
            units: [(unit, texts)])
    }

    private static let kinds: [AnswerKind] = [
        .yesNo(YesNo()),
        .choice(Choice(options: texts.map { Choice.Option(id: $0, title: BilingualText($0), rate: 1) })),
        .parts(Parts(parts: texts.map { Parts.Part(id: $0, title: BilingualText($0)) }, mark: .all)),
    ]

    static let texts = [
        "</script><script>alert(1)</script>", "<!-- <script>", "]]> <b onmouseover=alert(1)>b</b>",
        "'\"&amp;\\u003c`${1}",
        "=HYPERLINK(\"http://x\")", "|\u{202E}|\u{0}\u{7F}\u{2028}", String(repeating: "长", count: 40), "👩‍👩‍👧‍👦",
    ]

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }
}
