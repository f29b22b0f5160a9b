import AuditLedger
import ChecklistModel
import ContentDigest
import Testing

@Suite("recording submissions")
struct RecordingTests {
    private var sample = Sample()
    private let folder: TemporaryFolder
    private let ledger: Ledger
    private let early = "2026-11-02T09:00:00+08:00"

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(path: folder.ledgerPath, for: .recording)
        try ledger.store([sample.definition])
    }

    @Test("a file is added once, and known from then on, under whatever name it comes")
    mutating func sameBytes() throws {
        let audits = [sample.audit("A-1"), sample.audit("A-2")]
        let file = sample.file(audits, bytes: "both")
        #expect(try ledger.record(file).audits == [.added, .added])
        let again = try ledger.record(
            sample.file(audits, source: "b.yaml", bytes: "both", received: "later"))
        #expect(again.audits == [.known(revision: 1), .known(revision: 1)])
        #expect(again.earlier == Receipt(source: "a.yaml", received: early))
        #expect(again.isKnown && again.isStored)
        #expect(try ledger.submissions().map(\.receipt.source) == ["a.yaml"])
        #expect(try ledger.bytes(ofSubmission: file.digest) == Array("both".utf8))
    }

    @Test("other bytes with the same answers are known, and not kept")
    mutating func sameAnswers() throws {
        let audit = sample.audit()
        _ = try ledger.record(sample.file([audit], bytes: "one"))
        let outcome = try ledger.record(sample.file([audit], bytes: "one, with a comment"))
        #expect(outcome.audits == [.known(revision: 1)])
        #expect(outcome.earlier == nil)
        #expect(!outcome.isStored)
        #expect(try ledger.submissions().count == 1)
    }

    @Test("other answers need a reason, and say what they would replace")
    mutating func otherAnswers() throws {
        let (first, second) = (sample.audit(), sample.audit())
        _ = try ledger.record(sample.file([first], bytes: "one"))
        let refused = try ledger.record(sample.file([second], bytes: "two"))
        #expect(
            refused.audits == [
                .refused(.needsReplacement(revision: 1, Receipt(source: "a.yaml", received: early)))
            ])
        #expect(!refused.isStored && !refused.isKnown)
        #expect(try ledger.submissions().count == 1)
        let replaced = try ledger.record(sample.file([second], bytes: "two"), replacing: "写错了")
        #expect(replaced.audits == [.revised(revision: 2)])
        #expect(try ledger.defects(checklist: sample.definitions) == [])
    }

    @Test("a superseded revision stays readable, with the reason of the next")
    mutating func revisions() throws {
        let audits = (0..<3).map { _ in sample.audit() }
        for (number, audit) in audits.enumerated() {
            _ = try ledger.record(
                sample.file([audit], source: "\(number).yaml", bytes: "\(number)"),
                replacing: "reason \(number)")
        }
        let revisions = try ledger.revisions(of: "A-1")
        #expect(revisions.map(\.revision) == [1, 2, 3])
        #expect(revisions.map(\.reason) == [nil, "reason 1", "reason 2"])
        #expect(revisions.map(\.receipt.source) == ["0.yaml", "1.yaml", "2.yaml"])
        for (number, audit) in audits.enumerated() {
            let stored = try #require(try ledger.audit("A-1", revision: number + 1))
            #expect(firstDifference(stored.audit, audit) == nil)
        }
        #expect(firstDifference(try #require(try ledger.audit("A-1")).audit, audits[2]) == nil)
        #expect(try ledger.audit("A-1", revision: 4) == nil)
        #expect(try ledger.audit("A-2") == nil)
        // Bytes that were recorded once are known, also when their audit was superseded since, and even with a reason.
        let old = try ledger.record(sample.file([audits[0]], bytes: "0"), replacing: "again")
        #expect(old.audits == [.known(revision: 1)])
    }

    @Test("an id that is recorded for another dealer is refused, also with a reason")
    mutating func otherDealer() throws {
        _ = try ledger.record(sample.file([sample.audit("A-1", dealer: "SH01")], bytes: "one"))
        let other = sample.audit("A-1", dealer: "BJ02")
        for reason in [nil, "because"] {
            let outcome = try ledger.record(sample.file([other], bytes: "two"), replacing: reason)
            #expect(outcome.audits == [.refused(.otherDealer("SH01"))])
            #expect(!outcome.isStored)
        }
        #expect(try ledger.submissions().count == 1)
    }

    @Test(
        "of a file that is refused in part the rest is recorded with its bytes, and the refused part may follow"
    )
    mutating func partOfAFile() throws {
        _ = try ledger.record(sample.file([sample.audit("A-1")], bytes: "one"))
        let both = [sample.audit("A-1"), sample.audit("A-2")]
        let outcome = try ledger.record(sample.file(both, bytes: "both"))
        #expect(outcome.audits.last == .added)
        #expect(outcome.isStored)
        #expect(try ledger.submissions().count == 2)
        let again = try ledger.record(sample.file(both, bytes: "both"))
        #expect(again.audits.last == .known(revision: 1))
        guard case .refused(.needsReplacement(revision: 1, _)) = again.audits[0] else {
            Issue.record("\(again.audits)")
            return
        }
        let replaced = try ledger.record(sample.file(both, bytes: "both"), replacing: "corrected")
        #expect(replaced.audits == [.revised(revision: 2), .known(revision: 1)])
        #expect(try ledger.submissions().count == 2)
        #expect(try ledger.defects(checklist: sample.definitions) == [])
    }

    @Test("one id twice in a file is added once; other answers under it are refused")
    mutating func twiceInAFile() throws {
        let (first, second) = (sample.audit(), sample.audit())
        let outcome = try ledger.record(sample.file([first, first, second], bytes: "thrice"))
        #expect(outcome.audits.prefix(2) == [.added, .known(revision: 1)])
        guard case .refused(.needsReplacement(revision: 1, _)) = outcome.audits[2] else {
            Issue.record("\(outcome.audits)")
            return
        }
    }

    @Test("several files in one transaction fare as they would one by one")
    mutating func batch() throws {
        let audits = (0..<20).map { sample.audit("A-\($0 % 15)", dealer: "D\($0 % 4)") }
        let files = audits.enumerated().map { sample.file([$1], bytes: "\($0)") }
        let other = try Ledger(path: folder.path + "/other.sqlite", for: .recording)
        try other.store([sample.definition])
        let together = try ledger.record(files, replacing: "r")
        let oneByOne = try files.map { try other.record($0, replacing: "r") }
        #expect(together == oneByOne)
        #expect(try ledger.newestSequence() == other.newestSequence())
        #expect(try ledger.record([LedgerSubmission]()) == [])
    }

    @Test("when one file of several cannot be recorded, none is")
    mutating func batchFails() throws {
        var foreign = Sample(seed: 2)
        let files = [
            sample.file([sample.audit("A-1")], bytes: "one"),
            foreign.file([foreign.audit("A-2")], bytes: "two"),
        ]
        let failure = #expect(throws: LedgerFailure.self) { try ledger.record(files) }
        #expect(failure?.cause == .missingDefinition(foreign.definition.digest.hex))
        #expect(try ledger.submissions() == [])
        #expect(try ledger.months() == [])
        #expect(try ledger.record(files[0]).audits == [.added])
    }

    @Test("names, ids and reasons with anything in them come back as they were")
    mutating func hostileTexts() throws {
        for text in [
            "<b>", "=1+1", "a|b", "'; DROP TABLE audit; --", "张三\u{0}李四", "e\u{301}", "\u{202E}👨‍👩‍👧",
        ] {
            let audit = sample.audit(text, dealer: text, department: text)
            _ = try ledger.record(
                sample.file([sample.audit(text, dealer: text)], source: text, bytes: text + "1"))
            _ = try ledger.record(sample.file([audit], source: text, bytes: text + "2"), replacing: text)
            let stored = try #require(try ledger.audit(text))
            #expect(firstDifference(stored.audit, audit) == nil)
            #expect(stored.revision.reason == text)
            #expect(stored.revision.receipt.source == text)
        }
        #expect(try ledger.defects(checklist: sample.definitions) == [])
    }
}
