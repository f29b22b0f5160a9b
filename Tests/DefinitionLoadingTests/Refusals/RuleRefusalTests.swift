import Testing

@Suite("refuses critical items, minima and rules")
struct RuleRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "a critical item that would let not applicable pass", .item,
            """
            critical: true
            """,
            """
            7:3: a critical item must say whether it may be not applicable; add not-applicable: forbid, or exclude where it may
            7:3: 否决项没有说明能否“不适用”；请加上 not-applicable: forbid，确实可以不适用的写 exclude
            """),
        RefusalRow(
            "a critical item under a checklist that counts it as 0", .checklist,
            """
            not-applicable: zero
            items: [{item: a, text: T, critical: true}]
            """,
            """
            5:28: a critical item must say whether it may be not applicable; add not-applicable: forbid, or exclude where it may
            5:28: 否决项没有说明能否“不适用”；请加上 not-applicable: forbid，确实可以不适用的写 exclude
            """),
        RefusalRow(
            "a critical item in other words", .item,
            """
            not-applicable: forbid
            critical: yes
            """,
            """
            8:13: 'yes' means nothing here; allowed: true, {effect: …}
            8:13: 此处不能写“yes”；可以写：true、{effect: …}
            """),
        RefusalRow(
            "no section around", .item,
            """
            not-applicable: forbid
            critical: {scope: section, effect: zero}
            """,
            """
            8:14: this item stands in no section, so 'scope: section' has no meaning; write scope: audit
            8:14: 此检查项不在任何部分内，“scope: section”没有意义；请写 scope: audit
            """),
        RefusalRow(
            "effects on the audit with the scope of a section", .checklist,
            """
            grades: [{grade: A, from: 90}, {grade: B, from: 0}]
            sections:
            - section: "1"
              title: A
              items:
              - {item: a, text: T, not-applicable: forbid, critical: {scope: section, effect: [fail, {grade-at-most: B}]}}
            """,
            """
            9:84: 'fail' acts on the whole audit, never with 'scope: section'; use zero or score-at-most
            9:84: “fail”只能作用于整次稽核，不能配合“scope: section”；请改用 zero 或 score-at-most
            9:90: 'grade-at-most' acts on the whole audit, never with 'scope: section'; use zero or score-at-most
            9:90: “grade-at-most”只能作用于整次稽核，不能配合“scope: section”；请改用 zero 或 score-at-most
            """),
        RefusalRow(
            "an option of a yes-no item", .item,
            """
            not-applicable: forbid
            critical: {when: {option: poor}, effect: fail}
            """,
            """
            8:21: a yes-no answer has no options; use 'rate-at-most' instead
            8:21: yes-no 回答没有选项；请改用“rate-at-most”
            """),
        RefusalRow(
            "an option that is not offered", .item,
            """
            not-applicable: forbid
            answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0}]}
            critical: {when: {option: por}, effect: fail}
            """,
            """
            9:29: option 'por' is declared nowhere; did you mean 'poor'? Name an option of this item
            9:29: 没有声明选项“por”（是否应为“poor”？）；请写此检查项已有的选项
            """),
        RefusalRow(
            "a rule that always fires", .item,
            """
            not-applicable: forbid
            critical: {when: {rate-at-most: 1}, effect: fail}
            """,
            """
            8:21: every rate is at most 1, so the rule would always fire; write a number below 1
            8:21: 得分率总是不超过 1，规则每次都会触发；请写小于 1 的数
            """),
        RefusalRow(
            "two conditions", .item,
            """
            not-applicable: forbid
            critical: {when: {option: poor, rate-at-most: 0}, effect: fail}
            """,
            """
            8:35: 'option' and 'rate-at-most' exclude each other; keep one of them
            8:35: “option”与“rate-at-most”不能同时出现；请只保留一个
            """),
        RefusalRow(
            "a rule that never fires", .item,
            """
            not-applicable: forbid
            answer: {scale: {min: 1, max: 5, step: 1, zero: 0}}
            critical: true
            """,
            """
            9:3: warning: no answer has a rate low enough to make this critical item fire; say when it does with 'when'
            9:3: warning: 没有回答的得分率低到能触发此否决项；请用“when”写明何时触发
            """),
        RefusalRow(
            "a limit that no band reaches", .item,
            """
            not-applicable: forbid
            answer: {count: X, bands: [{at-most: 0, rate: 1}, {rate: 0.5}]}
            critical: {when: {rate-at-most: 0.2}, effect: fail}
            """,
            """
            9:3: warning: no answer has a rate low enough to make this critical item fire; say when it does with 'when'
            9:3: warning: 没有回答的得分率低到能触发此否决项；请用“when”写明何时触发
            """),
        RefusalRow(
            "no effect", .item,
            """
            not-applicable: forbid
            critical: {scope: audit}
            """,
            """
            8:13: 'critical' has no 'effect'; add 'effect:'
            8:13: “critical”缺少“effect”；请加上“effect:”
            """),
        RefusalRow(
            "an unknown effect", .item,
            """
            not-applicable: forbid
            critical: {effect: fali}
            """,
            """
            8:22: 'fali' means nothing here; did you mean 'fail'? Allowed: fail, zero, {grade-at-most: …}, {score-at-most: …}
            8:22: 此处不能写“fali”（是否应为“fail”？）；可以写：fail、zero、{grade-at-most: …}、{score-at-most: …}
            """),
        RefusalRow(
            "an effect twice", .item,
            """
            not-applicable: forbid
            critical: {effect: [fail, fail]}
            """,
            """
            8:29: effect 'fail' stands twice, first at line 8, column 23; rename or delete one
            8:29: 后果“fail”重复，首次出现在第 8 行第 23 列；请改名或删去一个
            """),
        RefusalRow(
            "an effect without a name", .item,
            """
            not-applicable: forbid
            critical: {effect: {}}
            """,
            """
            8:22: this effect has neither 'grade-at-most' nor 'score-at-most'; add one of them
            8:22: 此后果既没有“grade-at-most”，也没有“score-at-most”；请加上其中一个
            """),
        RefusalRow(
            "a grade that does not exist", .item,
            """
            not-applicable: forbid
            critical: {effect: {grade-at-most: C}}
            """,
            """
            8:38: grade 'C' is declared nowhere; declare it under grades:
            8:38: 没有声明等级“C”；请在 grades: 下声明
            """),
        RefusalRow(
            "a score beyond the scale", .item,
            """
            not-applicable: forbid
            critical: {effect: {score-at-most: 590}}
            """,
            """
            8:38: '590' is out of range; write a number from 0 to 100
            8:38: “590”超出范围；应为 0 到 100 的数
            """),
        RefusalRow(
            "a minimum without a score", .sections,
            """
            - section: "1"
              title: A
              minimum: {effect: fail}
              items: [{item: a, text: T}]
            """,
            """
            7:12: 'minimum' has no 'score'; add 'score:'
            7:12: “minimum”缺少“score”；请加上“score:”
            """),
        RefusalRow(
            "a minimum that cannot be undercut", .sections,
            """
            - section: "1"
              title: A
              minimum: {score: 0, effect: fail}
              items: [{item: a, text: T}]
            """,
            """
            7:20: '0' is out of range; write a number above 0 and not above 100
            7:20: “0”超出范围；应为大于 0、不超过 100 的数
            """),
        RefusalRow(
            "a minimum of a section that fails the audit from within", .sections,
            """
            - section: "1"
              title: A
              minimum: {score: 60, scope: section, effect: fail}
              items: [{item: a, text: T}]
            """,
            """
            7:48: 'fail' acts on the whole audit, never with 'scope: section'; use zero or score-at-most
            7:48: “fail”只能作用于整次稽核，不能配合“scope: section”；请改用 zero 或 score-at-most
            """),
        RefusalRow(
            "rules for what does not exist", .checklist,
            """
            rules:
            - {rule: r, when: {section: "2", below: 50}, effect: fail}
            - {rule: s, when: {department: sales, below: 50}, effect: {grade-at-most: Z}}
            - {rule: r, when: {below: 50}, effect: fail}
            - {rule: t, when: {section: "1", department: sales, below: 0}}
            sections: [{section: "1", title: A, items: [{item: a, text: T}]}]
            """,
            """
            5:29: section '2' is declared nowhere; name a section of this file
            5:29: 没有声明部分“2”；请写本文件中已有的部分
            6:32: department 'sales' is declared nowhere; declare it under departments: or in network.yaml
            6:32: 没有声明部门“sales”；请在 departments: 下或 network.yaml 中声明
            6:75: grade 'Z' is declared nowhere; declare it under grades:
            6:75: 没有声明等级“Z”；请在 grades: 下声明
            7:10: rule 'r' stands twice, first at line 5, column 10; rename or delete one
            7:10: 规则“r”重复，首次出现在第 5 行第 10 列；请改名或删去一个
            7:19: 'when' has neither 'item' nor 'section' nor 'department' nor 'zeros' nor 'any-of' nor 'all-of' nor 'at-least'; add one of them
            7:19: “when”既没有“item”，也没有“section”，也没有“department”，也没有“zeros”，也没有“any-of”，也没有“all-of”，也没有“at-least”；请加上其中一个
            8:3: this rule has no 'effect'; add 'effect:'
            8:3: 此规则缺少“effect”；请加上“effect:”
            8:34: 'section' and 'department' exclude each other; keep one of them
            8:34: “section”与“department”不能同时出现；请只保留一个
            8:46: department 'sales' is declared nowhere; declare it under departments: or in network.yaml
            8:46: 没有声明部门“sales”；请在 departments: 下或 network.yaml 中声明
            8:60: '0' is out of range; write a number above 0 and not above 100
            8:60: “0”超出范围；应为大于 0、不超过 100 的数
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
