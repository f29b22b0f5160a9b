import Testing

@Suite("refuses what a scheme decides")
struct SchemeRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "an unknown scheme", .checklist,
            """
            scheme: xccdf-flatt
            items: [{item: a, text: T}]
            """,
            """
            4:9: 'xccdf-flatt' means nothing here; did you mean 'xccdf-flat'? Allowed: xccdf-default, xccdf-flat, xccdf-flat-unweighted, xccdf-absolute
            4:9: 此处不能写“xccdf-flatt”（是否应为“xccdf-flat”？）；可以写：xccdf-default、xccdf-flat、xccdf-flat-unweighted、xccdf-absolute
            """),
        RefusalRow(
            "keys that a scheme decides", .checklist,
            """
            scheme: xccdf-flat
            combine: points
            total: 2
            sections:
            - section: s
              title: S
              combine: weighted
              points: 2
              total: 2
              minimum: {score: 60, effect: fail}
              items:
              - {item: a, text: T, points: 2, combine: mean, round: 0, critical: true}
            """,
            """
            5:1: the checklist has a 'scheme', so 'combine' has no meaning; delete it, or delete 'scheme'
            5:1: 检查表声明了“scheme”，“combine”没有意义；请删去，或删去“scheme”
            6:1: the checklist has a 'scheme', so 'total' has no meaning; delete it, or delete 'scheme'
            6:1: 检查表声明了“scheme”，“total”没有意义；请删去，或删去“scheme”
            10:3: the checklist has a 'scheme', so 'combine' has no meaning; delete it, or delete 'scheme'
            10:3: 检查表声明了“scheme”，“combine”没有意义；请删去，或删去“scheme”
            11:3: the checklist has a 'scheme', so 'points' has no meaning; delete it, or delete 'scheme'
            11:3: 检查表声明了“scheme”，“points”没有意义；请删去，或删去“scheme”
            12:3: the checklist has a 'scheme', so 'total' has no meaning; delete it, or delete 'scheme'
            12:3: 检查表声明了“scheme”，“total”没有意义；请删去，或删去“scheme”
            13:3: the checklist has a 'scheme', so 'minimum' has no meaning; delete it, or delete 'scheme'
            13:3: 检查表声明了“scheme”，“minimum”没有意义；请删去，或删去“scheme”
            15:24: the checklist has a 'scheme', so 'points' has no meaning; delete it, or delete 'scheme'
            15:24: 检查表声明了“scheme”，“points”没有意义；请删去，或删去“scheme”
            15:35: the checklist has a 'scheme', so 'combine' has no meaning; delete it, or delete 'scheme'
            15:35: 检查表声明了“scheme”，“combine”没有意义；请删去，或删去“scheme”
            15:50: the checklist has a 'scheme', so 'round' has no meaning; delete it, or delete 'scheme'
            15:50: 检查表声明了“scheme”，“round”没有意义；请删去，或删去“scheme”
            15:60: the checklist has a 'scheme', so 'critical' has no meaning; delete it, or delete 'scheme'
            15:60: 检查表声明了“scheme”，“critical”没有意义；请删去，或删去“scheme”
            """),
        RefusalRow(
            "answers that are no results", .checklist,
            """
            scheme: xccdf-default
            items:
            - {item: a, text: T, answer: {scale: {min: 0, max: 5, step: 1, zero: 0}}}
            - {item: b, text: T, answer: {information: text}}
            - {item: c, text: T, answer: yes-no}
            """,
            """
            6:22: the checklist has a 'scheme', whose items take no scale answers; write result or yes-no
            6:22: 检查表声明了“scheme”，检查项不能以 scale 回答；请写 result 或 yes-no
            7:22: the checklist has a 'scheme', whose items take no information answers; write result or yes-no
            7:22: 检查表声明了“scheme”，检查项不能以 information 回答；请写 result 或 yes-no
            """),
        RefusalRow(
            "a result without a scheme", .item,
            """
            answer: result
            """,
            """
            7:3: result answers belong to checklists with a 'scheme'; add 'scheme:' to the checklist, or use yes-no
            7:3: result 回答只用于声明了“scheme”的检查表；请在检查表加上“scheme:”，或改用 yes-no
            """),
        RefusalRow(
            "a result with details", .checklist,
            """
            scheme: xccdf-default
            items: [{item: a, text: T, answer: {result: pass}}]
            """,
            """
            5:36: 'result' takes no details; write answer: result
            5:36: “result”没有细节；请写 answer: result
            """),
        RefusalRow(
            "a negative weight", .checklist,
            """
            scheme: xccdf-absolute
            items: [{item: a, text: T, weight: -1}]
            """,
            """
            5:36: '-1' is out of range; write a number not below 0
            5:36: “-1”超出范围；应为不小于 0 的数
            """),
        RefusalRow(
            "weights that are all 0, sections or not", .checklist,
            """
            scheme: xccdf-flat
            sections:
            - {section: s, title: S, items: [{item: a, text: T, weight: 0}]}
            - {section: t, title: S, items: [{item: b, text: T, weight: 0}]}
            """,
            """
            1:1: the points directly below are all 0, so nothing can be scored; raise at least one above 0
            1:1: 直属各项的分值全部为 0，无法计分；请至少让一项大于 0
            """),
        RefusalRow(
            "all weights of absolute 0", .checklist,
            """
            scheme: xccdf-absolute
            sections: [{section: s, title: S, items: [{item: a, text: T, weight: 0}]}]
            """,
            """
            1:1: the weights directly below are all 0, so nothing can be scored; raise at least one above 0
            1:1: 直属各项的权重全部为 0，无法计分；请至少让一项大于 0
            """),
        RefusalRow(
            "a section of the default whose weights are all 0", .checklist,
            """
            scheme: xccdf-default
            sections:
            - {section: s, title: S, items: [{item: a, text: T, weight: 0}]}
            - {section: t, title: S, items: [{item: b, text: T}]}
            """,
            """
            6:3: the weights directly below are all 0, so nothing can be scored; raise at least one above 0
            6:3: 直属各项的权重全部为 0，无法计分；请至少让一项大于 0
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
