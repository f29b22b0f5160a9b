import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import IssuedScores
import Scoring
import Testing

@testable import AuditLedger

@Suite("answers and issued records as bytes")
struct BlobTests {
    @Test("every field of a random audit comes back", arguments: 1...300)
    func answers(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let checklist = generator.checklist()
        let audit = generator.hostile(generator.audit(of: checklist))
        let decoded = try AnswersBlob.audit(AnswersBlob.bytes(of: audit))
        #expect(firstDifference(audit, decoded) == nil, "seed \(seed)")
        #expect(AnswersBlob.bytes(of: decoded) == AnswersBlob.bytes(of: audit), "seed \(seed)")
    }

    @Test("every field of a random issued audit comes back", arguments: 1...300)
    func issued(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let checklist = generator.checklist()
        let audit = generator.hostile(generator.audit(of: checklist))
        let issued = IssuedAudit(score(audit, by: checklist))
        let decoded = try IssuedBlob.audit(IssuedBlob.bytes(of: issued), checklist: checklist)
        #expect(firstDifference(issued, decoded) == nil, "seed \(seed)")
    }

    @Test("cut, changed and foreign bytes are refused or read, and never trap", arguments: 1...60)
    func hostileBytes(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let checklist = generator.checklist()
        let audit = generator.hostile(generator.audit(of: checklist))
        let answers = AnswersBlob.bytes(of: audit)
        let issued = IssuedBlob.bytes(of: IssuedAudit(score(audit, by: checklist)))
        for _ in 0..<60 {
            let (a, b) = (generator.mutated(answers), generator.mutated(issued))
            // What still reads must be good enough to be scored and written again.
            if let read = try? AnswersBlob.audit(a) {
                _ = score(read, by: checklist)
                _ = AnswersBlob.bytes(of: read)
            }
            if let read = try? IssuedBlob.audit(b, checklist: checklist) {
                _ = IssuedBlob.bytes(of: read)
            }
        }
    }

    @Test("what tells two audits apart in these tests sees every kind of difference")
    func comparison() throws {
        var generator = SeededGenerator(seed: 3)
        let checklist = generator.checklist()
        let audit = generator.audit(of: checklist)
        #expect(firstDifference(audit, audit) == nil)
        #expect(firstDifference(audit, audit.with(id: "B")) == ".id")
        #expect(firstDifference(audit, audit.with(date: "2026-10-13")) == ".date.day")
        #expect(firstDifference(audit, audit.with(department: "x")) != nil)
        #expect(firstDifference(AnswerValue.yes, AnswerValue.no) != nil)
        #expect(firstDifference(AnswerValue.number(1), AnswerValue.number(2)) != nil)
        #expect(firstDifference(["a": ["b"]], ["a": ["c"]]) != nil)
    }

    @Test("bytes cut short anywhere are refused as cut short")
    func everyPrefix() throws {
        var generator = SeededGenerator(seed: 7)
        let checklist = generator.checklist()
        let answers = AnswersBlob.bytes(of: generator.audit(of: checklist))
        for count in answers.indices {
            #expect(throws: BlobDefect.self) { try AnswersBlob.audit(Array(answers[..<count])) }
        }
    }
}
