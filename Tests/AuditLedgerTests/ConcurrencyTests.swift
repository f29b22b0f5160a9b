import AuditLedger
import ChecklistModel
import ContentDigest
import Foundation
import Testing

@Suite("several at one ledger")
struct ConcurrencyTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("a ledger that many make at once is made once, and what each records is there", arguments: [2, 8])
    func manyWriters(count: Int) async throws {
        let path = folder.ledgerPath
        let outcomes = try await withThrowingTaskGroup(of: [RecordingOutcome].self) { group in
            for writer in 0..<count {
                group.addTask {
                    let ledger = try Ledger(path: path, for: .recording, busySeconds: 120)
                    try ledger.store([PlainSample.definition])
                    return try (0..<10).map { number in
                        let audit = PlainSample.audit("W\(writer)-\(number)", .yes, .no, .yes, .yes)
                        return try ledger.record(
                            LedgerSubmission(
                                source: "", bytes: Array("\(writer) \(number)".utf8), received: "", encoding: "",
                                audits: [
                                    LedgerAudit(
                                        audit, issued: PlainSample.checklist.issued(audit),
                                        definition: PlainSample.definition.digest)
                                ]))
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(outcomes.allSatisfy { $0.audits == [.added] })
        let ledger = try Ledger(path: path, for: .reading)
        #expect(try ledger.months().map(\.audits) == [10 * count])
        #expect(try ledger.defects(checklist: PlainSample.definitions) == [])
    }

    @Test("of many that record the same files each file is added by one, and known to the others")
    func sameFiles() async throws {
        let path = folder.ledgerPath
        try Ledger(path: path, for: .recording).store([PlainSample.definition])
        let files = (0..<12).map { number in
            PlainSample.file(number % 9, PlainSample.audit("A-\(number)", .yes, .yes, .yes, .no))
        }
        let outcomes = try await withThrowingTaskGroup(of: [AuditOutcome].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let ledger = try Ledger(path: path, for: .recording, busySeconds: 120)
                    return try files.flatMap { try ledger.record($0).audits }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(outcomes.filter { $0 == .added }.count == 12)
        #expect(outcomes.filter { $0 == .known(revision: 1) }.count == 36)
        #expect(try Ledger(path: path, for: .reading).defects(checklist: PlainSample.definitions) == [])
    }

    @Test("a process that keeps the lock for a while is waited for")
    func otherProcess() throws {
        let ledger = try Ledger(path: folder.ledgerPath, for: .recording, busySeconds: 60)
        try PlainSample.fill(ledger)
        let keeper = Process()
        keeper.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        keeper.arguments = [
            "-c",
            """
            import sqlite3, sys
            ledger = sqlite3.connect(sys.argv[1], isolation_level=None)
            ledger.execute("BEGIN IMMEDIATE")
            ledger.execute("UPDATE submission SET source = 'kept'")
            print("locked", flush=True)
            sys.stdin.read(1)
            ledger.execute("ROLLBACK")
            """, folder.ledgerPath,
        ]
        let (input, output) = (Pipe(), Pipe())
        keeper.standardInput = input
        keeper.standardOutput = output
        try keeper.run()
        #expect(output.fileHandleForReading.readData(ofLength: 7) == Data("locked\n".utf8))
        let release = Thread {
            Thread.sleep(forTimeInterval: 0.3)
            try? input.fileHandleForWriting.write(contentsOf: Data("x".utf8))
        }
        let impatient = try Ledger(path: folder.ledgerPath, for: .recording, busySeconds: 0)
        let file = PlainSample.file(4, PlainSample.audit("late", .yes, .yes, .yes, .yes))
        let failure = #expect(throws: LedgerFailure.self) { try impatient.record(file) }
        #expect(failure?.cause == .busy(seconds: 0))
        release.start()
        #expect(try ledger.record(file).audits == [.added])
        keeper.waitUntilExit()
        #expect(keeper.terminationStatus == 0)
        #expect(try ledger.submissions().map(\.receipt.source) == ["1.yaml", "2.yaml", "3.yaml", "4.yaml"])
    }

    @Test("a reader sees whole files only, while others write")
    func readersSeeWholeFiles() async throws {
        let path = folder.ledgerPath
        try Ledger(path: path, for: .recording).store([PlainSample.definition])
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                let ledger = try Ledger(path: path, for: .recording, busySeconds: 120)
                for number in 0..<30 {
                    let audits = (0..<3).map { PlainSample.audit("\(number)-\($0)", .yes, .yes, .yes, .yes) }
                    _ = try ledger.record(
                        LedgerSubmission(
                            source: "", bytes: Array("\(number)".utf8), received: "", encoding: "",
                            audits: audits.map {
                                LedgerAudit(
                                    $0, issued: PlainSample.checklist.issued($0),
                                    definition: PlainSample.definition.digest)
                            }))
                }
            }
            for _ in 0..<3 {
                group.addTask {
                    let ledger = try Ledger(path: path, for: .reading, busySeconds: 120)
                    var last = 0
                    while last < 90 {
                        let (sums, rows) = try ledger.snapshot {
                            (
                                try ledger.months().first?.audits ?? 0,
                                try ledger.months(upTo: .max - 1).first?.audits ?? 0
                            )
                        }
                        #expect(sums % 3 == 0 && sums == rows && sums >= last)
                        last = sums
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
