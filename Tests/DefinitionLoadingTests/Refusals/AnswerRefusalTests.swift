import Testing

@Suite("refuses answers chosen from words")
struct AnswerRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "an answer without a kind", .item,
            """
            answer: {bands: [{rate: 1}]}
            """,
            """
            7:12: the answer has no kind; begin it with one of: yes-no, choice, multi-choice, parts, scale, measure, share, index, count, deduction, information, result
            7:12: 回答没有种类；请以下列之一开头：yes-no、choice、multi-choice、parts、scale、measure、share、index、count、deduction、information、result
            """),
        RefusalRow(
            "an answer with nothing", .item,
            """
            answer: {}
            """,
            """
            7:11: the answer has no kind; begin it with one of: yes-no, choice, multi-choice, parts, scale, measure, share, index, count, deduction, information, result
            7:11: 回答没有种类；请以下列之一开头：yes-no、choice、multi-choice、parts、scale、measure、share、index、count、deduction、information、result
            """),
        RefusalRow(
            "a misspelt kind", .item,
            """
            answer: {mesure: number}
            """,
            """
            7:12: the answer has no kind; did you mean 'measure'? Begin it with one of: yes-no, choice, multi-choice, parts, scale, measure, share, index, count, deduction, information, result
            7:12: 回答没有种类（是否应为“measure”？）；请以下列之一开头：yes-no、choice、multi-choice、parts、scale、measure、share、index、count、deduction、information、result
            """),
        RefusalRow(
            "a kind that does not exist", .item,
            """
            answer: text
            """,
            """
            7:11: 'text' means nothing here; allowed: yes-no, choice, multi-choice, parts, scale, measure, share, index, count, deduction, information, result
            7:11: 此处不能写“text”；可以写：yes-no、choice、multi-choice、parts、scale、measure、share、index、count、deduction、information、result
            """),
        RefusalRow(
            "two kinds", .item,
            """
            answer: {share: sample, count: X, bands: [{rate: 1}]}
            """,
            """
            7:27: 'share' and 'count' exclude each other; keep one of them
            7:27: “share”与“count”不能同时出现；请只保留一个
            """),
        RefusalRow(
            "a kind that needs details", .item,
            """
            answer: scale
            """,
            """
            7:11: 'scale' needs details; write answer: {scale: …}
            7:11: “scale”还需要细节；请写 answer: {scale: …}
            """),
        RefusalRow(
            "a yes word that is a no word", .item,
            """
            answer: {yes-no: {yes: [有, 无], no: [无]}}
            """,
            """
            7:39: '无' already means yes; a word can mean only one thing, so choose another
            7:39: “无”已表示“是”；一个词只能有一个意思，请换一个词
            """),
        RefusalRow(
            "words that mean something already", .item,
            """
            answer:
              yes-no:
                yes: [否, Ｎ]
                no: [免检, √]
            """,
            """
            9:13: '否' already means no; a word can mean only one thing, so choose another
            9:13: “否”已表示“否”；一个词只能有一个意思，请换一个词
            9:16: 'Ｎ' already means no; a word can mean only one thing, so choose another
            9:16: “Ｎ”已表示“否”；一个词只能有一个意思，请换一个词
            10:12: '免检' already means not applicable; a word can mean only one thing, so choose another
            10:12: “免检”已表示“不适用”；一个词只能有一个意思，请换一个词
            10:16: '√' already means yes; a word can mean only one thing, so choose another
            10:16: “√”已表示“是”；一个词只能有一个意思，请换一个词
            """),
        RefusalRow(
            "a good answer that is neither", .item,
            """
            answer: {yes-no: {good: maybe}}
            """,
            """
            7:27: 'maybe' means nothing here; allowed: yes, no
            7:27: 此处不能写“maybe”；可以写：yes、no
            """),
        RefusalRow(
            "no option earns the full mark", .item,
            """
            points: 10
            answer: {choice: [{option: good, points: 8}, {option: bad, rate: 0}]}
            """,
            """
            8:20: no option earns the full mark of 10; raise the best option or lower the item's points:
            8:20: 没有选项能得满分 10；请提高最好的选项，或降低检查项的 points:
            """),
        RefusalRow(
            "only options worth nothing", .item,
            """
            answer: {choice: [{option: good, points: 0}, {option: bad, points: 0}]}
            """,
            """
            7:20: no option earns the full mark of 1; raise the best option or lower the item's points:
            7:20: 没有选项能得满分 1；请提高最好的选项，或降低检查项的 points:
            """),
        RefusalRow(
            "an option above the full mark", .item,
            """
            points: 10
            answer: {choice: [{option: good, points: 12}, {option: bad, points: 10}]}
            """,
            """
            8:44: 12 points exceed the item's full mark of 10; lower them or raise the item's points:
            8:44: 12 分超过了检查项的满分 10；请降低它，或提高检查项的 points:
            """),
        RefusalRow(
            "an option with two worths and one with none", .item,
            """
            answer: {choice: [{option: good, points: 1, rate: 1}, {option: bad}]}
            """,
            """
            7:47: 'rate' and 'points' exclude each other; keep one of them
            7:47: “rate”与“points”不能同时出现；请只保留一个
            7:57: this option has neither 'rate' nor 'points'; add one of them
            7:57: 此选项既没有“rate”，也没有“points”；请加上其中一个
            """),
        RefusalRow(
            "an option id twice", .item,
            """
            answer: {choice: [{option: good, rate: 1}, {option: good, rate: 0}]}
            """,
            """
            7:55: option 'good' stands twice, first at line 7, column 30; rename or delete one
            7:55: 选项“good”重复，首次出现在第 7 行第 30 列；请改名或删去一个
            """),
        RefusalRow(
            "one word for two options", .item,
            """
            answer:
              choice:
              - {option: good, title: {zh: 优, en: Good}, rate: 1, words: [○, Ｏ]}
              - {option: poor, title: {zh: 差, en: Poor}, rate: 0, words: [o, 优]}
            """,
            """
            10:65: 'o' already means 'good'; a word can mean only one thing, so choose another
            10:65: “o”已表示“good”；一个词只能有一个意思，请换一个词
            10:68: '优' already means 'good'; a word can mean only one thing, so choose another
            10:68: “优”已表示“good”；一个词只能有一个意思，请换一个词
            """),
        RefusalRow(
            "an option that means not applicable", .item,
            """
            answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0, words: [n/a]}]}
            """,
            """
            7:78: 'n/a' already means not applicable; a word can mean only one thing, so choose another
            7:78: “n/a”已表示“不适用”；一个词只能有一个意思，请换一个词
            """),
        RefusalRow(
            "points where the full mark is 0", .item,
            """
            points: 0
            answer: {choice: [{option: good, points: 0}, {option: poor, rate: 1}]}
            """,
            """
            1:1: the points directly below are all 0, so nothing can be scored; raise at least one above 0
            1:1: 直属各项的分值全部为 0，无法计分；请至少让一项大于 0
            8:44: the item's full mark is 0, so points mean nothing here; write rate: instead
            8:44: 检查项的满分是 0，这里的分值没有意义；请改写 rate:
            """),
        RefusalRow(
            "a rate above 1", .item,
            """
            answer: {choice: [{option: good, rate: 100}, {option: poor, rate: 0}]}
            """,
            """
            7:42: '100' is out of range; write a number from 0 to 1, or 0% to 100%
            7:42: “100”超出范围；应为 0 到 1 的数，或 0% 到 100%
            """),
        RefusalRow(
            "points in percent", .item,
            """
            answer: {choice: [{option: good, points: 100%}, {option: poor, points: 0}]}
            """,
            """
            7:44: '100%' has a percent sign, but the number itself is meant here; leave out the '%'
            7:44: “100%”带有百分号，而这里要的是数本身；请去掉“%”
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
