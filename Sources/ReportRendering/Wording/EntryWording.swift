internal import BilingualText

/// Words of the entry page of a run of scorecards.
enum EntryWording {
    static func summary(audits: Int, outcomes: String, refused: Int) -> BilingualText {
        BilingualText(
            zh: "共 \(audits) 次稽核" + (outcomes.isEmpty ? "" : "：\(outcomes)")
                + (refused > 0 ? "；拒收 \(refused) 份。" : "。"),
            en: (audits == 1 ? "1 audit" : "\(audits) audits") + (outcomes.isEmpty ? "" : ": \(outcomes)")
                + (refused > 0 ? "; \(refused) refused." : "."))
    }
}
