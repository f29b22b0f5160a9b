/// What an id names.
enum IDNoun: Sendable {
    case checklist, version, section, item, grade, department, role, unit, pillar, tag, option, part, deviation, rule
    case keyFigure
    case network, region, dealer, person, auditor
    case language, effect, alias, proof, answer

    var words: (zh: String, en: String, plural: String) {
        switch self {
        case .checklist: ("检查表", "checklist", "checklists")
        case .version: ("版本", "version", "versions")
        case .section: ("部分", "section", "sections")
        case .item: ("检查项", "item", "items")
        case .grade: ("等级", "grade", "grades")
        case .department: ("部门", "department", "departments")
        case .role: ("岗位", "role", "roles")
        case .unit: ("单元", "unit", "units")
        case .pillar: ("支柱", "pillar", "pillars")
        case .tag: ("标签", "tag", "tags")
        case .option: ("选项", "option", "options")
        case .part: ("分项", "part", "parts")
        case .deviation: ("扣分种类", "kind of deviation", "kinds of deviation")
        case .rule: ("规则", "rule", "rules")
        case .keyFigure: ("关键指标", "key figure", "key figures")
        case .network: ("网络", "network", "networks")
        case .region: ("区域", "region", "regions")
        case .dealer: ("经销商", "dealer", "dealers")
        case .person: ("人员", "person", "people")
        case .auditor: ("稽核员", "auditor", "auditors")
        case .language: ("语言", "language", "languages")
        case .effect: ("后果", "effect", "effects")
        case .proof: ("凭据", "proof", "proofs")
        case .answer: ("回答", "answer", "answers")
        case .alias: ("别名", "alias", "aliases")
        }
    }

    var withArticle: String {
        let name = words.en
        return name.first.map { "aeio".contains($0) } == true ? "an \(name)" : "a \(name)"
    }
}
