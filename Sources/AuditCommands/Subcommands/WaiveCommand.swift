internal import ArgumentParser
internal import BilingualText

/// `dealer-audit waive`: leave for single items, with owner, reason and end.
struct WaiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive",
        abstract: say("豁免检查项：责任人、原因、期限", "Waive single items, with owner, reason and end."),
        discussion: say(
            """
            豁免对批准之日起到截止日期为止的稽核起作用：import 收入稽核时，把当日有效的豁免加到稽核上，该项退出计分并注明。提交文件自己写明的豁免优先。\
            到期后，稽核中未填的该项按不合格计；已填的按填写结果计。最长 12 个月（network.yaml 的 waivers: {months: …} 可改），\
            到期前可延期；否决项须加 --critical-because。

            例：dealer-audit waive --dealer SH01 --checklist sales-showroom --item 3-2 --owner 王经理 --reason 展厅改造 --until 2026-12-31 --by 李总
                dealer-audit waive extend W-7K3M2Q --until 2027-03-31 --why 工期延长 --by 李总
                dealer-audit waive list --state in-force
            """,
            """
            A waiver acts on audits from the day it is granted to its last day: import adds those in force on the audit's date, the item leaves the \
            score and is shown as waived. A waiver that a submission states itself wins. Once it has expired, an item that the audit leaves \
            blank counts as failed; one that is answered counts by its answer. It lasts 12 months at most (network.yaml may say otherwise: \
            waivers: {months: …}) and can be extended before it ends; critical items need --critical-because.

            Example: dealer-audit waive --dealer SH01 --checklist sales-showroom --item 3-2 --owner "Wang Jing" --reason refurbishment --until 2026-12-31 --by "Li Wei"
                     dealer-audit waive extend W-7K3M2Q --until 2027-03-31 --why "works take longer" --by "Li Wei"
                     dealer-audit waive list --state in-force
            """),
        subcommands: [
            WaiveGrantCommand.self, WaiveExtendCommand.self, WaiveRevokeCommand.self, WaiveListCommand.self,
        ],
        defaultSubcommand: WaiveGrantCommand.self)
}
