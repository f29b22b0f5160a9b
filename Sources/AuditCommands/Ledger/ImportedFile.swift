internal import AuditIntake
internal import AuditLedger
internal import ChecklistModel
internal import ContentDigest
internal import IssuedScores
internal import Scoring

/// How much of what was submitted went where.
struct ImportCounts {
    var files = 0
    var added = 0
    var known = 0
    var revised = 0
    /// Recorded, but without a score.
    var incomplete = 0

    /// Audits that are in the ledger now.
    var recorded: Int { added + known + revised }
}

/// A file and those of its audits that may go in, ready to be encoded.
struct ImportedFile: Sendable {
    let file: SubmittedFile
    let accepted: [Int]
    let definitions: [String: SHA256Digest]

    func submission(received: String) -> LedgerSubmission {
        let audits = accepted.compactMap { index -> LedgerAudit? in
            let card = file.cards[index]
            return definitions[card.checklist.importKey].map {
                LedgerAudit(card.audit, issued: IssuedAudit(card), definition: $0)
            }
        }
        return LedgerSubmission(
            source: file.path, bytes: file.bytes, received: received, encoding: file.encoding?.rawValue ?? "",
            audits: audits)
    }
}

extension Checklist {
    /// What tells versions of checklists apart.
    var importKey: String { "\(id)@\(version)" }
}
