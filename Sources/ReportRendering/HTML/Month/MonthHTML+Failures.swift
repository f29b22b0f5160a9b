internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

extension MonthHTML {
    var criticalFailures: Chapter? {
        guard !report.criticalFailures.isEmpty else { return nil }
        return Chapter("critical", MonthWording.criticalFailures, lead: HTMLWording.criticalLead) { html in
            let columns: [HTMLColumn<CriticalFailure>] = [
                .text(PageWording.item, .head) { context.labelled($0.item.id, $0.item.text) },
                dealerColumn(\.dealer, .text),
                .text(PageWording.checklist) { context.say($0.checklist.title) },
                .text(PageWording.date, .brief) { $0.date.text },
                .text(PageWording.department) { $0.department.map { index.departmentName($0) } },
                .text(CardWording.answers, .wide) { failure in
                    answer(failure.value, people: failure.people.map(\.name), unit: failure.unit)
                },
                HTMLColumn(CardWording.note, .wide) { remarks(note: $0.note, evidence: $0.evidence, &$1) },
            ]
            HTMLTable(
                columns: columns, caption: MonthWording.criticalFailures, name: "findings",
                limit: (Self.mostRows, .criticalFailures),
                marks: { index.marks(dealer: $0.dealer.id, checklist: $0.checklist.id) }
            ).append(report.criticalFailures, to: &html, in: context)
        }
    }

    var caps: Chapter? {
        guard !report.caps.isEmpty else { return nil }
        return Chapter("caps", MonthWording.caps, lead: HTMLWording.capsLead) { html in
            let columns: [HTMLColumn<FiredCap>] = [
                .text(MonthTableWording.rule, .head) { ruleName($0) },
                dealerColumn(\.dealer, .text),
                .text(PageWording.checklist) { context.say($0.checklist.title) },
                .text(PageWording.date, .brief) { $0.date.text },
                .text(CardWording.effect, .wide) { effects(of: $0) },
                .number(HTMLWording.pointsTaken, decimals: Self.decimals) { $0.change.isZero ? nil : $0.change },
                .text(CardWording.finalScore, .number) { cap in
                    cap.final?.decimalText(decimals: index.definition(ofAudit: cap.audit)?.decimals ?? Self.decimals)
                },
                .text(PageWording.grade) { $0.grade.map { context.label(of: $0) } },
                .text(PageWording.outcome) { context.say($0.outcome.wording) },
            ]
            HTMLTable(
                columns: columns, caption: MonthWording.caps, limit: (Self.mostRows, .caps),
                marks: { index.marks(dealer: $0.dealer.id, checklist: $0.checklist.id) }
            ).append(report.caps, to: &html, in: context)
        }
    }

    private func wording(of cap: FiredCap) -> RuleWording? {
        index.definition(ofAudit: cap.audit).map { RuleWording(checklist: $0, context: context) }
    }

    private func ruleName(_ cap: FiredCap) -> String {
        wording(of: cap)?.name(of: cap.rule) ?? cap.rule.title.map(context.say) ?? cap.rule.id
    }

    private func effects(of cap: FiredCap) -> String? { wording(of: cap)?.effects(of: cap.rule) }

    var repeats: Chapter? {
        guard !report.repeats.isEmpty else { return nil }
        return Chapter("repeats", MonthWording.repeatFindings, lead: HTMLWording.repeatLead) { html in
            let columns: [HTMLColumn<RepeatFinding>] = [
                HTMLColumn(PageWording.item, .head) { itemName($0.item, &$1) },
                dealerColumn(\.dealer, .text),
                .text(PageWording.checklist) { context.say($0.checklist.title) },
                .text(PageWording.department) { $0.department.map { index.departmentName($0) } },
                .text(MonthTableWording.since, .brief) { $0.since.text },
                .count(MonthTableWording.age, \.age),
                .count(MonthTableWording.inMonths, \.months),
                .count(MonthTableWording.allFindings, \.findings),
                .count(MonthWording.thisMonth, \.findingsThisMonth),
            ]
            HTMLTable(
                columns: columns, caption: MonthWording.repeatFindings, name: "findings",
                limit: (Self.mostRows, .repeatFindings),
                marks: { index.marks(dealer: $0.dealer.id, checklist: $0.checklist.id) }
            ).append(report.repeats, to: &html, in: context)
        }
    }

    /// Who or what was observed, and the answer as written or the policy that stands for it.
    func answer(_ value: String?, people: [String], unit: String?) -> String {
        let subject = context.listed(people + [unit].compactMap(\.self))
        return context.say(CardWording.about(subject, shownValue(value)))
    }

    private func shownValue(_ value: String?) -> String {
        switch value {
        case Finding.Cause.notApplicableAsZero.code: context.say(ItemScore.State.notApplicable.wording)
        case Finding.Cause.unansweredAsZero.code: context.say(ItemScore.State.unanswered.wording)
        case Finding.Cause.waiverExpired.code: context.say(ItemScore.State.waiverExpired.wording)
        default: value ?? dash
        }
    }

    /// Evidence is shown as it was written and never as a link: it came from a submission.
    func remarks(note: String?, evidence: String?, _ html: inout HTMLWriter) {
        if let note { html.text(note) }
        if let evidence {
            if note != nil { html.empty("br") }
            html.element("code", text: evidence)
        }
        if note == nil, evidence == nil { html.text(dash) }
    }
}
