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

    private static let mostAnswers = 20

    func write(to page: inout MarkdownPage) {
        let isScored = group.score != nil
        page.openTable()
        page.column(PageWording.item)
        if isScored {
            page.column(PageWording.score, .right)
            page.column(CardWording.earnedOfFull, .right)
            page.column(PageWording.pointsLost, .right)
        }
        page.column(CardWording.answersWithNotes)
        for index in card.items.indices {
            let item = card.items[index].item
            let own = ownObservations(of: item)
            if own.isEmpty { continue }
            page.cell(card.checklist.items[item])
            if isScored { writeNumbers(of: item, full: card.items[index].full, to: &page) }
            writeAnswers(own, of: item, to: &page)
            page.closeCell()
        }
        page.closeTable()
    }

    /// Indices of the observations that name the person.
    private func ownObservations(of item: Int) -> [Int] {
        guard card.audit.observations.indices.contains(item) else { return [] }
        var own: [Int] = []
        for index in card.audit.observations[item].indices
        where card.audit.observations[item][index].people.contains(person) {
            own.append(index)
        }
        return own
    }

    private func writeNumbers(of item: Int, full: Fraction?, to page: inout MarkdownPage) {
        let rate = group.itemRates.first { $0.item == item }?.rate
        page.cell(full == nil ? nil : rate.map { .hundred * $0 }, decimals: card.decimals)
        var earned: Fraction?
        var lost: Fraction?
        if let full, let rate {
            earned = full * rate
            lost = full * (.one - rate)
        }
        page.cell(earned, of: full, decimals: card.decimals)
        page.cell(lost, decimals: card.decimals)
    }

    /// Unit, answer, note and evidence of each observation; colleagues of a joint one are not named.
    private func writeAnswers(_ own: [Int], of item: Int, to page: inout MarkdownPage) {
        for index in own.prefix(Self.mostAnswers) {
            if index != own[0] {
                page.put(CardWording.separator)
                page.closeText()
            }
            let observation = card.audit.observations[item][index]
            let answer = card.answer(observation.written, context)
            if let unit = observation.unit { page.put(CardWording.about(unit, answer)) } else { page.put(answer) }
            page.closeText()
            let remarks = observation.remarks(context)
            if !remarks.isEmpty {
                let marks = context.say(PageWording.brackets)
                page.text(String(marks.prefix(1)))
                page.add(remarks)
                page.text(String(marks.suffix(1)))
            }
        }
        let more = own.count - Self.mostAnswers
        if more > 0 { page.put(PageWording.andMore(more)) }
    }
}
