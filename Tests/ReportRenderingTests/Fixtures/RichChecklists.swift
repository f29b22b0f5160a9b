import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic

/// Checklists that between them fill every chapter of a monthly report.
enum RichChecklists {
    static let fiveS = checklist(
        "five-s", BilingualText(zh: "5S 现场检查", en: "5S inspection"),
        pillars.enumerated().map { number, pillar in
            let items = (1...4).map { "\(number + 1)-\($0)" }
            return Part(id: "\(number + 1)", title: pillar.name, pillar: pillar.id, items: items)
        }, names: DeclaredNames(departments: [sales, service1], pillars: pillars),
        critical: "3-4")

    static let service = checklist(
        "service-flow", BilingualText(zh: "售后服务流程稽核", en: "Service flow audit"),
        [
            Part(id: "1", title: BilingualText(zh: "预约", en: "Appointment"), items: ["1-1", "1-2"]),
            Part(
                id: "2", title: BilingualText(zh: "接车与环车检查", en: "Reception and walk-around"),
                items: ["2-1", "2-2", "2-3"]),
            Part(id: "3", title: BilingualText(zh: "交车", en: "Handover"), items: ["3-1", "3-2"]),
        ], names: DeclaredNames(departments: [service1], roles: [advisor]), critical: nil, perPerson: true)

    static let complaints = Checklist(
        id: "complaints", version: "1.0.0", title: BilingualText(zh: "客户投诉处理", en: "Complaint handling"),
        description: nil, source: nil, languages: Language.allCases, names: DeclaredNames(departments: [service1]),
        root: Section(
            id: "", title: BilingualText(zh: "客户投诉处理", en: "Complaint handling"), combine: .points, weight: nil,
            points: nil, children: [.item(0), .item(1)]),
        items: [
            item(
                "1", BilingualText(zh: "24 小时内首次反馈", en: "First feedback within 24 hours"),
                .measure(
                    Measure(
                        quantity: .duration(bareUnit: nil, clock: nil),
                        rating: .bands([.atMost(86_400, 1), .rest(0)]), notReached: .zero,
                        between: .receivedToFirstFeedback)),
                scope: .unit("complaint"), department: "service"),
            item(
                "2", BilingualText(zh: "7 天内关闭", en: "Closed within 7 days"),
                .measure(
                    Measure(
                        quantity: .duration(bareUnit: nil, clock: nil),
                        rating: .bands([.atMost(604_800, 1), .rest(0)]), notReached: .zero, between: .receivedToClosed)),
                scope: .unit("complaint"), department: "service"),
        ], grades: grades, pass: 60, decimals: 2, unanswered: .zero, rankMinimum: 3, rules: [],
        departmentFromAudit: false)

    static let figures = Checklist(
        id: "figures", version: "1.0.0", title: BilingualText(zh: "经营指标与满意度", en: "Figures and satisfaction"),
        description: nil, source: nil, languages: Language.allCases,
        names: DeclaredNames(departments: [sales, service1]),
        root: Section(
            id: "", title: BilingualText(zh: "经营指标与满意度", en: "Figures and satisfaction"), combine: .points, weight: nil,
            points: nil, children: [.item(0), .item(1), .item(2), .item(3), .item(4)]),
        items: [
            item("1", BilingualText(zh: "留档率", en: "Capture rate"), .share(), department: "sales"),
            item("2", BilingualText(zh: "产值", en: "Revenue"), .information(.money), department: "service"),
            item("3", BilingualText(zh: "进厂台次", en: "Vehicles"), .information(.number), department: "service"),
            item(
                "4", BilingualText(zh: "销售接待", en: "Sales reception"), .index(.linear(zero: 0, full: 1)),
                department: "sales"),
            item(
                "5", BilingualText(zh: "维修质量", en: "Repair quality"), .index(.linear(zero: 0, full: 1)),
                department: "service"),
        ], grades: grades, pass: 60, decimals: 2, unanswered: .zero, rankMinimum: 3, rules: [],
        departmentFromAudit: false,
        keyFigures: [
            KeyFigure(id: "capture", title: BilingualText(zh: "留档率", en: "Capture rate"), formula: .rate(0)),
            KeyFigure(id: "revenue", title: BilingualText(zh: "产值", en: "Revenue"), formula: .total(1)),
            KeyFigure(
                id: "ticket", title: BilingualText(zh: "客单价", en: "Average ticket"), formula: .quotient(1, by: 2)),
        ])

