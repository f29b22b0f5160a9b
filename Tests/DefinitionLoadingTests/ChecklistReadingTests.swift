import AuditTestSupport
import BilingualText
import ChecklistModel
import DefinitionLoading
import ExactArithmetic
import Testing

@Suite("reads what a checklist says")
struct ChecklistReadingTests {
    static let full = """
        checklist: 展厅-1.a_b
        version: 1.10.0
        title: {zh: 展厅, en: Showroom}
        description: {zh: 说明, en: Notes}
        source: 规范 3.2
        languages: [en, zh]
        combine: weighted
        total: 100
        pass: 80.5
        grades: [{grade: A, above: 90, title: {zh: 优, en: Excellent}}, {grade: B, from: 60}, {grade: C, from: 0}]
        decimals: 0
        not-applicable: zero
        unanswered: {exclude: {coverage: 80%}}
        rank-minimum: 5
        due-days: 14
        department: sales
        departments: {sales: {zh: 销售部, en: Sales}, service: {zh: 售后服务部, en: Service}}
        roles: {host: {zh: 接待, en: Host}}
        units: {car: {zh: 展车, en: Car}}
        pillars: {seiso: {zh: 清扫, en: Shine}}
        rules:
          - {rule: floor, title: {zh: 底线, en: Floor}, when: {department: service, below: 70}, effect: fail}
          - {rule: s1, when: {section: "010", below: 50}, effect: {score-at-most: 70}}
        sections:
          - section: "010"
            title: {zh: 一, en: One}
            weight: 60
            items: [{item: 1-1, text: T}]
          - section: "2"
            title: {zh: 二, en: Two}
            weight: 40
            combine: worst
            department: service
            pillar: seiso
            sections: [{section: "2.1", title: {zh: 三, en: Three}, items: [{item: 0012, text: T}]}]
            items: [{item: no, text: T, weight: 0}]
        """

