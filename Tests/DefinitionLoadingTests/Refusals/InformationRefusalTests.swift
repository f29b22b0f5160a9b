import Testing

@Suite("refuses information that is scored, and what an answer must come with")
struct InformationRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "an unknown form", .item,
            """
            answer: {information: amount}
            """,
            """
            7:25: 'amount' means nothing here; allowed: text, number, money, date
            7:25: 此处不能写“amount”；可以写：text、number、money、date
            """),
        RefusalRow(
            "a unit of a text", .item,
            """
            answer: {information: text, unit: X, tally: true}
            """,
            """
            7:31: 'unit' has no meaning for information: text; delete it
            7:31: “unit”对 information: text 没有意义；请删去
            7:40: 'tally' has no meaning for information: text; delete it
            7:40: “tally”对 information: text 没有意义；请删去
            """),
        RefusalRow(
            "a tally in other words", .item,
            """
            answer: {information: money, tally: yes}
            """,
            """
            7:39: 'yes' means nothing here; allowed: true, false
            7:39: 此处不能写“yes”；可以写：true、false
            """),
        RefusalRow(
            "information that is scored", .items,
            """
            - item: a
              text: T
              answer: {information: date}
              points: 2
              weight: 1
              critical: true
              combine: worst
              round: 1
              on-finding: [note]
            """,
            """
            8:3: 'points' has no meaning for answer: information; delete it
            8:3: “points”对 answer: information 没有意义；请删去
            9:3: 'weight' has no meaning for answer: information; delete it
            9:3: “weight”对 answer: information 没有意义；请删去
            10:3: 'critical' has no meaning for answer: information; delete it
            10:3: “critical”对 answer: information 没有意义；请删去
            11:3: 'combine' has no meaning for answer: information; delete it
            11:3: “combine”对 answer: information 没有意义；请删去
            12:3: 'round' has no meaning for answer: information; delete it
            12:3: “round”对 answer: information 没有意义；请删去
            13:3: 'on-finding' has no meaning for answer: information; delete it
            13:3: “on-finding”对 answer: information 没有意义；请删去
            """),
        RefusalRow(
            "proof of an unknown kind", .item,
            """
            on-finding: [note, photo]
            """,
            """
            7:22: 'photo' means nothing here; allowed: note, evidence
            7:22: 此处不能写“photo”；可以写：note、evidence
            """),
        RefusalRow(
            "proof twice", .item,
            """
            on-finding: [note, note]
            """,
            """
            7:22: proof 'note' stands twice, first at line 7, column 16; rename or delete one
            7:22: 凭据“note”重复，首次出现在第 7 行第 16 列；请改名或删去一个
            """),
        RefusalRow(
            "proof as a word", .item,
            """
            on-finding: note
            """,
            """
            7:15: a list is expected here, not a text or number; write it as [one, two] or as lines that begin with '- '
            7:15: 此处应为列表，而不是文字或数；请写成 [甲, 乙]，或每行以“- ”开头
            """),
        RefusalRow(
            "rounding beyond 6 decimals", .item,
            """
            round: 7
            """,
            """
            7:10: '7' is not a whole number from 0 to 6; write one
            7:10: “7”不是 0 到 6 的整数；请写这样的整数
            """),
        RefusalRow(
            "a full mark that rounding would exceed", .item,
            """
            points: 2.5
            round: 0
            """,
            """
            8:3: the full mark of 2.5 would round to 3; write more decimals or change 'points'
            8:3: 满分 2.5 取 0 位小数会变成 3；请增加“round”的位数，或改动“points”
            """),
        RefusalRow(
            "rounding where nothing is scored", .items,
            """
            - {item: a, text: T, points: 0, round: 0}
            - {item: b, text: T}
            """,
            """
            5:33: this item is not scored, so 'round' has no meaning; delete it
            5:33: 此检查项不计分，“round”没有意义；请删去
            """),
        RefusalRow(
            "details of not applicable where it is forbidden", .item,
            """
            not-applicable: {policy: forbid, reason: required, at-most: 2}
            """,
            """
            7:36: 'reason' has no meaning for policy: forbid; delete it
            7:36: “reason”对 policy: forbid 没有意义；请删去
            7:54: 'at-most' has no meaning for policy: forbid; delete it
            7:54: “at-most”对 policy: forbid 没有意义；请删去
            """),
        RefusalRow(
            "not applicable without a policy", .item,
            """
            not-applicable: {reason: required}
            """,
            """
            7:19: 'not-applicable' has no 'policy'; add 'policy:'
            7:19: “not-applicable”缺少“policy”；请加上“policy:”
            """),
        RefusalRow(
            "an unknown reason", .item,
            """
            not-applicable: {policy: exclude, reason: yes, at-most: 0}
            """,
            """
            7:45: 'yes' means nothing here; allowed: required
            7:45: 此处不能写“yes”；可以写：required
            7:59: '0' is not a whole number from 1 to 1000000; write one
            7:59: “0”不是 1 到 1000000 的整数；请写这样的整数
            """),
        RefusalRow(
            "a critical item under a checklist with details", .checklist,
            """
            not-applicable: {policy: zero, reason: required}
            items: [{item: a, text: T, critical: true}]
            """,
            """
            5:28: a critical item must say whether it may be not applicable; add not-applicable: forbid, or exclude where it may
            5:28: 否决项没有说明能否“不适用”；请加上 not-applicable: forbid，确实可以不适用的写 exclude
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
