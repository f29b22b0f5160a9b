import Testing

@Suite("refuses durations that are given up, and moments")
struct DurationRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "giving up a number", .item,
            """
            answer: {measure: number, bands: [{rate: 1}], not-reached: 0, between: [received, closed]}
            """,
            """
            7:49: 'not-reached' has no meaning for measure: number; delete it
            7:49: “not-reached”对 measure: number 没有意义；请删去
            7:65: 'between' has no meaning for measure: number; delete it
            7:65: “between”对 measure: number 没有意义；请删去
            """),
        RefusalRow(
            "a rate above 1 for what was given up", .item,
            """
            answer: {measure: duration, bands: [{rate: 1}], not-reached: 2}
            """,
            """
            7:64: '2' is out of range; write a number from 0 to 1, or 0% to 100%
            7:64: “2”超出范围；应为 0 到 1 的数，或 0% 到 100%
            """),
        RefusalRow(
            "moments in the wrong order", .item,
            """
            answer: {measure: duration, bands: [{rate: 1}], between: [closed, received]}
            """,
            """
            7:60: 'between' takes two moments in the order of time; write two of received, first-feedback, closed, the earlier one first
            7:60: “between”应为先后两个时刻；请写 received、first-feedback、closed 中的两个，先发生的在前
            """),
        RefusalRow(
            "the same moment twice", .item,
            """
            answer: {measure: duration, bands: [{rate: 1}], between: [closed, closed]}
            """,
            """
            7:60: 'between' takes two moments in the order of time; write two of received, first-feedback, closed, the earlier one first
            7:60: “between”应为先后两个时刻；请写 received、first-feedback、closed 中的两个，先发生的在前
            """),
        RefusalRow(
            "a single moment", .item,
            """
            answer: {measure: duration, bands: [{rate: 1}], between: [received]}
            """,
            """
            7:60: 'between' takes two moments in the order of time; write two of received, first-feedback, closed, the earlier one first
            7:60: “between”应为先后两个时刻；请写 received、first-feedback、closed 中的两个，先发生的在前
            """),
        RefusalRow(
            "three moments", .item,
            """
            answer: {measure: duration, bands: [{rate: 1}], between: [received, first-feedback, closed]}
            """,
            """
            7:60: 'between' takes two moments in the order of time; write two of received, first-feedback, closed, the earlier one first
            7:60: “between”应为先后两个时刻；请写 received、first-feedback、closed 中的两个，先发生的在前
            """),
        RefusalRow(
            "an unknown moment", .item,
            """
            answer: {measure: duration, bands: [{rate: 1}], between: [received, feedback]}
            """,
            """
            7:71: 'feedback' means nothing here; allowed: received, first-feedback, closed
            7:71: 此处不能写“feedback”；可以写：received、first-feedback、closed
            """),
        RefusalRow(
            "a word for two moments", .item,
            """
            answer: {measure: duration, bands: [{rate: 1}], between: received}
            """,
            """
            7:60: a list is expected here, not a text or number; write it as [one, two] or as lines that begin with '- '
            7:60: 此处应为列表，而不是文字或数；请写成 [甲, 乙]，或每行以“- ”开头
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
