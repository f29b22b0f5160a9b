import Testing

@Suite("refuses answers of several parts")
struct SeveralAnswersRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "options that all take points away", .item,
            """
            answer: {multi-choice: [{option: smoke, points: -1}, {option: dust, points: 0}]}
            """,
            """
            7:26: all good options together do not earn the full mark of 1; raise options or lower the item's points:
            7:26: 所有加分的选项合计也得不到满分 1；请提高选项，或降低检查项的 points:
            """),
        RefusalRow(
            "options that together miss the full mark", .item,
            """
            points: 10
            answer: {multi-choice: [{option: wifi, points: 4}, {option: tea, rate: 0.5}, {option: smoke, points: -3}]}
            """,
            """
            8:26: all good options together do not earn the full mark of 10; raise options or lower the item's points:
            8:26: 所有加分的选项合计也得不到满分 10；请提高选项，或降低检查项的 points:
            """),
        RefusalRow(
            "an option above the full mark", .item,
            """
            points: 10
            answer: {multi-choice: [{option: wifi, points: 12}, {option: smoke, points: -12}]}
            """,
            """
            8:50: 12 points exceed the item's full mark of 10; lower them or raise the item's points:
            8:50: 12 分超过了检查项的满分 10；请降低它，或提高检查项的 points:
            """),
        RefusalRow(
            "a negative rate", .item,
            """
            answer: {multi-choice: [{option: wifi, rate: 1}, {option: smoke, rate: -0.5}]}
            """,
            """
            7:74: '-0.5' is out of range; write a number from 0 to 1, or 0% to 100%
            7:74: “-0.5”超出范围；应为 0 到 1 的数，或 0% 到 100%
            """),
        RefusalRow(
            "points that a choice takes away", .item,
            """
            answer: {choice: [{option: good, points: 1}, {option: bad, points: -1}]}
            """,
            """
            7:70: '-1' is out of range; write a number not below 0
            7:70: “-1”超出范围；应为不小于 0 的数
            """),
        RefusalRow(
            "options that mean nothing found", .item,
            """
            answer:
              multi-choice:
              - {option: none, points: 1}
              - {option: b, title: {zh: 都没有, en: Nothing}, points: 1, words: [以上都没有, b, /]}
            """,
            """
            9:16: 'none' already means none of the options; a word can mean only one thing, so choose another
            9:16: “none”已表示“一个也没有”；一个词只能有一个意思，请换一个词
            10:26: '都没有' already means none of the options; a word can mean only one thing, so choose another
            10:26: “都没有”已表示“一个也没有”；一个词只能有一个意思，请换一个词
            10:69: '以上都没有' already means none of the options; a word can mean only one thing, so choose another
            10:69: “以上都没有”已表示“一个也没有”；一个词只能有一个意思，请换一个词
            10:79: '/' already means not applicable; a word can mean only one thing, so choose another
            10:79: “/”已表示“不适用”；一个词只能有一个意思，请换一个词
            """),
        RefusalRow(
            "one word for two options", .item,
            """
            answer: {multi-choice: [{option: a, points: 1, words: [x]}, {option: b, points: 1, words: [X]}, {option: a, points: 1}]}
            """,
            """
            7:94: 'X' already means 'a'; a word can mean only one thing, so choose another
            7:94: “X”已表示“a”；一个词只能有一个意思，请换一个词
            7:108: option 'a' stands twice, first at line 7, column 36; rename or delete one
            7:108: 选项“a”重复，首次出现在第 7 行第 36 列；请改名或删去一个
            """),
        RefusalRow(
            "a multi-choice without details", .item,
            """
            answer: multi-choice
            """,
            """
            7:11: 'multi-choice' needs details; write answer: {multi-choice: …}
            7:11: “multi-choice”还需要细节；请写 answer: {multi-choice: …}
            """),
        RefusalRow(
            "a single part", .item,
            """
            answer: {parts: [{part: a}], mark: all}
            """,
            """
            7:19: a parts answer needs at least two parts; add another or use yes-no
            7:19: parts 至少要有两个分项；请再加一个，或改用 yes-no
            """),
        RefusalRow(
            "parts without a mark", .item,
            """
            answer: {parts: [{part: a}, {part: b}]}
            """,
            """
            7:11: a parts answer has no 'mark'; add 'mark:'
            7:11: parts 回答缺少“mark”；请加上“mark:”
            """),
        RefusalRow(
            "a mark of another kind", .item,
            """
            answer: {parts: [{part: a}, {part: b}], mark: some}
            """,
            """
            7:49: 'some' means nothing here; allowed: all, share
            7:49: 此处不能写“some”；可以写：all、share
            """),
        RefusalRow(
            "a part twice", .item,
            """
            answer: {parts: [{part: a, title: {zh: 甲, en: A1}}, {part: a}, {part: b, words: [甲]}], mark: all}
            """,
            """
            7:62: part 'a' stands twice, first at line 7, column 27; rename or delete one
            7:62: 分项“a”重复，首次出现在第 7 行第 27 列；请改名或删去一个
            7:84: '甲' already means 'a'; a word can mean only one thing, so choose another
            7:84: “甲”已表示“a”；一个词只能有一个意思，请换一个词
            """),
        RefusalRow(
            "a part named like an answer", .item,
            """
            answer: {parts: [{part: yes}, {part: b, title: {zh: 不适用, en: B1}, words: [否]}], mark: all}
            """,
            """
            7:27: 'yes' already means yes; a word can mean only one thing, so choose another
            7:27: “yes”已表示“是”；一个词只能有一个意思，请换一个词
            7:50: '不适用' already means not applicable; a word can mean only one thing, so choose another
            7:50: “不适用”已表示“不适用”；一个词只能有一个意思，请换一个词
            7:77: '否' already means no; a word can mean only one thing, so choose another
            7:77: “否”已表示“否”；一个词只能有一个意思，请换一个词
            """),
        RefusalRow(
            "points of a part", .item,
            """
            answer: {parts: [{part: a, points: 2}, {part: b}], mark: all}
            """,
            """
            7:30: this part has no key 'points'; allowed keys: part, title, words
            7:30: 此分项没有键“points”；可用的键：part、title、words
            """),
        RefusalRow(
            "an index below 0", .item,
            """
            answer: {index: {min: -1, max: 10, step: 1}}
            """,
            """
            7:25: '-1' is out of range; write a number not below 0
            7:25: “-1”超出范围；应为不小于 0 的数
            """),
        RefusalRow(
            "an index upside down", .item,
            """
            answer: {index: {min: 5, max: 5, step: 1}}
            """,
            """
            7:28: the scale's 'max' 5 is not above its 'min' 5; write a larger one
            7:28: 量表的“max”（5）不大于“min”（5）；请写更大的值
            """),
        RefusalRow(
            "an index whose steps miss its end", .item,
            """
            answer: {index: {min: 0, max: 10, step: 3}}
            """,
            """
            7:37: steps of 3 from 0 do not reach 10; write a 'step' that divides the scale
            7:37: 从 0 起每步 3 到不了 10；请写能整除量表的“step”
            """),
        RefusalRow(
            "an index without limits", .item,
            """
            answer: {index: {}, bands: [{above: 1, rate: 1}]}
            """,
            """
            7:19: an index answer has no 'min'; add 'min:'
            7:19: index 回答缺少“min”；请加上“min:”
            7:19: an index answer has no 'max'; add 'max:'
            7:19: index 回答缺少“max”；请加上“max:”
            7:19: an index answer has no 'step'; add 'step:'
            7:19: index 回答缺少“step”；请加上“step:”
            7:23: the bands leave a gap 0–1: no band holds a value not below 0 and not above 1; let one band begin where another ends, or close with {rate: 0}
            7:23: 区间之间有缺口 0–1：不小于 0 且不大于 1 的值不在任何区间内；请让区间首尾相接，或以 {rate: 0} 收尾
            """),
        RefusalRow(
            "an index rated twice", .item,
            """
            answer: {index: {min: 0, max: 10, step: 1}, linear: {full: 1, zero: 0.5}, steps: {full: 1, every: 0.1, rate: 0.1}}
            """,
            """
            7:77: 'linear' and 'steps' exclude each other; keep one of them
            7:77: “linear”与“steps”不能同时出现；请只保留一个
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
