import Testing

@Suite("refuses grade limits")
struct GradeRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "the best grade last", .checklist,
            """
            grades: [{grade: B, from: 0}, {grade: A, from: 90}]
            items: [{item: a, text: T}]
            """,
            """
            4:31: grade 'A' can never be reached: the limit of 'B' before it is not higher; put the best grade first and lower each limit
            4:31: 等级“A”永远达不到：前面的“B”下限并不更高；请从高到低排列，下限逐级降低
            """),
        RefusalRow(
            "two grades with one limit", .checklist,
            """
            grades: [{grade: A, from: 90}, {grade: B, from: 90}, {grade: C, from: 0}]
            items: [{item: a, text: T}]
            """,
            """
            4:32: grade 'B' can never be reached: the limit of 'A' before it is not higher; put the best grade first and lower each limit
            4:32: 等级“B”永远达不到：前面的“A”下限并不更高；请从高到低排列，下限逐级降低
            """),
        RefusalRow(
            "above 90 behind from 90", .checklist,
            """
            grades: [{grade: A, from: 90}, {grade: B, above: 90}, {grade: C, from: 0}]
            items: [{item: a, text: T}]
            """,
            """
            4:32: grade 'B' can never be reached: the limit of 'A' before it is not higher; put the best grade first and lower each limit
            4:32: 等级“B”永远达不到：前面的“A”下限并不更高；请从高到低排列，下限逐级降低
            """),
        RefusalRow(
            "the last grade starts at 60", .checklist,
            """
            grades: [{grade: A, from: 90}, {grade: B, from: 60}]
            items: [{item: a, text: T}]
            """,
            """
            4:32: the lowest grade 'B' does not start at 0, so lower scores have no grade; write from: 0 or add a grade
            4:32: 最低的等级“B”不从 0 开始，更低的分数没有等级；请写 from: 0，或再加一个等级
            """),
        RefusalRow(
            "the last grade leaves out 0", .checklist,
            """
            grades: [{grade: A, from: 90}, {grade: B, above: 0}]
            items: [{item: a, text: T}]
            """,
            """
            4:32: the lowest grade 'B' does not start at 0, so lower scores have no grade; write from: 0 or add a grade
            4:32: 最低的等级“B”不从 0 开始，更低的分数没有等级；请写 from: 0，或再加一个等级
            """),
        RefusalRow(
            "a grade above everything", .checklist,
            """
            grades: [{grade: A, above: 100}, {grade: B, from: 0}]
            items: [{item: a, text: T}]
            """,
            """
            4:10: grade 'A' can never be reached: no score is above 100; write from: 100 or a lower limit
            4:10: 等级“A”永远达不到：没有高于 100 的分数；请写 from: 100 或更低的下限
            """),
        RefusalRow(
            "a limit beyond the scale", .checklist,
            """
            grades: [{grade: A, from: 101}, {grade: B, from: 0}]
            items: [{item: a, text: T}]
            """,
            """
            4:27: '101' is out of range; write a number from 0 to 100
            4:27: “101”超出范围；应为 0 到 100 的数
            """),
        RefusalRow(
            "two limits and none", .checklist,
            """
            grades: [{grade: A, from: 90, above: 90}, {grade: B}, {grade: C, from: 0}]
            items: [{item: a, text: T}]
            """,
            """
            4:31: 'from' and 'above' exclude each other; keep one of them
            4:31: “from”与“above”不能同时出现；请只保留一个
            4:43: this grade has neither 'from' nor 'above'; add one of them
            4:43: 此等级既没有“from”，也没有“above”；请加上其中一个
            """),
        RefusalRow(
            "a grade id twice", .checklist,
            """
            grades: [{grade: A, from: 90}, {grade: A, from: 0}]
            items: [{item: a, text: T}]
            """,
            """
            4:40: grade 'A' stands twice, first at line 4, column 18; rename or delete one
            4:40: 等级“A”重复，首次出现在第 4 行第 18 列；请改名或删去一个
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
