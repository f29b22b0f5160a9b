import AuditTestSupport
import BilingualText
import ChecklistComparison
import ChecklistModel
import ExactArithmetic

extension ChangeRow {
    static let all = words + judgement + base

    static let words: [ChangeRow] = [
        ChangeRow("nothing", .comparable, [], []) { $0 },
        ChangeRow("version", .comparable, [], ["checklist: version"]) { $0.edited(version: "1.1.0") },
        ChangeRow("text of an item", .comparable, [], ["tea: text"]) {
            $0.editing("tea") { $0.edited(text: BilingualText("Tea?")) }
        },
        ChangeRow("text in one language", .comparable, [], ["tea: text"]) {
            $0.editing("tea") { $0.edited(text: BilingualText(zh: "tea", en: "Tea?")) }
        },
        ChangeRow("title of a section", .comparable, [], ["section s1: title"]) {
            $0.editing(section: "s1") { $0.edited(title: BilingualText("First")) }
        },
        ChangeRow("a key figure", .comparable, [], ["checklist: keyFigures"]) {
            $0.edited(keyFigures: [KeyFigure(id: "visits", title: BilingualText("Visits"), formula: .total(5))])
        },
        ChangeRow("decimals", .comparable, [], ["checklist: decimals"]) { $0.edited(decimals: 1) },
        ChangeRow("another word for an option", .comparable, [], ["tea: answerWords"]) {
            $0.editing("tea") { $0.edited(answer: .words(["○"], [], [])) }
        },
        ChangeRow("the same bands written otherwise", .comparable, [], []) {
            $0.editing("time") { $0.edited(answer: .duration(.bands([.above(180, 0), .rest(1)]))) }
        },
        ChangeRow("every mark tripled", .comparable, [], ["promo: points", "leaflet: points"]) {
            $0.editing("promo") { $0.edited(points: 12, weight: 12) }.editing("leaflet") {
                $0.edited(points: 12, weight: 12)
            }
        },
        ChangeRow("an item for information added", .comparable, [], ["+visitors"]) {
            $0.adding($0.items[5].renamed("visitors"), to: "s2")
        },
        ChangeRow("an item for information removed", .comparable, [], ["-remark"]) { $0.removing("remark") },
    ]

    static let judgement: [ChangeRow] = [
        ChangeRow("pass mark", .verdictRulesChanged, [.pass], ["checklist: pass"]) { $0.edited(pass: 80) },
        ChangeRow("grades", .verdictRulesChanged, [.grades], ["checklist: grades"]) {
            $0.edited(grades: [.grade("A", above: 90), .grade("B", from: 75), .grade("C", from: 0)])
        },
        ChangeRow("ceiling", .verdictRulesChanged, [.ceiling], ["checklist: ceiling"]) { $0.edited(ceiling: 110) },
        ChangeRow("a rule removed", .verdictRulesChanged, [.rules(1)], ["-rule s1"]) {
            $0.edited(rules: [$0.rules[0]])
        },
        ChangeRow("effect of a rule", .verdictRulesChanged, [.rules(1)], ["rule promo"]) { checklist in
            let rule = checklist.rules[0]
            let milder = Rule(
                id: rule.id, origin: rule.origin, condition: rule.condition, scope: rule.scope,
                effects: [.gradeAtMost("C")])
            return checklist.edited(rules: [milder, checklist.rules[1]])
        },
        ChangeRow("order of rules", .comparable, [], []) { $0.edited(rules: $0.rules.reversed()) },
        ChangeRow("points of a bonus", .verdictRulesChanged, [.adjustments], ["award: points"]) {
            $0.editing("award") { $0.edited(points: 3) }
        },
        ChangeRow("department", .verdictRulesChanged, [.groups(1)], ["tea: department"]) {
            $0.editing("tea") { $0.edited(department: "sales") }
        },
        ChangeRow("a note required", .verdictRulesChanged, [.acceptance], ["tea: proof"]) {
            $0.editing("tea") { $0.edited(proof: [.note]) }
        },
        ChangeRow("form of an information", .verdictRulesChanged, [.acceptance], ["remark: answer"]) {
            $0.editing("remark") { $0.edited(answer: .information(Information(form: .number))) }
        },
        ChangeRow("most not applicable", .verdictRulesChanged, [.acceptance], ["checklist: notApplicableLimit"]) {
            $0.edited(notApplicableLimit: 2)
        },
        ChangeRow("minimum for ranking", .verdictRulesChanged, [.ranking], ["checklist: rankMinimum"]) {
            $0.edited(rankMinimum: 5)
        },
        ChangeRow("department by the audit", .verdictRulesChanged, [.auditDepartment], ["checklist: auditDepartment"]) {
            $0.edited(departmentFromAudit: true)
        },
        ChangeRow(
            "critical where a blank is a gap anyway", .verdictRulesChanged, [.rules(1)],
            ["promo: critical", "-rule promo"]
        ) {
            $0.editing("promo") { $0.edited(isCritical: false) }.edited(rules: [$0.rules[1]])
        },
    ]

