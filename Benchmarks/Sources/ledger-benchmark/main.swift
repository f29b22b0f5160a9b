// Records synthetic audits through the ledger and times it, beside Peers/ledger_loop.c, which runs the same inserts.
//
//   ledger-benchmark prepare LEDGER         an empty ledger for the peer, with its definitions
//   ledger-benchmark record LEDGER N BATCH  N audits, BATCH files a transaction
//   ledger-benchmark months LEDGER          the roll-up queries
import AuditLedger
import ChecklistModel
import ContentDigest
import Glibc
import IssuedScores

let arguments = CommandLine.arguments
let workload = Workload()

func integer(_ position: Int) -> Int { arguments.count > position ? Int(arguments[position]) ?? 0 : 0 }

switch (arguments.count > 1 ? arguments[1] : "", arguments.count > 2 ? arguments[2] : "") {
case ("prepare", let path) where !path.isEmpty:
    try Ledger(path: path, for: .recording).store(workload.definitions)
case ("record", let path) where !path.isEmpty:
    try record(path: path, count: integer(3), batch: max(1, integer(4)))
case ("months", let path) where !path.isEmpty:
    try months(path: path)
default:
    print("usage: ledger-benchmark prepare LEDGER | record LEDGER COUNT BATCH | months LEDGER")
    exit(64)
}

/// Times what the ledger does: encoding, digests and inserts, and not the making of the audits.
func record(path: String, count: Int, batch: Int) throws {
    let ledger = try Ledger(path: path, for: .recording)
    try ledger.store(workload.definitions)
    var (preparing, inserting) = (Spent(), Spent())
    for start in stride(from: 0, to: count, by: batch) {
        let cases = (start..<min(count, start + batch)).map { workload.audit($0, of: count) }
        var files: [LedgerSubmission] = []
        preparing.measure { files = cases.map(workload.file) }
        var outcomes: [RecordingOutcome] = []
        try inserting.measure { outcomes = try ledger.record(files) }
        precondition(outcomes.allSatisfy { $0.audits == [.added] })
    }
    print("preparing \(preparing) inserting \(inserting)")
    print("total \(preparing + inserting)")
}

/// The last months of the ledger, as a report reads them.
func months(path: String) throws {
    let ledger = try Ledger(path: path, for: .reading)
    for month in try ledger.months().map(\.month).suffix(3) {
        let year = (0..<11).reduce(month) { earlier, _ in earlier.previous }
        print(month.text)
        try time("department rows") { try ledger.departments(of: month).count }
        try time("dealer rows") { try ledger.dealers(of: month).count }
        try time("issued audits") {
            var audits = 0
            try ledger.eachIssuedAudit(of: month, checklist: workload.checklist) { _ in audits += 1 }
            return audits
        }
        try time("audits of twelve months") { try ledger.history(from: year, through: month).count }
        try time("counts of findings of twelve months") { try ledger.findings(from: year, through: month).count }
    }
}

func time(_ what: String, _ body: () throws -> Int) throws {
    var spent = Spent()
    var count = 0
    try spent.measure { count = try body() }
    print("  \(count) \(what): \(spent)")
}

/// Time on the wall and on the processor; on a shared machine the second repeats better.
struct Spent: CustomStringConvertible {
    private(set) var wall = 0.0
    private(set) var processor = 0.0

    mutating func measure(_ body: () throws -> Void) rethrows {
        let (start, used) = (Self.clock(CLOCK_MONOTONIC), Self.clock(CLOCK_PROCESS_CPUTIME_ID))
        try body()
        wall += Self.clock(CLOCK_MONOTONIC) - start
        processor += Self.clock(CLOCK_PROCESS_CPUTIME_ID) - used
    }

    static func + (a: Spent, b: Spent) -> Spent {
        var sum = a
        sum.wall += b.wall
        sum.processor += b.processor
        return sum
    }

    var description: String { "\(Self.rounded(wall)) s (processor \(Self.rounded(processor)) s)" }

    private static func rounded(_ seconds: Double) -> Double { (seconds * 1_000).rounded() / 1_000 }

    private static func clock(_ kind: Int32) -> Double {
        var time = timespec()
        clock_gettime(kind, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
