internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import Compliance
internal import Scoring

extension MonthHTML {
    var closedLoop: Chapter? {
        let loop = report.loop
        guard loop.map({ !$0.standings.isEmpty || !$0.appeals.isEmpty || !$0.waivers.isEmpty }) ?? false else {
            return nil
        }
        return Chapter("loop", MonthLoopWording.standings, lead: MonthLoopWording.standingsMeaning) { html in
            standings(loop?.standings ?? [], &html)
            actions(loop?.actions ?? [], &html)
            appeals(loop?.appeals ?? [], &html)
            rates(loop?.rates.rows ?? [], &html)
            waivers(loop?.waivers ?? [], &html)
        }
    }

    private func standings(_ standings: [ActionStanding], _ html: inout HTMLWriter) {
        if standings.isEmpty { return }
        let columns: [HTMLColumn<ActionStanding>] = [
            .text(MonthLoopWording.whose, .head) { name(of: $0.subject) },
            .count(MonthLoopWording.carried, \.carried), .count(MonthLoopWording.opened, \.opened),
            .count(MonthLoopWording.reopened, \.reopened), .count(MonthLoopWording.closed, \.closed),
            .count(MonthLoopWording.onTime, \.closedOnTime), .count(MonthLoopWording.open, \.open),
            .count(MonthLoopWording.overdue, \.overdue), .count(MonthLoopWording.unverified, \.unverified),
        ]
        HTMLTable(
            columns: columns, caption: MonthLoopWording.standings, limit: (Self.mostRows, .actionStandings),
            marks: { index.marks(dealer: $0.subject.dealer) }
        ).append(standings, to: &html, in: context)
    }

    private func actions(_ actions: [CorrectiveAction], _ html: inout HTMLWriter) {
        if actions.isEmpty { return }
        let columns: [HTMLColumn<CorrectiveAction>] = [
            .text(MonthLoopWording.action, .head) { $0.id.text },
            .text(LoopWording.state) { action in
                ([action.state.title] + action.marks(asOf: report.asOf)).map(context.say).joined(separator: " · ")
            },
            .text(PageWording.dealer) { dealerName($0.dealer) },
            .text(PageWording.item, .wide) { action in
                action.definition.map { context.labelled($0.item.id, $0.item.text) } ?? action.item
            },
            .text(MonthTableWording.subject, .brief) { action in
                context.listed(
                    action.people.map { personName($0, at: action.dealer) } + [action.unit].compactMap(\.self))
            },
            .text(LoopWording.owner) { action in action.owner.map { personName($0, at: action.dealer) } },
            .text(MonthLoopWording.since, .brief) { $0.since?.text },
            .text(MonthTableWording.dueDate, .brief) { $0.due.text },
            .count(MonthLoopWording.times, \.count),
        ]
        HTMLTable(
            columns: columns, caption: MonthLoopWording.actions, limit: (Self.mostRows, .actions),
            marks: { index.marks(dealer: $0.dealer, checklist: $0.checklist) }
        ).append(actions, to: &html, in: context)
    }

    private func appeals(_ appeals: [Appeal], _ html: inout HTMLWriter) {
        if appeals.isEmpty { return }
        let columns: [HTMLColumn<Appeal>] = [
            .text(LoopWording.appeal, .head) { $0.id },
            .text(LoopWording.state) { context.say($0.state.wording) },
            .text(PageWording.audit) { $0.subject.audit },
            .text(PageWording.item, .brief) { $0.subject.item },
            .text(MonthLoopWording.auditor) { context.auditorName($0.subject.auditor) },
            .text(LoopWording.claim, .wide) { $0.claim },
            .text(LoopWording.before, .brief) { shown($0.correction?.effect.audit.before) },
            .text(LoopWording.after, .brief) { shown($0.correction?.effect.audit.after) },
        ]
        HTMLTable(
            columns: columns, caption: MonthLoopWording.appeals, limit: (Self.mostRows, .appeals),
            marks: { index.marks(dealer: $0.subject.dealer, checklist: $0.subject.checklist) }
        ).append(appeals, to: &html, in: context)
    }

