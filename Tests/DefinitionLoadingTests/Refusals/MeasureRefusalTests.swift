import Testing

@Suite("refuses scales, measures, counts and deductions")
struct MeasureRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "a scale upside down", .item,
            """
            answer: {scale: {min: 5, max: 1, step: 1, zero: 0}}
            """,
            """
            7:28: the scale's 'max' 1 is not above its 'min' 5; write a larger one
            7:28: 量表的“max”（1）不大于“min”（5）；请写更大的值
            """),
        RefusalRow(
            "a step that misses the maximum", .item,
            """
            answer: {scale: {min: 0, max: 5, step: 2, zero: 0}}
            """,
            """
            7:36: steps of 2 from 0 do not reach 5; write a 'step' that divides the scale
            7:36: 从 0 起每步 2 到不了 5；请写能整除量表的“step”
            """),
        RefusalRow(
            "a step of 0", .item,
            """
            answer: {scale: {min: 0, max: 5, step: 0, zero: 0}}
            """,
            """
            7:42: '0' is out of range; write a number above 0
            7:42: “0”超出范围；应为大于 0 的数
            """),
        RefusalRow(
            "a zero above the minimum", .item,
            """
            answer: {scale: {min: 0, max: 5, step: 1, zero: 1}}
            """,
            """
            7:45: 'zero' 1 is above 'min' 0, which would score below 0; write 'min' or less
            7:45: “zero”（1）大于“min”（0），会得负分；请写不大于“min”的值
            """),
        RefusalRow(
            "a scale that does not say its zero", .item,
            """
            answer: {scale: {min: 0, max: 5, step: 1}}
            """,
            """
            7:19: a scale answer has no 'zero'; add 'zero:'
            7:19: scale 回答缺少“zero”；请加上“zero:”
            """),
        RefusalRow(
            "an unknown quantity", .item,
            """
            answer: {measure: time, bands: [{rate: 1}]}
            """,
            """
            7:21: 'time' means nothing here; allowed: duration, number
            7:21: 此处不能写“time”；可以写：duration、number
            """),
        RefusalRow(
            "a unit for a duration", .item,
            """
            answer: {measure: duration, unit: s, bands: [{rate: 1}]}
            """,
            """
            7:31: 'unit' has no meaning for measure: duration; delete it
            7:31: “unit”对 measure: duration 没有意义；请删去
            """),
        RefusalRow(
            "a clock for a number", .item,
            """
            answer: {measure: number, bare: min, clock: "m:ss", bands: [{rate: 1}]}
            """,
            """
            7:29: 'bare' has no meaning for measure: number; delete it
            7:29: “bare”对 measure: number 没有意义；请删去
            7:40: 'clock' has no meaning for measure: number; delete it
            7:40: “clock”对 measure: number 没有意义；请删去
            """),
        RefusalRow(
            "a clock that does not exist", .item,
            """
            answer: {measure: duration, clock: "mm:ss", bare: minute, bands: [{rate: 1}]}
            """,
            """
            7:38: 'mm:ss' means nothing here; did you mean 'm:ss'? Allowed: m:ss, h:mm
            7:38: 此处不能写“mm:ss”（是否应为“m:ss”？）；可以写：m:ss、h:mm
            7:53: 'minute' means nothing here; allowed: s, min, h, d
            7:53: 此处不能写“minute”；可以写：s、min、h、d
            """),
        RefusalRow(
            "a measure without a rating", .item,
            """
            answer: {measure: number}
            """,
            """
            7:11: a measure answer has neither 'bands' nor 'linear' nor 'steps'; add one of them
            7:11: measure 回答既没有“bands”，也没有“linear”，也没有“steps”；请加上其中一个
            """),
        RefusalRow(
            "a measure with two ratings", .item,
            """
            answer: {measure: number, bands: [{rate: 1}], linear: {full: 1, zero: 0}}
            """,
            """
            7:49: 'bands' and 'linear' exclude each other; keep one of them
            7:49: “bands”与“linear”不能同时出现；请只保留一个
            """),
        RefusalRow(
            "a flat line", .item,
            """
            answer: {measure: duration, linear: {full: 2 min, zero: 120 s}}
            """,
            """
            7:53: 'zero' and 'full' are the same, which makes no line; write two different values
            7:53: “zero”与“full”相同，无法连成直线；请写两个不同的值
            """),
        RefusalRow(
            "half a line", .item,
            """
            answer: {measure: duration, linear: {full: 2 min}}
            """,
            """
            7:39: 'linear' has no 'zero'; add 'zero:'
            7:39: “linear”缺少“zero”；请加上“zero:”
            """),
        RefusalRow(
            "a share that is neither", .item,
            """
            answer: {share: part}
            """,
            """
            7:19: 'part' means nothing here; allowed: sample, target
            7:19: 此处不能写“part”；可以写：sample、target
            """),
        RefusalRow(
            "a count without bands", .item,
            """
            answer: {count: {zh: 油污处, en: oil spots}}
            """,
            """
            7:11: a count answer has no 'bands'; add 'bands:'
            7:11: count 回答缺少“bands”；请加上“bands:”
            """),
        RefusalRow(
            "a count named in one language", .item,
            """
            answer: {count: {zh: 油污处}, bands: [{rate: 1}]}
            """,
            """
            7:19: the English text is missing; add 'en:'
            7:19: 缺少英文；请加上“en:”
            """),
        RefusalRow(
            "a deduction of nothing", .item,
            """
            answer: {deduction: [{kind: dust, points: 0}]}
            """,
            """
            7:45: '0' is out of range; write a number above 0
            7:45: “0”超出范围；应为大于 0 的数
            """),
        RefusalRow(
            "a deduction above the full mark", .item,
            """
            points: 2
            answer: {deduction: [{kind: dust, points: 3}, {kind: dirt, points: 1, limit: 3}]}
            """,
            """
            8:45: 3 points exceed the item's full mark of 2; lower them or raise the item's points:
            8:45: 3 分超过了检查项的满分 2；请降低它，或提高检查项的 points:
            8:80: 3 points exceed the item's full mark of 2; lower them or raise the item's points:
            8:80: 3 分超过了检查项的满分 2；请降低它，或提高检查项的 points:
            """),
        RefusalRow(
            "a limit below one deviation", .item,
            """
            points: 2
            answer: {deduction: [{kind: dust, points: 1, limit: 0.5}]}
            """,
            """
            8:48: 'limit' is below what one deviation costs; write at least the value of 'points'
            8:48: “limit”小于一处的扣分；请写不小于“points”的值
            """),
        RefusalRow(
            "a limit of everything", .item,
            """
            answer: {deduction: [{kind: dust, points: all, limit: 1}]}
            """,
            """
            7:50: points: all costs the whole mark, so 'limit' has no meaning; delete it
            7:50: points: all 扣去全部分数，“limit”没有意义；请删去
            """),
        RefusalRow(
            "a kind of deviation twice", .item,
            """
            answer: {deduction: [{kind: dust, points: all}, {kind: dust, points: all}]}
            """,
            """
            7:58: kind of deviation 'dust' stands twice, first at line 7, column 31; rename or delete one
            7:58: 扣分种类“dust”重复，首次出现在第 7 行第 31 列；请改名或删去一个
            """),
        RefusalRow(
            "one word for two kinds of deviation", .item,
            """
            answer: {deduction: [{kind: dust, points: all, words: [灰尘]}, {kind: dirt, points: all, words: [灰尘]}]}
            """,
            """
            7:98: '灰尘' already means 'dust'; a word can mean only one thing, so choose another
            7:98: “灰尘”已表示“dust”；一个词只能有一个意思，请换一个词
            """),
        RefusalRow(
            "a deviation that costs nothing known", .item,
            """
            answer: {deduction: [{kind: dust}]}
            """,
            """
            7:24: this kind of deviation has no 'points'; add 'points:'
            7:24: 此扣分种类缺少“points”；请加上“points:”
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
