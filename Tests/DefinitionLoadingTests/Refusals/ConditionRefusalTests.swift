import Testing

@Suite("refuses conditions of rules")
struct ConditionRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "an empty condition", .checklist,
            """
            rules: [{rule: r, when: {}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:25: 'when' has neither 'item' nor 'section' nor 'department' nor 'zeros' nor 'any-of' nor 'all-of' nor 'at-least'; add one of them
            4:25: “when”既没有“item”，也没有“section”，也没有“department”，也没有“zeros”，也没有“any-of”，也没有“all-of”，也没有“at-least”；请加上其中一个
            """),
        RefusalRow(
            "two conditions at once", .checklist,
            """
            rules: [{rule: r, when: {item: a, zeros: 2}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:35: 'item' and 'zeros' exclude each other; keep one of them
            4:35: “item”与“zeros”不能同时出现；请只保留一个
            """),
        RefusalRow(
            "keys that go with another condition", .checklist,
            """
            rules: [{rule: r, when: {item: a, below: 60, in: s}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:35: 'below' does not go with the condition 'item'; delete it
            4:35: “below”不能配合条件“item”；请删去
            4:46: 'in' does not go with the condition 'item'; delete it
            4:46: “in”不能配合条件“item”；请删去
            """),
        RefusalRow(
            "an item that does not exist", .checklist,
            """
            rules: [{rule: r, when: {item: z}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:32: item 'z' is declared nowhere; name an item of this file
            4:32: 没有声明检查项“z”；请写本文件中已有的检查项
            """),
        RefusalRow(
            "an item that is not scored", .checklist,
            """
            bonus: [{item: x, text: T, points: 1}]
            rules: [{rule: r, when: {any-of: [{item: i}, {item: x}]}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            5:42: item 'i' is not part of the score and cannot be a condition; look at a scored item
            5:42: 检查项“i”不计入得分，不能作为条件；请改看计分的检查项
            5:53: item 'x' is not part of the score and cannot be a condition; look at a scored item
            5:53: 检查项“x”不计入得分，不能作为条件；请改看计分的检查项
            """),
        RefusalRow(
            "an option of a yes-no item", .checklist,
            """
            rules: [{rule: r, when: {item: a, option: poor}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:35: a yes-no answer has no options; use 'rate-at-most' instead
            4:35: yes-no 回答没有选项；请改用“rate-at-most”
            """),
        RefusalRow(
            "an option that is not offered", .checklist,
            """
            rules: [{rule: r, when: {item: c, option: por}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:43: option 'por' is declared nowhere; did you mean 'poor'? Name an option of this item
            4:43: 没有声明选项“por”（是否应为“poor”？）；请写此检查项已有的选项
            """),
        RefusalRow(
            "an option and a rate", .checklist,
            """
            rules: [{rule: r, when: {item: c, option: poor, rate-at-most: 0.5}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:49: 'option' and 'rate-at-most' exclude each other; keep one of them
            4:49: “option”与“rate-at-most”不能同时出现；请只保留一个
            """),
        RefusalRow(
            "a rate that every answer has", .checklist,
            """
            rules: [{rule: r, when: {item: c, rate-at-most: 1}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:35: every rate is at most 1, so the rule would always fire; write a number below 1
            4:35: 得分率总是不超过 1，规则每次都会触发；请写小于 1 的数
            """),
        RefusalRow(
            "a rate that no answer has", .checklist,
            """
            rules: [{rule: r, when: {item: c}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:26: warning: no answer of item 'c' has a rate low enough for this condition; add 'option' or 'rate-at-most'
            4:26: warning: 检查项“c”没有回答的得分率低到能满足此条件；请加上“option”或“rate-at-most”
            """),
        RefusalRow(
            "a section without a limit", .checklist,
            """
            rules: [{rule: r, when: {section: s, rounded: 0}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:25: 'when' has no 'below'; add 'below:'
            4:25: “when”缺少“below”；请加上“below:”
            """),
        RefusalRow(
            "a rounding beyond 6 decimals", .checklist,
            """
            rules: [{rule: r, when: {section: s, below: 60, rounded: 7}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:58: '7' is not a whole number from 0 to 6; write one
            4:58: “7”不是 0 到 6 的整数；请写这样的整数
            """),
        RefusalRow(
            "more zeros than items", .checklist,
            """
            rules: [{rule: r, when: {zeros: 4}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:33: '4' is not a whole number from 1 to 3; write one
            4:33: “4”不是 1 到 3 的整数；请写这样的整数
            """),
        RefusalRow(
            "more zeros than a section has items", .checklist,
            """
            rules: [{rule: r, when: {zeros: 3, in: s}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:33: '3' is not a whole number from 1 to 2; write one
            4:33: “3”不是 1 到 2 的整数；请写这样的整数
            """),
        RefusalRow(
            "zeros of nothing", .checklist,
            """
            rules: [{rule: r, when: {zeros: 0, in: z}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:40: section 'z' is declared nowhere; name a section of this file
            4:40: 没有声明部分“z”；请写本文件中已有的部分
            """),
        RefusalRow(
            "zeros where nothing is scored", .checklist,
            """
            rules: [{rule: r, when: {any-of: [{zeros: 1}, {zeros: 1, in: s}]}, effect: fail}]
            sections: [{section: s, title: S, items: [{item: i, text: T, answer: {information: text}}]}]
            """,
            """
            4:36: the checklist has no scored items and so never a zero; delete 'zeros'
            4:36: 检查表没有计分的检查项，永远不会有 0 分；请删去“zeros”
            4:48: section 's' has no scored items and so never a zero; change 'in'
            4:48: 部分“s”没有计分的检查项，永远不会有 0 分；请改写“in”
            """),
        RefusalRow(
            "no conditions to choose from", .checklist,
            """
            rules: [{rule: r, when: {any-of: []}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:34: the list is empty; write at least one entry
            4:34: 列表是空的；请至少写一项
            """),
        RefusalRow(
            "a single condition in place of a list", .checklist,
            """
            rules: [{rule: r, when: {all-of: {item: a}}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:34: a list is expected here, not a mapping; write it as [one, two] or as lines that begin with '- '
            4:34: 此处应为列表，而不是键值对；请写成 [甲, 乙]，或每行以“- ”开头
            """),
        RefusalRow(
            "more than all of the conditions", .checklist,
            """
            rules: [{rule: r, when: {at-least: 3, of: [{item: a}, {item: b}]}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:36: '3' is not a whole number from 1 to 2; write one
            4:36: “3”不是 1 到 2 的整数；请写这样的整数
            """),
        RefusalRow(
            "at least some of nothing", .checklist,
            """
            rules: [{rule: r, when: {at-least: 2}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:25: 'when' has no 'of'; add 'of:'
            4:25: “when”缺少“of”；请加上“of:”
            """),
        RefusalRow(
            "problems at every depth", .checklist,
            """
            rules: [{rule: r, when: {all-of: [{any-of: [{item: z}, {zeros: x}]}, {at-least: 1, of: [{section: z, below: 0}]}]}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}], sections: [{section: t, title: S, items: [{item: b, text: T}]}]}
            - {section: u, title: S, items: [{item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}, {item: i, text: T, answer: {information: text}}]}
            """,
            """
            4:52: item 'z' is declared nowhere; name an item of this file
            4:52: 没有声明检查项“z”；请写本文件中已有的检查项
            4:64: 'x' is not a whole number from 1 to 3; write one
            4:64: “x”不是 1 到 3 的整数；请写这样的整数
            4:99: section 'z' is declared nowhere; name a section of this file
            4:99: 没有声明部分“z”；请写本文件中已有的部分
            4:109: '0' is out of range; write a number above 0 and not above 100
            4:109: “0”超出范围；应为大于 0、不超过 100 的数
            """),
        RefusalRow(
            "a minimum with a rounding of its own kind", .sections,
            """
            - {section: s, title: S, minimum: {score: 60, rounded: x, effect: fail}, items: [{item: a, text: T}]}
            """,
            """
            5:56: 'x' is not a whole number from 0 to 6; write one
            5:56: “x”不是 0 到 6 的整数；请写这样的整数
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
