internal import BilingualText
internal import ChecklistModel
internal import Scoring

/// Findings of one audit with what they cost and what is to be done.
struct FindingTable {
    let card: Scorecard
    let context: ReportContext

    func block(of findings: [Finding]) -> Block {
        if findings.isEmpty { return context.paragraph(CardWording.noFindings) }
        return context.table(columns, rows: findings.map { CardRow(card: card, part: $0) })
    }

    private var columns: [Column<CardRow<Finding>>] {
        [
            Column(PageWording.item) { itemCell($0.item, context) },
            Column(CardWording.answers) { answer($0.part) },
        ] + (card.final == nil ? [] : [pointsLost]) + [
            Column(CardWording.note) { row in
                .differing(data: .text(""), page: row.observation?.remarks(context) ?? [])
            },
            Column(CardWording.remedy) { .text($0.item.remedy.map(context.say)) },
            Column(CardWording.due) { .text($0.card.dueDate(of: $0.item)?.text) },
        ] + (context.loop == nil ? [] : [loop])
    }

    private var loop: Column<CardRow<Finding>> {
        Column(MonthLoopWording.loop) { row in
            .text(
                row.card.loopNotes(of: row.part, context).map(context.say).joined(
                    separator: context.language == .zh ? "；" : "; "))
        }
    }

    private var pointsLost: Column<CardRow<Finding>> {
        Column(PageWording.pointsLost, .right) { $0.number($0.part.pointsLost) }
    }

    /// Who answered what, or the policy that lost the points.
    func answer(_ finding: Finding) -> Cell {
        switch finding.cause {
        case .observation:
            guard let observation = card.observation(finding) else { return .empty }
            let answer = card.answer(of: observation, context)
            return .text(context.say(CardWording.about(card.subject(of: observation, context), answer)))
        case .notApplicableAsZero: return .text(context.say(ItemScore.State.notApplicable.wording))
        case .unansweredAsZero: return .text(context.say(ItemScore.State.unanswered.wording))
        case .waiverExpired: return .text(card.stateText(of: card.items[finding.item], context))
        }
    }
}

/// Id and question; a critical item says so.
func itemCell(_ item: Item, _ context: ReportContext) -> Cell {
    let text = context.labelled(item.id, item.text)
    let mark = item.isCritical ? [Inline.text(" "), .strong(context.say(CardWording.critical))] : []
    return .differing(data: .text(item.id), page: [.text(text)] + mark)
}
