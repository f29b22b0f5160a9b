internal import BilingualText
internal import ChecklistModel

/// A key figure with its items by id.
struct KeyFigureMeaning: Hashable {
    let id: String
    /// Nil where it is the text of the item, whose change is no news of its own.
    let title: BilingualText?
    let formula: Formula

    enum Formula: Hashable {
        case rate(String)
        case total(String)
        case quotient(String, by: String)
    }

    init(_ figure: KeyFigure, in checklist: Checklist) {
        id = figure.id
        title = figure.items.first.map { checklist.items[$0].text } == figure.title ? nil : figure.title
        formula =
            switch figure.formula {
            case .rate(let item): .rate(checklist.items[item].id)
            case .total(let item): .total(checklist.items[item].id)
            case .quotient(let item, let divisor):
                .quotient(checklist.items[item].id, by: checklist.items[divisor].id)
            }
    }
}
