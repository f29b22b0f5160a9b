internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// The items on which one person was observed in one audit, with that person's own answers.
struct PersonItems {
    let card: Scorecard
    let group: GroupScore
    /// Index into the audit's `people`.
    let person: Int
    let context: ReportContext

    private struct Row {
        let item: Int
        let rate: GroupScore.ItemRate?
        let full: Fraction?
        let observations: [Observation]
    }

    private static let mostAnswers = 20

    func block() -> Block {
        let numbers: [Column<Row>] = [
            Column(PageWording.score, .right) { number(score(of: $0)) },
            Column(CardWording.earnedOfFull, .right) { .text(earned(of: $0)) },
            Column(PageWording.pointsLost, .right) { number(lost(of: $0)) },
        ]
        return context.table(
            [Column(PageWording.item) { itemCell(card.checklist.items[$0.item], context) }]
                + (group.score == nil ? [] : numbers) + [
                    Column(CardWording.answersWithNotes) { .differing(data: .text(""), page: answers(of: $0)) }
                ], rows: rows)
    }

    private var rows: [Row] {
        card.items.compactMap { score in
            let own = card.observations(of: score.item).filter { $0.people.contains(person) }
            if own.isEmpty { return nil }
            return Row(
                item: score.item, rate: group.itemRates.first { $0.item == score.item },
                full: group.score == nil ? nil : score.full, observations: own)
        }
    }

    private func number(_ value: Fraction?) -> Cell { .number(value, decimals: card.decimals) }

    private func score(of row: Row) -> Fraction? {
        guard row.full != nil else { return nil }
        return row.rate.map { .hundred * $0.rate }
    }

    private func lost(of row: Row) -> Fraction? {
        guard let full = row.full, let rate = row.rate else { return nil }
        return full * (.one - rate.rate)
    }

    private func earned(of row: Row) -> String? {
        guard let full = row.full, let rate = row.rate else { return nil }
        return card.ratio(full * rate.rate, full)
    }

    /// Unit, answer, note and evidence of each observation; colleagues of a joint one are not named.
    private func answers(of row: Row) -> [Inline] {
        var inlines: [Inline] = []
        for observation in row.observations.prefix(Self.mostAnswers) {
            if !inlines.isEmpty { inlines.append(.text(context.say(CardWording.separator))) }
            let answer = card.answer(of: observation, context)
            inlines.append(.text(context.say(CardWording.about(observation.unit ?? "", answer))))
            let remarks = observation.remarks(context)
            if !remarks.isEmpty {
                let marks = context.say(PageWording.brackets)
                inlines += [.text(String(marks.prefix(1)))] + remarks + [.text(String(marks.suffix(1)))]
            }
        }
        let more = row.observations.count - Self.mostAnswers
        return inlines + (more > 0 ? [.text(context.say(PageWording.andMore(more)))] : [])
    }
}
