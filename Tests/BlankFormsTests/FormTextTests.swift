import AuditIntake
import AuditTestSupport
import BilingualText
import BlankForms
import ChecklistModel
import Diagnostics
import ExactArithmetic
import Testing

/// Forms that are text: spreadsheet, paper, and a submission to be completed.
@Suite("a form as text") struct FormTextTests {
    /// Every way of observing, with texts that CSV, Markdown and YAML could take for something else.
    private static let hostile: Checklist = Checklist(
        .points,
        [
            .section(
                "1",
                [
                    .item("1-1", per: .person), .item("1|2", .options(0, 1), notApplicable: .forbid),
                    .item("=1+1", .scale(0...2)), .item("*b* <i>", per: .unit("car")), .item("a, \"b\": c", .share()),
                ]), .item("# x", .information(.text)),
        ])

    private static func form(_ language: Language) -> BlankForm {
        BlankForm(
            checklist: hostile, language: language,
            dealer: Dealer(
                id: "SH01", name: BilingualText(zh: "上海|一店", en: "Shanghai|1"), region: nil, departments: [], units: [],
                people: []), auditID: "=A1", date: CivilDate(year: 2026, month: 10, day: 12), auditor: "O'Neil, \"J\"",
            people: [AuditedPerson(id: "-1", name: "-1"), AuditedPerson(id: "李四", name: "李四")],
            units: [("car", ["展车|1", "@2"])])
    }

    /// How a form is written.
    enum Text: String, CaseIterable {
        case csv, excel, markdown, yaml

        func written(_ form: BlankForm) -> [UInt8] {
            switch self {
            case .csv: renderFormCSV(form)
            case .excel: renderFormCSV(form, guarded: true)
            case .markdown: renderFormPaper(form)
            case .yaml: renderFormYAML(form)
            }
        }
    }

    @Test("is written as its snapshot says", arguments: Text.allCases, [Language.zh, .en])
    func snapshot(_ text: Text, _ language: Language) {
        #expect(
            snapshotMismatch(text.written(Self.form(language)), named: "form-\(language).\(text.rawValue)") == nil)
    }

    @Test("is read back although its texts look like something else", arguments: [Text.csv, .excel, .yaml])
    func hostileTexts(_ text: Text) throws {
        for language in [Language.zh, .en] {
            let result = readSubmissions(
                text.written(Self.form(language)), file: "f",
                catalogue: IntakeCatalogue(checklists: [Self.hostile], network: nil), options: IntakeOptions())
            #expect(result.diagnostics.map { $0.rendered(in: .en) } == [])
            let audit = try #require(result.submissions.first?.audit)
            #expect(audit.id == "=A1")
            #expect(audit.auditor == "O'Neil, \"J\"")
            #expect(audit.people.map(\.name) == ["-1", "李四"])
            #expect(audit.unitsListed == ["car": ["展车|1", "@2"]])
        }
    }

    @Test("on paper asks every question once and has a box for each choice", arguments: Shipped.ids)
    func paper(_ id: String) throws {
        let form = Shipped.form(try Shipped.checklist(id), .zh)
        let text = String(decoding: renderFormPaper(form), as: UTF8.self)
        #expect(text.hasPrefix("# " + form.checklist.title.wording(in: .zh)))
        for item in form.checklist.items {
            #expect(text.contains("**\(item.id)** \(item.text.wording(in: .zh))（"), "\(item.id)")
        }
        #expect(text.contains("稽核员签字"))
        let offers = form.checklist.items.contains { !$0.answerChoices(in: .zh).isEmpty }
        #expect(text.contains("□\u{A0}") == offers)
        // A table has as many cells in each of its rows as in its heading.
        var width = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let cells = line.hasPrefix("|") ? line.count { $0 == "|" } : 0
            if width > 0, cells > 0 { #expect(cells == width, "\(line)") }
            width = cells
        }
    }
}
