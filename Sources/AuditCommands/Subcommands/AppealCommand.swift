internal import ArgumentParser
internal import BilingualText

/// `dealer-audit appeal`: objections to what items lost, from filing to decision.
struct AppealCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appeal",
        abstract: say("对失分提出申诉，裁定申诉，查看申诉", "Object to lost points, decide objections, and look them up."),
        discussion: say(
            """
            申诉针对台账中一次稽核的一个检查项（或其中一处观察），须在稽核收入台账后 5 个工作日内提出（network.yaml 的 appeals: {working-days: …} 可改）；\
            逾期须用 --late-because 说明。裁定人不能是申诉人，也不能是该次稽核的稽核员。申诉成立时，改正后的结果记为该稽核的新一版，\
            前后得分一并保存；原版本、申诉和裁定都不能更改。

            例：dealer-audit appeal SH01-2026-10-12-sales --item 1-1 --person 张三 --claim "两分钟内已接待" --evidence photos/0231.jpg --by 张三
                dealer-audit appeal decide A-7K3M2Q --uphold --value "2 min" --by 王经理 --why "监控录像"
                dealer-audit appeal list --state open
            """,
            """
            An appeal is about one item of an audit in the ledger, or one observation of it, within 5 working days after the audit was taken in \
            (network.yaml may say otherwise: appeals: {working-days: …}); later ones need --late-because. Neither who filed it nor the \
            auditor of the audit decides. When it is upheld, the corrected answer becomes a new revision of the audit, and scores before and \
            after are kept; nothing of it is ever changed.

            Example: dealer-audit appeal SH01-2026-10-12-sales --item 1-1 --person P002 --claim "greeted within two minutes" --by P002
                     dealer-audit appeal decide A-7K3M2Q --uphold --value "2 min" --by "Wang Jing" --why "seen on the recording"
                     dealer-audit appeal list --state open
            """),
        subcommands: [
            AppealFileCommand.self, AppealDecideCommand.self, AppealWithdrawCommand.self, AppealListCommand.self,
            AppealShowCommand.self,
        ],
        defaultSubcommand: AppealFileCommand.self)
}
