import Foundation
import Testing

/// A ledger with one audit that lost points in every way, and people who may file, decide and waive.
struct LoopWorkspace {
    let ledger: LedgerWorkspace

    /// The day on which the tests run, where the network is: what is entered now cannot be dated otherwise.
    static let today = civilDate(daysFromNow: 0)

    static func civilDate(daysFromNow days: Int) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "Asia/Shanghai")
        formatter.dateFormat = "yyyy-MM-dd"
        return formatter.string(from: Date(timeIntervalSinceNow: Double(days) * 86_400))
    }

    static func with<Result>(_ body: (LoopWorkspace) throws -> Result) throws -> Result {
        try LedgerWorkspace.with(network: network) { ledger in
            try ledger.folder.write(SmallWorkspace.checklist + criticalItem, to: "Checklists/lounge.yaml")
            try ledger.folder.write(submission("D1-1"), to: "in/D1-1.yaml")
            let run = try ledger.run("import", "in", "--today", civilDate(daysFromNow: 60))
            #expect(run.status == 0, "\(run.messages)")
            return try body(LoopWorkspace(ledger: ledger))
        }
    }

    /// Two people of the first dealer, one with an alias, and one of the same name at the other dealer.
    static let network = """
        network: demo
        time-zone: Asia/Shanghai
        regions: [{region: east, name: {zh: 华东, en: East}}]
        dealers:
          - dealer: D1
            name: {zh: 一店, en: Pearl}
            region: east
            people:
              - {person: P1, name: 张三, aliases: [小张], department: service}
              - {person: P2, name: 李四, department: service}
              - {person: P4, name: 赵主管}
          - {dealer: D2, name: {zh: 二店, en: Second}, region: east, people: [{person: P3, name: 李四}]}
        departments: {service: {zh: 售后服务部, en: Service}}
        auditors: [{auditor: A-07, name: 晏敏}, {auditor: A-08, name: 周凡}, {auditor: M1, name: 王经理}]

        """

    private static let criticalItem = """

              - item: 1-4
                text: {zh: 通道畅通, en: Escape ways are clear}
                not-applicable: exclude
                critical: {scope: audit, effect: {grade-at-most: C}}

        """

    /// 1-1 no, 1-2 yes, 1-3 late for one of two, 1-4 yes: 4.5 of 6 points without the no.
    static func submission(
        _ audit: String, dealer: String = "D1", date: String = "2026-10-12", answers: [String] = answers
    ) -> String {
        SmallWorkspace.submission(audit: audit, dealer: dealer, date: date, answers: answers)
    }

    static let answers = [
        "1-1: no", "1-2: yes",
        "1-3: [{person: 张三, value: 2 min}, {person: 李四, value: 4 min, note: 接电话}]", "1-4: yes",
    ]

    func run(_ arguments: String..., language: String = "en") throws -> Program.Run {
        try ledger.run(arguments, language: language)
    }

    /// Runs a step that must be taken, and hands back the id that it names.
    @discardableResult func id(_ letter: Character, _ arguments: String...) throws -> String {
        try id(letter, arguments)
    }

    @discardableResult func id(_ letter: Character, _ arguments: [String]) throws -> String {
        let run = try ledger.run(arguments)
        try #require(run.status == 0, "\(arguments): \(run.messages)")
        let found = run.output.firstMatch(of: /[AW]-[0-9A-HJKMNP-TV-Z]{6}/).map { String($0.output) }
        let id = try #require(found, "\(run.output)")
        #expect(id.first == letter)
        return id
    }

    @discardableResult func file(
        _ item: String, _ more: String..., claim: String = "已做到", by: String = "张三"
    ) throws -> String {
        try id("A", ["appeal", "D1-1", "--item", item, "--claim", claim, "--by", by] + more)
    }
}

extension LedgerWorkspace {
    /// Makes every submission one that was received at another moment, since the program takes its own clock.
    func age(submissions received: String) throws {
        try SystemTool.run(
            "/usr/bin/python3",
            [
                "-c",
                """
                import sqlite3, sys
                database = sqlite3.connect(sys.argv[1])
                database.execute("UPDATE submission SET received = ?", (sys.argv[2],))
                database.commit()
                """, folder.url.appendingPathComponent("audits.sqlite").path, received,
            ])
    }
}
