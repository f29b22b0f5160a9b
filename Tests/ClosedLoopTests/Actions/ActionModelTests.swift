import AuditTestSupport
import ChecklistModel
import ClosedLoop
import Testing

@Suite("corrective actions against a plain second reading")
struct ActionModelTests {
    /// What happened to one action on one day; findings come before deeds.
    enum Happening: Sendable {
        case finding
        case deed(ActionDeed)

        var closes: Bool { if case .deed(let deed) = self { deed == .done || deed == .verified } else { false } }
    }

    struct Day: Sendable {
        let number: Int
        var findings: Int
        var deeds: [ActionDeed]
    }

    /// What should come out, told from the end backwards.
    struct Expected: Equatable {
        let state: ActionState
        let count: Int
        let reopenings: [Int]
        /// The day from which the time for it is counted.
        let dueFrom: Int
    }

    private func expected(_ days: [Day]) -> Expected? {
        let all = days.flatMap { day in
            Array(repeating: (day: day.number, what: Happening.finding), count: day.findings)
                + day.deeds.map { (day: day.number, what: Happening.deed($0)) }
        }
        guard let first = all.first(where: { if case .finding = $0.what { true } else { false } }) else { return nil }
        var reopenings: [Int] = []
        var dueFrom = first.day
        for (index, happening) in all.enumerated() {
            let before = all[..<index].last { entry in
                if case .deed(.assigned) = entry.what { false } else { true }
            }
            switch happening.what {
            case .finding where before?.what.closes ?? false:
                reopenings.append(happening.day)
                dueFrom = happening.day
            case .deed(.reopened):
                reopenings.append(happening.day)
                if case .deed(.verified) = before?.what { dueFrom = happening.day }
            default: break
            }
        }
        let last = all.last { if case .deed(.assigned) = $0.what { false } else { true } }
        let state: ActionState =
            switch last?.what {
            case .deed(.done): .done
            case .deed(.verified): .verified
            default: reopenings.isEmpty ? .open : .reopened
            }
        return Expected(
            state: state, count: days.map(\.findings).reduce(0, +), reopenings: reopenings, dueFrom: dueFrom)
    }

    private func random(_ generator: inout SeededGenerator) -> [Day] {
        var isToBeDone = true
        var isDone = false
        return (0..<Int.random(in: 1...40, using: &generator)).map { number in
            var day = Day(number: number, findings: number == 0 || generator.oneIn(6) ? 1 : 0, deeds: [])
            if generator.oneIn(12) { day.findings += 1 }
            if day.findings > 0, !isToBeDone { (isToBeDone, isDone) = (true, false) }
            // Only what the rules allow.
            while generator.oneIn(3) {
                if isToBeDone {
                    if generator.oneIn(4) { continue }
                    day.deeds.append(.done)
                    (isToBeDone, isDone) = (false, true)
                } else if isDone, !generator.oneIn(3) {
                    day.deeds.append(.verified)
                    isDone = false
                } else {
                    day.deeds.append(.reopened)
                    (isToBeDone, isDone) = (true, false)
                }
            }
            return day
        }
    }

    @Test("come out alike for any course of events", arguments: [1, 20_261_128, UInt64.random(in: 0 ... .max)])
    func courses(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let start = ActionSample.date("2026-01-01")
        func date(_ number: Int) throws -> CivilDate { try #require(start.adding(days: number)) }
        for round in 0..<2_000 {
            let days = random(&generator)
            var findings: [ActionFinding] = []
            for day in days where day.findings > 0 {
                let audit = ActionSample.audit("A-\(day.number)", on: try date(day.number).text, sequence: day.number)
                findings += Array(repeating: ActionSample.finding(in: audit), count: day.findings)
            }
            let name = ActionSample.id(findings[0])
            var entries: [KeptEntry] = []
            for day in days {
                let text = try date(day.number).text
                entries += day.deeds.map { ActionSample.entry($0, name, on: text) }
            }
            // Audits are recorded in any order; their dates decide.
            let action = try #require(ActionSample.actions(findings.shuffled(using: &generator), entries).first)
            let expected = try #require(self.expected(days))
            let got = Expected(
                state: action.state, count: action.count,
                reopenings: action.reopenings.map { $0.daysSince1900 - start.daysSince1900 },
                dueFrom: action.due.daysSince1900 - start.daysSince1900 - 15)
            #expect(got == expected, "seed \(seed), round \(round)")
            if got != expected { return }
        }
    }

    @Test(
        "any order in which other dealers' findings come between leaves names and states alone",
        arguments: [7 as UInt64])
    func independence(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var findings: [ActionFinding] = []
        for number in 0..<300 {
            let audit = ActionSample.audit(
                "A-\(number)", on: "2026-10-\(10 + number % 20)", sequence: number,
                dealer: generator.pick(["SH01", "SH02", "北京", "<b>"]))
            findings.append(
                ActionSample.finding(
                    generator.pick(["1-1", "1-2", "1-3"]), in: audit, people: generator.pick([[], ["P1"], ["P2"]])))
        }
        let together = ActionSample.actions(findings)
        for dealer in ["SH01", "SH02", "北京", "<b>"] {
            let apart = ActionSample.actions(findings.filter { $0.audit.dealer == dealer })
            #expect(apart.map(\.id) == together.filter { $0.dealer == dealer }.map(\.id))
        }
    }
}
