internal import BilingualText
internal import ClosedLoop
internal import ExactArithmetic

extension AppealRates {
    /// All appeals, then by auditor and by item, as a table.
    func rows(in language: Language) -> [[String]] {
        let isChinese = language == .zh
        let heading =
            isChinese ? ["成立率", "提出", "已裁定", "成立", "占已裁定"] : ["rates", "filed", "decided", "upheld", "of decided"]
        return [heading, rate(isChinese ? "全部" : "all", all)]
            + auditors.map { rate((isChinese ? "稽核员 " : "auditor ") + $0.auditor, $0.rate) }
            + items.map { rate((isChinese ? "检查项 " : "item ") + "\($0.checklist) \($0.item)", $0.rate) }
    }

    private func rate(_ whose: String, _ rate: AppealRate) -> [String] {
        [
            whose, String(rate.filed), String(rate.decided), String(rate.upheld),
            rate.share.map { ($0 * .hundred).decimalText(decimals: 1) + "% (\(rate.upheld)/\(rate.decided))" } ?? "—",
        ]
    }
}