    static let base: [ChangeRow] = [
        ChangeRow("an item removed", .notComparable, [.removed(1)], ["-dust"]) { $0.removing("dust") },
        ChangeRow("an item added", .notComparable, [.added(1)], ["+smell"]) {
            $0.adding($0.items[1].renamed("smell"), to: "s1")
        },
        ChangeRow("an item moved", .notComparable, [.moved(1)], ["dust: place"]) { checklist in
            checklist.editing(section: "s1") { $0.edited(children: Array($0.children.prefix(2))) }
                .editing(section: "s2") { $0.edited(children: [.item(2)] + $0.children) }
        },
        ChangeRow("bands", .notComparable, [.reanswered(1)], ["time: answer"]) {
            $0.editing("time") { $0.edited(answer: .duration(.bands([.below(180, 1), .rest(0)]))) }
        },
        ChangeRow("a band between two limits", .notComparable, [.reanswered(1)], ["time: answer"]) {
            $0.editing("time") {
                $0.edited(answer: .duration(.bands([.atMost(180, 1), .below(300, exact("0.5")), .rest(0)])))
            }
        },
        ChangeRow("an option's worth", .notComparable, [.reanswered(1)], ["tea: answer"]) {
            $0.editing("tea") { $0.edited(answer: .options([1, exact("2/3"), 0])) }
        },
        ChangeRow("a word that changes sides", .notComparable, [.reanswered(1)], ["tea: answerWords answer"]) {
            $0.editing("tea") { $0.edited(answer: .words(["2"], [], [])) }
        },
        ChangeRow("the good answer", .notComparable, [.reanswered(1)], ["leaflet: answer"]) {
            $0.editing("leaflet") { $0.edited(answer: .yesNo(YesNo(goodIsNo: true))) }
        },
        ChangeRow("weight of a section", .notComparable, [.sections(1)], ["section s2: weight"]) {
            $0.editing(section: "s2") { $0.edited(weight: 50) }
        },
        ChangeRow("a section that combines otherwise", .notComparable, [.sections(1)], ["section s2: combine"]) {
            $0.editing(section: "s2") { $0.edited(combine: .worst) }
        },
        ChangeRow("the checklist combines otherwise", .notComparable, [.combination], ["checklist: combine"]) {
            $0.edited(root: $0.root.edited(combine: .worst))
        },
        ChangeRow("full mark", .notComparable, [.reweighted(1)], ["tea: points"]) {
            $0.editing("tea") { $0.edited(points: 4, weight: 4) }
        },
        ChangeRow("blanks", .notComparable, [.unanswered], ["checklist: unanswered"]) { $0.edited(unanswered: .zero) },
        ChangeRow("at least", .notComparable, [.itemPolicies(1)], ["time: atLeast"]) {
            $0.editing("time") { $0.edited(atLeast: 3) }
        },
        ChangeRow("not applicable", .notComparable, [.itemPolicies(1)], ["time: notApplicable"]) {
            $0.editing("time") { $0.edited(notApplicable: NotApplicableRule(.zero)) }
        },
        ChangeRow("rounding", .notComparable, [.itemPolicies(1)], ["tea: rounding"]) {
            $0.editing("tea") { $0.edited(rounding: 1) }
        },
        ChangeRow("how observations combine", .notComparable, [.itemPolicies(1)], ["dust: combine"]) {
            $0.editing("dust") { $0.edited(combine: .worst) }
        },
        ChangeRow("a dependency dropped", .notComparable, [.itemPolicies(1)], ["leaflet: dependency"]) {
            $0.editing("leaflet") { $0.edited(dependency: .some(nil)) }
        },
    ]
}

extension AnswerKind {
    /// Options `0`, `1`, `2` worth 1, 1/2 and 0, each with words of its own.
    static func words(_ words: [String]...) -> AnswerKind {
        let rates: [Fraction] = [1, exact("1/2"), 0]
        return .choice(
            Choice(
                options: zip(rates, words).enumerated().map { index, option in
                    Choice.Option(
                        id: "\(index)", title: BilingualText("\(index)"), rate: option.0, words: option.1)
                }))
    }
}

extension Item {
    func renamed(_ id: String) -> Item {
        Item(
            id: id, text: text, criterion: criterion, source: source, points: points, weight: weight, scope: scope,
            answer: answer, combine: combine, takesSeveralObservations: takesSeveralObservations, atLeast: atLeast,
            notApplicable: notApplicable, department: department, role: role, pillar: pillar, tags: tags,
            isCritical: isCritical, remedy: remedy, dueDays: dueDays)
    }
}
