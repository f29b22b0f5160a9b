internal import BilingualText
internal import ChecklistModel

/// The rules of scoring, each in one sentence; a card prints those that its checklist uses.
enum MethodWording {
    static func exactness(decimals: Int) -> BilingualText {
        BilingualText(
            zh: "全部用精确分数计算，显示时才四舍五入到 \(decimals) 位小数；等级、通过线和各种限值都看精确值，不看显示值。",
            en: "Everything is computed with exact fractions and rounded half away from zero to "
                + "\(decimals) decimal\(decimals == 1 ? "" : "s") only "
                + "when shown; grades, the pass mark and limits look at the exact value, not at the shown one.")
    }

    static func observations(_ combine: ObservationCombination, items: String) -> BilingualText {
        switch combine {
        case .mean:
            BilingualText(
                zh: "检查项有多次观察时取各次得分率的平均值：\(items)。",
                en: "Several observations of an item count with the mean of their rates: \(items).")
        case .worst:
            BilingualText(
                zh: "检查项有多次观察时取得分率最低的一次：\(items)。",
                en: "Of several observations of an item the lowest rate counts: \(items).")
        case .pooled:
            BilingualText(
                zh: "检查项有多次观察时先把数量相加，再一次计分：\(items)。",
                en: "Counts of several observations are added and scored once: \(items).")
        }
    }

    static func combination(_ combine: Section.Combination, nodes: String) -> BilingualText {
        switch combine {
        case .points:
            BilingualText(
                zh: "按分值（\(nodes)）：得分之和 ÷ 满分之和，换算为百分制。",
                en: "Points (\(nodes)): the earned points divided by the full points, shown out of 100.")
        case .weighted:
            BilingualText(
                zh: "按权重（\(nodes)）：各子项的得分率按权重加权平均，与检查项的多少无关。",
                en: "Weighted (\(nodes)): the rates of the children averaged by weight, however many items each holds.")
        case .worst:
            BilingualText(
                zh: "取最低（\(nodes)）：由得分率最低的子项决定。",
                en: "Worst (\(nodes)): the child with the lowest rate decides.")
        case .deductions:
            BilingualText(
                zh: "扣分制（\(nodes)）：从满分起逐项扣除，扣完为止；余下的分按各项可扣的分摊到各检查项。",
                en:
                    "Deductions (\(nodes)): the full mark less what the items lose, not below 0; what is left is booked to the "
                    + "items in proportion to what each can lose.")
        }
    }

    static let wholeChecklist = BilingualText(zh: "整张检查表", en: "the whole checklist")
    static let rawPoints = BilingualText(
        zh: "“得分”与“满分”是检查表的原始分值。", en: "“Earned” and “full” are the checklist's own points.")
    static let sharesOfHundred = BilingualText(
        zh: "“满分”是检查项在 100 分中占的份额（100 × 有效权重），“得分”是其中得到的部分；各项得分相加正好等于计算得分。",
        en:
            "“Full” is an item's share of the 100 points (100 × effective weight) and “earned” what it got of them; the "
            + "items add up exactly to the computed score.")
    static let lostPoints = BilingualText(
        zh: "不符合项的失分合计等于满分减得分，单位相同。",
        en: "The points lost by all findings together are full minus earned, in the same unit.")

    static func notApplicable(_ policy: NotApplicablePolicy, items: String) -> BilingualText? {
        switch policy {
        case .exclude:
            BilingualText(
                zh: "不适用的检查项退出计分，权重按比例转给同级的其他项，分值则从满分中减去：\(items)。",
                en:
                    "Not applicable: the item leaves, its weight goes to its siblings in proportion and its points leave "
                    + "the full mark: \(items).")
        case .zero:
            BilingualText(
                zh: "不适用按 0 分计：\(items)。", en: "Not applicable counts as 0: \(items).")
        case .full:
            BilingualText(
                zh: "不适用按满分计：\(items)。", en: "Not applicable counts as full: \(items).")
        case .forbid: nil
        }
    }

    static let naGuard = BilingualText(
        zh: "“不适用按 0 分计的得分”把所有不适用的填写都当作 0 分，供对照，不用于评定。",
        en:
            "“Score with N/A as zero” counts every not-applicable answer as 0; it is there for comparison and decides nothing."
    )

    static func doesNotApply(_ items: String) -> BilingualText {
        BilingualText(
            zh: "取决于其他填写结果而不需要检查的检查项退出计分：\(items)。",
            en: "Items that depend on another answer and do not apply leave: \(items).")
    }

