import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import ReportRendering
import Scoring

/// Audits of the showroom checklist: one that fails by rules, one that passes, one that is incomplete.
enum ShowroomAudits {
    static let shanghai = AuditedDealer(
        id: "SH01", name: BilingualText(zh: "上海一店", en: "Shanghai 1"), region: "east")
    static let beijing = AuditedDealer(
        id: "BJ01", name: BilingualText(zh: "北京一店", en: "Beijing 1"), region: "north")

    static let zhang = AuditedPerson(id: "P017", name: "张三", role: "advisor", team: "一组", department: "sales")
    static let li = AuditedPerson(id: "P018", name: "李四", role: "advisor", team: "一组", department: "sales")
    static let wang = AuditedPerson(id: "P101", name: "王五", role: "advisor")

    static var failed: Scorecard { score(failedAudit, by: ShowroomChecklist.checklist) }
    static var passed: Scorecard { score(passedAudit, by: ShowroomChecklist.checklist) }
    static var incomplete: Scorecard { score(incompleteAudit, by: ShowroomChecklist.checklist) }

    private static let failedAudit = audit(
        "SH01-2026-10-12", shanghai, "2026-10-12", people: [zhang, li],
        observations: [
            [
                Observation(value: .number(150), written: "2分30秒", people: [0]),
                Observation(value: .number(240), written: "4 min", people: [1], note: "在接电话"),
                Observation(value: .number(170), written: "2分50秒", people: [0, 1]),
            ],
            [
                Observation(value: .yes, written: "是", people: [0]),
                Observation(value: .no, written: "否", people: [1]),
            ],
            [
                Observation(value: .yes, written: "是", unit: "展车1"),
                Observation(
                    value: .no, written: "否", unit: "展车2", note: "轮胎未打蜡 | 已拍照",
                    evidence: "photos/0231.jpg"),
            ],
            [Observation(value: .notApplicable, written: "不适用", note: "没有新款")],
            [Observation(value: .no, written: "否", evidence: "https://example.com/a b")],
            [Observation(value: .yes, written: "是")],
        ])

    private static let passedAudit = audit(
        "BJ01-2026-10-15", beijing, "2026-10-15", people: [wang],
        observations: [
            [Observation(value: .number(60), written: "1 min", people: [0])],
            [Observation(value: .yes, written: "是", people: [0])],
            [
                Observation(value: .yes, written: "是", unit: "展车1"),
                Observation(value: .no, written: "否", unit: "展车2"),
            ],
            [Observation(value: .yes, written: "是")],
            [Observation(value: .yes, written: "是")],
            [],
        ])

    private static let incompleteAudit = audit(
        "BJ01-2026-10-20", beijing, "2026-10-20", people: [wang, zhang], onDuty: [0, 1],
        observations: [
            [Observation(value: .number(200), written: "200 秒", people: [0])],
            [
                Observation(value: .yes, written: "是", people: [0]),
                Observation(value: .yes, written: "是", people: [1]),
            ],
            [Observation(value: .yes, written: "是", unit: "展车1")],
            [],
            [Observation(value: .yes, written: "是")],
            [],
        ], units: ["car": ["展车1", "展车2"]])

    static func audit(
        _ id: String, _ dealer: AuditedDealer, _ date: String, people: [AuditedPerson], onDuty: [Int]? = nil,
        observations: [[Observation]], units: [String: [String]] = [:]
    ) -> Audit {
        guard let date = CivilDate(date) else { preconditionFailure("\(date) is not a day") }
        return Audit(
            id: id, checklistID: "showroom", checklistVersion: "1.0.0", dealer: dealer, date: date, auditor: "A-07",
            people: people, peopleOnDuty: onDuty, unitsListed: units, observations: observations)
    }

    static let network = DealerNetwork(
        id: "demo", title: BilingualText(zh: "示范集团", en: "Demo group"), timeZone: "Asia/Shanghai",
        departments: [DeclaredName(id: "marketing", name: BilingualText(zh: "市场部", en: "Marketing"))], roles: [],
        regions: [
            DeclaredName(id: "east", name: BilingualText(zh: "华东", en: "East")),
            DeclaredName(id: "north", name: BilingualText(zh: "华北", en: "North")),
        ],
        dealers: [shanghai, beijing].map {
            Dealer(
                id: $0.id, name: $0.name ?? BilingualText($0.id), region: $0.region, departments: [], units: [],
                people: [])
        }, auditors: [Auditor(id: "A-07", name: "晏敏")],
        due: [DueChecklist(checklist: "showroom", dealers: nil), DueChecklist(checklist: "service", dealers: ["SH01"])])

    static func context(
        _ language: Language, excel: Bool = false, formats: Set<ReportFormat> = Set(ReportFormat.allCases)
    ) -> ReportContext {
        ReportContext(
            language: language, formats: formats, excel: excel, programVersion: "1.0.0", network: network)
    }

    static let refused = RefusedInput(
        file: "broken.yaml", line: 7, column: 3, audit: "SH01-x", reason: "answer “maybe” is not yes or no")
}
