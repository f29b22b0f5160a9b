internal import BilingualText
internal import ChecklistComparison
internal import ChecklistModel

extension ChangeWording {
    static func category(_ category: ItemField.Category) -> BilingualText {
        switch category {
        case .moved: BilingualText(zh: "移动", en: "moved")
        case .reworded: BilingualText(zh: "改文字", en: "reworded")
        case .reanswered: BilingualText(zh: "改评分", en: "re-answered")
        case .reweighted: BilingualText(zh: "改权重", en: "re-weighted")
        case .policy: BilingualText(zh: "改规定", en: "policy")
        }
    }

    static func field(_ field: ItemField) -> BilingualText {
        switch field {
        case .place: BilingualText(zh: "部分", en: "section")
        case .text: BilingualText(zh: "问题", en: "text")
        case .criterion: BilingualText(zh: "检查标准", en: "criterion")
        case .source: BilingualText(zh: "来源", en: "source")
        case .remedy: BilingualText(zh: "整改措施", en: "remedy")
        case .dueDays: BilingualText(zh: "整改天数", en: "due days")
        case .answerWords: BilingualText(zh: "答案用词", en: "words of answers")
        case .answer: BilingualText(zh: "评分", en: "answer")
        case .points: BilingualText(zh: "满分", en: "points")
        case .weight: BilingualText(zh: "权重", en: "weight")
        case .scope: BilingualText(zh: "观察对象", en: "per")
        case .role: BilingualText(zh: "岗位", en: "role")
        case .combine: BilingualText(zh: "多次观察的合计", en: "combine")
        case .severalObservations: BilingualText(zh: "可有多次观察", en: "several observations")
        case .atLeast: BilingualText(zh: "至少观察数", en: "at least")
        case .notApplicable: BilingualText(zh: "不适用", en: "not applicable")
        case .notApplicableTerms: BilingualText(zh: "不适用的条件", en: "terms of not applicable")
        case .dependency: BilingualText(zh: "适用条件", en: "applies when")
        case .proof: BilingualText(zh: "不符合时须附", en: "on a finding")
        case .rounding: BilingualText(zh: "取整位数", en: "round")
        case .department: BilingualText(zh: "部门", en: "department")
        case .pillar: BilingualText(zh: "分项", en: "pillar")
        case .tags: BilingualText(zh: "标签", en: "tags")
        case .critical: BilingualText(zh: "否决项", en: "critical")
        case .adjustmentLimit: BilingualText(zh: "上限", en: "at most")
        case .adjustmentBasis: BilingualText(zh: "计算基准", en: "of")
        }
    }

    static func change(of field: SectionField) -> BilingualText {
        switch field {
        case .title: BilingualText(zh: "改标题", en: "retitled")
        case .parent: category(.moved)
        case .weight, .points: category(.reweighted)
        case .combine: changed
        }
    }

    static func field(_ field: SectionField) -> BilingualText {
        switch field {
        case .title: BilingualText(zh: "标题", en: "title")
        case .parent: BilingualText(zh: "上级部分", en: "stands in")
        case .combine: BilingualText(zh: "合计方式", en: "combine")
        case .weight: BilingualText(zh: "权重", en: "weight")
        case .points: BilingualText(zh: "满分", en: "points")
        }
    }

    static func field(_ field: ChecklistField) -> BilingualText {
        switch field {
        case .id: BilingualText(zh: "编号", en: "id")
        case .version: BilingualText(zh: "版本", en: "version")
        case .title: BilingualText(zh: "标题", en: "title")
        case .description: BilingualText(zh: "说明", en: "description")
        case .source: BilingualText(zh: "来源", en: "source")
        case .languages: BilingualText(zh: "语言", en: "languages")
        case .names: BilingualText(zh: "部门、岗位等的名称", en: "names of departments, roles and the like")
        case .order: BilingualText(zh: "检查项的顺序", en: "order of items")
        case .keyFigures: BilingualText(zh: "关键指标", en: "key figures")
        case .combine: BilingualText(zh: "合计方式", en: "combine")
        case .scheme: BilingualText(zh: "计分方案", en: "scheme")
        case .unanswered: BilingualText(zh: "未填", en: "unanswered")
        case .grades: BilingualText(zh: "等级", en: "grades")
        case .gradeTitles: BilingualText(zh: "等级的名称", en: "titles of grades")
        case .pass: BilingualText(zh: "通过线", en: "pass")
        case .ceiling: BilingualText(zh: "封顶", en: "ceiling")
        case .notApplicableLimit: BilingualText(zh: "不适用的最多项数", en: "most items not applicable")
        case .rankMinimum: BilingualText(zh: "参与排名的最少观察数", en: "rank minimum")
        case .decimals: BilingualText(zh: "显示的小数位", en: "decimals")
        case .auditDepartment: BilingualText(zh: "由稽核指明部门", en: "department named by the audit")
        }
    }

    static func origin(_ origin: Rule.Origin) -> BilingualText {
        switch origin {
        case .criticalItem: BilingualText(zh: "否决项", en: "critical item")
        case .minimum: BilingualText(zh: "最低分", en: "minimum")
        case .declared: BilingualText(zh: "规则", en: "rule")
        }
    }
}
