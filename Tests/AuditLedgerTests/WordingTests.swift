import BilingualText
import ContentDigest
import SQLiteDatabase
import Testing

@testable import AuditLedger

@Suite("what a ledger's refusals say")
struct WordingTests {
    static let causes: [LedgerFailure.Cause] = [
        .notFound, .noFolder, .noAccess, .notALedger, .newerVersion, .olderVersion, .diskFull, .readOnly,
        .busy(seconds: 60), .corrupt, .damagedRecord(sequence: 7),
        .missingDefinition(String(repeating: "a", count: 64)),
        .publishedMeanwhile(revision: 2), .backdated(newest: "2026-10-12T08:30:00Z"), .notCorrected, .outOfMemory,
        .tooLarge, .system("Input/output error"),
    ]

    @Test("every cause is worded in both languages, and no two alike", arguments: Language.allCases)
    func bothLanguages(language: Language) {
        let words = Self.causes.map { LedgerFailure("audits.sqlite", $0).message.wording(in: language) }
        #expect(words.allSatisfy { !$0.isEmpty })
        #expect(Set(words).count == words.count)
        let isChinese = words.map { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
        #expect(isChinese.allSatisfy { $0 == (language == .zh) })
    }

    @Test(
        "the remedy is named",
        arguments: [
            (LedgerFailure.Cause.diskFull, "make room"), (.readOnly, "--ledger"), (.busy(seconds: 60), "60 seconds"),
            (.notALedger, "--ledger"), (.newerVersion, "upgrade"), (.corrupt, "backup"),
            (.damagedRecord(sequence: 7), "record 7"), (.publishedMeanwhile(revision: 2), "run again"),
            (.missingDefinition("0123456789abcdef"), "0123456789ab…"),
        ])
    func remedy(cause: LedgerFailure.Cause, words: String) {
        #expect(LedgerFailure("audits.sqlite", cause).message.wording(in: .en).contains(words))
    }

    @Test("what is refused while recording says how to go on")
    func recording() {
        let receipt = Receipt(source: "a.yaml", received: "2026-11-02")
        let replacement = RecordingRefusal.needsReplacement(revision: 3, receipt).message
        for language in Language.allCases {
            for part in ["--replace --reason", "3", "a.yaml", "2026-11-02"] {
                #expect(replacement.wording(in: language).contains(part))
            }
            #expect(RecordingRefusal.otherDealer("SH01").message.wording(in: language).contains("SH01"))
            #expect(RecordingRefusal.scoreTooLarge.message.wording(in: language).contains("1,000,000"))
        }
    }

    @Test("every defect is worded in both languages")
    func defects() {
        let defects: [LedgerDefect] = [
            .database("row 3 missing from index"), .reference(table: "audit"), .bytes(sequence: 3),
            .record(sequence: 4),
            .revision(sequence: 5), .sums(month: "2026-10"),
        ]
        for language in Language.allCases {
            let words = defects.map { $0.message.wording(in: language) }
            #expect(Set(words).count == defects.count && words.allSatisfy { !$0.isEmpty })
        }
    }

    @Test("no failure names a person, an answer or an id that was to be stored")
    func noPersonalData() throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(path: folder.ledgerPath, for: .recording)
        try ledger.store([PlainSample.definition])
        let pages = try ledger.database.integer("PRAGMA page_count") ?? 0
        try ledger.database.execute("PRAGMA max_page_count = \(pages)")
        let file = LedgerSubmission(
            source: "王五.yaml", bytes: [UInt8](repeating: 0x41, count: 100_000), received: "", encoding: "",
            audits: PlainSample.file(1, PlainSample.failed).audits)
        let full = #expect(throws: LedgerFailure.self) { try ledger.record(file) }
        try ledger.database.execute("PRAGMA max_page_count = 100000")
        try ledger.database.execute("ALTER TABLE finding RENAME COLUMN person TO people")
        let broken = #expect(throws: LedgerFailure.self) { try ledger.record(file) }
        for failure in [full, broken] {
            let text = String(describing: failure) + (failure?.message.wording(in: .zh) ?? "")
            for secret in ["王五", "张三", "李四", "BJ02", "未打蜡", "AAAA"] { #expect(!text.contains(secret), "\(text)") }
        }
    }
}
