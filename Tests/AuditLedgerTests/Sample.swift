import AuditLedger
import AuditTestSupport
import ChecklistModel
import ContentDigest
import ExactArithmetic
import IssuedScores
import Scoring

/// A random checklist with its audits, ready for recording.
struct Sample {
    var generator: SeededGenerator
    let checklist: Checklist
    let definition: LedgerDefinition

    init(seed: UInt64 = 1) {
        generator = SeededGenerator(seed: seed)
        checklist = generator.checklist()
        definition = LedgerDefinition(
            kind: .checklist, id: checklist.id, version: checklist.version,
            bytes: Array("definition \(seed)".utf8))
    }

    /// An audit with answers of its own.
    mutating func audit(
        _ id: String = "A-1", dealer: String = "SH01", date: String = "2026-10-12",
        department: String? = nil
    ) -> Audit {
        generator.audit(of: checklist).with(id: id, dealer: dealer, date: date, department: department)
    }

    func issued(_ audit: Audit) -> IssuedAudit { IssuedAudit(score(audit, by: checklist)) }

    func ledgerAudit(_ audit: Audit) -> LedgerAudit {
        LedgerAudit(audit, issued: issued(audit), definition: definition.digest)
    }

    /// A file of these audits; its bytes say what is in it unless others are given.
    func file(
        _ audits: [Audit], source: String = "a.yaml", bytes: String? = nil,
        received: String = "2026-11-02T09:00:00+08:00"
    ) -> LedgerSubmission {
        let bytes = bytes ?? audits.map { "\($0.id) \($0.observations)" }.joined(separator: "\n")
        return LedgerSubmission(
            source: source, bytes: Array(bytes.utf8), received: received, encoding: "utf-8",
            audits: audits.map(ledgerAudit))
    }

    /// Gives the checklist for its digest, as a ledger asks.
    func definitions(_ digest: SHA256Digest) -> Checklist? {
        digest == definition.digest ? checklist : nil
    }
}

extension Audit {
    /// The same answers under another head.
    func with(
        id: String? = nil, dealer: String? = nil, date: String? = nil, department: String? = nil
    ) -> Audit {
        Audit(
            id: id ?? self.id, checklistID: checklistID, checklistVersion: checklistVersion,
            dealer: dealer.map { AuditedDealer(id: $0) } ?? self.dealer,
            date: date.flatMap { CivilDate($0) } ?? self.date, auditor: auditor,
            department: department ?? self.department, people: people, peopleOnDuty: peopleOnDuty,
            unitsListed: unitsListed, waivers: waivers, observations: observations)
    }
}

extension Checklist {
    func issued(_ audit: Audit) -> IssuedAudit { IssuedAudit(score(audit, by: self)) }
}
