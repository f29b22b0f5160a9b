import AuditIntake
import BilingualText
import BlankForms
import ChecklistModel
import Diagnostics
import Testing

/// Forms that come back as they were handed out.
@Suite("a form that nobody filled in") struct BlankReadingTests {
    @Test("is read without a complaint, and nothing in it is answered", arguments: Shipped.ids, Notation.allCases)
    func blank(_ id: String, _ notation: Notation) throws {
        let checklist = try Shipped.checklist(id)
        for language in [Language.zh, .en] {
            let bytes = try notation.written(Shipped.form(checklist, language))
            let result = Shipped.read(bytes, checklist)
            #expect(result.diagnostics.map { $0.rendered(in: .en) } == [])
            let audit = try #require(result.submissions.first?.audit)
            #expect(audit.id == "A1")
            #expect(audit.auditor == "A-07")
            #expect(audit.department == (checklist.departmentFromAudit ? "sales" : nil))
            #expect(audit.date == CivilDate(year: 2026, month: 10, day: 12))
            #expect(audit.observations.joined().allSatisfy { $0.value == .unanswered })
            let looksAtPeople = checklist.items.contains { $0.scope != .once }
            #expect(audit.peopleOnDuty?.count == (looksAtPeople ? 7 : nil))
            #expect(audit.unitsListed.values.allSatisfy { $0.count == 2 })
        }
    }

    @Test("and whose head is blank too lacks only its head", arguments: Shipped.ids, Notation.allCases)
    func blankHead(_ id: String, _ notation: Notation) throws {
        let checklist = try Shipped.checklist(id)
        let result = Shipped.read(try notation.written(BlankForm(checklist: checklist, language: .zh)), checklist)
        #expect(result.submissions.isEmpty)
        let errors = result.diagnostics.filter { $0.severity == .error }.map { $0.message.wording(in: .en) }
        #expect(!errors.isEmpty)
        for error in errors {
            #expect(["audit", "dealer", "date", "auditor", "department"].contains { error.hasPrefix($0) }, "\(error)")
        }
    }

    @Test("is the same, byte for byte, whenever it is made", arguments: Notation.allCases)
    func deterministic(_ notation: Notation) throws {
        let form = Shipped.form(try Shipped.checklist("sales-showroom"), .zh)
        #expect(try notation.written(form) == notation.written(form))
    }
}
