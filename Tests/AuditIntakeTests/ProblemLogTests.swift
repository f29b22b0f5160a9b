import BilingualText
import Diagnostics
import Testing

@testable import AuditIntake

/// How much of a hopeless file is listed.
@Suite struct ProblemLogTests {
    private let place = SourcePosition(line: 1, column: 1)

    @Test func fewProblemsAreAllListed() {
        var log = ProblemLog(file: "f")
        for audit in ["A", "B"] {
            log.begin(audit: audit)
            for _ in 0..<ProblemLog.listedPerAudit { log.add(FileProblem.noAudit, at: place) }
        }
        let found = log.finish()
        #expect(found.count == 2 * ProblemLog.listedPerAudit)
        #expect(found.allSatisfy { $0.position == place })
    }

    @Test func theRestIsCounted() {
        var log = ProblemLog(file: "f")
        log.begin(audit: "A")
        for _ in 0..<ProblemLog.listedPerAudit + 3 { log.add(FileProblem.noAudit, at: place) }
        log.begin(audit: nil)
        let found = log.finish()
        #expect(found.count == ProblemLog.listedPerAudit + 1)
        #expect(found.first?.message.en == "3 more problems are not listed; mend the listed ones first")
        #expect(found.first?.audit == "A")
    }

    /// However long the list, every refused audit keeps a reason.
    @Test func everyAuditKeepsAReason() {
        var log = ProblemLog(file: "f")
        let audits = ProblemLog.listedPerFile / 2 + 500
        for audit in 0..<audits {
            log.begin(audit: "\(audit)")
            log.add(FileProblem.noAudit, at: place)
            log.add(FileProblem.noAudit, at: place)
            #expect(log.refusesAudit)
        }
        let found = log.finish()
        #expect(Set(found.compactMap(\.audit)).count == audits)
        #expect(found.count { $0.position == place } == ProblemLog.listedPerFile + 500)
    }

    @Test func warningsRefuseNothing() {
        var log = ProblemLog(file: "f")
        log.begin(audit: "A")
        log.add(HeadProblem.unknownAuditor("x"), at: place)
        #expect(!log.refusesAudit)
        log.add(FileProblem.noAudit, at: nil)
        #expect(log.refusesAudit)
        log.begin(audit: "B")
        #expect(!log.refusesAudit)
    }

    @Test("each audit gets a few suggestions") func suggestionsEnd() {
        var log = ProblemLog(file: "f")
        for audit in ["A", "B"] {
            log.begin(audit: audit)
            let found = (0..<600).map { _ in log.suggestion(for: "ys", among: ["yes"]) }
            #expect(found.compactMap(\.self).count == ProblemLog.suggestionsPerAudit)
            #expect(found.first == "yes")
        }
    }
}
