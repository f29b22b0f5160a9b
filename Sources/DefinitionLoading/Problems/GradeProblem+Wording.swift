internal import BilingualText
internal import Diagnostics

extension GradeProblem {
    var wording: BilingualText {
        switch self {
        case .unreachable(let grade, let better):
            BilingualText(
                zh: "等级\(quoted(grade, .zh))永远达不到：前面的\(quoted(better, .zh))下限并不更高；请从高到低排列，下限逐级降低",
                en: "grade \(quoted(grade, .en)) can never be reached: the limit of \(quoted(better, .en)) "
                    + "before it is not higher; put the best grade first and lower each limit")
        case .aboveEverything(let grade):
            BilingualText(
                zh: "等级\(quoted(grade, .zh))永远达不到：没有高于 100 的分数；请写 from: 100 或更低的下限",
                en: "grade \(quoted(grade, .en)) can never be reached: no score is above 100; "
                    + "write from: 100 or a lower limit")
        case .doesNotReachZero(let grade):
            BilingualText(
                zh: "最低的等级\(quoted(grade, .zh))不从 0 开始，更低的分数没有等级；请写 from: 0，或再加一个等级",
                en: "the lowest grade \(quoted(grade, .en)) does not start at 0, so lower scores have no grade; "
                    + "write from: 0 or add a grade")
        }
    }
}
