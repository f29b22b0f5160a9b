public import BilingualText
public import ClosedLoop

extension ActionState {
    /// What people call it.
    public var title: BilingualText {
        switch self {
        case .open: BilingualText(zh: "待整改", en: "open")
        case .done: BilingualText(zh: "待验证", en: "done, to be verified")
        case .verified: BilingualText(zh: "已关闭", en: "verified")
        case .reopened: BilingualText(zh: "重新打开", en: "reopened")
        case .withdrawn: BilingualText(zh: "已撤销", en: "withdrawn")
        }
    }
}