    @Test("every key of the checklist")
    func everyKey() throws {
        let checklist = try checklist(Self.full)
        #expect(checklist.id == "展厅-1.a_b")
        #expect(checklist.version == "1.10.0")
        #expect(checklist.title == BilingualText(zh: "展厅", en: "Showroom"))
        #expect(checklist.description == BilingualText(zh: "说明", en: "Notes"))
        #expect(checklist.source == "规范 3.2")
        #expect(checklist.languages == [.en, .zh])
        #expect(checklist.pass == exact("80.5"))
        #expect(
            checklist.grades == [
                Grade(id: "A", title: BilingualText(zh: "优", en: "Excellent"), limit: LowerLimit(90, inclusive: false)),
                Grade(id: "B", title: BilingualText("B"), limit: LowerLimit(60)),
                Grade(id: "C", title: BilingualText("C"), limit: LowerLimit(0)),
            ])
        #expect(checklist.decimals == 0)
        #expect(checklist.unanswered == .exclude(minimumCoverage: exact("0.8"), per: .audit))
        #expect(checklist.rankMinimum == 5)
        #expect(!checklist.departmentFromAudit)
        #expect(
            checklist.names
                == DeclaredNames(
                    departments: [
                        DeclaredName(id: "sales", name: BilingualText(zh: "销售部", en: "Sales")),
                        DeclaredName(id: "service", name: BilingualText(zh: "售后服务部", en: "Service")),
                    ], roles: [DeclaredName(id: "host", name: BilingualText(zh: "接待", en: "Host"))],
                    units: [DeclaredName(id: "car", name: BilingualText(zh: "展车", en: "Car"))],
                    pillars: [DeclaredName(id: "seiso", name: BilingualText(zh: "清扫", en: "Shine"))]))
    }

    @Test("the tree, in the order of the file")
    func tree() throws {
        let checklist = try checklist(Self.full)
        #expect(checklist.root.id == "")
        #expect(checklist.root.title == checklist.title)
        #expect(checklist.root.combine == .weighted)
        let sections = checklist.root.sections
        #expect(sections.map(\.id) == ["010", "2"])
        #expect(sections.map(\.weight) == [60, 40])
        #expect(sections.map(\.points) == [nil, nil])
        #expect(sections.map(\.combine) == [.points, .worst])
        #expect(sections[1].title == BilingualText(zh: "二", en: "Two"))
        #expect(sections[1].sections.map(\.weight) == [1])
        #expect(checklist.items.map(\.id) == ["1-1", "0012", "no"])
        #expect(checklist.root.itemIndices == [0, 1, 2])
        #expect(checklist.items.map(\.department) == ["sales", "service", "service"])
        #expect(checklist.items.map(\.pillar) == [nil, "seiso", "seiso"])
        #expect(checklist.items.map(\.notApplicable.policy) == [.zero, .zero, .zero])
        #expect(checklist.items.map(\.dueDays) == [14, 14, 14])
    }

    @Test("what a checklist leaves out")
    func defaults() throws {
        let checklist = try checklist(RefusalRow.Frame.items.around("- {item: a, text: T}"))
        #expect(checklist.title == BilingualText("T"))
        #expect(checklist.description == nil)
        #expect(checklist.source == nil)
        #expect(checklist.languages == [.zh, .en])
        #expect(checklist.root.combine == .points)
        #expect(checklist.grades.isEmpty)
        #expect(checklist.pass == nil)
        #expect(checklist.decimals == 2)
        #expect(checklist.unanswered == .incomplete)
        #expect(checklist.rankMinimum == 3)
        #expect(checklist.rules.isEmpty)
        #expect(checklist.names == DeclaredNames())
        #expect(checklist.items.map(\.notApplicable.policy) == [.exclude])
    }

    @Test("blanks", arguments: [("incomplete", UnansweredPolicy.incomplete), ("zero", .zero)])
    func blanks(written: String, policy: UnansweredPolicy) throws {
        let yaml = RefusalRow.Frame.checklist.around("unanswered: \(written)\nitems: [{item: a, text: T}]")
        #expect(try checklist(yaml).unanswered == policy)
    }

    @Test("one language alone, and a text of its own in it")
    func oneLanguage() throws {
        let yaml = "languages: [zh]\nitems: [{item: a, text: {zh: 地面}, remedy: 清扫}]"
        let checklist = try checklist(RefusalRow.Frame.checklist.around(yaml))
        #expect(checklist.languages == [.zh])
        #expect(checklist.items[0].text == BilingualText(wordings: [.zh: "地面"]))
        #expect(checklist.items[0].remedy == BilingualText(wordings: [.zh: "清扫"]))
    }

    @Test("a department that each audit names, and one that an item names itself")
    func departmentFromAudit() throws {
        let yaml = """
            department: any
            departments: {sales: Sales, service: Service}
            sections:
              - {section: "1", title: A, items: [{item: a, text: T}, {item: b, text: T, department: sales}]}
              - {section: "2", title: B, department: service, items: [{item: c, text: T}]}
            """
        let checklist = try checklist(RefusalRow.Frame.checklist.around(yaml))
        #expect(checklist.departmentFromAudit)
        #expect(checklist.items.map(\.department) == [nil, "sales", "service"])
    }

    @Test("departments and roles that the network declares")
    func networkNames() throws {
        let yaml = RefusalRow.Frame.item.around("department: sales\nper: person\nrole: host")
        let declared = try network("network: n\ndepartments: {sales: S}\nroles: {host: H}\ndealers: [{dealer: SH01}]")
        let item = try checklist(yaml, network: declared).items[0]
        #expect(item.department == "sales")
        #expect(item.role == "host")
        #expect(
            complaints(about: yaml) == [
                "7:15: department 'sales' is declared nowhere; declare it under departments: or in network.yaml",
                "9:9: role 'host' is declared nowhere; declare it under roles: or in network.yaml",
            ])
    }

    @Test("a total that agrees: points of whole subtrees, or weights")
    func totals() throws {
        _ = try checklist(
            RefusalRow.Frame.checklist.around(
                """
                total: 100
                sections:
                  - section: "1"
                    title: A
                    total: 80
                    items: [{item: a, text: T, points: 79.5}, {item: b, text: T, points: 1/2}]
                  - {section: "2", title: B, combine: weighted, points: 20, total: 2, items: [{item: c, text: T, weight: 2}]}
                """))
    }

    @Test("points of a section that does not add them")
    func sectionPoints() throws {
        let yaml =
            #"- {section: "1", title: A, combine: weighted, points: 12.5, items: [{item: a, text: T, weight: 3}]}"#
        let checklist = try checklist(RefusalRow.Frame.sections.around(yaml))
        #expect(checklist.root.sections.map(\.points) == [exact("12.5")])
        #expect(checklist.root.sections.map(\.weight) == [nil])
        #expect(checklist.items.map(\.weight) == [3])
    }

    @Test("coverage may hold for every section", arguments: UnansweredPolicy.CoverageScope.allCases)
    func coverageScope(_ scope: UnansweredPolicy.CoverageScope) throws {
        let checklist = try checklist(
            """
            checklist: c
            version: 1.0.0
            title: C
            unanswered: {exclude: {coverage: 2/3, per: \(scope.rawValue)}}
            items: [{item: a, text: A}]
            """)
        #expect(checklist.unanswered == .exclude(minimumCoverage: exact("2/3"), per: scope))
    }
}
