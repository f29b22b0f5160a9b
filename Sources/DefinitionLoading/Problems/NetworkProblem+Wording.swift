internal import BilingualText
internal import Diagnostics

extension NetworkProblem {
    var wording: BilingualText {
        switch self {
        case .aliasIsID(let alias, let other):
            BilingualText(
                zh: "别名\(quoted(alias, .zh))是另一人的编号（\(place(other).zh)）；请换一个别名",
                en: "alias \(quoted(alias, .en)) is the id of another person, at \(place(other).en); "
                    + "choose another alias")
        case .leavesBeforeArriving:
            BilingualText(
                zh: "“until”早于“from”；请改正其一", en: "'until' lies before 'from'; correct one of them")
        }
    }
}
