internal import AuditIntake
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import DefinitionLoading
internal import Diagnostics
internal import IssuedScores
internal import Scoring

/// Turns an upheld appeal into a new revision of its audit.
struct AppealUpholding {
    let appeal: Appeal
    /// As a submission would write it; nil for not applicable.
    let answer: String?
    let why: String
    let ledger: Ledger
    let definitions: StoredDefinitions

    struct Result {
        let correction: AppealCorrection
        let recording: LedgerCorrection
    }

    /// Why it cannot be done, with what helps.
    struct Refusal: Error {
        let messages: [BilingualText]
    }

    /// - Parameter now: when it is decided.
    /// - Throws: `Refusal`, or what the ledger fails with.
    func result(at now: String) throws -> Result {
        guard let appealed = try AppealedAudit(appeal.subject.audit, in: ledger, definitions) else {
            throw Refusal(messages: [try ledger.unknownAudit(appeal.subject.audit)])
        }
        let checklist = appealed.checklist
        let granted = waivers(try ledger.loopEntries(of: .waiver))
        let submitted = granted.removed(from: appealed.audit)
        let place = try place(in: submitted, by: checklist)
        let corrected = try submission(of: submitted, by: checklist, place, sequence: appealed.stored.revision.sequence)
        let audit = granted.carried(from: appealed.audit, to: corrected.audit)
        let values = audit.observations[place.item].map(\.value)
        if values == appealed.audit.observations[place.item].map(\.value) {
            throw Refusal(messages: [AppealRefusal.nothingToCorrect(appeal.id).message])
        }
        let card = score(audit, by: checklist)
        // An objection is never to the disadvantage of whoever files it; a slip of the pen would be.
        if let before = appealed.card.items[place.item].rate, let after = card.items[place.item].rate, after < before {
            throw Refusal(messages: [AppealRefusal.lowersTheItem(appeal.id).message])
        }
        let revision = appealed.stored.revision.revision + 1
        let recorded = LedgerSubmission(
            source: "\(appeal.id).yaml", bytes: corrected.bytes, received: now, encoding: TextEncoding.utf8.rawValue,
            audits: [
                LedgerAudit(audit, issued: IssuedAudit(card), definition: appealed.stored.revision.definition)
            ])
        return Result(
            correction: AppealCorrection(
                answer: answer, revision: revision,
                effect: AppealEffect(from: appealed.card, to: card, about: appeal.subject)),
            recording: LedgerCorrection(submission: recorded, reason: reason, revision: revision))
    }

    private var reason: String { "appeal \(appeal.id): \(why)" }

    private struct Place {
        let item: Int
        let observation: Int?
    }

    /// Where the answer stands now: the audit may have been revised since the appeal was filed.
    private func place(in audit: Audit, by checklist: Checklist) throws -> Place {
        let subject = appeal.subject
        guard let item = checklist.itemIndex(of: subject.item), audit.observations.indices.contains(item) else {
            throw Refusal(messages: [gone])
        }
        guard let number = subject.observation else { return Place(item: item, observation: nil) }
        let observations = audit.observations[item]
        let alike = observations.indices.filter { position in
            let people = observations[position].people.filter(audit.people.indices.contains).map { audit.people[$0].id }
            return people == subject.people && observations[position].unit == subject.unit
        }
        guard let position = alike.contains(number - 1) ? number - 1 : alike.count == 1 ? alike[0] : nil else {
            throw Refusal(messages: [gone])
        }
        return Place(item: item, observation: position)
    }

    private var gone: BilingualText {
        BilingualText(
            zh: "申诉 \(appeal.id) 所指的观察已不在该稽核的现行版本中；请驳回并说明，或请申诉人重新申诉",
            en:
                "what appeal \(appeal.id) is about is no longer in the current revision of the audit; reject it and say so, or ask for a new appeal"
        )
    }

    private func submission(
        of audit: Audit, by checklist: Checklist, _ place: Place, sequence: Int
    ) throws -> CorrectedSubmission {
        let network = try ledger.latestNetwork(upTo: sequence).flatMap {
            loadNetwork($0.bytes, file: NetworkSearch.fileName).value
        }
        let correction = AnswerCorrection(
            item: place.item, observation: place.observation, written: answer ?? "n/a", note: reason)
        do throws(CorrectionFailure) {
            return try correctedSubmission(
                of: audit, by: checklist, correction, note: reason,
                catalogue: IntakeCatalogue(checklists: [checklist], network: network))
        } catch {
            switch error {
            case .refused(let reasons): throw Refusal(messages: reasons)
            case .notRestated(let reasons): throw Refusal(messages: [unreadable] + reasons)
            }
        }
    }

    private var unreadable: BilingualText {
        BilingualText(
            zh: "该稽核按原样已无法重新读出，不能自动更正；请更正原文件后用 import --replace --reason 收入，再了结申诉",
            en:
                "the audit can no longer be read as it was, so it is not corrected by itself; mend its file, take it in with import --replace --reason, and then close the appeal"
        )
    }
}
