import ChecklistModel
import ExactArithmetic
import Testing

@testable import ClosedLoop

/// Appeals and waivers in which one text stands in every field.
enum LoopSample {
    static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    static func step(_ text: String, _ day: String) throws -> LoopStep {
        LoopStep(sequence: 1, person: text, day: try Self.day(day), entered: "2026-10-20T01:00:00Z", why: text)
    }

    /// Filed on 20 October; where it is upheld, 66.67 becomes 80.
    static func appeal(_ text: String, _ state: Appeal.State, item: String? = nil) throws -> Appeal {
        let subject = AppealSubject(
            dealer: text, audit: text, auditDate: try day("2026-10-12"), revision: 1, auditor: text, checklist: text,
            item: item ?? text, people: [text], unit: text, answer: text)
        let marks = ScoreChange(
            before: ScoreMark(exact: Fraction(200, 3), shown: "66.67", grade: "C"),
            after: ScoreMark(exact: 80, shown: "80.00", grade: nil))
        let correction = AppealCorrection(answer: nil, revision: 2, effect: AppealEffect(audit: marks))
        return Appeal(
            id: text, subject: subject, claim: text, evidence: AppealEvidence(text, digest: text), lateBecause: text,
            filed: try step(text, "2026-10-20"), state: state,
            closed: state == .open ? nil : try step(text, "2026-10-25"),
            correction: state == .upheld ? correction : nil)
    }

    /// From 1 to 31 October, revoked on the 10th if so.
    static func waiver(_ text: String, isRevoked: Bool) throws -> LedgerWaiver {
        LedgerWaiver(
            id: text, dealer: text, checklist: text, item: text, owner: text, reason: text, criticalBecause: text,
            granted: try step(text, "2026-10-01"), until: try day("2026-10-31"), extensions: [],
            revoked: isRevoked ? try step(text, "2026-10-10") : nil)
    }
}
