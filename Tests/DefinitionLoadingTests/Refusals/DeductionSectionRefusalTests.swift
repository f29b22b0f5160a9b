import Testing

@Suite("refuses deductions sections that do not work out")
struct DeductionSectionRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "deductions at the top", .checklist,
            """
            combine: deductions
            items: [{item: a, text: T}]
            """,
            """
            4:1: combine: deductions belongs to a section; put a section around the items and write it there
            4:1: combine: deductions 只用于部分；请把检查项放进一个部分，在那里写 combine: deductions
            """),
        RefusalRow(
            "deductions misspelt at the top", .checklist,
            """
            combine: deduction
            items: [{item: a, text: T}]
            """,
            """
            4:10: 'deduction' means nothing here; allowed: points, weighted, worst
            4:10: 此处不能写“deduction”；可以写：points、weighted、worst
            """),
        RefusalRow(
            "no points to start with", .sections,
            """
            - {section: s, title: S, combine: deductions, items: [{item: a, text: T}]}
            """,
            """
            5:3: a section with combine: deductions starts at its 'points', but has none; add 'points:'
            5:3: combine: deductions 的部分从“points”开始扣，却没有写；请加上“points:”
            """),
        RefusalRow(
            "no points to start with under weights", .checklist,
            """
            combine: weighted
            sections: [{section: s, title: S, combine: deductions, weight: 1, items: [{item: a, text: T}]}]
            """,
            """
            5:12: a section with combine: deductions starts at its 'points', but has none; add 'points:'
            5:12: combine: deductions 的部分从“points”开始扣，却没有写；请加上“points:”
            """),
        RefusalRow(
            "nothing to start with", .sections,
            """
            - {section: s, title: S, combine: deductions, points: 0, items: [{item: a, text: T}]}
            """,
            """
            5:55: '0' is out of range; write a number above 0
            5:55: “0”超出范围；应为大于 0 的数
            """),
        RefusalRow(
            "sections inside", .sections,
            """
            - section: s
              title: S
              combine: deductions
              points: 10
              sections: [{section: t, title: S, items: [{item: a, text: T}]}]
            """,
            """
            9:3: a section with combine: deductions holds items only; move its sections out or change 'combine'
            9:3: combine: deductions 的部分只能直接包含检查项；请把其中的部分移到外面，或改写“combine”
            """),
        RefusalRow(
            "an item that loses more than there is", .sections,
            """
            - section: s
              title: S
              combine: deductions
              points: 10
              items:
              - {item: a, text: T, points: 12}
              - {item: b, text: T, answer: {choice: [{option: x, points: 0}, {option: y, points: 11}]}}
              - {item: c, text: T, answer: {deduction: [{kind: d, points: 11}]}}
            """,
            """
            10:24: this item can lose 12 points, but its section has only 10; lower them or raise the section's 'points'
            10:24: 此检查项最多扣 12 分，而所在部分只有 10 分；请降低它，或提高部分的“points”
            11:24: this item can lose 11 points, but its section has only 10; lower them or raise the section's 'points'
            11:24: 此检查项最多扣 11 分，而所在部分只有 10 分；请降低它，或提高部分的“points”
            12:63: 11 points exceed the item's full mark of 10; lower them or raise the item's points:
            12:63: 11 分超过了检查项的满分 10；请降低它，或提高检查项的 points:
            """),
        RefusalRow(
            "weights and a total", .sections,
            """
            - section: s
              title: S
              combine: deductions
              points: 10
              total: 10
              items: [{item: a, text: T, weight: 2}]
            """,
            """
            9:3: 'total' has no meaning under combine: deductions; delete it
            9:3: combine: deductions 时“total”没有意义；请删去
            10:30: 'weight' has no meaning in a section with combine: deductions, where an item counts with the 'points' it can lose; delete it
            10:30: combine: deductions 的部分里“weight”没有意义：检查项最多扣去自己的“points”；请删去
            """),
        RefusalRow(
            "items that lose nothing", .sections,
            """
            - {section: s, title: S, combine: deductions, points: 10, items: [{item: a, text: T, points: 0}]}
            """,
            """
            5:3: the points directly below are all 0, so nothing can be scored; raise at least one above 0
            5:3: 直属各项的分值全部为 0，无法计分；请至少让一项大于 0
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
