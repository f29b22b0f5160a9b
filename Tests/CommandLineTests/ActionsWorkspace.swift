import Foundation
import Testing

/// A ledger with findings of the last days, so that steps taken by today's clock come after them.
struct ActionsWorkspace {
    let ledger: LedgerWorkspace

    /// D1 has two findings in its first audit, 1-1 for the place and 1-3 for 张三; D2 has one.
    static func with<Result>(
        checklist: String = SmallWorkspace.checklist, network: String = network,
        _ body: (ActionsWorkspace) throws -> Result
    ) throws -> Result {
        try LedgerWorkspace.with(network: network) { ledger in
            try ledger.folder.write(checklist, to: "Checklists/lounge.yaml")
            let workspace = ActionsWorkspace(ledger: ledger)
            try workspace.importAudit("A1", on: day(-10), answers: failing)
            try workspace.importAudit(
                "A2", dealer: "D2", on: day(-9), answers: ["1-1: no", "1-2: yes", "1-3: {person: 李四, value: 1 min}"])
            return try body(workspace)
        }
    }

    static let failing = ["1-1: no", "1-2: yes", "1-3: {person: 张三, value: 5 min, note: '=1+1 | <b>'}"]

    static let network = LedgerWorkspace.network().replacingOccurrences(
        of: "people: [{person: P1, name: 张三, department: service}]",
        with: """
            people: [{person: P1, name: 张三, aliases: [小张], department: service}, {person: P7, name: 王经理, department: service}]
                responsible: {service: P7}
            """)

    /// Where the network is, so many days from today.
    static func day(_ offset: Int) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Asia/Shanghai") ?? .gmt
        let date = calendar.date(byAdding: .day, value: offset, to: Date()) ?? Date()
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }

    func importAudit(
        _ audit: String, dealer: String = "D1", on date: String, answers: [String], arguments: [String] = []
    ) throws {
        try ledger.folder.write(
            SmallWorkspace.submission(audit: audit, dealer: dealer, date: date, answers: answers),
            to: "in/\(audit)\(arguments.isEmpty ? "" : "-again").yaml")
        let run = try ledger.run(
            ["import", "in/\(audit)\(arguments.isEmpty ? "" : "-again").yaml", "--today", Self.day(1)] + arguments)
        #expect(run.status == 0, "\(run.messages)")
    }

    func run(_ arguments: String..., language: String = "en") throws -> Program.Run {
        try ledger.run(["actions"] + arguments, language: language)
    }

    /// The number of a dealer's action about an item.
    func id(_ item: String, of dealer: String = "D1") throws -> String {
        let list = try run("list", "--dealer", dealer, "--state", "all", "--format", "csv").output
        let row = list.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
            .first { $0.count > 7 && $0[7] == item }
        return String(try #require(row?.first, "\(list)"))
    }

    /// The state of an action as programs read it.
    func state(_ id: String) throws -> String {
        let list = try run("list", "--state", "all", "--format", "csv").output
        let row = list.split(separator: "\n").first { $0.hasPrefix(id + ",") }
        return String(try #require(row).split(separator: ",", omittingEmptySubsequences: false)[1])
    }

    func python(_ script: String, _ arguments: String...) throws {
        let file = ledger.folder.url.appendingPathComponent("script.py")
        try Data(script.utf8).write(to: file)
        let paths = arguments.map {
            $0.hasPrefix("@") ? ledger.folder.url.appendingPathComponent(String($0.dropFirst())).path : $0
        }
        try SystemTool.run("/usr/bin/python3", [file.path] + paths)
    }
}
