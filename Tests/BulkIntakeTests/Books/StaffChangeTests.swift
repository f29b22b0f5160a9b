internal import AuditIntake
internal import AuditTestSupport
internal import BilingualText
internal import ChecklistModel
internal import DefinitionLoading
internal import Diagnostics
internal import Testing

@testable internal import BulkIntake

/// Whom a name means depends on the day: people come and go, and audits come in any order.
@Suite("Names over changes of staff")
struct StaffChangeTests {
    private static func day(_ day: Int) -> CivilDate? { CivilDate(year: 2026, month: 10, day: day) }

    /// Who was there from when until when, both days included.
    private static let staff: [(id: String, name: String, from: Int?, until: Int?)] = [
        ("P1", "张三", nil, 10), ("P2", "李四", 5, 15), ("P3", "王伟", nil, nil), ("P4", "赵六", 11, nil), ("P5", "孙七", 16, 16),
    ]

    private static func shelf() throws -> LaneShelf {
        let checklist = """
            checklist: two-items
            version: 1.0.0
            title: {zh: 两项, en: Two items}
            items:
              - {item: 1-1, text: {zh: 迎接, en: Greeting}, points: 1, per: person}
            """
        let dealer = Dealer(
            id: "HZ01", name: BilingualText("HZ01"), region: nil, departments: [], units: [],
            people: staff.map { person in
                Person(
                    id: person.id, name: person.name, from: person.from.flatMap(day), until: person.until.flatMap(day))
            })
        let network = DealerNetwork(
            id: "n", title: nil, timeZone: "Asia/Shanghai", departments: [], roles: [], regions: [], dealers: [dealer],
            auditors: [Auditor(id: "A-02", name: "晏敏")], due: [])
        let loaded = loadChecklist(Array(checklist.utf8), file: "two-items.yaml", network: nil)
        return LaneShelf([try #require(loaded.value)], network: network)
    }

    @Test("mean somebody who was there on the day of the audit, or are talked about", arguments: 0..<4 as Range<UInt64>)
    func named(seed: UInt64) throws {
        let shelf = try Self.shelf()
        var random = SeededGenerator(seed: seed)
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        var isThere: [Bool] = []
        var rows = "audit,checklist,version,dealer,date,auditor,item,person,value\n"
        for number in 0..<200 {
            // Some days come again and again, and others lie between them.
            let day =
                random.oneIn(2) ? random.pick([4, 5, 10, 11, 15, 16, 17]) : Int.random(in: 1...28, using: &random)
            let person = Self.staff[number % Self.staff.count]
            isThere.append(person.from ?? 1 <= day && day <= person.until ?? 31)
            let written = random.oneIn(2) ? person.name : person.id
            rows += "A\(number),two-items,1.0.0,HZ01,2026-10-\(day < 10 ? "0" : "")\(day),A-02,1-1,\(written),是\n"
        }
        let lane = try #require(LaneReading(csv: Array(rows.utf8), shelf, &desk, portion: 300))
        let linesTalkedAbout = Set(lane.diagnostics.compactMap { $0.position?.line })
        for (number, isThere) in isThere.enumerated() {
            #expect(linesTalkedAbout.contains(number + 2) == !isThere, "seed \(seed): A\(number)")
            guard isThere else { continue }
            let people = lane.audits.first { $0.id == "A\(number)" }?.rows?[2] ?? []
            let cells = String(decoding: people, as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false)
            #expect(cells.dropFirst(2).first.map(String.init) == Self.staff[number % 5].id, "seed \(seed): A\(number)")
        }
        #expect(lane.inLane == isThere.count { $0 }, "\(lane.inLane) in lanes")
    }
}
