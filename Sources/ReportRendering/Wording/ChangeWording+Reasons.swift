internal import BilingualText
internal import ChecklistComparison

extension ChangeWording {
    static func reason(_ reason: ComparabilityReason) -> BilingualText {
        switch reason {
        case .added(let count): BilingualText(zh: "新增 \(count) 个检查项", en: "\(items(count)) added")
        case .removed(let count): BilingualText(zh: "删除 \(count) 个检查项", en: "\(items(count)) removed")
        case .reanswered(let count): items(count, zh: "改了评分标准", en: "rated otherwise")
        case .reweighted(let count): items(count, zh: "改了权重", en: "weighted otherwise")
        case .moved(let count): items(count, zh: "移到别的部分", en: "moved")
        case .itemPolicies(let count): items(count, zh: "改了计分方式", en: "counted otherwise")
        case .sections(let count):
            BilingualText(
                zh: "\(count) 个部分改了权重或计分方式",
                en: "\(count) section\(count == 1 ? "" : "s") weighted or combined otherwise")
        case .combination: BilingualText(zh: "总分的合计方式有变", en: "the checklist combines otherwise")
        case .unanswered: BilingualText(zh: "未填的处理有变", en: "blanks are treated otherwise")
        case .structure: BilingualText(zh: "合计结构有变", en: "the score is put together otherwise")
        case .grades: BilingualText(zh: "等级有变", en: "grades changed")
        case .pass: BilingualText(zh: "通过线有变", en: "the pass mark changed")
        case .ceiling: BilingualText(zh: "封顶有变", en: "the ceiling changed")
        case .adjustments: BilingualText(zh: "加分或专项扣分有变", en: "bonuses or special deductions changed")
        case .rules(let count):
            count == 0
                ? BilingualText(zh: "规则所看的检查项有变", en: "items that rules look at changed")
                : BilingualText(
                    zh: "\(count) 条规则有变", en: "\(count) rule\(count == 1 ? "" : "s") changed")
        case .groups(let count): items(count, zh: "改了分组", en: "grouped otherwise")
        case .sectionMembers: BilingualText(zh: "部分的组成有变", en: "sections are made up otherwise")
        case .worstOrder:
            BilingualText(
                zh: "取最低的部分中次序有变，得分相同时由谁承担也随之改变", en: "the order under “worst” changed, which decides between equals")
        case .acceptance: BilingualText(zh: "收件要求有变", en: "what is accepted changed")
        case .ranking: BilingualText(zh: "参与排名的最少观察数有变", en: "the minimum for ranking people changed")
        case .auditDepartment: BilingualText(zh: "是否由稽核指明部门有变", en: "whether the audit names its department changed")
        }
    }

    private static func items(_ count: Int, zh: String, en: String) -> BilingualText {
        BilingualText(zh: "\(count) 个检查项\(zh)", en: "\(items(count)) \(en)")
    }

    private static func items(_ count: Int) -> String { "\(count) item\(count == 1 ? "" : "s")" }
}
