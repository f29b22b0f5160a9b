public import BilingualText

/// The eight fields of a reflection report (个人反思报告), in the order of the form. The filling rule of a field has the
/// field's number (seed row C9).
public enum ReflectionField: Int, CaseIterable, Sendable, Hashable {
    case thoughts, needs, wrongIdea, wrongBehaviour, badConsequence, rightIdea, rightBehaviour, goodResult

    /// The number of the field and of the rule by which it is filled in, from 1 to 8.
    public var rule: Int { rawValue + 1 }

    /// The key of the field in YAML.
    public var key: String {
        switch self {
        case .thoughts: "thoughts"
        case .needs: "needs"
        case .wrongIdea: "wrong-idea"
        case .wrongBehaviour: "wrong-behaviour"
        case .badConsequence: "bad-consequence"
        case .rightIdea: "right-idea"
        case .rightBehaviour: "right-behaviour"
        case .goodResult: "good-result"
        }
    }

    /// The heading of the field.
    public var title: BilingualText {
        switch self {
        case .thoughts: BilingualText(zh: "客户想法", en: "Customer's thoughts")
        case .needs: BilingualText(zh: "客户需求", en: "Customer's needs")
        case .wrongIdea: BilingualText(zh: "错误理念", en: "Wrong idea")
        case .wrongBehaviour: BilingualText(zh: "错误行为", en: "Wrong behaviour")
        case .badConsequence: BilingualText(zh: "不良后果", en: "Bad consequence")
        case .rightIdea: BilingualText(zh: "正确理念", en: "Right idea")
        case .rightBehaviour: BilingualText(zh: "正确行为", en: "Right behaviour")
        case .goodResult: BilingualText(zh: "良好结果", en: "Good result")
        }
    }

    /// The rule by which the field is filled in, in one line.
    public var guidance: BilingualText {
        switch self {
        case .thoughts:
            BilingualText(
                zh: "站到客户的位置，用客户自己的口气写，一条一个编号。",
                en: "Stand in the customer's shoes and write as the customer would say it, one thought to a number.")
        case .needs:
            BilingualText(
                zh: "每个想法背后是什么需求？编号与想法相同。", en: "The need behind each thought, under the number of the thought.")
        case .wrongIdea:
            BilingualText(
                zh: "写当时心里真实的想法；不是在正确理念前面加一个“没有”。",
                en: "What you really believed at the time; not the right idea with a 'not' in front.")
        case .wrongBehaviour:
            BilingualText(
                zh: "写看得见、听得到的动作：谁在什么时候做了什么、说了什么。",
                en: "What could be seen or heard: who did or said what, and when.")
        case .badConsequence:
            BilingualText(zh: "写这件事本身会带来的后果，不夸大。", en: "What this case itself leads to, without exaggeration.")
        case .rightIdea:
            BilingualText(
                zh: "紧扣这件事，写应有的想法；不写口号。", en: "What you should have believed in this very case; no slogans.")
        case .rightBehaviour:
            BilingualText(
                zh: "写下次看得见、听得到的动作：谁在什么时候做什么、说什么。",
                en: "What will be seen or heard next time: who does or says what, and when.")
        case .goodResult:
            BilingualText(
                zh: "写正确行为带来的结果，承接上一栏，不夸大。", en: "What comes of the right behaviour above, without exaggeration.")
        }
    }

    /// Thoughts and needs are numbered and go in pairs.
    var isPaired: Bool { self == .thoughts || self == .needs }
}
