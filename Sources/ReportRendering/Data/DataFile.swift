internal import BilingualText

/// The data files of a report and what each holds.
enum DataFile: String, CaseIterable {
    case audits, departments, teams, people, sections, pillars, items, findings, refused, headline, coverage, trend,
        history,
        caps,
        rescored, complaints, estimates, satisfaction, expectations
    case dealerRanking = "dealer-ranking"
    case departmentRanking = "department-ranking"
    case teamRanking = "team-ranking"
    case checklistRanking = "checklist-ranking"
    case personRanking = "person-ranking"
    case findingFrequency = "finding-frequency"
    case sectionLosses = "section-losses"
    case itemLosses = "item-losses"
    case sectionScores = "section-scores"
    case pillarScores = "pillar-scores"
    case criticalFailures = "critical-failures"
    case repeatFindings = "repeat-findings"
    case findingHistory = "finding-history"
    case complaintClock = "complaint-clock"
    case keyFigures = "key-figures"
    case figureEntries = "figure-entries"
    case changeSplit = "change-split"
    case revisionChanges = "revision-changes"
    case actionStandings = "action-standings"
    case actions, appeals, waivers, reflections
    case appealRates = "appeal-rates"

    /// Those that scoring alone brings.
    static let ofScorecards: [DataFile] = [
        .audits, .departments, .teams, .people, .sections, .pillars, .items, .findings, .refused,
    ]

    var path: String { rawValue + ".csv" }

    /// Those that a monthly report brings: all of them.
    static let ofMonths = allCases

    func rendered<Row>(_ columns: [Column<Row>], rows: some Sequence<Row>, excel: Bool) -> RenderedFile {
        RenderedFile(path: path, content: CSVFile(columns, rows: rows, excel: excel).bytes)
    }

    var wording: BilingualText {
        switch self {
        case .audits: BilingualText(zh: "每次稽核一行", en: "one row per audit")
        case .departments: BilingualText(zh: "每次稽核的每个部门一行", en: "one row per audit and department")
        case .teams: BilingualText(zh: "每次稽核的每个班组一行", en: "one row per audit and team")
        case .people: BilingualText(zh: "每次稽核的每个人一行", en: "one row per audit and person")
        case .items: BilingualText(zh: "每次稽核的每个检查项一行", en: "one row per audit and item")
        case .findings: BilingualText(zh: "每个不符合项一行", en: "one row per finding")
        case .refused: BilingualText(zh: "每条拒收原因一行", en: "one row per reason for a refusal")
        case .coverage: BilingualText(zh: "应交的每份检查表一行", en: "one row per checklist that was due")
        case .dealerRanking: BilingualText(zh: "经销商排名", en: "ranking of dealers")
        case .departmentRanking: BilingualText(zh: "部门排名", en: "ranking of departments")
        case .checklistRanking: BilingualText(zh: "检查表排名", en: "ranking of checklists")
        case .personRanking: BilingualText(zh: "人员排名", en: "ranking of people")
        case .findingFrequency: BilingualText(zh: "不符合项出现次数", en: "how often each item was a finding")
        case .headline: BilingualText(zh: "总体情况", en: "the month in a few numbers")
        case .sections: BilingualText(zh: "每次稽核的每个部分一行", en: "one row per audit and section")
        case .pillars: BilingualText(zh: "每次稽核的每个支柱一行", en: "one row per audit and pillar")
        case .teamRanking: BilingualText(zh: "班组排名", en: "ranking of teams")
        case .trend: BilingualText(zh: "各月平均得分", en: "mean scores month by month")
        case .history: BilingualText(zh: "近十二个月每次稽核一行", en: "one row per audit of the last twelve months")
        case .sectionLosses: BilingualText(zh: "各部分失分", en: "points lost by section")
        case .itemLosses: BilingualText(zh: "各检查项失分", en: "points lost by item")
        case .sectionScores: BilingualText(zh: "经销商 × 部分的平均得分", en: "mean scores by dealer and section")
        case .pillarScores: BilingualText(zh: "经销商 × 支柱的平均得分", en: "mean scores by dealer and pillar")
        case .criticalFailures: BilingualText(zh: "每个否决项不符合一行", en: "one row per finding of a critical item")
        case .caps: BilingualText(zh: "每条生效的规则一行", en: "one row per rule that fired")
        case .repeatFindings: BilingualText(zh: "重复出现的不符合项", en: "findings that came back")
        case .findingHistory: BilingualText(zh: "往月不符合项次数", en: "findings of earlier months")
        case .complaintClock: BilingualText(zh: "投诉时限统计", en: "complaints against the clock")
        case .complaints: BilingualText(zh: "每件投诉一行", en: "one row per complaint")
        case .estimates: BilingualText(zh: "由投诉推算的估计", en: "estimates from complaints")
        case .keyFigures: BilingualText(zh: "关键指标", en: "key figures")
        case .figureEntries: BilingualText(zh: "关键指标的填报数字", en: "the numbers entered for key figures")
        case .satisfaction: BilingualText(zh: "满意度指数", en: "satisfaction indices")
        case .expectations: BilingualText(zh: "填报的期望与感受", en: "expected and perceived, as entered")
        case .changeSplit: BilingualText(zh: "环比变化的拆分", en: "the change to last month, split")
        case .rescored: BilingualText(zh: "上月稽核按新版重算", en: "last month's audits under the new version")
        case .revisionChanges: BilingualText(zh: "与上次发布相比的变动", en: "what changed since the last publication")
        case .actionStandings: BilingualText(zh: "整改统计", en: "corrective actions, counted")
        case .actions: BilingualText(zh: "每项整改一行", en: "one row per corrective action")
        case .appeals: BilingualText(zh: "每件申诉一行", en: "one row per appeal")
        case .appealRates: BilingualText(zh: "申诉成立率", en: "upheld rates of appeals")
        case .waivers: BilingualText(zh: "每项豁免一行", en: "one row per waiver")
        case .reflections: BilingualText(zh: "应写反思报告的人员", en: "people who owe a reflection report")
        }
    }
}
