internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

extension PersonProblem {
    var wording: BilingualText {
        switch self {
        case .unknown(let name, let dealer, let suggestion):
            let meant = SuggestionClause(suggestion)
            return BilingualText(
                zh: "经销商 \(dealer) 没有人员\(quoted(name, .zh))\(meant.zh)；请写 network.yaml 中的编号、姓名或别名",
                en: "\(quoted(name, .en)) is nobody at dealer \(dealer)"
                    + meant.en(before: "give an id, name or alias from network.yaml"))
        case .atOtherDealer(let name, let dealer, let others):
            let dealers = WordList(others)
            return BilingualText(
                zh: "经销商 \(dealer) 没有人员\(quoted(name, .zh))，此人属于 \(dealers.zh)；请核对经销商与姓名",
                en:
                    "\(quoted(name, .en)) is nobody at dealer \(dealer) but belongs to \(dealers.en); check dealer and name"
            )
        case .ambiguous(let name, let ids):
            let list = WordList(ids)
            return BilingualText(
                zh: "\(quoted(name, .zh))可能是几个人；请改写编号：\(list.zh)",
                en: "\(quoted(name, .en)) can be several people; give the id instead: \(list.en)")
        case .blankBetween(let text):
            return BilingualText(
                zh: "\(quoted(text, .zh))中间只有空格，看不出是一个人还是几个人；几个人之间请用“、”分开",
                en: "\(quoted(text, .en)) can be one person or several; put 、 between several people")
        case .comma(let text):
            return BilingualText(
                zh: "\(quoted(text, .zh))中有逗号，看不出是一个人还是几个人；几个人之间请用“、”分开，一个人的姓名请不写逗号",
                en:
                    "\(quoted(text, .en)) has a comma and can be one person or several; put 、 between several people, and "
                    + "write one person's name without a comma")
        case .namedTwice(let name):
            return BilingualText(
                zh: "同一条结果中两次写了\(quoted(name, .zh))；请删去一个，同名的两人请写编号",
                en:
                    "\(quoted(name, .en)) is named twice in one answer; delete one, or give the ids of two people of one name"
            )
        case .listedTwice(let name):
            return BilingualText(
                zh: "名单中两次列出\(quoted(name, .zh))；请删去一个，同名的两人请写编号",
                en: "\(quoted(name, .en)) is listed twice; delete one, or give the ids of two people of one name")
        case .tooLong(let name):
            return BilingualText(
                zh: "姓名\(quoted(name, .zh))超过 \(Self.longestName) 个字符；请写短些",
                en: "the name \(quoted(name, .en)) is longer than \(Self.longestName) characters; shorten it")
        case .notThere(let person, let date):
            return Self.notThere(person, date)
        }
    }

    private static func notThere(_ person: Person, _ date: CivilDate) -> BilingualText {
        let from = person.from?.text ?? "…"
        let until = person.until?.text ?? "…"
        return BilingualText(
            zh: "人员\(quoted(person.name, .zh))在稽核日期 \(date.text) 不在岗（在岗：\(from) 至 \(until)）；请核对日期与姓名",
            en:
                "\(quoted(person.name, .en)) was not there on \(date.text) (there from \(from) to \(until)); check date and name"
        )
    }
}
