internal import ArgumentParser

/// `dealer-audit reflect`: reflection reports, from the blank one to the checked one.
struct ReflectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reflect",
        abstract: say(
            "为否决项不符合的人生成反思报告，检查填好的报告",
            "Write reflection reports for people with failed critical items, and check filled ones."),
        discussion: say(
            """
            每人每次稽核一份，表头和案例已填好，其余八栏由本人填写：客户想法、客户需求、错误理念、错误行为、不良后果、正确理念、正确行为、良好结果。
            填写规则和例子见 Documentation/reflection.zh.md。

            例：dealer-audit reflect Examples --out Reports/reflection
                dealer-audit reflect --month 2026-10 --dealer SH02        从台账
                dealer-audit reflect check Reports/reflection
            """,
            """
            One report a person and audit, with head and case filled in; the person completes eight fields: the customer's thoughts and needs, wrong \
            idea, wrong behaviour, bad consequence, right idea, right behaviour, good result. Rules and examples: Documentation/reflection.md.

            Example: dealer-audit reflect Examples --out Reports/reflection
                     dealer-audit reflect --month 2026-10 --dealer SH02        from the ledger
                     dealer-audit reflect check Reports/reflection
            """),
        subcommands: [ReflectFormCommand.self, ReflectCheckCommand.self], defaultSubcommand: ReflectFormCommand.self)
}
