internal import AuditIntake
internal import AuditTestSupport
internal import BilingualText
internal import ChecklistModel
internal import DefinitionLoading
internal import Testing

@testable internal import BulkIntake

/// However a person is named, alone or with others, a lane means whom the careful reader means, and means one person once.
@Suite("People named in lanes")
struct NamedPeopleTests {
    private static let checklist = """
        checklist: two-items
        version: 1.0.0
        title: {zh: 两项, en: Two items}
        combine: weighted
        pass: 60
        sections:
          - section: "1"
            title: {zh: 展厅, en: Showroom}
            weight: 100
            items:
              - {item: 1-1, text: {zh: 迎接, en: Greeting}, points: 1, per: person}
              - {item: 1-2, text: {zh: 名片, en: Card}, points: 1, per: person}
        """

    private static let network = DealerNetwork(
        id: "n", title: nil, timeZone: "Asia/Shanghai", departments: [], roles: [], regions: [],
        dealers: [
            dealer(
                "PLAIN",
                [
                    Person(id: "P1", name: "张三", aliases: ["小张", "张 三"], role: "host", team: "一组"),
                    Person(id: "P2", name: "张三丰", until: day(15)), Person(id: "P3", name: "王伟"),
                    Person(id: "P4", name: "王伟", aliases: ["大王"]), Person(id: "P5", name: "Li Lei", from: day(16)),
                    Person(id: "P6", name: "李四", aliases: ["买买提·艾力"], from: day(10), until: day(20)),
                ]),
            // One compatibility character, and bytes do not tell names apart.
            dealer(
                "OTHER",
                [
                    Person(id: "P11", name: "张三", aliases: ["小张"]), Person(id: "P12", name: "\u{F900}山"),
                    Person(id: "P13", name: "王伟", from: day(12)),
                ]),
        ],
        auditors: [Auditor(id: "A-02", name: "晏敏")], due: [])

    private static func dealer(_ id: String, _ people: [Person]) -> Dealer {
        Dealer(id: id, name: BilingualText(id), region: nil, departments: [], units: [], people: people)
    }

    private static func day(_ day: Int) -> CivilDate? { CivilDate(year: 2026, month: 10, day: day) }

    private static let names = [
        "张三", "P1", "p1", "Ｐ1", "小张", "张 三", "张\u{200B}三", "张\u{3000}三", " 张三", "张三 ", "张三丰", "P2", "王伟", "P3", "P4",
        "大王",
        "Li Lei", "li  lei", "P5", "李四", "P6", "买买提·艾力", "买买提•艾力", "P11", "P12", "P13", "豈山", "\u{F900}山", "赵六", "P9",
        "", " ", "\u{3000}",
    ]
    private static let separators = ["、", "/", "；", " & ", "+", " "]

    private static func written(_ random: inout SeededGenerator) -> String {
        let name = random.pick(names)
        return random.oneIn(3) ? name + random.pick(separators) + random.pick(names) : name
    }

    private static func audit(_ number: Int, _ random: inout SeededGenerator) -> String {
        let head = "A\(number),two-items,1.0.0,\(random.pick(["PLAIN", "PLAIN", "OTHER"]))"
        let date = "2026-10-\(Int.random(in: 10...21, using: &random))"
        return (0..<Int.random(in: 1...4, using: &random)).map { _ in
            "\(head),\(date),A-02,\(random.pick(["1-1", "1-2"])),\(written(&random)),\(random.pick(["是", "否"]))\n"
        }.joined()
    }

    @Test("like the careful reader", arguments: [0x9A3E_1001 as UInt64, 0x9A3E_1002])
    func likeCareful(seed: UInt64) throws {
        let checklist = try #require(
            loadChecklist(Array(Self.checklist.utf8), file: "two-items.yaml", network: nil).value)
        var random = SeededGenerator(seed: seed)
        var inLane = 0
        for (round, network) in [Self.network, Self.network, nil].enumerated() {
            let shelf = LaneShelf([checklist], network: network)
            var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
            // The desk stays, and with it what was found out about names.
            for file in 0..<6 {
                let rows = (0..<40).map { Self.audit($0, &random) }.joined()
                let bytes = Array(("audit,checklist,version,dealer,date,auditor,item,person,value\n" + rows).utf8)
                let lane = try #require(LaneReading(csv: bytes, shelf, &desk, portion: 400))
                let careful = LaneReading(carefully: bytes, shelf)
                #expect(LaneReading.difference(lane, careful) == nil, "seed \(seed), \(round), \(file):\n\(rows)")
                inLane += lane.inLane
            }
        }
        // The test would be idle if everything were left to the careful reader.
        #expect(inLane > 60, "\(inLane) audits in lanes")
    }
}
