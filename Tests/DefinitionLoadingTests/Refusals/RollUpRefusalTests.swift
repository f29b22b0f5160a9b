import Testing

@Suite("refuses weights, points and how observations combine")
struct RollUpRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "a section without a weight", .checklist,
            """
            combine: weighted
            sections:
            - {section: "1", title: A, weight: 5, items: [{item: a, text: T}]}
            - {section: "2", title: B, items: [{item: b, text: T}]}
            """,
            """
            7:3: this section has no weight, but its parent combines by weight; add 'weight:'
            7:3: 此部分没有权重，而上一层按权重合计；请加上“weight:”
            """),
        RefusalRow(
            "a negative weight", .checklist,
            """
            combine: weighted
            items:
            - {item: a, text: T, weight: -5}
            - {item: b, text: T, weight: 5}
            """,
            """
            6:30: '-5' is out of range; write a number not below 0
            6:30: “-5”超出范围；应为不小于 0 的数
            """),
        RefusalRow(
            "weights where points are added", .sections,
            """
            - section: "1"
              title: A
              weight: 20
              items: [{item: a, text: T, weight: 3}]
            """,
            """
            7:3: 'weight' has no meaning here: the parent adds points; delete it, or write combine: weighted in the parent
            7:3: “weight”在这里没有意义：上一层按分值合计；请删去，或在上一层写 combine: weighted
            8:30: 'weight' has no meaning here: the parent adds points; delete it, or write combine: weighted in the parent
            8:30: “weight”在这里没有意义：上一层按分值合计；请删去，或在上一层写 combine: weighted
            """),
        RefusalRow(
            "a weighted section without a full mark among points", .sections,
            """
            - section: "1"
              title: A
              combine: weighted
              items: [{item: a, text: T}]
            """,
            """
            5:3: this section does not add points, but its parent does; declare its full mark with 'points:'
            5:3: 此部分不按分值合计，而上一层按分值合计；请用“points:”声明它的满分
            """),
        RefusalRow(
            "a full mark that follows from the items", .sections,
            """
            - section: "1"
              title: A
              points: 20
              items: [{item: a, text: T}]
            """,
            """
            7:3: 'points' has no meaning here: a section needs it only when its parent adds points and it does not; delete it
            7:3: “points”在这里没有意义：只有自身不按分值合计、上一层按分值合计的部分才需要；请删去
            """),
        RefusalRow(
            "a full mark nobody asks for", .checklist,
            """
            combine: weighted
            sections:
            - {section: "1", title: A, weight: 5, combine: worst, points: 20, items: [{item: a, text: T}]}
            """,
            """
            6:55: 'points' has no meaning here: a section needs it only when its parent adds points and it does not; delete it
            6:55: “points”在这里没有意义：只有自身不按分值合计、上一层按分值合计的部分才需要；请删去
            """),
        RefusalRow(
            "a total that the points miss", .checklist,
            """
            total: 100
            sections:
            - {section: "1", title: A, items: [{item: a, text: T, points: 40}, {item: b, text: T, points: 38}]}
            - {section: "2", title: B, combine: weighted, points: 20, items: [{item: c, text: T}]}
            """,
            """
            4:1: 'total' says 100, but the points directly below add up to 98; correct one of them
            4:1: “total”声明为 100，但直属各项的分值合计为 98；请改正其一
            """),
        RefusalRow(
            "a total that the weights miss", .checklist,
            """
            combine: weighted
            total: 100
            sections:
            - {section: "1", title: A, weight: 1/3, items: [{item: a, text: T}]}
            - {section: "2", title: B, weight: 50, items: [{item: b, text: T}]}
            """,
            """
            5:1: 'total' says 100, but the weights directly below add up to 151/3; correct one of them
            5:1: “total”声明为 100，但直属各项的权重合计为 151/3；请改正其一
            """),
        RefusalRow(
            "a total below a section", .sections,
            """
            - section: "1"
              title: A
              total: 3
              items: [{item: a, text: T, points: 2}, {item: b, text: T, points: 2}]
            """,
            """
            7:3: 'total' says 3, but the points directly below add up to 4; correct one of them
            7:3: “total”声明为 3，但直属各项的分值合计为 4；请改正其一
            """),
        RefusalRow(
            "a total under worst", .checklist,
            """
            combine: worst
            total: 100
            items: [{item: a, text: T}]
            """,
            """
            5:1: 'total' has no meaning under combine: worst; delete it
            5:1: combine: worst 时“total”没有意义；请删去
            """),
        RefusalRow(
            "weights that are all zero", .checklist,
            """
            combine: weighted
            items:
            - {item: a, text: T, weight: 0}
            - {item: b, text: T, points: 0}
            """,
            """
            1:1: the weights directly below are all 0, so nothing can be scored; raise at least one above 0
            1:1: 直属各项的权重全部为 0，无法计分；请至少让一项大于 0
            """),
        RefusalRow(
            "points that are all zero", .sections,
            """
            - section: "1"
              title: A
              items: [{item: a, text: T, points: 0}]
            - section: "2"
              title: B
              items: [{item: b, text: T}]
            """,
            """
            5:3: the points directly below are all 0, so nothing can be scored; raise at least one above 0
            5:3: 直属各项的分值全部为 0，无法计分；请至少让一项大于 0
            """),
        RefusalRow(
            "worst of children that do not count", .checklist,
            """
            combine: worst
            sections:
            - {section: "1", title: A, weight: 0, items: [{item: a, text: T}]}
            """,
            """
            1:1: the weights directly below are all 0, so nothing can be scored; raise at least one above 0
            1:1: 直属各项的权重全部为 0，无法计分；请至少让一项大于 0
            """),
        RefusalRow(
            "a weight for an item that is not scored", .checklist,
            """
            combine: weighted
            items:
            - {item: a, text: T, points: 0, weight: 5}
            - {item: b, text: T}
            """,
            """
            6:33: an item with points: 0 is not scored, but this one has a weight; write weight: 0 or give it points
            6:33: points: 0 的检查项不计分，却有权重；请写 weight: 0，或写上分值
            """),
        RefusalRow(
            "a sum is not compared when a summand is unreadable", .checklist,
            """
            total: 10
            items:
            - {item: a, text: T, points: x}
            - {item: b, text: T}
            """,
            """
            6:30: 'x' is not a number; write one such as 12, 0.5 or 1/3, with at most 40 digits
            6:30: “x”不是数；请写 12、0.5 或 1/3 这样的数，最多 40 位
            """),
        RefusalRow(
            "pooled yes-no", .item,
            """
            combine: pooled
            """,
            """
            7:3: yes-no answers cannot be pooled, only share, count and deduction; write mean or worst
            7:3: yes-no 回答不能先相加再评分，只有 share、count、deduction 可以；请写 mean 或 worst
            """),
        RefusalRow(
            "pooled measure", .item,
            """
            answer: {measure: number, bands: [{rate: 1}]}
            combine: pooled
            """,
            """
            8:3: measure answers cannot be pooled, only share, count and deduction; write mean or worst
            8:3: measure 回答不能先相加再评分，只有 share、count、deduction 可以；请写 mean 或 worst
            """),
        RefusalRow(
            "a role without people", .checklist,
            """
            roles: {host: Host}
            items: [{item: a, text: T, role: host}]
            """,
            """
            5:28: 'role' has a meaning only with per: person; add that or delete 'role'
            5:28: “role”只对 per: person 有意义；请加上 per: person，或删去“role”
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
