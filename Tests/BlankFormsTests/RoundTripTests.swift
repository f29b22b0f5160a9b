import AuditIntake
import AuditTestSupport
import BilingualText
import BlankForms
import ChecklistModel
import Diagnostics
import SubmissionDocument
import SyntheticNetwork
import Testing

/// Random audits of every shipped checklist, entered into the form and into YAML.
@Suite("a random audit") struct RoundTripTests {
    @Test("reads the same from the form as from YAML", arguments: 1...8)
    func csv(_ seed: UInt64) throws {
        let checklists = try Shipped.checklists.get()
        let month = try #require(Month("2026-10"))
        let sample = SyntheticNetwork(dealers: 2, months: 1, seed: seed, last: month, checklists: checklists)
        var generator = SeededGenerator(seed: seed)
        let audits = sample.audits(of: month)
        #expect(audits.count > 12, "seed \(seed)")
        for written in audits {
            let checklist = try #require(checklists.first { $0.id == written.checklist })
            let language = generator.oneIn(2) ? Language.zh : .en
            let form = try self.form(of: written, checklist, in: sample.network, language)
            var filled = try #require(FilledForm(renderFormCSV(form)))
            for item in written.answers {
                for look in item.observations { filled.write(look, of: item.item) }
            }
            let expected = Shipped.read(written.yaml(), checklist, network: sample.network)
            let found = Shipped.read(filled.csv, checklist, network: sample.network)
            let place: Comment = "seed \(seed), \(written.id), \(language)"
            #expect(found.diagnostics.map { $0.rendered(in: .en) } == [], place)
            #expect(
                try described(#require(found.submissions.first)) == described(#require(expected.submissions.first)),
                place)
        }
    }

    /// Everything that is known before the walk.
    private func form(
        of written: WrittenAudit, _ checklist: Checklist, in network: DealerNetwork, _ language: Language
    ) throws -> BlankForm {
        let dealer = try #require(network.dealer(written.dealer))
        let people = written.people.compactMap { name in dealer.people.first { $0.name == name || $0.id == name } }
        #expect(people.count == written.people.count)
        return BlankForm(
            checklist: checklist, language: language, network: network, dealer: dealer, auditID: written.id,
            date: writtenDate(written.date), auditor: written.auditor, department: written.department,
            people: people.map(\.audited), units: written.units.map { ($0.kind, $0.names) }, utcOffset: "+08:00")
    }

    /// The audit without the order of looks and people, which a form may change.
    private func described(_ submission: AuditSubmission) -> [String] {
        let audit = submission.audit
        let head = "\(audit.id) \(audit.dealer) \(audit.date) \(audit.auditor) \(audit.department ?? "")"
        let people = (audit.peopleOnDuty ?? []).map { audit.people[$0].id }.sorted()
        let units = audit.unitsListed.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        let observations = zip(submission.checklist.items, audit.observations).flatMap { item, looks in
            looks.filter { $0.value != .unanswered }.map { look in
                let names = look.people.map { audit.people[$0].id }.sorted()
                return "\(item.id) \(look.value) \(names) \(look.unit ?? "") \(look.note ?? "") \(look.evidence ?? "") "
                    + "\(look.times.map(String.init(describing:)) ?? "")"
            }.sorted()
        }
        return [head, "\(people)"] + units + observations
    }
}
