import Testing

@Suite("refuses dependencies that cannot be")
struct DependencyRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "no condition", .items,
            """
            - {item: a, text: T, answer: yes-no}
            - {item: b, text: T, applies-when: {item: a}}
            """,
            """
            6:36: 'applies-when' has neither 'is' nor 'at-least' nor 'above' nor 'at-most' nor 'below'; add one of them
            6:36: “applies-when”既没有“is”，也没有“at-least”，也没有“above”，也没有“at-most”，也没有“below”；请加上其中一个
            """),
        RefusalRow(
            "no item", .items,
            """
            - {item: a, text: T, answer: yes-no}
            - {item: b, text: T, applies-when: {is: yes}}
            """,
            """
            6:36: 'applies-when' has no 'item'; add 'item:'
            6:36: “applies-when”缺少“item”；请加上“item:”
            """),
        RefusalRow(
            "an item that does not exist", .items,
            """
            - {item: a, text: T, answer: yes-no}
            - {item: b, text: T, applies-when: {item: c, is: yes}}
            """,
            """
            6:43: item 'c' is declared nowhere; name an item of this file
            6:43: 没有声明检查项“c”；请写本文件中已有的检查项
            """),
        RefusalRow(
            "an item that depends on itself", .items,
            """
            - {item: a, text: T, answer: yes-no}
            - {item: b, text: T, applies-when: {item: b, is: yes}}
            """,
            """
            6:43: an item cannot depend on itself; name another item or delete 'applies-when'
            6:43: 检查项不能取决于自己；请写另一个检查项，或删去“applies-when”
            """),
        RefusalRow(
            "a word that is no answer", .items,
            """
            - {item: a, text: T, answer: yes-no}
            - {item: b, text: T, applies-when: {item: a, is: [yes, maybe]}}
            """,
            """
            6:56: 'maybe' means nothing here; allowed: yes, no
            6:56: 此处不能写“maybe”；可以写：yes、no
            """),
        RefusalRow(
            "an answer twice", .items,
            """
            - {item: a, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0}]}}
            - {item: b, text: T, applies-when: {item: a, is: [good, good]}}
            """,
            """
            6:57: answer 'good' stands twice, first at line 6, column 51; rename or delete one
            6:57: 回答“good”重复，首次出现在第 6 行第 51 列；请改名或删去一个
            """),
        RefusalRow(
            "an option that is not offered", .items,
            """
            - {item: a, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0}]}}
            - {item: b, text: T, applies-when: {item: a, is: por}}
            """,
            """
            6:50: 'por' means nothing here; did you mean 'poor'? Allowed: good, poor
            6:50: 此处不能写“por”（是否应为“poor”？）；可以写：good、poor
            """),
        RefusalRow(
            "limits of words", .items,
            """
            - {item: a, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0}]}}
            - {item: b, text: T, applies-when: {item: a, at-least: 3}}
            """,
            """
            6:46: choice answers have no limits; use 'is' instead
            6:46: choice 回答没有大小；请改用“is”
            """),
        RefusalRow(
            "a word for a number", .items,
            """
            - {item: a, text: T, answer: {measure: number, bands: [{rate: 1}]}}
            - {item: b, text: T, applies-when: {item: a, is: 3}}
            """,
            """
            6:46: measure answers are numbers; use at-least, above, at-most or below instead
            6:46: measure 回答是数；请改用 at-least、above、at-most 或 below
            """),
        RefusalRow(
            "a word and a limit", .items,
            """
            - {item: a, text: T, answer: yes-no}
            - {item: b, text: T, applies-when: {item: a, is: yes, below: 3}}
            """,
            """
            6:55: 'is' and 'below' exclude each other; keep one of them
            6:55: “is”与“below”不能同时出现；请只保留一个
            """),
        RefusalRow(
            "two lower limits", .items,
            """
            - {item: a, text: T, answer: {measure: number, bands: [{rate: 1}]}}
            - {item: b, text: T, applies-when: {item: a, above: 3, at-least: 3}}
            """,
            """
            6:56: 'at-least' and 'above' exclude each other; keep one of them
            6:56: “at-least”与“above”不能同时出现；请只保留一个
            """),
        RefusalRow(
            "a duration without a unit", .items,
            """
            - {item: a, text: T, answer: {measure: duration, bands: [{rate: 1}]}}
            - {item: b, text: T, applies-when: {item: a, above: 3}}
            """,
            """
            6:53: '3' is not a duration; write numbers with units, such as 3 min or 2分30秒
            6:53: “3”不是时长；请写数和单位，如 3 min 或 2分30秒
            """),
        RefusalRow(
            "limits in the wrong order", .items,
            """
            - {item: a, text: T, answer: {information: number}}
            - {item: b, text: T, applies-when: {item: a, above: 3, below: 3}}
            """,
            """
            6:46: no answer of item 'a' can meet this condition; change its limits
            6:46: 检查项“a”没有回答能满足此条件；请改动上下限
            """),
        RefusalRow(
            "a duration below 0", .items,
            """
            - {item: a, text: T, answer: {measure: duration, bands: [{rate: 1}]}}
            - {item: b, text: T, applies-when: {item: a, below: 0 s}}
            """,
            """
            6:46: no answer of item 'a' can meet this condition; change its limits
            6:46: 检查项“a”没有回答能满足此条件；请改动上下限
            """),
        RefusalRow(
            "off the scale", .items,
            """
            - {item: a, text: T, answer: {scale: {min: 0, max: 5, step: 1, zero: 0}}}
            - {item: b, text: T, applies-when: {item: a, above: 5}}
            """,
            """
            6:46: no answer of item 'a' can meet this condition; change its limits
            6:46: 检查项“a”没有回答能满足此条件；请改动上下限
            """),
        RefusalRow(
            "between the steps of a scale", .items,
            """
            - {item: a, text: T, answer: {scale: {min: 0, max: 5, step: 1, zero: 0}}}
            - {item: b, text: T, applies-when: {item: a, above: 3, below: 4}}
            """,
            """
            6:46: no answer of item 'a' can meet this condition; change its limits
            6:46: 检查项“a”没有回答能满足此条件；请改动上下限
            """),
        RefusalRow(
            "an item that is observed several times", .items,
            """
            - {item: a, text: T, per: person}
            - {item: b, text: T, answer: {count: X, bands: [{rate: 1}]}}
            - {item: c, text: T, at-least: 2}
            - {item: d, text: T, applies-when: {item: a, is: yes}}
            - {item: e, text: T, applies-when: {item: b, at-least: 1}}
            - {item: f, text: T, applies-when: {item: c, is: yes}}
            """,
            """
            8:43: item 'a' takes several observations, so it has no one answer; name an item that is observed once
            8:43: 检查项“a”可以有多次观察，没有唯一的回答；请写只观察一次的检查项
            9:43: item 'b' takes several observations, so it has no one answer; name an item that is observed once
            9:43: 检查项“b”可以有多次观察，没有唯一的回答；请写只观察一次的检查项
            10:43: item 'c' takes several observations, so it has no one answer; name an item that is observed once
            10:43: 检查项“c”可以有多次观察，没有唯一的回答；请写只观察一次的检查项
            """),
        RefusalRow(
            "answers that nothing can depend on", .items,
            """
            - {item: a, text: T, answer: {parts: [{part: x}, {part: z}], mark: all}}
            - {item: b, text: T, answer: {information: date}}
            - {item: c, text: T, applies-when: {item: a, is: x}}
            - {item: d, text: T, applies-when: {item: b, is: x}}
            """,
            """
            7:43: no item can depend on parts answers; name an item that is answered with yes-no, choice, multi-choice, scale, measure or a number as information
            7:43: 检查项不能取决于 parts 回答；请写以 yes-no、choice、multi-choice、scale、measure 或数字 information 回答的检查项
            8:43: no item can depend on information answers; name an item that is answered with yes-no, choice, multi-choice, scale, measure or a number as information
            8:43: 检查项不能取决于 information 回答；请写以 yes-no、choice、multi-choice、scale、measure 或数字 information 回答的检查项
            """),
        RefusalRow(
            "circles, each told once", .items,
            """
            - {item: a, text: T, applies-when: {item: b, is: yes}}
            - {item: b, text: T, applies-when: {item: c, is: yes}}
            - {item: c, text: T, applies-when: {item: b, is: no}}
            - {item: d, text: T, applies-when: {item: e, is: no}}
            - {item: e, text: T, applies-when: {item: d, is: no}}
            """,
            """
            6:22: items depend on each other in a circle: b → c → b; delete one 'applies-when'
            6:22: 检查项互相取决于对方：b → c → b；请删去其中一个“applies-when”
            8:22: items depend on each other in a circle: d → e → d; delete one 'applies-when'
            8:22: 检查项互相取决于对方：d → e → d；请删去其中一个“applies-when”
            """),
        RefusalRow(
            "a bonus that an item depends on", .checklist,
            """
            bonus: [{item: x, text: T, points: 1}]
            items: [{item: a, text: T, applies-when: {item: x, is: yes}}]
            """,
            """
            5:49: 'x' is a bonus or special deduction, on which no item can depend; name an item of a section
            5:49: “x”是加分项或特别扣分项，检查项不能取决于它；请写部分中的检查项
            """),
        RefusalRow(
            "a bonus that depends on an item", .checklist,
            """
            bonus: [{item: x, text: T, points: 1, applies-when: {item: a, is: yes}}]
            items: [{item: a, text: T}]
            """,
            """
            4:39: this bonus or special deduction has no key 'applies-when'; allowed keys: item, text, criterion, source, points, answer, at-most, of, remedy
            4:39: 此加分项或特别扣分项没有键“applies-when”；可用的键：item、text、criterion、source、points、answer、at-most、of、remedy
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
