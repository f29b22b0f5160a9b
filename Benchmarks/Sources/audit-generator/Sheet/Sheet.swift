/// The checklist that all data is made for: five weighted sections of six items for three departments.
enum Sheet {
    static let id = "store-walk"
    static let version = "1.0.0"
    static let departments = [
        ("sales", "销售部", "Sales"), ("service", "售后服务部", "Service"), ("customer-service", "客服部", "Customer service"),
    ]
    static let roles = [
        ("sales-advisor", "销售顾问", "Sales advisor"), ("service-advisor", "服务顾问", "Service advisor"),
        ("technician", "技师", "Technician"), ("customer-service", "客服专员", "Customer-service specialist"),
    ]

    static let sections = [
        SheetSection(
            id: "1", zh: "接待来店客户", en: "Receiving visitors", department: "sales", weight: 25,
            items: [
                item(
                    "1-1", rising([(180, 4), (300, 2)]), 5, "客户进店有人迎接", "The visitor is received", role: "sales-advisor"
                ),
                item("1-2", options("引座并送饮品", "Seated and served"), 3, "请客户就座并送饮品", "The visitor is seated and served"),
                item("1-3", .yesNo, 3, "着装得体", "Well dressed", role: "sales-advisor"),
                item("1-4", .yesNo, 2, "主动递上名片", "Hands over a card", role: "sales-advisor"),
                item("1-5", .yesNo, 4, "送客户到门外", "Walks the visitor out", role: "sales-advisor"),
                item("1-6", .yesNo, 3, "价目表真实有效", "Price lists are true", effect: "{grade-at-most: D}"),
            ]),
        SheetSection(
            id: "2", zh: "展厅与展车", en: "Showroom and cars", department: "sales", weight: 20,
            items: [
                item("2-1", .number(unit: "℃", bands([(260, 4), (280, 2)])), 2, "展厅温度", "Temperature"),
                item(
                    "2-2", .number(unit: "lx", bands([(8000, 4), (6000, 3), (4000, 1)])), 3, "照度", "Light",
                    falling: true),
                item("2-3", .yesNo, 3, "地面干净", "The floor is clean"),
                item("2-4", options("布局合理", "Well laid out"), 4, "展车布局", "Layout of the cars"),
                item("2-5", .yesNo, 3, "轮胎已打蜡", "Tyres are waxed", unit: "display-car"),
                item("2-6", .yesNo, 3, "安全出口畅通", "Emergency exits are free", effect: "fail"),
            ]),
        SheetSection(
            id: "3", zh: "服务接待", en: "Service reception", department: "service", weight: 25,
            items: [
                item(
                    "3-1", rising([(120, 4), (240, 3), (480, 1)]), 4, "到店即有人接待", "Received on arrival",
                    role: "service-advisor"),
                item("3-2", .yesNo, 3, "当面铺好三件套", "Covers are fitted", role: "service-advisor"),
                item(
                    "3-3", options("完整并签字", "Complete and signed"), 4, "接车检查", "Check at reception",
                    role: "service-advisor"),
                item("3-4", .yesNo, 3, "说明维修内容", "The work is explained", role: "service-advisor"),
                item("3-5", rising([(1_800, 4), (2_700, 2)]), 3, "等待派工", "Waiting for a bay", unit: "visit"),
                item(
                    "3-6", .yesNo, 3, "报价经客户同意", "The quotation is agreed", role: "service-advisor",
                    effect: "{score-at-most: 59}"),
            ]),
        SheetSection(
            id: "4", zh: "维修车间", en: "Workshop", department: "service", weight: 15,
            items: [
                item("4-1", .yesNo, 3, "按标准工艺作业", "Works to the procedure", role: "technician"),
                item("4-2", .yesNo, 2, "工具归位", "Tools are in place"),
                item("4-3", .yesNo, 3, "质检有记录", "The check is recorded", role: "technician"),
                item("4-4", .yesNo, 2, "废油桶加盖", "Oil drums are covered"),
                item("4-5", options("标识齐全", "All labelled"), 3, "工位标识", "Labels of the bays"),
                item("4-6", .yesNo, 3, "客户可看到作业", "The customer can watch", department: "customer-service"),
            ]),
        SheetSection(
            id: "5", zh: "客户关怀", en: "Customer care", department: "customer-service", weight: 15,
            items: [
                item("5-1", rising([(10, 4), (20, 2)]), 4, "电话接听", "The phone is answered", role: "customer-service"),
                item("5-2", .yesNo, 3, "使用标准用语", "Standard phrases are used", role: "customer-service"),
                item("5-3", .number(unit: "天", bands([(30, 4), (50, 2)])), 3, "几天内回访", "Days to the follow-up"),
                item("5-4", .yesNo, 2, "休息区整洁", "The lounge is tidy"),
                item("5-5", .yesNo, 2, "饮品齐备", "Drinks are at hand"),
                item(
                    "5-6", .yesNo, 2, "投诉有登记", "Complaints are recorded", role: "customer-service",
                    effect: "{grade-at-most: B}"),
            ]),
    ]

    static let items = sections.flatMap(\.items)

    private static func item(
        _ id: String, _ kind: SheetItem.Kind, _ points: Int, _ zh: String, _ en: String, role: String? = nil,
        unit: String? = nil, department: String? = nil, effect: String? = nil, falling: Bool = false
    ) -> SheetItem {
        SheetItem(
            id: id, kind: kind, points: points, zh: zh, en: en, role: role, unit: unit, department: department,
            effect: effect, falling: falling)
    }

    private static func bands(_ limits: [(Int, Int)]) -> [SheetItem.Band] {
        limits.map { SheetItem.Band(limit: $0, quarters: $1) } + [SheetItem.Band(limit: nil, quarters: 0)]
    }

    private static func rising(_ limits: [(Int, Int)]) -> SheetItem.Kind { .duration(bands(limits)) }

    private static func options(_ zh: String, _ en: String) -> SheetItem.Kind {
        .choice([
            SheetItem.Option(id: "both", zh: zh, en: en, quarters: 4),
            SheetItem.Option(id: "one", zh: "部分做到", en: "In part", quarters: 2),
            SheetItem.Option(id: "none", zh: "没有做到", en: "Not at all", quarters: 0),
        ])
    }
}
