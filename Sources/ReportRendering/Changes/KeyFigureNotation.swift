internal import BilingualText
internal import ChecklistModel

extension KeyFigure {
    /// Such as `ticket 客单价 / Average ticket: quotient 3-5 ÷ 3-6`.
    func notation(in checklist: Checklist) -> String {
        let ids = items.map { checklist.items[$0].id }.joined(separator: " ÷ ")
        return "\(id) \(title.bothWordings): \(formula.word) \(ids)"
    }
}

extension KeyFigure.Formula {
    fileprivate var word: String {
        switch self {
        case .rate: "rate"
        case .total: "total"
        case .quotient: "quotient"
        }
    }
}
