import AuditTestSupport
import BilingualText
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Testing

@Suite("the heat map: dealers by topmost sections")
struct HeatMapTests {
    private static let checklist = Checklist(
        .points, [.section("1", [.item("a"), .item("b")]), .section("2", [.section("2a", [.item("c")])])])

    private static func audit(_ id: String, dealer: String, _ answers: [String: AnswerValue]) -> IssuedAudit {
        .of(checklist, id, dealer: dealer, "2026-10-05", answers.mapValues { [.seen($0)] })
    }

    @Test("a cell is the mean of issued section scores: (100 + 50) ÷ 2 = 75; nested sections are no columns")
    func cells() {
        let report = MonthlyCompliance.october([
            Self.audit("A1", dealer: "D2", ["a": .yes, "b": .yes, "c": .no]),
            Self.audit("A2", dealer: "D2", ["a": .yes, "b": .no, "c": .yes]),
            Self.audit("A3", dealer: "D1", ["a": .no, "b": .no, "c": .notApplicable]),
        ])
        #expect(report.heat.map(\.checklist.id) == ["test"])
        #expect(report.heat[0].sections.map(\.id) == ["1", "2"])
        #expect(report.heat[0].rows.map(\.dealer.id) == ["D2", "D1"])
        #expect(report.heat[0].rows.map(\.audits) == [2, 1])
        #expect(report.heat[0].rows.map(\.scores) == [[75, 50], [0, nil]])
    }

    @Test("rows follow the network, with its names; an incomplete audit counts and fills no cell")
    func network() {
        let report = MonthlyCompliance.october(
            [
                Self.audit("A1", dealer: "D2", ["a": .yes, "b": .yes, "c": .no]), Self.audit("A2", dealer: "D1", [:]),
            ], network: DueTests.network(due: []))
        #expect(report.heat[0].rows.map(\.dealer.name) == [BilingualText("D1"), BilingualText("D2")])
        #expect(report.heat[0].rows.map(\.audits) == [1, 1])
        #expect(report.heat[0].rows.map(\.scores) == [[nil, nil], [100, 0]])
    }

    @Test("sections of a second version are added as columns; a checklist without sections has no map")
    func versions() {
        let second = Checklist(
            .points, [.section("2", [.item("c")]), .section("3", [.item("d")])], version: "2.0.0")
        let flat = Checklist(.points, [.item("a")], id: "flat")
        let report = MonthlyCompliance.october([
            Self.audit("A1", dealer: "D1", ["a": .yes, "b": .yes, "c": .no]),
            .of(second, "A2", dealer: "D1", "2026-10-06", ["c": [.seen(.yes)], "d": [.seen(.yes)]]),
            .of(flat, "A3", dealer: "D1", "2026-10-06", ["a": [.seen(.yes)]]),
        ])
        #expect(report.heat.map(\.checklist.id) == ["test"])
        #expect(report.heat[0].sections.map(\.id) == ["1", "2", "3"])
        #expect(report.heat[0].rows.map(\.scores) == [[100, 50, 100]])
    }
}

@Suite("the radar: dealers by pillars")
struct PillarRadarTests {
    private static let names = DeclaredNames(pillars: [
        DeclaredName(id: "sort", name: BilingualText(zh: "整理", en: "Sort")),
        DeclaredName(id: "shine", name: BilingualText(zh: "清扫", en: "Shine")),
        DeclaredName(id: "sustain", name: BilingualText(zh: "素养", en: "Sustain")),
    ])
    private static let checklist = Checklist(
        .points,
        [
            .item("a", pillar: "shine"), .item("b", pillar: "sort"), .item("c", pillar: "sort"), .item("d"),
            .item("e", pillar: "extra"),
        ], names: names)

    private static func audit(_ id: String, dealer: String, no failed: [String]) -> IssuedAudit {
        let answers = checklist.items.map { ($0.id, [Observation.seen(failed.contains($0.id) ? .no : .yes)]) }
        return .of(checklist, id, dealer: dealer, "2026-10-05", Dictionary(uniqueKeysWithValues: answers))
    }

    @Test(
        "axes in the order of the declaration, without those no item names; sort is (50 + 100 + 100) ÷ 3 on the whole")
    func axes() {
        let radar = MonthlyCompliance.october([
            Self.audit("A1", dealer: "D1", no: ["b", "d"]), Self.audit("A2", dealer: "D1", no: ["a"]),
            Self.audit("A3", dealer: "D2", no: []),
        ]).pillars
        #expect(radar.map(\.checklist.id) == ["test"])
        #expect(radar[0].pillars.map(\.id) == ["sort", "shine", "extra"])
        #expect(radar[0].pillars.map(\.name.en) == ["Sort", "Shine", "extra"])
        #expect(radar[0].whole == [exact("250/3"), exact("200/3"), 100])
        #expect(radar[0].rows.map(\.scores) == [[75, 50, 100], [100, 100, 100]])
        #expect(radar[0].rows.map(\.audits) == [2, 1])
    }

    @Test("a checklist whose items name no pillar has no radar")
    func none() {
        let report = MonthlyCompliance.october([MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["80"])])
        #expect(report.pillars.isEmpty)
    }
}
