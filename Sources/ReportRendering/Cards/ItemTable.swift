internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// Items of one audit with their answers; without a score the number columns are left out.
struct ItemTable {
    let card: Scorecard
    let context: ReportContext

    func block(of items: [ItemScore]) -> Block {
        let numbers: [Column<ItemScore>] = [
            Column(PageWording.score, .right) { .number(card.score(of: $0), decimals: card.decimals) },
            Column(CardWording.earnedOfFull, .right) { .text(card.ratio($0.earned, $0.full)) },
        ]
        return context.table(
            [
                Column(PageWording.item) { itemCell(card.checklist.items[$0.item], context) },
                Column(CardWording.answers) { .text(answers($0)) },
            ] + (card.final == nil ? [] : numbers), rows: items)
    }

    /// The answers, with the state behind them where they are not simply scored.
    private func answers(_ item: ItemScore) -> String {
        var answers = card.answers(of: item.item, context)
        if item.state == .scored { return answers }
        if let tally = item.tally {
            answers = context.say(CardWording.remark(answers, note: context.say(CardWording.tally(tally.shortText()))))
        }
        let state = card.stateText(of: item, context)
        if answers.isEmpty || item.state == .notApplicable { return state }
        let remark = item.missing > 0 ? context.say(CardWording.missingAnswers(item.missing)) : state
        return context.say(CardWording.remark(answers, note: remark))
    }
}
