import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic

/// A small showroom checklist that uses every part of a card: per person, per unit, nested sections, a critical item.
enum ShowroomChecklist {
    static let checklist = Checklist(
        id: "showroom", version: "1.0.0", title: BilingualText(zh: "展厅稽核", en: "Showroom audit"),
        description: nil, source: nil, languages: Language.allCases, names: names,
        root: Section(
            id: "", title: BilingualText(zh: "展厅稽核", en: "Showroom audit"), combine: .weighted, weight: nil,
            points: nil, children: [.section(reception), .section(cars), .section(closing)]),
        items: items, grades: grades, pass: 80, decimals: 2, unanswered: .incomplete, rankMinimum: 3, rules: rules,
        departmentFromAudit: false)

    private static let names = DeclaredNames(
        departments: [DeclaredName(id: "sales", name: BilingualText(zh: "销售部", en: "Sales"))],
        roles: [DeclaredName(id: "advisor", name: BilingualText(zh: "销售顾问", en: "Sales advisor"))],
        pillars: [DeclaredName(id: "shine", name: BilingualText(zh: "清扫", en: "Shine"))])

    private static let reception = Section(
        id: "1", title: BilingualText(zh: "接待", en: "Reception"), combine: .points, weight: 50, points: nil,
        children: [.item(0), .item(1)])

    private static let cars = Section(
        id: "2", title: BilingualText(zh: "展车", en: "Display cars"), combine: .points, weight: 30, points: nil,
        children: [
            .section(
                Section(
                    id: "2.1", title: BilingualText(zh: "清洁", en: "Cleanness"), combine: .points, weight: nil,
                    points: nil, children: [.item(2)])),
            .item(3),
        ])

    private static let closing = Section(
        id: "3", title: BilingualText(zh: "成交", en: "Closing"), combine: .points, weight: 20, points: nil,
        children: [.item(4), .item(5)])

    private static let items = [
        item(
            "1-1", BilingualText(zh: "3 分钟内迎接客户", en: "Visitors are greeted within 3 minutes"), points: 4,
            per: .person, .duration(.bands([.atMost(180, 1), .atMost(300, exact("1/2")), .rest(0)])),
            department: "sales", role: "advisor",
            remedy: BilingualText(zh: "排班时保证门口有人", en: "Roster somebody at the door"), dueDays: 7),
        item(
            "1-2", BilingualText(zh: "着装整洁", en: "Dress is neat"), points: 1, per: .person, .yesNo(YesNo()),
            department: "sales", role: "advisor"),
        item(
            "2-1", BilingualText(zh: "轮胎打蜡", en: "Tyres are waxed"), points: 2, per: .unit("car"),
            .yesNo(YesNo()), department: "sales", pillar: "shine",
            remedy: BilingualText(zh: "每天开店前检查", en: "Check before opening"), dueDays: 3),
        item(
            "2-2", BilingualText(zh: "新款车型海报", en: "Posters of new models"), points: 1, per: .once,
            .yesNo(YesNo()), department: "marketing"),
        item(
            "3-1", BilingualText(zh: "妥善保管客户资料", en: "Customer files are handled with care"), points: 3,
            per: .once, .yesNo(YesNo()), department: "sales", isCritical: true,
            remedy: BilingualText(zh: "资料上锁", en: "Lock the files away"), dueDays: 1),
        item(
            "3-2", BilingualText(zh: "备注：当天天气", en: "For the record: the weather"), points: 0, per: .once,
            .yesNo(YesNo())),
    ]

    private static let grades = [
        Grade(id: "A", title: BilingualText(zh: "优", en: "Excellent"), limit: LowerLimit(90)),
        Grade(id: "B", title: BilingualText(zh: "良", en: "Good"), limit: LowerLimit(80)),
        Grade(id: "C", title: BilingualText(zh: "合格", en: "Fair"), limit: LowerLimit(60)),
        Grade(id: "D", title: BilingualText(zh: "不合格", en: "Poor"), limit: LowerLimit(0)),
    ]

    private static let rules = [
        Rule(
            id: "3-1", origin: .criticalItem, condition: .item(4, .rateZero), scope: .audit,
            effects: [.gradeAtMost("C"), .scoreAtMost(50)]),
        Rule(
            id: "1", origin: .minimum, condition: .sectionBelow("1", Rule.Minimum(50)), scope: .section("1"),
            effects: [.zero]),
        Rule(
            id: "sales-floor", title: BilingualText(zh: "销售底线", en: "Sales floor"),
            origin: .declared, condition: .departmentBelow("sales", Rule.Minimum(80)), scope: .audit, effects: [.fail]),
    ]

    private static func item(
        _ id: String, _ text: BilingualText, points: Fraction, per scope: ObservationScope, _ answer: AnswerKind,
        department: String? = nil, role: String? = nil, pillar: String? = nil, isCritical: Bool = false,
        remedy: BilingualText? = nil, dueDays: Int? = nil
    ) -> Item {
        Item(
            id: id, text: text, criterion: nil, source: nil, points: points, weight: points, scope: scope,
            answer: answer, combine: .mean, takesSeveralObservations: false, atLeast: 1,
            notApplicable: NotApplicableRule(isCritical ? .forbid : .exclude), department: department, role: role,
            pillar: pillar,
            tags: [], isCritical: isCritical, remedy: remedy, dueDays: dueDays)
    }
}
