import Testing

@Suite("refuses networks")
struct NetworkRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "every required key is missing", .networkFile,
            """
            time-zone: Asia/Shanghai
            """,
            """
            1:1: the network has no 'network'; add 'network:'
            1:1: 经销商网络缺少“network”；请加上“network:”
            1:1: the network has no 'dealers'; add 'dealers:'
            1:1: 经销商网络缺少“dealers”；请加上“dealers:”
            """),
        RefusalRow(
            "a misspelt key", .network,
            """
            dealer: []
            dealers: [{dealer: SH01}]
            """,
            """
            2:1: the network has no key 'dealer'; did you mean 'dealers'? Allowed keys: network, title, time-zone, departments, roles, regions, dealers, auditors, due, actions, appeals, waivers
            2:1: 经销商网络没有键“dealer”（是否应为“dealers”？）；可用的键：network、title、time-zone、departments、roles、regions、dealers、auditors、due、actions、appeals、waivers
            """),
        RefusalRow(
            "days for actions that are none, and people who answer for nothing", .network,
            """
            departments: {sales: {zh: 销售部, en: Sales}}
            dealers:
            - dealer: SH01
              people: [{person: P1, name: 张三}]
              responsible: {sale: P1, sales: P2}
            actions: {due-days: {critical: -1, minor: soon, grave: 1}, owner: P1}
            """,
            """
            6:17: department 'sale' is declared nowhere; did you mean 'sales'? Declare it under departments:
            6:17: 没有声明部门“sale”（是否应为“sales”？）；请在 departments: 下声明
            6:34: person 'P2' is declared nowhere; declare it under people:
            6:34: 没有声明人员“P2”；请在 people: 下声明
            7:32: '-1' is not a whole number from 0 to 3650; write one
            7:32: “-1”不是 0 到 3650 的整数；请写这样的整数
            7:43: 'soon' is not a whole number from 0 to 3650; write one
            7:43: “soon”不是 0 到 3650 的整数；请写这样的整数
            7:49: 'due-days' has no key 'grave'; allowed keys: critical, major, minor
            7:49: “due-days”没有键“grave”；可用的键：critical、major、minor
            7:60: 'actions' has no key 'owner'; allowed keys: due-days
            7:60: “actions”没有键“owner”；可用的键：due-days
            """),
        RefusalRow(
            "terms of appeals and waivers that are none", .network,
            """
            dealers: [{dealer: SH01}]
            appeals: {working-days: 0}
            waivers: {month: 3}
            """,
            """
            3:25: '0' is not a whole number from 1 to 250; write one
            3:25: “0”不是 1 到 250 的整数；请写这样的整数
            4:10: 'waivers' has no 'months'; add 'months:'
            4:10: “waivers”缺少“months”；请加上“months:”
            4:11: 'waivers' has no key 'month'; did you mean 'months'? Allowed keys: months
            4:11: “waivers”没有键“month”（是否应为“months”？）；可用的键：months
            """),
        RefusalRow(
            "ids twice", .network,
            """
            regions: [{region: east}, {region: east}]
            auditors: [{auditor: A-07, name: 晏敏}, {auditor: A-07, name: 李丽}]
            dealers:
            - {dealer: SH01, people: [{person: P1, name: 张三}, {person: P1, name: 李四}]}
            - {dealer: SH02, people: [{person: P1, name: 王五}], units: [展车1, 展车1]}
            - {dealer: SH01}
            """,
            """
            2:36: region 'east' stands twice, first at line 2, column 20; rename or delete one
            2:36: 区域“east”重复，首次出现在第 2 行第 20 列；请改名或删去一个
            3:49: auditor 'A-07' stands twice, first at line 3, column 22; rename or delete one
            3:49: 稽核员“A-07”重复，首次出现在第 3 行第 22 列；请改名或删去一个
            5:60: person 'P1' stands twice, first at line 5, column 36; rename or delete one
            5:60: 人员“P1”重复，首次出现在第 5 行第 36 列；请改名或删去一个
            6:36: person 'P1' stands twice, first at line 5, column 36; rename or delete one
            6:36: 人员“P1”重复，首次出现在第 5 行第 36 列；请改名或删去一个
            6:65: unit '展车1' stands twice, first at line 6, column 60; rename or delete one
            6:65: 单元“展车1”重复，首次出现在第 6 行第 60 列；请改名或删去一个
            7:12: dealer 'SH01' stands twice, first at line 5, column 12; rename or delete one
            7:12: 经销商“SH01”重复，首次出现在第 5 行第 12 列；请改名或删去一个
            """),
        RefusalRow(
            "things nobody declares", .network,
            """
            departments: {sales: {zh: 销售部, en: Sales}}
            roles: {host: {zh: 接待, en: Host}}
            regions: [{region: east, name: {zh: 华东, en: East}}]
            dealers:
            - dealer: SH01
              region: west
              departments: [sales, service, sales]
              people: [{person: P1, name: 张三, role: hots, department: parts}]
            due: [{checklist: five-s, dealers: [SH02, SH01, SH01], departments: [parts], every: month}]
            """,
            """
            7:11: region 'west' is declared nowhere; declare it under regions:
            7:11: 没有声明区域“west”；请在 regions: 下声明
            8:24: department 'service' is declared nowhere; declare it under departments:
            8:24: 没有声明部门“service”；请在 departments: 下声明
            8:33: department 'sales' stands twice, first at line 8, column 17; rename or delete one
            8:33: 部门“sales”重复，首次出现在第 8 行第 17 列；请改名或删去一个
            9:41: role 'hots' is declared nowhere; did you mean 'host'? Declare it under roles:
            9:41: 没有声明岗位“hots”（是否应为“host”？）；请在 roles: 下声明
            9:59: department 'parts' is declared nowhere; declare it under departments:
            9:59: 没有声明部门“parts”；请在 departments: 下声明
            10:37: dealer 'SH02' is declared nowhere; declare it under dealers:
            10:37: 没有声明经销商“SH02”；请在 dealers: 下声明
            10:49: dealer 'SH01' stands twice, first at line 10, column 43; rename or delete one
            10:49: 经销商“SH01”重复，首次出现在第 10 行第 43 列；请改名或删去一个
            10:70: department 'parts' is declared nowhere; declare it under departments:
            10:70: 没有声明部门“parts”；请在 departments: 下声明
            """),
        RefusalRow(
            "names in one language", .network,
            """
            title: {zh: 示例}
            regions: [{region: east, name: {en: East}}]
            dealers: [{dealer: SH01, name: {zh: 上海一店}}]
            """,
            """
            2:8: the English text is missing; add 'en:'
            2:8: 缺少英文；请加上“en:”
            3:32: the Chinese text is missing; add 'zh:'
            3:32: 缺少中文；请加上“zh:”
            4:32: the English text is missing; add 'en:'
            4:32: 缺少英文；请加上“en:”
            """),
        RefusalRow(
            "an alias that is another person's id", .network,
            """
            dealers:
            - {dealer: SH01, people: [{person: P1, name: 张三, aliases: [P1, P2]}, {person: P2, name: 张三}]}
            """,
            """
            3:64: alias 'P2' is the id of another person, at line 3, column 79; choose another alias
            3:64: 别名“P2”是另一人的编号（第 3 行第 79 列）；请换一个别名
            """),
        RefusalRow(
            "days that do not exist or are out of order", .network,
            """
            dealers:
            - dealer: SH01
              people:
              - {person: P1, name: 张三, from: 2026-02-29}
              - {person: P2, name: 李四, from: 2026-3-1, until: 2026/04/01}
              - {person: P3, name: 王五, from: 2026-05-01, until: 2026-04-30}
            """,
            """
            5:34: '2026-02-29' is not a date; write a day that exists, such as 2026-10-12
            5:34: “2026-02-29”不是日期；请写确实存在的一天，如 2026-10-12
            6:34: '2026-3-1' is not a date; write a day that exists, such as 2026-10-12
            6:34: “2026-3-1”不是日期；请写确实存在的一天，如 2026-10-12
            6:51: '2026/04/01' is not a date; write a day that exists, such as 2026-10-12
            6:51: “2026/04/01”不是日期；请写确实存在的一天，如 2026-10-12
            7:46: 'until' lies before 'from'; correct one of them
            7:46: “until”早于“from”；请改正其一
            """),
        RefusalRow(
            "a time zone that is a path", .network,
            """
            time-zone: ../localtime
            dealers: [{dealer: SH01}]
            """,
            """
            2:12: '../localtime' is not the name of a time zone; write one such as Asia/Shanghai
            2:12: “../localtime”不是时区名；请写 Asia/Shanghai 这样的名称
            """),
        RefusalRow(
            "a dealer by the name of all", .network,
            """
            dealers: [{dealer: all}]
            """,
            """
            2:20: 'all' has a meaning of its own and cannot be the id of a dealer; choose another id
            2:20: “all”另有含义，不能用作经销商编号；请改用别的编号
            """),
        RefusalRow(
            "due without its parts", .network,
            """
            dealers: [{dealer: SH01}]
            due: [{checklist: five-s}, {checklist: five-s, dealers: SH01, every: week}]
            """,
            """
            3:7: this entry of 'due' has no 'dealers'; add 'dealers:'
            3:7: “due”的这一项缺少“dealers”；请加上“dealers:”
            3:7: this entry of 'due' has no 'every'; add 'every:'
            3:7: “due”的这一项缺少“every”；请加上“every:”
            3:57: a list is expected here, not a text or number; write it as [one, two] or as lines that begin with '- '
            3:57: 此处应为列表，而不是文字或数；请写成 [甲, 乙]，或每行以“- ”开头
            3:70: 'week' means nothing here; allowed: month
            3:70: 此处不能写“week”；可以写：month
            """),
        RefusalRow(
            "a person without a name", .network,
            """
            dealers: [{dealer: SH01, people: [{person: P1}]}]
            """,
            """
            2:35: this person has no 'name'; add 'name:'
            2:35: 此人员缺少“name”；请加上“name:”
            """),
        RefusalRow(
            "a checklist due twice", .network,
            """
            dealers: [{dealer: A}, {dealer: B}]
            departments: {sales: S, service: T}
            due:
            - {checklist: c, dealers: [A], every: month}
            - {checklist: d, dealers: all, every: month}
            - {checklist: c, dealers: [B, A], every: month}
            """,
            """
            7:3: checklist 'c' is due twice for the same dealer, first at line 5, column 3; merge the entries or delete one
            7:3: 检查表“c”对同一经销商重复到期，首次写在第 5 行第 3 列；请合并或删去一项
            """),
        RefusalRow(
            "a checklist due everywhere and here", .network,
            """
            dealers: [{dealer: A}, {dealer: B}]
            departments: {sales: S, service: T}
            due:
            - {checklist: c, dealers: all, every: month}
            - {checklist: c, dealers: [B], every: month}
            """,
            """
            6:3: checklist 'c' is due twice for the same dealer, first at line 5, column 3; merge the entries or delete one
            6:3: 检查表“c”对同一经销商重复到期，首次写在第 5 行第 3 列；请合并或删去一项
            """),
        RefusalRow(
            "a checklist due here and everywhere", .network,
            """
            dealers: [{dealer: A}, {dealer: B}]
            departments: {sales: S, service: T}
            due:
            - {checklist: c, dealers: [B], departments: [sales], every: month}
            - {checklist: c, dealers: all, every: month}
            """,
            """
            6:3: checklist 'c' is due twice for the same dealer, first at line 5, column 3; merge the entries or delete one
            6:3: 检查表“c”对同一经销商重复到期，首次写在第 5 行第 3 列；请合并或删去一项
            """),
        RefusalRow(
            "a department due twice", .network,
            """
            dealers: [{dealer: A}, {dealer: B}]
            departments: {sales: S, service: T}
            due:
            - {checklist: c, dealers: [B], departments: [sales, service], every: month}
            - {checklist: c, dealers: all, departments: [service], every: month}
            """,
            """
            6:3: checklist 'c' is due twice for the same dealer, first at line 5, column 3; merge the entries or delete one
            6:3: 检查表“c”对同一经销商重复到期，首次写在第 5 行第 3 列；请合并或删去一项
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
