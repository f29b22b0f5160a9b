import Testing

@Suite("refuses ids and references")
struct NameRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "an id with a space", .checklist,
            """
            items: [{item: a b, text: T}]
            """,
            """
            4:16: 'a b' cannot name an item; use letters, digits, Chinese characters, '.', '_' and '-', at most 64
            4:16: “a b”不能用作检查项编号；请用字母、数字、汉字、“.”“_”和“-”，最多 64 个字符
            """),
        RefusalRow(
            "an id that is a path", .checklist,
            """
            items: [{item: .., text: T}]
            """,
            """
            4:16: '..' cannot name an item; use letters, digits, Chinese characters, '.', '_' and '-', at most 64
            4:16: “..”不能用作检查项编号；请用字母、数字、汉字、“.”“_”和“-”，最多 64 个字符
            """),
        RefusalRow(
            "an id in full-width letters", .checklist,
            """
            items: [{item: Ａ１, text: T}]
            """,
            """
            4:16: 'Ａ１' cannot name an item; use letters, digits, Chinese characters, '.', '_' and '-', at most 64
            4:16: “Ａ１”不能用作检查项编号；请用字母、数字、汉字、“.”“_”和“-”，最多 64 个字符
            """),
        RefusalRow(
            "an id of 65 characters", .checklist,
            """
            items: [{item: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, text: T}]
            """,
            """
            4:16: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' cannot name an item; use letters, digits, Chinese characters, '.', '_' and '-', at most 64
            4:16: “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”不能用作检查项编号；请用字母、数字、汉字、“.”“_”和“-”，最多 64 个字符
            """),
        RefusalRow(
            "a version that is a path", .file,
            """
            checklist: c
            version: ../1
            title: T
            items: [{item: a, text: T}]
            """,
            """
            2:10: '../1' cannot name a version; use letters, digits, Chinese characters, '.', '_' and '-', at most 64
            2:10: “../1”不能用作版本编号；请用字母、数字、汉字、“.”“_”和“-”，最多 64 个字符
            """),
        RefusalRow(
            "ids with a meaning of their own", .checklist,
            """
            departments: {any: {zh: 任意, en: Any}}
            units: {once: Once, person: Person}
            items: [{item: a, text: T}]
            """,
            """
            4:15: 'any' has a meaning of its own and cannot be the id of a department; choose another id
            4:15: “any”另有含义，不能用作部门编号；请改用别的编号
            5:9: 'once' has a meaning of its own and cannot be the id of a unit; choose another id
            5:9: “once”另有含义，不能用作单元编号；请改用别的编号
            5:21: 'person' has a meaning of its own and cannot be the id of a unit; choose another id
            5:21: “person”另有含义，不能用作单元编号；请改用别的编号
            """),
        RefusalRow(
            "an item id twice", .items,
            """
            - {item: 1-1, text: T}
            - {item: 1-2, text: T}
            - {item: 1-1, text: U}
            """,
            """
            7:10: item '1-1' stands twice, first at line 5, column 10; rename or delete one
            7:10: 检查项“1-1”重复，首次出现在第 5 行第 10 列；请改名或删去一个
            """),
        RefusalRow(
            "a section id twice, once nested", .sections,
            """
            - section: "1"
              title: A
              items: [{item: a, text: T}]
              sections: [{section: "1", title: B, items: [{item: b, text: T}]}]
            """,
            """
            8:24: section '1' stands twice, first at line 5, column 12; rename or delete one
            8:24: 部分“1”重复，首次出现在第 5 行第 12 列；请改名或删去一个
            """),
        RefusalRow(
            "a tag twice", .item,
            """
            tags: [safety, safety]
            """,
            """
            7:18: tag 'safety' stands twice, first at line 7, column 10; rename or delete one
            7:18: 标签“safety”重复，首次出现在第 7 行第 10 列；请改名或删去一个
            """),
        RefusalRow(
            "a department that nobody declares", .item,
            """
            department: sales
            """,
            """
            7:15: department 'sales' is declared nowhere; declare it under departments: or in network.yaml
            7:15: 没有声明部门“sales”；请在 departments: 下或 network.yaml 中声明
            """),
        RefusalRow(
            "a misspelt department", .checklist,
            """
            departments: {sales: Sales, service: Service}
            department: sale
            items: [{item: a, text: T, department: servcie}]
            """,
            """
            5:13: department 'sale' is declared nowhere; did you mean 'sales'? Declare it under departments: or in network.yaml
            5:13: 没有声明部门“sale”（是否应为“sales”？）；请在 departments: 下或 network.yaml 中声明
            6:40: department 'servcie' is declared nowhere; did you mean 'service'? Declare it under departments: or in network.yaml
            6:40: 没有声明部门“servcie”（是否应为“service”？）；请在 departments: 下或 network.yaml 中声明
            """),
        RefusalRow(
            "any department below the top", .sections,
            """
            - section: "1"
              title: A
              department: any
              items: [{item: a, text: T, department: any}]
            """,
            """
            7:15: 'department: any' may stand only at the top of the checklist; write the id of a department
            7:15: “department: any”只能写在检查表最上层；请写部门的编号
            8:42: 'department: any' may stand only at the top of the checklist; write the id of a department
            8:42: “department: any”只能写在检查表最上层；请写部门的编号
            """),
        RefusalRow(
            "a role that nobody declares", .item,
            """
            per: person
            role: host
            """,
            """
            8:9: role 'host' is declared nowhere; declare it under roles: or in network.yaml
            8:9: 没有声明岗位“host”；请在 roles: 下或 network.yaml 中声明
            """),
        RefusalRow(
            "a unit that nobody declares", .item,
            """
            per: car
            """,
            """
            7:8: unit 'car' is declared nowhere; write once or person, or declare it under units:
            7:8: 没有声明单元“car”；请写 once 或 person，或在 units: 下声明
            """),
        RefusalRow(
            "a misspelt scope", .item,
            """
            per: persons
            """,
            """
            7:8: unit 'persons' is declared nowhere; did you mean 'person'? Write once or person, or declare it under units:
            7:8: 没有声明单元“persons”（是否应为“person”？）；请写 once 或 person，或在 units: 下声明
            """),
        RefusalRow(
            "a pillar that nobody declares", .sections,
            """
            - section: "1"
              title: A
              pillar: seiso
              items: [{item: a, text: T, pillar: seiton}]
            """,
            """
            7:11: pillar 'seiso' is declared nowhere; declare it under pillars:
            7:11: 没有声明支柱“seiso”；请在 pillars: 下声明
            8:38: pillar 'seiton' is declared nowhere; declare it under pillars:
            8:38: 没有声明支柱“seiton”；请在 pillars: 下声明
            """),
        RefusalRow(
            "a name in one language", .checklist,
            """
            roles: {host: {en: Host}}
            items: [{item: a, text: T, per: person, role: host}]
            """,
            """
            4:15: the Chinese text is missing; add 'zh:'
            4:15: 缺少中文；请加上“zh:”
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
