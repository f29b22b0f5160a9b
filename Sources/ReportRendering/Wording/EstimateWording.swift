internal import BilingualText

/// Words of the estimates that a month's complaints lead to.
enum EstimateWording {
    static let title = BilingualText(zh: "不满意客户估算", en: "Dissatisfied customers, estimated")
    static let explanation = BilingualText(
        zh: "以下是估算，不是统计：按不满意客户中 8% 投诉、23% 向员工抱怨、69% 默默离开，并且每位不满意客户告诉 11 人、这 11 人各再告诉 5 人推算。",
        en:
            "An estimate, not a count: of the dissatisfied 8% complain, 23% grumble to staff and 69% leave in silence, and each "
            + "tells 11 people who each tell 5 more.")
    static let complaints = BilingualText(zh: "本月投诉（实数）", en: "Complaints this month (counted)")
    static let dissatisfied = BilingualText(zh: "不满意客户", en: "Dissatisfied customers")
    static let grumbling = BilingualText(zh: "其中向员工抱怨", en: "Of these, grumbling to staff")
    static let leavingSilently = BilingualText(zh: "其中默默离开", en: "Of these, leaving in silence")
    static let toldDirectly = BilingualText(zh: "直接听说的人", en: "People they tell")
    static let toldByOthers = BilingualText(zh: "再听说的人", en: "People told by those")
    static let reached = BilingualText(zh: "口碑波及人数", en: "People the story reaches")
}