    private func rates(_ rates: [AppealRateRow], _ html: inout HTMLWriter) {
        if rates.isEmpty { return }
        let columns: [HTMLColumn<AppealRateRow>] = [
            .text(LoopWording.whose, .head) { row in
                if let auditor = row.auditor { return context.auditorName(auditor) }
                guard let checklist = row.checklist, let item = row.item else {
                    return context.say(MonthTableWording.whole)
                }
                return "\(index.checklistName(checklist)) \(item)"
            },
            .count(MonthLoopWording.filedCount, \.rate.filed), .count(LoopWording.decided, \.rate.decided),
            .count(LoopWording.upheld, \.rate.upheld), .percent(LoopWording.share, \.rate.share),
        ]
        HTMLTable(columns: columns, caption: MonthLoopWording.appealRates, limit: (Self.mostRows, .appealRates))
            .append(rates, to: &html, in: context)
    }

    private func shown(_ mark: ScoreMark?) -> String? {
        mark.map { mark in mark.grade.map { "\(mark.shown) \($0)" } ?? mark.shown }
    }

    private func waivers(_ waivers: [LedgerWaiver], _ html: inout HTMLWriter) {
        if waivers.isEmpty { return }
        let columns: [HTMLColumn<LedgerWaiver>] = [
            .text(LoopWording.waiver, .head) { $0.id },
            .text(LoopWording.state) { context.say($0.state(on: report.asOf).wording) },
            .text(PageWording.dealer) { dealerName($0.dealer) },
            .text(PageWording.checklist) { index.checklistName($0.checklist) },
            .text(PageWording.item, .brief) { $0.item },
            .text(LoopWording.owner) { personName($0.owner, at: $0.dealer) },
            .text(LoopWording.until, .brief) { $0.until.text },
            .text(LoopWording.reason, .wide) { $0.reason },
        ]
        HTMLTable(
            columns: columns, caption: MonthLoopWording.waivers, limit: (Self.mostRows, .waivers),
            marks: { index.marks(dealer: $0.dealer, checklist: $0.checklist) }
        ).append(waivers, to: &html, in: context)
    }

    var reflections: Chapter? {
        guard !report.reflections.reports.isEmpty else { return nil }
        return Chapter("reflections", MonthLoopWording.reflections) { html in
            let columns: [HTMLColumn<ReflectionDue>] = [
                .text(PageWording.person, .head) { $0.person.name },
                dealerColumn(\.dealer, .text),
                .text(PageWording.audit) { $0.audit },
                .text(PageWording.date, .brief) { $0.date.text },
                .text(MonthLoopWording.criticalItems, .wide) { due in
                    context.listed(
                        due.findings.map { $0.item.id }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
                },
            ]
            HTMLTable(
                columns: columns, caption: MonthLoopWording.reflections, limit: (Self.mostRows, .reflections),
                marks: { index.marks(dealer: $0.dealer.id, checklist: $0.checklist.id) }
            ).append(report.reflections.reports, to: &html, in: context)
        }
    }

    private func name(of subject: ActionStanding.Subject) -> String {
        switch subject {
        case .whole: context.say(MonthTableWording.whole)
        case .dealer(let id): dealerName(id)
        case .department(let dealer, let id): "\(dealerName(dealer)) · \(index.departmentName(id))"
        case .owner(let dealer, let id):
            "\(dealerName(dealer)) · \(id.map { personName($0, at: dealer) } ?? context.say(MonthLoopWording.nobody))"
        }
    }

    private func dealerName(_ id: String) -> String { context.name(of: AuditedDealer(id: id)) }

    private func personName(_ id: String, at dealer: String) -> String { context.personName(id, at: dealer) }
}