    static let pillars = [
        DeclaredName(id: "seiri", name: BilingualText(zh: "整理", en: "Sort")),
        DeclaredName(id: "seiton", name: BilingualText(zh: "整顿", en: "Set in order")),
        DeclaredName(id: "seiso", name: BilingualText(zh: "清扫", en: "Shine")),
        DeclaredName(id: "seiketsu", name: BilingualText(zh: "清洁", en: "Standardise")),
        DeclaredName(id: "shitsuke", name: BilingualText(zh: "素养", en: "Sustain")),
    ]

    private static let sales = DeclaredName(id: "sales", name: BilingualText(zh: "销售部", en: "Sales"))
    private static let service1 = DeclaredName(id: "service", name: BilingualText(zh: "售后服务部", en: "Service"))
    private static let advisor = DeclaredName(id: "advisor", name: BilingualText(zh: "服务顾问", en: "Service advisor"))
    private static let grades = [
        Grade(id: "A", title: BilingualText(zh: "优", en: "Excellent"), limit: LowerLimit(90)),
        Grade(id: "B", title: BilingualText(zh: "良", en: "Good"), limit: LowerLimit(80)),
        Grade(id: "C", title: BilingualText(zh: "合格", en: "Fair"), limit: LowerLimit(60)),
        Grade(id: "D", title: BilingualText(zh: "不合格", en: "Poor"), limit: LowerLimit(0)),
    ]

    private struct Part {
        let id: String
        let title: BilingualText
        var pillar: String? = nil
        let items: [String]
    }

    /// Sections of items on a scale from 0 to 4; a critical item caps the grade.
    private static func checklist(
        _ id: String, _ title: BilingualText, _ parts: [Part], names: DeclaredNames, critical: String?,
        perPerson: Bool = false
    ) -> Checklist {
        var items: [Item] = []
        var nodes: [Section.Node] = []
        for part in parts {
            let start = items.count
            items += part.items.map { number in
                item(
                    number,
                    BilingualText(
                        zh: "\(part.title.wording(in: .zh))的第 \(number) 条要求达到标准",
                        en: "Requirement \(number) of \(part.title.wording(in: .en).lowercased()) is met"),
                    .scale(0...4), scope: perPerson ? .person : .once,
                    department: perPerson || items.count % 2 == 0 ? "service" : "sales", pillar: part.pillar,
                    isCritical: number == critical)
            }
            nodes.append(
                .section(
                    Section(
                        id: part.id, title: part.title, combine: .points, weight: nil, points: nil,
                        children: (start..<items.count).map { .item($0) })))
        }
        let rules = items.indices.filter { items[$0].isCritical }.map { index in
            Rule(
                id: items[index].id, origin: .criticalItem, condition: .item(index, .rateZero), scope: .audit,
                effects: [.gradeAtMost("C"), .scoreAtMost(79)])
        }
        return Checklist(
            id: id, version: "1.0.0", title: title, description: nil, source: nil, languages: Language.allCases,
            names: names,
            root: Section(id: "", title: title, combine: .points, weight: nil, points: nil, children: nodes),
            items: items, grades: grades, pass: 80, decimals: 2, unanswered: .incomplete, rankMinimum: 3, rules: rules,
            departmentFromAudit: false)
    }

    private static func item(
        _ id: String, _ text: BilingualText, _ answer: AnswerKind, scope: ObservationScope = .once,
        department: String? = nil, pillar: String? = nil, isCritical: Bool = false
    ) -> Item {
        Item(
            id: id, text: text, criterion: nil, source: nil, points: 5, weight: 5, scope: scope, answer: answer,
            combine: .mean, takesSeveralObservations: true, atLeast: 1,
            notApplicable: NotApplicableRule(isCritical ? .forbid : .exclude), department: department,
            role: scope == .person ? "advisor" : nil, pillar: pillar, tags: [], isCritical: isCritical,
            remedy: BilingualText(zh: "当班主管当天复核并拍照留存", en: "The shift leader checks the same day and takes a photo"),
            dueDays: 7)
    }
}
