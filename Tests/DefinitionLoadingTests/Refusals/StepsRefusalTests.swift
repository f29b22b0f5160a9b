import Testing

@Suite("refuses steps")
struct StepsRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "steps without anything", .item,
            """
            answer: {measure: number, steps: {}}
            """,
            """
            7:36: 'steps' has no 'full'; add 'full:'
            7:36: “steps”缺少“full”；请加上“full:”
            7:36: 'steps' has no 'every'; add 'every:'
            7:36: “steps”缺少“every”；请加上“every:”
            7:36: 'steps' has neither 'rate' nor 'points'; add one of them
            7:36: “steps”既没有“rate”，也没有“points”；请加上其中一个
            """),
        RefusalRow(
            "a misspelt key of steps", .item,
            """
            answer: {measure: number, steps: {full: 100, evry: 5, rate: 0.1}}
            """,
            """
            7:36: 'steps' has no 'every'; add 'every:'
            7:36: “steps”缺少“every”；请加上“every:”
            7:48: 'steps' has no key 'evry'; did you mean 'every'? Allowed keys: full, every, points, rate, past, relative, zero-beyond
            7:48: “steps”没有键“evry”（是否应为“every”？）；可用的键：full、every、points、rate、past、relative、zero-beyond
            """),
        RefusalRow(
            "steps beside bands", .item,
            """
            answer: {share: sample, bands: [{rate: 1}], steps: {full: 100%, every: 5%, rate: 0.1}}
            """,
            """
            7:47: 'bands' and 'steps' exclude each other; keep one of them
            7:47: “bands”与“steps”不能同时出现；请只保留一个
            """),
        RefusalRow(
            "steps of a count", .item,
            """
            answer: {count: X, steps: {full: 0, every: 1, rate: 0.1}}
            """,
            """
            7:11: a count answer has no 'bands'; add 'bands:'
            7:11: count 回答缺少“bands”；请加上“bands:”
            7:22: a count answer has no key 'steps'; allowed keys: count, bands
            7:22: count 回答没有键“steps”；可用的键：count、bands
            """),
        RefusalRow(
            "two prices of a step", .item,
            """
            points: 10
            answer: {measure: number, steps: {full: 100, every: 5, rate: 0.1, points: 1}}
            """,
            """
            8:69: 'rate' and 'points' exclude each other; keep one of them
            8:69: “rate”与“points”不能同时出现；请只保留一个
            """),
        RefusalRow(
            "a step that costs more than the full mark", .item,
            """
            points: 10
            answer: {measure: number, steps: {full: 100, every: 5, points: 12}}
            """,
            """
            8:66: 12 points exceed the item's full mark of 10; lower them or raise the item's points:
            8:66: 12 分超过了检查项的满分 10；请降低它，或提高检查项的 points:
            """),
        RefusalRow(
            "a step that costs nothing", .item,
            """
            answer: {measure: number, steps: {full: 100, every: 5, rate: 0}}
            """,
            """
            7:58: a step costs nothing; write a number above 0
            7:58: 一步不扣任何分；请写大于 0 的值
            """),
        RefusalRow(
            "a step without length", .item,
            """
            answer: {measure: number, steps: {full: 100, every: 0, rate: 0.1}}
            """,
            """
            7:55: '0' is out of range; write a number above 0
            7:55: “0”超出范围；应为大于 0 的数
            """),
        RefusalRow(
            "a step that goes backwards", .item,
            """
            answer: {measure: number, steps: {full: 100, every: -5, rate: 0.1}}
            """,
            """
            7:55: '-5' is out of range; write a number above 0
            7:55: “-5”超出范围；应为大于 0 的数
            """),
        RefusalRow(
            "durations without units", .item,
            """
            answer: {measure: duration, steps: {full: 10, every: 5, rate: 0.1, past: above, zero-beyond: 30}}
            """,
            """
            7:45: '10' is not a duration; write numbers with units, such as 3 min or 2分30秒
            7:45: “10”不是时长；请写数和单位，如 3 min 或 2分30秒
            7:56: '5' is not a duration; write numbers with units, such as 3 min or 2分30秒
            7:56: “5”不是时长；请写数和单位，如 3 min 或 2分30秒
            7:96: '30' is not a duration; write numbers with units, such as 3 min or 2分30秒
            7:96: “30”不是时长；请写数和单位，如 3 min 或 2分30秒
            """),
        RefusalRow(
            "shares without a percent sign", .item,
            """
            answer: {share: target, steps: {full: 100, every: 5, rate: 0.1}}
            """,
            """
            7:41: '100' is above 1 and has no percent sign; write a percentage such as 95%
            7:41: “100”大于 1，却没有百分号；请写成百分比，如 95%
            7:53: '5' is above 1 and has no percent sign; write a percentage such as 95%
            7:53: “5”大于 1，却没有百分号；请写成百分比，如 95%
            """),
        RefusalRow(
            "a share of nothing", .item,
            """
            answer: {measure: number, steps: {full: 0, every: 10%, rate: 0.1, relative: true}}
            """,
            """
            7:69: 'relative' measures steps in shares of 'full', which is not above 0; delete 'relative' or write a 'full' above 0
            7:69: “relative”按“full”的比例计步，而“full”不大于 0；请删去“relative”，或写大于 0 的“full”
            """),
        RefusalRow(
            "a relative step without a percent sign", .item,
            """
            answer: {measure: number, steps: {full: 80, every: 10, rate: 0.1, relative: true}}
            """,
            """
            7:54: '10' is above 1 and has no percent sign; write a percentage such as 95%
            7:54: “10”大于 1，却没有百分号；请写成百分比，如 95%
            """),
        RefusalRow(
            "relative in other words", .item,
            """
            answer: {measure: number, steps: {full: 80, every: 10, rate: 0.1, relative: yes}}
            """,
            """
            7:79: 'yes' means nothing here; allowed: true, false
            7:79: 此处不能写“yes”；可以写：true、false
            """),
        RefusalRow(
            "an unknown side", .item,
            """
            answer: {measure: number, steps: {full: 80, every: 10, rate: 0.1, past: over}}
            """,
            """
            7:75: 'over' means nothing here; allowed: below, above
            7:75: 此处不能写“over”；可以写：below、above
            """),
        RefusalRow(
            "nothing beyond a value that earns everything", .item,
            """
            answer: {measure: number, steps: {full: 80, every: 10, rate: 0.1, zero-beyond: 80}}
            """,
            """
            7:69: 'zero-beyond' is not below 'full', but points are lost below it only; write a smaller value, or past: above
            7:69: “zero-beyond”不小于“full”，而分数只在“full”以下扣；请写更小的值，或写 past: above
            """),
        RefusalRow(
            "nothing beyond a value that earns everything, upwards", .item,
            """
            answer: {measure: number, steps: {full: 80, every: 10, rate: 0.1, past: above, zero-beyond: 50}}
            """,
            """
            7:82: 'zero-beyond' is not above 'full', but points are lost above it only; write a larger value, or past: below
            7:82: “zero-beyond”不大于“full”，而分数只在“full”以上扣；请写更大的值，或写 past: below
            """),
        RefusalRow(
            "a full mark out of reach", .item,
            """
            answer: {share: sample, steps: {full: 120%, every: 5%, rate: 0.1}}
            """,
            """
            7:35: no value reaches 'full' 120%: values end at 100%; change 'full'
            7:35: 没有值能达到“full”（120%）：值到 100% 为止；请改动“full”
            """),
        RefusalRow(
            "a step longer than the whole way", .item,
            """
            answer: {share: target, steps: {full: 100%, every: 150%, rate: 0.1}}
            """,
            """
            7:47: no points can be lost: from 'full' 100% to 0% there is no complete step; write a shorter 'every', or change 'full' or 'past'
            7:47: 永远扣不到分：从“full”（100%）到 0% 不足一步；请写更短的“every”，或改动“full”或“past”
            """),
        RefusalRow(
            "no way down", .item,
            """
            answer: {measure: duration, steps: {full: 0 s, every: 5 min, rate: 0.1}}
            """,
            """
            7:50: no points can be lost: from 'full' 0 s to 0 s there is no complete step; write a shorter 'every', or change 'full' or 'past'
            7:50: 永远扣不到分：从“full”（0 s）到 0 s 不足一步；请写更短的“every”，或改动“full”或“past”
            """),
        RefusalRow(
            "no way up", .item,
            """
            answer: {share: sample, steps: {full: 100%, every: 5%, rate: 0.1, past: above}}
            """,
            """
            7:47: no points can be lost: from 'full' 100% to 100% there is no complete step; write a shorter 'every', or change 'full' or 'past'
            7:47: 永远扣不到分：从“full”（100%）到 100% 不足一步；请写更短的“every”，或改动“full”或“past”
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
