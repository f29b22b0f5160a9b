internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import ContentDigest
internal import Diagnostics
internal import Scoring

/// A recorded audit that somebody objects to, scored with the checklist of its time.
struct AppealedAudit {
    let stored: StoredAudit
    let card: Scorecard

    /// - Throws: `LedgerFailure` when the ledger cannot be read.
    init?(_ id: String, in ledger: Ledger, _ definitions: StoredDefinitions) throws(LedgerFailure) {
        guard let stored = try ledger.audit(id) else { return nil }
        let digest = stored.revision.definition
        guard let checklist = definitions.checklist(digest) else {
            throw LedgerFailure(ledger.path, .missingDefinition(digest.hex))
        }
        self.stored = stored
        card = score(stored.audit, by: checklist)
    }

    var audit: Audit { stored.audit }
    var checklist: Checklist { card.checklist }

    /// When the audit was last recorded from outside: revisions that appeals brought start no term of their own.
    func received(_ appeals: [Appeal], in ledger: Ledger) throws(LedgerFailure) -> String {
        let corrected = Set(appeals.filter { $0.subject.audit == audit.id }.compactMap(\.correction?.revision))
        let submitted = try ledger.revisions(of: audit.id).last { !corrected.contains($0.revision) }
        return (submitted ?? stored.revision).receipt.received
    }
}

extension Ledger {
    /// Says that there is no such audit, with the nearest one there is.
    func unknownAudit(_ id: String) throws(LedgerFailure) -> BilingualText {
        var known: [String] = []
        // An id that is misspelt is one of the newest more often than not.
        for month in try months().reversed() where known.count < 20_000 { known += try auditIDs(of: month.month) }
        return UnknownName(id, among: known).wording(zh: "台账中没有稽核", en: "the ledger has no audit")
    }
}
