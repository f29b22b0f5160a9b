internal import BilingualText
internal import ChecklistModel
internal import Scoring

/// Findings of one audit with what they cost and what is to be done.
struct FindingTable {
    let card: Scorecard
    let context: ReportContext

    /// - Parameter findings: indices into the card's findings.
    func write(_ findings: some Collection<Int>, to page: inout MarkdownPage) {
        if findings.isEmpty { return page.paragraph(CardWording.noFindings) }
        let isScored = card.final != nil
        page.openTable()
        page.column(PageWording.item)
        page.column(CardWording.answers)
        if isScored { page.column(PageWording.pointsLost, .right) }
        page.column(CardWording.note)
        page.column(CardWording.remedy)
        page.column(CardWording.due)
        if context.loop != nil { page.column(MonthLoopWording.loop) }
        for index in findings {
            let finding = card.findings[index]
            let item = card.checklist.items[finding.item]
            page.cell(item)
            page.cell(answer(finding))
            if isScored { page.cell(finding.pointsLost, decimals: card.decimals) }
            writeRemarks(on: finding, to: &page)
            page.cell(item.remedy.map(context.say))
            page.cell(card.dueDate(of: item)?.text)
            if context.loop != nil { page.cell(loopText(of: finding)) }
        }
        page.closeTable()
    }

    private func writeRemarks(on finding: Finding, to page: inout MarkdownPage) {
        let remarks = card.observation(finding)?.remarks(context) ?? []
        if remarks.isEmpty { return page.cell(nil) }
        page.add(remarks)
        page.closeCell()
    }

    private func loopText(of finding: Finding) -> String {
        card.loopNotes(of: finding, context).map(context.say).joined(separator: context.language == .zh ? "；" : "; ")
    }

    /// Who answered what, or the policy that lost the points.
    func answer(_ finding: Finding) -> String? {
        switch finding.cause {
        case .observation:
            guard let observation = card.observation(finding) else { return nil }
            let answer = card.answer(of: observation, context)
            return context.say(CardWording.about(card.subject(of: observation, context), answer))
        case .notApplicableAsZero: return context.say(ItemScore.State.notApplicable.wording)
        case .unansweredAsZero: return context.say(ItemScore.State.unanswered.wording)
        case .waiverExpired: return card.stateText(of: card.items[finding.item], context)
        }
    }
}

/// Id and question; a critical item says so.
func itemCell(_ item: Item, _ context: ReportContext) -> Cell {
    let text = context.labelled(item.id, item.text)
    let mark = item.isCritical ? [Inline.text(" "), .strong(context.say(CardWording.critical))] : []
    return .differing(data: .text(item.id), page: [.text(text)] + mark)
}
