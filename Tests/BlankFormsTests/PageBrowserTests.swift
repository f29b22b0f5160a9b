import AuditIntake
import BilingualText
import BlankForms
import ChecklistModel
import Diagnostics
import ExactArithmetic
import Foundation
import Testing

/// The page in Chromium, opened as a file: what it takes, keeps and exports, and whether that reads back as the audit it was.
@Suite("the form page in a browser", .serialized)
struct PageBrowserTests {
    @Test(
        "a check of the page",
        arguments: [
            "wrong", "dependencies", "missing", "stopwatch", "crash", "windows", "drafts", "half", "nothing", "full",
            "pictures", "accessible", "sizes", "languages", "keyboard", "paper", "hostile",
        ])
    func check(_ name: String) throws {
        try PageBrowser.with { browser in try browser.check(name) }
    }

    @Test("a whole audit is read back as it was entered, also from a draft that was finished on another device")
    func roundTrip() throws {
        try PageBrowser.with { browser in
            let checklist = try PageForms.everyKind()
            let expected = try audit(
                PageForms.folder.appendingPathComponent("every-kind-filled.yaml"), checklist)
            try browser.check("everything")
            #expect(try audit(browser.file("complete.zip"), checklist) == expected)
            try browser.check("transfer")
            #expect(try audit(browser.file("finished-elsewhere.zip"), checklist) == expected)
            try browser.check("bare")
            #expect(try audit(browser.file("from-no-draft.zip.zip"), checklist) == expected)
            try browser.check("refused")
        }
    }

    /// What an audit says, line by line; evidence aside, of which only the page has any.
    private func audit(_ file: URL, _ checklist: Checklist) throws -> [String] {
        let catalogue = IntakeCatalogue(checklists: [checklist], network: nil)
        let result = readSubmissions(
            Array(try Data(contentsOf: file)), file: file.lastPathComponent, catalogue: catalogue,
            options: IntakeOptions())
        let messages = result.diagnostics.filter { $0.severity == .error }.map { $0.message.wording(in: .en) }
        guard let audit = result.submissions.first?.audit, messages.isEmpty else {
            throw PageForms.Failure(description: "\(file.lastPathComponent): \(messages)")
        }
        let head = [
            audit.id, audit.dealer.id, audit.date.text, audit.auditor, audit.department ?? "",
            audit.people.map(\.name).description, "\(audit.peopleOnDuty ?? [])",
            "\(audit.unitsListed["display-car"] ?? [])",
        ]
        let observed = zip(checklist.items, audit.observations).flatMap { item, observations in
            observations.map { look in
                let people = look.people.map { audit.people[$0].name }
                let times = look.times.map { "\($0.received?.ratioText ?? "") \($0.firstFeedback?.ratioText ?? "")" }
                return "\(item.id): \(look.value) \(people) \(look.unit ?? "") \(look.note ?? "") \(times ?? "")"
            }
        }
        return head + observed
    }
}
