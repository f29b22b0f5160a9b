internal import ChecklistModel
internal import Diagnostics

/// Turns a draft into an audit, or lists everything that is wrong with it: one refused answer refuses the whole audit
/// (scoring rule 4.3).
struct AuditReader {
    let catalogue: IntakeCatalogue
    let file: String
    /// The files beside the submission; nil when it does not come with any.
    var evidence: CitedEvidence?

    /// - Parameter flawed: the notation it came in, when that has mistakes of its own, so that it is refused in any case.
    func read(
        _ draft: SubmissionDraft, flawed: DocumentNotation? = nil, log: inout ProblemLog
    ) -> AuditSubmission? {
        readWhole(draft, flawed: flawed, log: &log).submission
    }

    /// The audit if nothing refuses it, and on what terms its items stand if its checklist is known.
    func readWhole(
        _ draft: SubmissionDraft, flawed: DocumentNotation? = nil, log: inout ProblemLog
    ) -> (submission: AuditSubmission?, terms: AuditTerms?) {
        let head = readHead(draft, log: &log)
        var people = PeopleRegistry(network: catalogue.index, dealer: head.dealer, date: head.date)
        let onDuty = draft.people.flatMap { people.resolve($0, listing: true, log: &log) }
        guard let checklist = head.checklist else {
            resolveNames(of: draft, with: &people, log: &log)
            return (nil, nil)
        }
        var units = UnitRegistry(usual: head.dealer?.dealer.units ?? [])
        let listed = units.read(draft.units, checklist: checklist, log: &log)
        let observed = readAnswers(draft.answers, checklist: checklist, people: &people, units: &units, log: &log)
        let waivers = readWaivers(draft.waivers, checklist: checklist, log: &log)
        let kept = observed.enumerated().map { index, entries in
            ObservationCheck(item: checklist.checklist.items[index]).kept(entries, log: &log)
        }
        let terms = AuditTerms(checklist, answers: kept, waivers: waivers)
        terms.check(at: draft.id.position, log: &log)
        if let flawed { log.add(HeadProblem.flawedDocument(flawed), at: draft.id.position) }
        guard !log.refusesAudit, let date = head.date, let dealer = head.auditedDealer, let auditor = head.auditor
        else {
            listBlanks(terms, at: draft.id.position, log: &log)
            return (nil, terms)
        }
        let audit = Audit(
            id: draft.id.text, checklistID: checklist.checklist.id, checklistVersion: checklist.checklist.version,
            dealer: dealer, date: date, auditor: auditor, department: head.department, people: people.people,
            peopleOnDuty: onDuty.flatMap { $0.isEmpty ? nil : $0 }, unitsListed: listed,
            waivers: waivers.compactMap(\.waiver), observations: terms.observations)
        let submission = AuditSubmission(
            file: file, auditID: audit.id, position: draft.id.position, sheet: log.sheet, audit: audit,
            checklist: checklist.checklist)
        return (submission, terms)
    }

    /// Answers without a checklist cannot be judged, but the names in them can.
    private func resolveNames(of draft: SubmissionDraft, with people: inout PeopleRegistry, log: inout ProblemLog) {
        for answer in draft.answers { _ = people.resolve(answer.people, log: &log) }
    }

    /// The blanks of a refused audit, so that one more look at the file mends all of it (scoring rule 4.3).
    private func listBlanks(
        _ terms: AuditTerms, at position: SourcePosition, log: inout ProblemLog
    ) {
        let blank = terms.items.indices.filter { index in
            terms.isAsked(index) && terms.answers[index].allSatisfy { $0.value == .unanswered }
        }
        guard !blank.isEmpty else { return }
        let first = blank.prefix(20).map { terms.items[$0].id }
        log.add(HeadProblem.blanks(first: first, count: blank.count), at: position)
    }
}
