import Testing

@Suite("refuses key figures that cannot be computed")
struct KeyFigureRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "everything missing", .checklist,
            """
            key-figures: [{title: T}]
            items: [{item: a, text: T}]
            """,
            """
            4:15: this key figure has no 'figure'; add 'figure:'
            4:15: 此关键指标缺少“figure”；请加上“figure:”
            4:15: this key figure has neither 'rate' nor 'total' nor 'quotient'; add one of them
            4:15: 此关键指标既没有“rate”，也没有“total”，也没有“quotient”；请加上其中一个
            """),
        RefusalRow(
            "an empty list", .checklist,
            """
            key-figures: []
            items: [{item: a, text: T}]
            """,
            """
            4:14: the list is empty; write at least one entry
            4:14: 列表是空的；请至少写一项
            """),
        RefusalRow(
            "a word in place of the list", .checklist,
            """
            key-figures: a
            items: [{item: a, text: T}]
            """,
            """
            4:14: a list is expected here, not a text or number; write it as [one, two] or as lines that begin with '- '
            4:14: 此处应为列表，而不是文字或数；请写成 [甲, 乙]，或每行以“- ”开头
            """),
        RefusalRow(
            "a misspelt key", .checklist,
            """
            key-figures: [{figure: x, rat: a}]
            items: [{item: a, text: T, answer: {share: sample}}]
            """,
            """
            4:15: this key figure has neither 'rate' nor 'total' nor 'quotient'; add one of them
            4:15: 此关键指标既没有“rate”，也没有“total”，也没有“quotient”；请加上其中一个
            4:27: this key figure has no key 'rat'; did you mean 'rate'? Allowed keys: figure, title, rate, total, quotient
            4:27: 此关键指标没有键“rat”（是否应为“rate”？）；可用的键：figure、title、rate、total、quotient
            """),
        RefusalRow(
            "two formulas", .checklist,
            """
            key-figures: [{figure: x, total: a, rate: a}]
            items: [{item: a, text: T, answer: {share: sample}}]
            """,
            """
            4:37: 'rate' and 'total' exclude each other; keep one of them
            4:37: “rate”与“total”不能同时出现；请只保留一个
            """),
        RefusalRow(
            "an id twice, an id that is none", .checklist,
            """
            key-figures:
            - {figure: x, rate: a}
            - {figure: x, rate: a}
            - {figure: "x y", rate: a}
            items: [{item: a, text: T, answer: {share: sample}}]
            """,
            """
            6:12: key figure 'x' stands twice, first at line 5, column 12; rename or delete one
            6:12: 关键指标“x”重复，首次出现在第 5 行第 12 列；请改名或删去一个
            7:12: 'x y' cannot name a key figure; use letters, digits, Chinese characters, '.', '_' and '-', at most 64
            7:12: “x y”不能用作关键指标编号；请用字母、数字、汉字、“.”“_”和“-”，最多 64 个字符
            """),
        RefusalRow(
            "items that do not exist", .checklist,
            """
            key-figures:
            - {figure: x, rate: orders}
            - {figure: y, title: T, quotient: [revenue, order]}
            items:
            - {item: revenue, text: T, answer: {information: money}}
            - {item: a, text: T}
            """,
            """
            5:21: item 'orders' is declared nowhere; name an item of this file
            5:21: 没有声明检查项“orders”；请写本文件中已有的检查项
            6:45: item 'order' is declared nowhere; name an item of this file
            6:45: 没有声明检查项“order”；请写本文件中已有的检查项
            """),
        RefusalRow(
            "answers of another kind", .checklist,
            """
            key-figures:
            - {figure: u, rate: a}
            - {figure: v, rate: d}
            - {figure: w, total: b}
            - {figure: x, total: c}
            - {figure: y, title: T, quotient: [d, c]}
            - {figure: z, total: e}
            items:
            - {item: a, text: T}
            - {item: b, text: T, answer: {share: sample}}
            - {item: c, text: T, answer: {information: text}}
            - {item: d, text: T, answer: {information: number}}
            - {item: e, text: T, answer: {information: date}}
            """,
            """
            5:21: item 'a' takes yes-no answers, which have no k of n; name an item with share answers as 'rate'
            5:21: 检查项“a”以 yes-no 回答，没有“几分之几”可算；“rate”请写以 share 回答的检查项
            6:21: item 'd' takes information answers, which have no k of n; name an item with share answers as 'rate'
            6:21: 检查项“d”以 information 回答，没有“几分之几”可算；“rate”请写以 share 回答的检查项
            7:22: the share answers of item 'b' cannot be added up; name an item with information: number or money
            7:22: 检查项“b”的 share 回答不能相加；请写 information: number 或 money 的检查项
            8:22: the information answers of item 'c' cannot be added up; name an item with information: number or money
            8:22: 检查项“c”的 information 回答不能相加；请写 information: number 或 money 的检查项
            9:39: the information answers of item 'c' cannot be added up; name an item with information: number or money
            9:39: 检查项“c”的 information 回答不能相加；请写 information: number 或 money 的检查项
            10:22: the information answers of item 'e' cannot be added up; name an item with information: number or money
            10:22: 检查项“e”的 information 回答不能相加；请写 information: number 或 money 的检查项
            """),
        RefusalRow(
            "a quotient without a title, of one item, of three, by itself", .checklist,
            """
            key-figures:
            - {figure: w, quotient: [a, b]}
            - {figure: x, title: T, quotient: [a]}
            - {figure: y, title: T, quotient: [a, b, a]}
            - {figure: z, title: T, quotient: [a, a]}
            items:
            - {item: a, text: T, answer: {information: number}}
            - {item: b, text: T, answer: {information: money}}
            - {item: c, text: T}
            """,
            """
            5:3: this key figure has no 'title'; add 'title:'
            5:3: 此关键指标缺少“title”；请加上“title:”
            6:35: 'quotient' takes two items, not 1; write what is divided, then by what: [revenue, orders]
            6:35: “quotient”要写两个检查项，而不是 1 个；请先写被除数，再写除数：[产值, 单数]
            7:35: 'quotient' takes two items, not 3; write what is divided, then by what: [revenue, orders]
            7:35: “quotient”要写两个检查项，而不是 3 个；请先写被除数，再写除数：[产值, 单数]
            8:39: item 'a' divided by itself is always 1; name another item to divide by
            8:39: 检查项“a”除以自己总是 1；请写另一个检查项作除数
            """),
        RefusalRow(
            "a title in one language alone", .checklist,
            """
            key-figures: [{figure: x, title: {zh: 率}, rate: a}]
            items: [{item: a, text: T, answer: {share: sample}}]
            """,
            """
            4:34: the English text is missing; add 'en:'
            4:34: 缺少英文；请加上“en:”
            """),
        RefusalRow(
            "an answer that could not be read is told once", .checklist,
            """
            key-figures: [{figure: x, rate: a}, {figure: y, total: a}]
            items: [{item: a, text: T, answer: {share: smaple}}]
            """,
            """
            5:44: 'smaple' means nothing here; did you mean 'sample'? Allowed: sample, target
            5:44: 此处不能写“smaple”（是否应为“sample”？）；可以写：sample、target
            """),
        RefusalRow(
            "a bonus, which is no share", .checklist,
            """
            key-figures: [{figure: x, rate: b}]
            bonus: [{item: b, text: T, points: 1, answer: {count: T}}]
            items: [{item: a, text: T}]
            """,
            """
            4:33: item 'b' takes count answers, which have no k of n; name an item with share answers as 'rate'
            4:33: 检查项“b”以 count 回答，没有“几分之几”可算；“rate”请写以 share 回答的检查项
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
