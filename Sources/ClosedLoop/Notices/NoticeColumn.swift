public import BilingualText

/// The columns of a rectification notice (整改通知单), in their order: what was found, then what the dealer fills in.
public enum NoticeColumn: String, Sendable, Hashable, CaseIterable {
    case action, item, standard, found, points, required, due, owner
    case measure, completed, proof, fixer, verifier, result
    case seal

    /// True for what the dealer fills in.
    public var isToFill: Bool {
        switch self {
        case .measure, .completed, .proof, .fixer, .verifier, .result: true
        default: false
        }
    }

    /// True for what has to come back as it was sent.
    public var isSealed: Bool { !isToFill && self != .seal }

    public var title: BilingualText {
        switch self {
        case .action: BilingualText(zh: "整改编号", en: "Action")
        case .item: BilingualText(zh: "检查项", en: "Item")
        case .standard: BilingualText(zh: "条款与标准", en: "Clause and standard")
        case .found: BilingualText(zh: "发现情况", en: "What was found")
        case .points: BilingualText(zh: "扣分", en: "Points lost")
        case .required: BilingualText(zh: "整改要求", en: "To be done")
        case .due: BilingualText(zh: "整改期限", en: "Due")
        case .owner: BilingualText(zh: "责任人", en: "Owner")
        case .measure: BilingualText(zh: "整改措施", en: "Measure taken")
        case .completed: BilingualText(zh: "完成日期", en: "Done on")
        case .proof: BilingualText(zh: "凭据", en: "Evidence")
        case .fixer: BilingualText(zh: "整改人", en: "Put right by")
        case .verifier: BilingualText(zh: "验证人", en: "Verified by")
        case .result: BilingualText(zh: "验证结果", en: "Result")
        case .seal: BilingualText(zh: "校验码", en: "Check")
        }
    }
}

/// Words of a notice that its reader looks for.
public enum NoticeWords {
    public static let title = BilingualText(zh: "整改通知单", en: "Rectification notice")
    public static let number = BilingualText(zh: "通知单编号", en: "Notice number")
    public static let dealer = BilingualText(zh: "经销商", en: "Dealer")
    public static let month = BilingualText(zh: "月份", en: "Month")
    public static let issued = BilingualText(zh: "发出日期", en: "Issued")
    public static let passed = BilingualText(zh: "通过", en: "pass")
    /// In front of the lines to sign on.
    public static let signatures = [
        BilingualText(zh: "签发人", en: "Issued by"), BilingualText(zh: "经销商负责人", en: "For the dealer"),
        BilingualText(zh: "复查人", en: "Rechecked by"), BilingualText(zh: "签字日期", en: "Date signed"),
    ]
    public static let failed = BilingualText(zh: "不通过", en: "fail")
}
