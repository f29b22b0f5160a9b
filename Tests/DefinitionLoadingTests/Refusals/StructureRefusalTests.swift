import Testing

@Suite("refuses keys, lists and documents")
struct StructureRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "an empty file", .file,
            """

            """,
            """
            file: the file holds nothing; write a definition into it
            file: 文件里什么也没有；请写入定义
            """),
        RefusalRow(
            "a file with a comment only", .file,
            """
            # nothing yet
            """,
            """
            file: the file holds nothing; write a definition into it
            file: 文件里什么也没有；请写入定义
            """),
        RefusalRow(
            "a list where a checklist is expected", .file,
            """
            - a
            """,
            """
            1:1: a mapping is expected here, not a list; write it as {key: value} or as lines of 'key: value'
            1:1: 此处应为键值对，而不是列表；请写成 {键: 值}，或每行一个“键: 值”
            """),
        RefusalRow(
            "a single word", .file,
            """
            checklist
            """,
            """
            1:1: a mapping is expected here, not a text or number; write it as {key: value} or as lines of 'key: value'
            1:1: 此处应为键值对，而不是文字或数；请写成 {键: 值}，或每行一个“键: 值”
            """),
        RefusalRow(
            "two documents", .file,
            """
            checklist: c
            version: 1.0.0
            title: T
            items: [{item: a, text: T}]
            ---
            checklist: d
            """,
            """
            6:1: a second document begins here; keep one definition per file
            6:1: 从这里开始了第二个文档；请每个文件只放一个定义
            """),
        RefusalRow(
            "every required key is missing", .file,
            """
            pass: 80
            """,
            """
            1:1: the checklist has no 'checklist'; add 'checklist:'
            1:1: 检查表缺少“checklist”；请加上“checklist:”
            1:1: the checklist has no 'version'; add 'version:'
            1:1: 检查表缺少“version”；请加上“version:”
            1:1: the checklist has no 'title'; add 'title:'
            1:1: 检查表缺少“title”；请加上“title:”
            1:1: the checklist holds no items; add 'items:' or 'sections:'
            1:1: 检查表没有任何检查项；请加上“items:”或“sections:”
            """),
        RefusalRow(
            "a misspelt key", .checklist,
            """
            titel: U
            items: [{item: a, text: T}]
            """,
            """
            4:1: the checklist has no key 'titel'; did you mean 'title'? Allowed keys: checklist, version, title, description, source, languages, combine, scheme, total, pass, grades, decimals, not-applicable, unanswered, rank-minimum, due-days, department, departments, roles, units, pillars, rules, bonus, special-deductions, ceiling, key-figures, sections, items
            4:1: 检查表没有键“titel”（是否应为“title”？）；可用的键：checklist、version、title、description、source、languages、combine、scheme、total、pass、grades、decimals、not-applicable、unanswered、rank-minimum、due-days、department、departments、roles、units、pillars、rules、bonus、special-deductions、ceiling、key-figures、sections、items
            """),
        RefusalRow(
            "keys that are written like those of other formats", .item,
            """
            notApplicable: zero
            at_least: 2
            Points: 3
            """,
            """
            7:3: this item has no key 'notApplicable'; did you mean 'not-applicable'? Allowed keys: item, text, criterion, source, points, weight, per, role, answer, combine, at-least, not-applicable, applies-when, on-finding, round, critical, department, pillar, tags, remedy, due-days
            7:3: 此检查项没有键“notApplicable”（是否应为“not-applicable”？）；可用的键：item、text、criterion、source、points、weight、per、role、answer、combine、at-least、not-applicable、applies-when、on-finding、round、critical、department、pillar、tags、remedy、due-days
            8:3: this item has no key 'at_least'; did you mean 'at-least'? Allowed keys: item, text, criterion, source, points, weight, per, role, answer, combine, at-least, not-applicable, applies-when, on-finding, round, critical, department, pillar, tags, remedy, due-days
            8:3: 此检查项没有键“at_least”（是否应为“at-least”？）；可用的键：item、text、criterion、source、points、weight、per、role、answer、combine、at-least、not-applicable、applies-when、on-finding、round、critical、department、pillar、tags、remedy、due-days
            9:3: this item has no key 'Points'; did you mean 'points'? Allowed keys: item, text, criterion, source, points, weight, per, role, answer, combine, at-least, not-applicable, applies-when, on-finding, round, critical, department, pillar, tags, remedy, due-days
            9:3: 此检查项没有键“Points”（是否应为“points”？）；可用的键：item、text、criterion、source、points、weight、per、role、answer、combine、at-least、not-applicable、applies-when、on-finding、round、critical、department、pillar、tags、remedy、due-days
            """),
        RefusalRow(
            "a key that resembles nothing", .item,
            """
            colour: red
            """,
            """
            7:3: this item has no key 'colour'; allowed keys: item, text, criterion, source, points, weight, per, role, answer, combine, at-least, not-applicable, applies-when, on-finding, round, critical, department, pillar, tags, remedy, due-days
            7:3: 此检查项没有键“colour”；可用的键：item、text、criterion、source、points、weight、per、role、answer、combine、at-least、not-applicable、applies-when、on-finding、round、critical、department、pillar、tags、remedy、due-days
            """),
        RefusalRow(
            "a key without a value", .item,
            """
            points:
            """,
            """
            7:3: 'points' has no value; write one or delete the key
            7:3: “points”没有值；请写上值，或删去这个键
            """),
        RefusalRow(
            "a text where a list is expected", .checklist,
            """
            grades: A
            items: [{item: a, text: T}]
            """,
            """
            4:9: a list is expected here, not a text or number; write it as [one, two] or as lines that begin with '- '
            4:9: 此处应为列表，而不是文字或数；请写成 [甲, 乙]，或每行以“- ”开头
            """),
        RefusalRow(
            "a list where a text is expected", .checklist,
            """
            source: [a, b]
            items: [{item: a, text: T}]
            """,
            """
            4:9: a text or number is expected here, not a list; write a single value
            4:9: 此处应为文字或数，而不是列表；请只写一个值
            """),
        RefusalRow(
            "a mapping where a list is expected", .checklist,
            """
            items: {item: a, text: T}
            """,
            """
            4:8: a list is expected here, not a mapping; write it as [one, two] or as lines that begin with '- '
            4:8: 此处应为列表，而不是键值对；请写成 [甲, 乙]，或每行以“- ”开头
            """),
        RefusalRow(
            "a text where an item is expected", .checklist,
            """
            items: [a]
            """,
            """
            4:9: a mapping is expected here, not a text or number; write it as {key: value} or as lines of 'key: value'
            4:9: 此处应为键值对，而不是文字或数；请写成 {键: 值}，或每行一个“键: 值”
            """),
        RefusalRow(
            "a text where a section is expected", .checklist,
            """
            sections: [a]
            """,
            """
            4:12: a mapping is expected here, not a text or number; write it as {key: value} or as lines of 'key: value'
            4:12: 此处应为键值对，而不是文字或数；请写成 {键: 值}，或每行一个“键: 值”
            """),
        RefusalRow(
            "an empty list", .checklist,
            """
            items: []
            """,
            """
            4:8: the list is empty; write at least one entry
            4:8: 列表是空的；请至少写一项
            """),
        RefusalRow(
            "a checklist without items", .checklist,
            """
            pass: 80
            """,
            """
            1:1: the checklist holds no items; add 'items:' or 'sections:'
            1:1: 检查表没有任何检查项；请加上“items:”或“sections:”
            """),
        RefusalRow(
            "an empty section", .sections,
            """
            - {section: "1", title: A}
            - {section: "2", title: B, items: []}
            """,
            """
            5:3: this section holds no items; add 'items:' or 'sections:'
            5:3: 此部分没有任何检查项；请加上“items:”或“sections:”
            6:35: the list is empty; write at least one entry
            6:35: 列表是空的；请至少写一项
            """),
        RefusalRow(
            "everything at once, in the order of the file", .file,
            """
            checklist: c d
            version: 1.0.0
            title: {zh: 题}
            pass: 200
            sections:
              - section: "1"
                title: A
                weight: 5
                items:
                  - {item: a, text: T, points: -1}
                  - {item: a, text: T, department: sales}
            """,
            """
            1:12: 'c d' cannot name a checklist; use letters, digits, Chinese characters, '.', '_' and '-', at most 64
            1:12: “c d”不能用作检查表编号；请用字母、数字、汉字、“.”“_”和“-”，最多 64 个字符
            3:8: the English text is missing; add 'en:'
            3:8: 缺少英文；请加上“en:”
            4:7: '200' is out of range; write a number from 0 to 100
            4:7: “200”超出范围；应为 0 到 100 的数
            8:5: 'weight' has no meaning here: the parent adds points; delete it, or write combine: weighted in the parent
            8:5: “weight”在这里没有意义：上一层按分值合计；请删去，或在上一层写 combine: weighted
            10:36: '-1' is out of range; write a number not below 0
            10:36: “-1”超出范围；应为不小于 0 的数
            11:16: item 'a' stands twice, first at line 10, column 16; rename or delete one
            11:16: 检查项“a”重复，首次出现在第 10 行第 16 列；请改名或删去一个
            11:40: department 'sales' is declared nowhere; declare it under departments: or in network.yaml
            11:40: 没有声明部门“sales”；请在 departments: 下或 network.yaml 中声明
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
