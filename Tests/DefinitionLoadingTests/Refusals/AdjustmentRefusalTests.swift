import Testing

@Suite("refuses bonuses and special deductions")
struct AdjustmentRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "everything missing", .checklist,
            """
            bonus: [{points: 1}]
            items: [{item: a, text: T}]
            """,
            """
            4:9: this bonus or special deduction has no 'item'; add 'item:'
            4:9: 此加分项或特别扣分项缺少“item”；请加上“item:”
            4:9: this bonus or special deduction has no 'text'; add 'text:'
            4:9: 此加分项或特别扣分项缺少“text”；请加上“text:”
            """),
        RefusalRow(
            "no points", .checklist,
            """
            bonus: [{item: x, text: T}, {item: y, text: T, answer: {count: X}}, {item: z, text: T, answer: {choice: [{option: o, rate: 1}]}}]
            items: [{item: a, text: T}]
            """,
            """
            4:9: this bonus or special deduction has no 'points'; add 'points:'
            4:9: 此加分项或特别扣分项缺少“points”；请加上“points:”
            4:29: this bonus or special deduction has no 'points'; add 'points:'
            4:29: 此加分项或特别扣分项缺少“points”；请加上“points:”
            4:69: this bonus or special deduction has no 'points'; add 'points:'
            4:69: 此加分项或特别扣分项缺少“points”；请加上“points:”
            """),
        RefusalRow(
            "points that are none", .checklist,
            """
            special-deductions: [{item: x, text: T, points: 0}, {item: y, text: T, points: -5}, {item: z, text: T, points: 1, at-most: 0}]
            items: [{item: a, text: T}]
            """,
            """
            4:49: '0' is out of range; write a number above 0
            4:49: “0”超出范围；应为大于 0 的数
            4:80: '-5' is out of range; write a number above 0
            4:80: “-5”超出范围；应为大于 0 的数
            4:124: '0' is out of range; write a number above 0
            4:124: “0”超出范围；应为大于 0 的数
            """),
        RefusalRow(
            "other kinds of answers", .checklist,
            """
            bonus:
            - {item: x, text: T, points: 5, answer: {scale: {min: 0, max: 5, step: 1, zero: 0}}}
            - {item: y, text: T, points: 5, answer: result}
            - {item: z, text: T, points: 5, answer: {multi-choice: [{option: o, points: 5}]}}
            items: [{item: a, text: T}]
            """,
            """
            5:41: a bonus or special deduction takes no scale answers; write yes-no, choice or count
            5:41: 加分项和特别扣分项不能以 scale 回答；请写 yes-no、choice 或 count
            6:41: a bonus or special deduction takes no result answers; write yes-no, choice or count
            6:41: 加分项和特别扣分项不能以 result 回答；请写 yes-no、choice 或 count
            7:41: a bonus or special deduction takes no multi-choice answers; write yes-no, choice or count
            7:41: 加分项和特别扣分项不能以 multi-choice 回答；请写 yes-no、choice 或 count
            """),
        RefusalRow(
            "a yes that is bad", .checklist,
            """
            bonus: [{item: x, text: T, points: 5, answer: {yes-no: {good: no}}}]
            items: [{item: a, text: T}]
            """,
            """
            4:47: 'yes' gives or costs the points of a bonus or special deduction, so 'good: no' has no meaning; turn the question round
            4:47: 加分项和特别扣分项以“是”加分或扣分，“good: no”没有意义；请把问题反过来写
            """),
        RefusalRow(
            "a count with bands", .checklist,
            """
            bonus: [{item: x, text: T, points: 5, answer: {count: X, bands: [{rate: 1}]}}]
            items: [{item: a, text: T}]
            """,
            """
            4:58: a count gives or costs its 'points' each time here, so 'bands' has no meaning; delete it
            4:58: 加分项和特别扣分项按每处的“points”计，“bands”没有意义；请删去
            """),
        RefusalRow(
            "a choice that misses its points", .checklist,
            """
            bonus: [{item: x, text: T, points: 5, answer: {choice: [{option: o, points: 3}]}}]
            items: [{item: a, text: T}]
            """,
            """
            4:56: no option earns the full mark of 5; raise the best option or lower the item's points:
            4:56: 没有选项能得满分 5；请提高最好的选项，或降低检查项的 points:
            """),
        RefusalRow(
            "an unknown basis", .checklist,
            """
            bonus: [{item: x, text: T, points: 5, of: total}]
            items: [{item: a, text: T}]
            """,
            """
            4:43: 'total' means nothing here; allowed: points, score
            4:43: 此处不能写“total”；可以写：points、score
            """),
        RefusalRow(
            "an id of an item, told at the later place", .checklist,
            """
            bonus: [{item: a, text: T, points: 5}]
            items: [{item: a, text: T}]
            special-deductions: [{item: a, text: T, points: 5}]
            """,
            """
            5:16: item 'a' stands twice, first at line 4, column 16; rename or delete one
            5:16: 检查项“a”重复，首次出现在第 4 行第 16 列；请改名或删去一个
            6:29: item 'a' stands twice, first at line 4, column 16; rename or delete one
            6:29: 检查项“a”重复，首次出现在第 4 行第 16 列；请改名或删去一个
            """),
        RefusalRow(
            "keys of items", .checklist,
            """
            bonus: [{item: x, text: T, points: 5, weight: 2}]
            items: [{item: a, text: T}]
            """,
            """
            4:39: this bonus or special deduction has no key 'weight'; allowed keys: item, text, criterion, source, points, answer, at-most, of, remedy
            4:39: 此加分项或特别扣分项没有键“weight”；可用的键：item、text、criterion、source、points、answer、at-most、of、remedy
            """),
        RefusalRow(
            "a ceiling below the pass mark", .checklist,
            """
            pass: 80
            ceiling: 75
            items: [{item: a, text: T}]
            """,
            """
            5:10: 'ceiling' is below the pass mark of 80, so no audit could pass; raise it or lower 'pass'
            5:10: “ceiling”低于及格分 80，任何稽核都无法及格；请提高它，或降低“pass”
            """),
        RefusalRow(
            "a ceiling of nothing", .checklist,
            """
            ceiling: 0
            items: [{item: a, text: T}]
            """,
            """
            4:10: '0' is out of range; write a number above 0
            4:10: “0”超出范围；应为大于 0 的数
            """),
        RefusalRow(
            "a ceiling in other words", .checklist,
            """
            ceiling: no
            items: [{item: a, text: T}]
            """,
            """
            4:10: 'no' is no ceiling; write a number above 0, or none
            4:10: “no”不是封顶分数；请写大于 0 的数，或写 none
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
