import Testing

@Suite("refuses rules that reach beyond their section")
struct RuleScopeRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "the scope of a section that is not named", .checklist,
            """
            rules: [{rule: r, when: {item: a}, scope: section, effect: zero}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:43: a rule under 'rules' must name its section; write scope: {section: ID} or delete 'scope'
            4:43: “rules”下的规则要写明作用于哪个部分；请写 scope: {section: 编号}，或删去“scope”
            """),
        RefusalRow(
            "an unknown scope", .checklist,
            """
            rules: [{rule: r, when: {item: a}, scope: item, effect: zero}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:43: 'item' means nothing here; allowed: audit, {section: …}
            4:43: 此处不能写“item”；可以写：audit、{section: …}
            """),
        RefusalRow(
            "the scope of a section that does not exist", .checklist,
            """
            rules: [{rule: r, when: {item: a}, scope: {section: z}, effect: zero}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:53: section 'z' is declared nowhere; name a section of this file
            4:53: 没有声明部分“z”；请写本文件中已有的部分
            """),
        RefusalRow(
            "effects on the audit with the scope of a section", .checklist,
            """
            rules: [{rule: r, when: {item: a}, scope: {section: s}, effect: [zero, fail]}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:72: 'fail' acts on the whole audit, never with 'scope: section'; use zero or score-at-most
            4:72: “fail”只能作用于整次稽核，不能配合“scope: section”；请改用 zero 或 score-at-most
            """),
        RefusalRow(
            "a section outside the scope", .checklist,
            """
            rules: [{rule: r, when: {any-of: [{section: s, below: 60}, {section: t, below: 60}, {section: u, below: 60}]}, scope: {section: t}, effect: zero}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:45: the rule acts on section 't', but section 's' does not lie in it; look at that section or one inside it, or delete 'scope'
            4:45: 规则作用于部分“t”，而部分“s”不在其中；请改看该部分自身或其中的部分，或删去“scope”
            4:95: the rule acts on section 't', but section 'u' does not lie in it; look at that section or one inside it, or delete 'scope'
            4:95: 规则作用于部分“t”，而部分“u”不在其中；请改看该部分自身或其中的部分，或删去“scope”
            """),
        RefusalRow(
            "sections that stand twice, one inside the other", .checklist,
            """
            rules: [{rule: r, scope: {section: z}, when: {section: s, below: 60}, effect: zero}]
            sections:
            - {section: z, title: S, items: [{item: y, text: T}]}
            - {section: s, title: S, sections: [{section: t, title: S, sections: [{section: s, title: S, items: [{item: a, text: T}]}]}]}
            """,
            """
            4:56: the rule acts on section 'z', but section 's' does not lie in it; look at that section or one inside it, or delete 'scope'
            4:56: 规则作用于部分“z”，而部分“s”不在其中；请改看该部分自身或其中的部分，或删去“scope”
            7:81: section 's' stands twice, first at line 7, column 13; rename or delete one
            7:81: 部分“s”重复，首次出现在第 7 行第 13 列；请改名或删去一个
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
