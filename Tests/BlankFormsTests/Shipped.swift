import AuditIntake
import BilingualText
import BlankForms
import ChecklistModel
import DefinitionLoading
import Foundation
import Testing

/// The checklists of this repository, and a network to audit with them.
enum Shipped {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Checklists").resolvingSymlinksInPath()

    static let ids = [
        "complaint-handling", "customer-service-desk", "five-s", "key-figures", "sales-showroom", "satisfaction-sales",
        "satisfaction-service", "service-behaviours", "service-flow",
    ]

    /// In the order of ``ids``.
    static let checklists = Result { try ids.map(checklist) }

    static func checklist(_ id: String) throws -> Checklist {
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(id + ".yaml")))
        return try #require(loadChecklist(bytes, file: id, network: nil).value)
    }

    /// A dealer with somebody in each role, two of them with one name.
    static let network = DealerNetwork(
        id: "demo", title: nil, timeZone: "Asia/Shanghai",
        departments: [
            DeclaredName(id: "sales", name: BilingualText(zh: "销售部", en: "Sales")),
            DeclaredName(id: "service", name: BilingualText(zh: "售后服务部", en: "Service")),
        ], roles: [], regions: [],
        dealers: [
            Dealer(
                id: "SH01", name: BilingualText(zh: "上海一店", en: "Shanghai 1"), region: nil,
                departments: ["sales", "service"], units: ["展车1", "展车2"], people: people)
        ], auditors: [Auditor(id: "A-07", name: "晏敏")], due: [])

    private static let people =
        ["sales-advisor", "service-advisor", "technician", "receptionist", "manager"].enumerated()
        .map { Person(id: "P1\($0)", name: "张三\($0)", role: $1, department: "sales") } + [
            Person(id: "P20", name: "王伟", role: "sales-advisor", department: "sales"),
            Person(id: "P21", name: "王伟", role: "service-advisor", department: "service"),
        ]

    /// A form of a checklist that knows everything beforehand.
    static func form(_ checklist: Checklist, _ language: Language) -> BlankForm {
        var kinds: [String] = []
        for case .unit(let kind) in checklist.items.map(\.scope) where !kinds.contains(kind) { kinds.append(kind) }
        return BlankForm(
            checklist: checklist, language: language, network: network, dealer: network.dealers[0], auditID: "A1",
            date: CivilDate(year: 2026, month: 10, day: 12), auditor: "晏敏",
            department: checklist.departmentFromAudit ? "sales" : nil, people: network.dealers[0].people.map(\.audited),
            units: kinds.map { ($0, ["\($0) 一", "\($0) 二"]) }, utcOffset: "+08:00")
    }

    static func read(_ bytes: [UInt8], _ checklist: Checklist, network: DealerNetwork = network) -> IntakeResult {
        readSubmissions(
            bytes, file: "f", catalogue: IntakeCatalogue(checklists: [checklist], network: network),
            options: IntakeOptions())
    }
}

/// In what a form is written that is read back.
enum Notation: CaseIterable {
    case csv, guardedCSV, workbook, yaml

    func written(_ form: BlankForm) throws -> [UInt8] {
        switch self {
        case .csv: renderFormCSV(form)
        case .guardedCSV: renderFormCSV(form, guarded: true)
        case .workbook: try renderFormWorkbook(form)
        case .yaml: renderFormYAML(form)
        }
    }
}
