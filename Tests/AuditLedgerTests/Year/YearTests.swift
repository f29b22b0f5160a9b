import ChecklistModel
import ClosedLoop
import Foundation
import SQLiteDatabase
import Testing

@testable import AuditLedger

@Suite("a simulated year of the closed loop")
struct YearTests {
    /// A ledger after some months, with what the program says at the end of each.
    private struct Lived {
        let folder: TemporaryFolder
        let ledger: Ledger
        /// Sequence and day at the end of each month.
        var marks: [String] = []
        var lines: [String] = []

        init(seed: UInt64, months: Int) throws {
            folder = try TemporaryFolder()
            ledger = try Ledger(path: folder.ledgerPath, for: .recording)
            let first = try #require(CivilDate("2026-01-01"))
            var year = try YearSimulation(ledger, seed: seed, from: first)
            while marks.count < months {
                let day = year.today
                try year.live()
                guard year.today.monthOfYear != day.monthOfYear else { continue }
                let mark = try ledger.newestSequence()
                marks.append("\(mark)@\(day.text)")
                lines += ["# \(day.text)"] + (try YearCounts(ledger, upTo: mark, asOf: day)).lines
            }
        }
    }

    @Test(
        "every count of every month is that of an independent recount from the raw rows", arguments: [1, 2] as [UInt64])
    func recounted(seed: UInt64) throws {
        let year = try Lived(seed: seed, months: 12)
        let recount = try recounted(year)
        // Line by line, so that what differs is seen; the end of the year alone would hide a month.
        for (line, other) in zip(year.lines, recount) where line != other {
            Issue.record("seed \(seed): \(line) | recounted: \(other)")
            break
        }
        #expect(year.lines.count == recount.count)
        #expect(try year.ledger.defects(checklist: YearSimulation.definitions) == [])
        try requireVariety(year.lines, seed)
    }

    @Test(
        "the recount sees what is changed behind the program's back",
        arguments: [
            "DELETE FROM loop_entry WHERE sequence = (SELECT MIN(sequence) FROM loop_entry WHERE state = 'done')",
            "DELETE FROM loop_entry WHERE sequence = (SELECT MIN(sequence) FROM loop_entry WHERE state = 'filed')",
            "DELETE FROM loop_entry WHERE sequence = (SELECT MAX(sequence) FROM loop_entry WHERE state = 'granted')",
            "UPDATE finding SET critical = 1 WHERE item = '1-3'",
            "UPDATE audit SET exact = '1/7' WHERE revision > 1",
        ])
    func tampered(sql: String) throws {
        let year = try Lived(seed: 1, months: 2)
        #expect(try recounted(year) == year.lines)
        try year.ledger.database.execute("DROP TRIGGER loop_entry_remains")
        try year.ledger.database.execute(sql)
        // A recount that can no longer make sense of the rows has seen it too.
        #expect(try recounted(year, mayFail: true) != year.lines)
    }

    /// A year in which one thing never happened would show nothing about it.
    private func requireVariety(_ lines: [String], _ seed: UInt64) throws {
        for what in [
            "actions overdue", "actions closed-on-time", "actions reopened", "actions repeated", "actions verified",
            "actions done", "actions withdrawn", "appeals upheld", "appeals rejected", "appeals withdrawn",
            "appeals late", "waivers in-force", "waivers expired", "waivers revoked",
        ] {
            let counts = lines.filter { $0.hasPrefix(what + " ") }.compactMap { $0.split(separator: " ").last }
            #expect(counts.contains { $0 != "0" }, "seed \(seed): \(what)")
        }
        #expect(lines.contains { $0.hasPrefix("waived ") }, "seed \(seed)")
    }

    private func recounted(_ year: Lived, mayFail: Bool = false) throws -> [String] {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Recount/closed_loop.py").path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-B", script, year.folder.ledgerPath] + year.marks
        let output = Pipe()
        process.standardOutput = output
        if mayFail { process.standardError = FileHandle.nullDevice }
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(mayFail || process.terminationStatus == 0)
        return text.split(separator: "\n").map(String.init)
    }
}
