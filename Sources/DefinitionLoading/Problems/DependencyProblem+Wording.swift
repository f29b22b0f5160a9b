internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

extension DependencyProblem {
    var wording: BilingualText {
        switch self {
        case .itself:
            BilingualText(
                zh: "检查项不能取决于自己；请写另一个检查项，或删去“applies-when”",
                en: "an item cannot depend on itself; name another item or delete 'applies-when'")
        case .circle(let chain):
            Self.circle(chain.count > 12 ? chain.prefix(11) + ["…"] + chain.suffix(1) : chain)
        case .onAdjustment(let id):
            BilingualText(
                zh: "\(quoted(id, .zh))是加分项或特别扣分项，检查项不能取决于它；请写部分中的检查项",
                en: "\(quoted(id, .en)) is a bonus or special deduction, on which no item can depend; "
                    + "name an item of a section")
        case .onSeveralObservations(let id):
            BilingualText(
                zh: "检查项\(quoted(id, .zh))可以有多次观察，没有唯一的回答；请写只观察一次的检查项",
                en: "item \(quoted(id, .en)) takes several observations, so it has no one answer; "
                    + "name an item that is observed once")
        case .onKind(let kind):
            BilingualText(
                zh: "检查项不能取决于 \(kind.rawValue) 回答；"
                    + "请写以 yes-no、choice、multi-choice、scale、measure 或数字 information 回答的检查项",
                en: "no item can depend on \(kind.rawValue) answers; name an item that is answered with yes-no, "
                    + "choice, multi-choice, scale, measure or a number as information")
        case .needsAnswer(let kind):
            BilingualText(
                zh: "\(kind.rawValue) 回答没有大小；请改用“is”",
                en: "\(kind.rawValue) answers have no limits; use 'is' instead")
        case .needsLimits(let kind):
            BilingualText(
                zh: "\(kind.rawValue) 回答是数；请改用 at-least、above、at-most 或 below",
                en: "\(kind.rawValue) answers are numbers; use at-least, above, at-most or below instead")
        case .neverMet(let id):
            BilingualText(
                zh: "检查项\(quoted(id, .zh))没有回答能满足此条件；请改动上下限",
                en: "no answer of item \(quoted(id, .en)) can meet this condition; change its limits")
        }
    }

    private static func circle(_ chain: [String]) -> BilingualText {
        BilingualText(
            zh: "检查项互相取决于对方：\(chain.joined(separator: " → "))；请删去其中一个“applies-when”",
            en: "items depend on each other in a circle: \(chain.joined(separator: " → ")); "
                + "delete one 'applies-when'")
    }
}
