import BilingualText
import ChecklistModel
import DefinitionLoading
import Testing

@Suite("reads what a network says")
struct NetworkReadingTests {
    @Test("every key")
    func everyKey() throws {
        let network = try network(
            """
            network: demo-group
            title: {zh: 示例集团, en: Demo group}
            time-zone: Asia/Hong_Kong
            departments: {sales: {zh: 销售部, en: Sales}, service: 售后}
            roles: {host: {zh: 接待, en: Host}}
            regions: [{region: east, name: {zh: 华东, en: East}}, {region: west}]
            dealers:
              - dealer: SH01
                name: {zh: 上海一店, en: Shanghai 1}
                region: east
                departments: [service, sales]
                units: [展车1, Car 2]
                people:
                  - person: P017
                    name: 张三
                    aliases: [小张, P017, 张 三]
                    role: host
                    department: sales
                    team: 一组
                    from: 2026-01-01
                    until: 2026-01-01
                  - {person: P018, name: 张三}
                responsible: {sales: P017, service: P018}
              - {dealer: "010", name: 广州店}
              - {dealer: 苏州}
            auditors: [{auditor: A-07, name: 晏敏}]
            due:
              - {checklist: five-s, dealers: all, departments: [sales], every: month}
              - {checklist: showroom, dealers: ["010", SH01], every: month}
            actions: {due-days: {critical: 1, major: 5, minor: 0}}
            appeals: {working-days: １０}
            waivers: {months: 6}
            """)
        #expect(network.appealWorkingDays == 10 && network.waiverMonths == 6)
        #expect(network.id == "demo-group")
        #expect(network.dueDays == DueDays(critical: 1, major: 5, minor: 0))
        #expect(network.dealers.map(\.responsible) == [["sales": "P017", "service": "P018"], [:], [:]])
        #expect(network.title == BilingualText(zh: "示例集团", en: "Demo group"))
        #expect(network.timeZone == "Asia/Hong_Kong")
        #expect(
            network.departments == [
                DeclaredName(id: "sales", name: BilingualText(zh: "销售部", en: "Sales")),
                DeclaredName(id: "service", name: BilingualText("售后")),
            ])
        #expect(network.roles == [DeclaredName(id: "host", name: BilingualText(zh: "接待", en: "Host"))])
        #expect(
            network.regions == [
                DeclaredName(id: "east", name: BilingualText(zh: "华东", en: "East")),
                DeclaredName(id: "west", name: BilingualText("west")),
            ])
        #expect(network.dealers.map(\.id) == ["SH01", "010", "苏州"])
        #expect(
            network.dealers.map(\.name) == [
                BilingualText(zh: "上海一店", en: "Shanghai 1"), BilingualText("广州店"), BilingualText("苏州"),
            ])
        #expect(network.dealers.map(\.region) == ["east", nil, nil])
        #expect(network.dealers[0].departments == ["service", "sales"])
        #expect(network.dealers[0].units == ["展车1", "Car 2"])
        #expect(network.auditors.map(\.id) == ["A-07"])
        #expect(network.auditors.map(\.name) == ["晏敏"])
        #expect(network.due.map(\.checklist) == ["five-s", "showroom"])
        #expect(network.due.map(\.dealers) == [nil, ["010", "SH01"]])
        #expect(network.due.map(\.departments) == [["sales"], []])
        let people = network.dealers[0].people
        #expect(people.map(\.id) == ["P017", "P018"])
        #expect(people.map(\.name) == ["张三", "张三"])
        #expect(people.map(\.aliases) == [["小张", "P017", "张 三"], []])
        #expect(people.map(\.role) == ["host", nil])
        #expect(people.map(\.department) == ["sales", nil])
        #expect(people.map(\.team) == ["一组", nil])
        #expect(people.map(\.from) == [CivilDate("2026-01-01"), nil])
        #expect(people.map(\.until) == [CivilDate("2026-01-01"), nil])
        #expect(people[0].from != nil)
    }

    @Test("a checklist due for different dealers, or for different departments of one")
    func due() throws {
        let network = try network(
            """
            network: n
            departments: {sales: Sales, service: Service}
            dealers: [{dealer: A}, {dealer: B}]
            due:
              - {checklist: c, dealers: [A], every: month}
              - {checklist: c, dealers: [B], every: month}
              - {checklist: d, dealers: all, departments: [sales], every: month}
              - {checklist: d, dealers: [A], departments: [service], every: month}
            """)
        #expect(network.due.map(\.dealers) == [["A"], ["B"], nil, ["A"]])
    }

    @Test("what a network leaves out")
    func defaults() throws {
        let network = try network("network: n\ndealers: [{dealer: SH01}]")
        #expect(network.title == nil)
        #expect(network.timeZone == "Asia/Shanghai")
        #expect(network.departments.isEmpty && network.roles.isEmpty && network.regions.isEmpty)
        #expect(network.auditors.isEmpty && network.due.isEmpty)
        #expect(network.dealers[0].departments.isEmpty && network.dealers[0].units.isEmpty)
        #expect(network.dealers[0].people.isEmpty)
    }

    @Test(
        "days for actions that are not given are as usual",
        arguments: [
            ("", DueDays(critical: 3, major: 7, minor: 15)), ("actions: {}", .standard),
            ("actions: {due-days: {}}", .standard),
            ("actions: {due-days: {major: １０}}", DueDays(critical: 3, major: 10, minor: 15)),
        ])
    func dueDays(written: String, expected: DueDays) throws {
        let network = try network("network: n\ndealers: [{dealer: SH01}]\n\(written)\n")
        #expect(network.dueDays == expected)
    }
}