    static func waived(_ items: String) -> BilingualText {
        BilingualText(
            zh: "豁免期内的检查项退出计分，单独标明：\(items)。", en: "Waived items leave and are shown as waived: \(items).")
    }

    static func waiverExpired(_ items: String) -> BilingualText {
        BilingualText(
            zh: "豁免已过期的检查项按不合格计：\(items)。", en: "Items whose waiver has expired count as failed: \(items).")
    }

    static func adjustments(ceiling: String?) -> BilingualText {
        let top = (
            zh: ceiling.map { "不高于 \($0)" } ?? "不设上限", en: ceiling.map { "not above \($0)" } ?? "with no upper limit"
        )
        return BilingualText(
            zh: "加分和专项扣分在基础分之外，按百分制的分数加减，结果不低于 0、\(top.zh)；不影响部门和个人得分。",
            en:
                "Bonuses and special deductions stand outside the base, in points of the 100 basis; the result is not below 0 and "
                + "\(top.en). They change no department's or person's score.")
    }

    static func unanswered(_ policy: UnansweredPolicy, minimum: String) -> BilingualText {
        switch policy {
        case .incomplete:
            BilingualText(
                zh: "未填既不是“不适用”也不是“否”：有未填的检查项就不出分，只给出全按 0 分和全按满分的上下限。",
                en:
                    "A blank is neither “not applicable” nor “no”: with blanks no score is issued, only its bounds with all "
                    + "of them as 0 and all as full.")
        case .zero: BilingualText(zh: "未填按 0 分计。", en: "A blank counts as 0.")
        case .exclude(_, .audit):
            BilingualText(
                zh: "未填的检查项退出计分，但覆盖率必须达到 \(minimum)%，否则不出分。",
                en:
                    "A blank item leaves, as long as \(minimum)% of the applicable items are answered; below that no score "
                    + "is issued.")
        case .exclude(_, .section):
            BilingualText(
                zh: "未填的检查项退出计分，但每个部分的覆盖率都必须达到 \(minimum)%，否则不出分。",
                en:
                    "A blank item leaves, as long as \(minimum)% of the applicable items of every section are answered; below "
                    + "that no score is issued.")
        }
    }

    static func rule(_ name: String, condition: String, effects: String) -> BilingualText {
        BilingualText(
            zh: "规则 \(name)：\(condition) → \(effects)。", en: "Rule \(name): \(condition) → \(effects).")
    }

    static let rulesKeepComputed = BilingualText(
        zh: "规则不改动填写结果，不计规则的“计算得分”始终一并列出。",
        en: "Rules never change an answer; the computed score, without any rule, always stands beside the final one.")

    static func grades(_ limits: String) -> BilingualText {
        BilingualText(zh: "等级：\(limits)。", en: "Grades: \(limits).")
    }

    static func pass(_ mark: String) -> BilingualText {
        BilingualText(zh: "得分低于 \(mark) 为未通过。", en: "A score below \(mark) fails.")
    }

    static let slices = BilingualText(
        zh: "部门等分组的得分取自规则生效前的计算得分。",
        en: "Scores of departments and other groups are taken from the computed score, before any rule.")
    static let coverage = BilingualText(
        zh: "覆盖率 = 已填的检查项 ÷ 适用且计分的检查项，不加权。",
        en: "Coverage is answered items divided by applicable scored items, unweighted.")

    static func people(minimum: Int) -> BilingualText {
        BilingualText(
            zh: "个人得分是本人各检查项得分率按有效权重的平均值；观察数只算计分的观察。95% 区间按 Wilson 方法计算，观察越少区间越宽；"
                + "观察数不足 \(minimum) 次的人只列出，不排名。",
            en: "A person's score is the mean of the rates of their own items by effective weight, over their counted "
                + "observations only. The 95% interval is Wilson's: the fewer observations, the wider. With fewer than "
                + "\(minimum) observations a person is listed, not ranked.")
    }
    static let jointObservations = BilingualText(
        zh: "同时记在几个人名下的观察，对每个人各算一次，对门店只算一次。",
        en: "An observation that names several people counts for each of them, and once for the store.")
    static let teams = BilingualText(
        zh: "班组得分合并计算组员的全部观察，不是个人得分的平均。",
        en: "A team pools the observations of its people; it is not the mean of their scores.")
}
