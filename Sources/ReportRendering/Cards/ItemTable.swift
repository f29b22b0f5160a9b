internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// Items of one audit with their answers; without a score the number columns are left out.
struct ItemTable {
    let card: Scorecard
    let context: ReportContext

    /// - Parameter items: indices into the card's items.
    func write(_ items: [Int], to page: inout MarkdownPage) {
        let isScored = card.final != nil
        page.openTable()
        page.column(PageWording.item)
        page.column(CardWording.answers)
        if isScored {
            page.column(PageWording.score, .right)
            page.column(CardWording.earnedOfFull, .right)
        }
        for index in items {
            page.cell(card.checklist.items[card.items[index].item])
            page.cell(answers(index))
            if isScored {
                page.cell(card.score(ofItem: index), decimals: card.decimals)
                page.cell(card.items[index].earned, of: card.items[index].full, decimals: card.decimals)
            }
        }
        page.closeTable()
    }

    /// The answers, with the state behind them where they are not simply scored.
    private func answers(_ index: Int) -> String {
        if card.items[index].state == .scored { return card.answers(of: card.items[index].item, context) }
        let item = card.items[index]
        var answers = card.answers(of: item.item, context)
        if let tally = item.tally {
            answers = context.say(CardWording.remark(answers, note: context.say(CardWording.tally(tally.shortText()))))
        }
        let state = card.stateText(of: item, context)
        if answers.isEmpty || item.state == .notApplicable { return state }
        let remark = item.missing > 0 ? context.say(CardWording.missingAnswers(item.missing)) : state
        return context.say(CardWording.remark(answers, note: remark))
    }
}
