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
        case .dueTwice(let checklist, let first):
            BilingualText(
                zh: "检查表\(quoted(checklist, .zh))对同一经销商重复到期，首次写在\(place(first).zh)；请合并或删去一项",
                en: "checklist \(quoted(checklist, .en)) is due twice for the same dealer, first at "
                    + "\(place(first).en); merge the entries or delete one")
        }
    }
}
