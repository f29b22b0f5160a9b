import Testing

@Suite("refuses numbers, words and texts")
struct ValueRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "a pass mark in words", .checklist,
            """
            pass: eighty
            items: [{item: a, text: T}]
            """,
            """
            4:7: 'eighty' is not a number; write one such as 12, 0.5 or 1/3, with at most 40 digits
            4:7: “eighty”不是数；请写 12、0.5 或 1/3 这样的数，最多 40 位
            """),
        RefusalRow(
            "a pass mark above 100", .checklist,
            """
            pass: 101
            items: [{item: a, text: T}]
            """,
            """
            4:7: '101' is out of range; write a number from 0 to 100
            4:7: “101”超出范围；应为 0 到 100 的数
            """),
        RefusalRow(
            "a pass mark in percent", .checklist,
            """
            pass: 80%
            items: [{item: a, text: T}]
            """,
            """
            4:7: '80%' has a percent sign, but the number itself is meant here; leave out the '%'
            4:7: “80%”带有百分号，而这里要的是数本身；请去掉“%”
            """),
        RefusalRow(
            "more decimals than are shown", .checklist,
            """
            decimals: 7
            items: [{item: a, text: T}]
            """,
            """
            4:11: '7' is not a whole number from 0 to 6; write one
            4:11: “7”不是 0 到 6 的整数；请写这样的整数
            """),
        RefusalRow(
            "half a decimal", .checklist,
            """
            decimals: 1.5
            items: [{item: a, text: T}]
            """,
            """
            4:11: '1.5' is not a whole number from 0 to 6; write one
            4:11: “1.5”不是 0 到 6 的整数；请写这样的整数
            """),
        RefusalRow(
            "nobody could be ranked", .checklist,
            """
            rank-minimum: 0
            items: [{item: a, text: T}]
            """,
            """
            4:15: '0' is not a whole number from 1 to 1000000; write one
            4:15: “0”不是 1 到 1000000 的整数；请写这样的整数
            """),
        RefusalRow(
            "ten years and a day", .item,
            """
            due-days: 3651
            """,
            """
            7:13: '3651' is not a whole number from 0 to 3650; write one
            7:13: “3651”不是 0 到 3650 的整数；请写这样的整数
            """),
        RefusalRow(
            "a due date in the past", .item,
            """
            due-days: -1
            """,
            """
            7:13: '-1' is not a whole number from 0 to 3650; write one
            7:13: “-1”不是 0 到 3650 的整数；请写这样的整数
            """),
        RefusalRow(
            "no observation needed", .item,
            """
            at-least: 0
            """,
            """
            7:13: '0' is not a whole number from 1 to 1000; write one
            7:13: “0”不是 1 到 1000 的整数；请写这样的整数
            """),
        RefusalRow(
            "negative points", .item,
            """
            points: -2
            """,
            """
            7:11: '-2' is out of range; write a number not below 0
            7:11: “-2”超出范围；应为不小于 0 的数
            """),
        RefusalRow(
            "41 digits", .item,
            """
            points: 0.1234567890123456789012345678901234567890
            """,
            """
            7:11: '0.12345678901234567890123456789012345678…' is not a number; write one such as 12, 0.5 or 1/3, with at most 40 digits
            7:11: “0.12345678901234567890123456789012345678…”不是数；请写 12、0.5 或 1/3 这样的数，最多 40 位
            """),
        RefusalRow(
            "an exponent", .item,
            """
            points: 1e3
            """,
            """
            7:11: '1e3' is not a number; write one such as 12, 0.5 or 1/3, with at most 40 digits
            7:11: “1e3”不是数；请写 12、0.5 或 1/3 这样的数，最多 40 位
            """),
        RefusalRow(
            "a large denominator", .item,
            """
            points: 5/1001
            """,
            """
            7:11: the denominator of '5/1001' is above 1000; write a decimal number
            7:11: “5/1001”的分母超过 1000；请写小数
            """),
        RefusalRow(
            "a coverage above 1", .checklist,
            """
            unanswered: {exclude: {coverage: 80}}
            items: [{item: a, text: T}]
            """,
            """
            4:34: '80' is out of range; write a number from 0 to 1, or 0% to 100%
            4:34: “80”超出范围；应为 0 到 1 的数，或 0% 到 100%
            """),
        RefusalRow(
            "exclude without a coverage", .checklist,
            """
            unanswered: exclude
            items: [{item: a, text: T}]
            """,
            """
            4:13: 'exclude' means nothing here; allowed: incomplete, zero, {exclude: {coverage: …}}
            4:13: 此处不能写“exclude”；可以写：incomplete、zero、{exclude: {coverage: …}}
            """),
        RefusalRow(
            "an unknown way to treat blanks", .checklist,
            """
            unanswered: ignore
            items: [{item: a, text: T}]
            """,
            """
            4:13: 'ignore' means nothing here; allowed: incomplete, zero, {exclude: {coverage: …}}
            4:13: 此处不能写“ignore”；可以写：incomplete、zero、{exclude: {coverage: …}}
            """),
        RefusalRow(
            "blanks excluded without saying how many", .checklist,
            """
            unanswered: {exclude: {}}
            items: [{item: a, text: T}]
            """,
            """
            4:23: 'exclude' has no 'coverage'; add 'coverage:'
            4:23: “exclude”缺少“coverage”；请加上“coverage:”
            """),
        RefusalRow(
            "a misspelt combination", .checklist,
            """
            combine: wieghted
            items: [{item: a, text: T}]
            """,
            """
            4:10: 'wieghted' means nothing here; did you mean 'weighted'? Allowed: points, weighted, worst
            4:10: 此处不能写“wieghted”（是否应为“weighted”？）；可以写：points、weighted、worst
            """),
        RefusalRow(
            "a policy that does not exist", .item,
            """
            not-applicable: none
            """,
            """
            7:19: 'none' means nothing here; allowed: exclude, zero, full, forbid
            7:19: 此处不能写“none”；可以写：exclude、zero、full、forbid
            """),
        RefusalRow(
            "an unknown language", .checklist,
            """
            languages: [zh, fr]
            items: [{item: a, text: T}]
            """,
            """
            4:17: 'fr' means nothing here; allowed: zh, en
            4:17: 此处不能写“fr”；可以写：zh、en
            """),
        RefusalRow(
            "a language twice", .checklist,
            """
            languages: [zh, zh]
            items: [{item: a, text: T}]
            """,
            """
            4:17: language 'zh' stands twice, first at line 4, column 13; rename or delete one
            4:17: 语言“zh”重复，首次出现在第 4 行第 13 列；请改名或删去一个
            """),
        RefusalRow(
            "a text without English", .item,
            """
            criterion: {zh: 无灰尘}
            """,
            """
            7:14: the English text is missing; add 'en:'
            7:14: 缺少英文；请加上“en:”
            """),
        RefusalRow(
            "a text without Chinese", .item,
            """
            criterion: {en: no dust}
            """,
            """
            7:14: the Chinese text is missing; add 'zh:'
            7:14: 缺少中文；请加上“zh:”
            """),
        RefusalRow(
            "a text in no language", .item,
            """
            criterion: {}
            """,
            """
            7:14: the Chinese text is missing; add 'zh:'
            7:14: 缺少中文；请加上“zh:”
            7:14: the English text is missing; add 'en:'
            7:14: 缺少英文；请加上“en:”
            """),
        RefusalRow(
            "a text that is missing in the declared language", .checklist,
            """
            languages: [zh]
            items: [{item: a, text: {en: Floor}}]
            """,
            """
            5:25: the Chinese text is missing; add 'zh:'
            5:25: 缺少中文；请加上“zh:”
            """),
        RefusalRow(
            "an empty wording", .item,
            """
            criterion: {zh: "", en: " "}
            """,
            """
            7:19: the text is empty; write something
            7:19: 文字是空的；请写上内容
            7:27: the text is empty; write something
            7:27: 文字是空的；请写上内容
            """),
        RefusalRow(
            "a language that is not offered", .item,
            """
            criterion: {zh: 无灰尘, en: no dust, de: kein Staub}
            """,
            """
            7:37: a text has no key 'de'; allowed keys: zh, en
            7:37: 此文字没有键“de”；可用的键：zh、en
            """),
        RefusalRow(
            "an empty text", .item,
            """
            source: ""
            """,
            """
            7:11: the text is empty; write something
            7:11: 文字是空的；请写上内容
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
