internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic

extension MonthHTML {
    /// Dealers against what they owed.
    var coverage: Chapter? {
        guard !report.due.isEmpty else { return nil }
        var dealers = OrderedGroups<String, DueRecord>()
        var owed = OrderedGroups<[String?], DueRecord>()
        for due in report.due {
            dealers.append(due, to: due.dealer.id)
            owed.append(due, to: [due.checklist, due.department])
        }
        return Chapter("coverage", PageWording.coverage, lead: HTMLWording.coverageLead) { html in
            coverageLegend(&html)
            HTMLTable(
                columns: [dealerColumn { $0[0].dealer }] + [
                    .percent(PageWording.coverage) { records in
                        Fraction(records.count { $0.state == .scored }, records.count)
                    }
                ] + owed.groups.map(\.key).map(dueColumn),
                caption: PageWording.coverage, name: "cover", marks: { index.marks(dealer: $0[0].dealer.id) }
            ).append(dealers.groups.map(\.members), to: &html, in: context)
        }
    }

    private func dueColumn(_ key: [String?]) -> HTMLColumn<[DueRecord]> {
        let name = index.checklistName(key[0] ?? "")
        let heading = key[1].map { context.say(CardWording.remark(name, note: index.departmentName($0))) } ?? name
        return HTMLColumn(BilingualText(heading)) { records, html in
            guard let due = records.first(where: { [$0.checklist, $0.department] == key }) else { return }
            html.element("span", .class(due.state.isGap ? "worse" : "better"), .decorative, text: due.state.sign)
            html.element("span", .class("unseen"), text: context.say(due.state.wording))
        }
    }

    private func coverageLegend(_ html: inout HTMLWriter) {
        html.element("ul", .class("legend")) { html in
            for state in [DueRecord.State.scored, .missing, .incomplete, .notScored]
            where report.due.contains(where: { $0.state == state }) {
                html.element("li") { html in
                    html.element("span", .class(state.isGap ? "worse" : "better"), text: state.sign)
                    html.text(" \(context.say(state.wording)) \(report.due.count { $0.state == state })")
                }
            }
        }
    }

    var changeSplit: Chapter? {
        guard report.changeSplit.contains(where: { $0.rescoredAudits > 0 || $0.incomparable > 0 }) else { return nil }
        return Chapter("change", MonthWording.changeSplit, lead: MonthWording.splitMeaning) { html in
            let columns: [HTMLColumn<ChangeSplit>] = [
                .text(PageWording.checklist, .head) { split in
                    split.checklist.map { context.say($0.title) } ?? context.say(MonthTableWording.whole)
                },
                .number(MonthWording.lastMonth, decimals: Self.decimals, \.previous),
                .number(MonthTableWording.rescored, decimals: Self.decimals, \.rescored),
                .number(MonthWording.thisMonth, decimals: Self.decimals, \.current),
                .change(MonthTableWording.performance, decimals: Self.decimals, .moreIsBetter, \.performance),
                .change(
                    MonthTableWording.checklistChange, decimals: Self.decimals, .neither, \.checklistChange),
                .change(MonthWording.change, decimals: Self.decimals, .neither, \.change),
                .count(HTMLWording.rescoredAudits, \.rescoredAudits),
                .count(MonthTableWording.incomparable, \.incomparable),
            ]
            HTMLTable(
                columns: columns, caption: MonthWording.changeSplit,
                marks: { index.marks(checklist: $0.checklist?.id) }
            ).append(report.changeSplit, to: &html, in: context)
        }
    }

    var revision: Chapter? {
        guard let note = report.revision, note.number > 1 || !note.changes.isEmpty else { return nil }
        return Chapter("revision", MonthWording.revisionChanges) { html in
            html.paragraph(HTMLWording.edition(note.number), in: context)
            if let reason = note.reason {
                html.element("p", text: context.say(CardWording.about(context.say(PageWording.reason), reason)))
            }
            guard !note.changes.isEmpty else { return }
            let names = Dictionary(index.dealers.map { ($0.id, context.label(of: $0)) }) { first, _ in first }
            let columns: [HTMLColumn<RevisionChange>] = [
                .text(PageWording.audit, .head, \.audit),
                .text(PageWording.dealer) { names[$0.dealer] ?? $0.dealer },
                .text(PageWording.checklist) { index.checklistName($0.checklist) },
                .text(MonthTableWording.kind) { context.say(MonthTableWording.kind($0.kind)) },
                .text(MonthTableWording.before, .number) { issued($0.before) },
                .text(MonthTableWording.now, .number) { issued($0.after) },
            ]
            HTMLTable(
                columns: columns, caption: MonthWording.revisionChanges,
                marks: { index.marks(dealer: $0.dealer, checklist: $0.checklist) }
            ).append(note.changes, to: &html, in: context)
        }
    }

    /// With all the decimals that the score was issued with: it is not rounded again.
    private func issued(_ score: Fraction?) -> String? {
        score.map { $0.decimalText(decimals: max(Self.decimals, MonthTables.issuedDecimals($0))) }
    }

    var method: Chapter? {
        let sentences =
            MonthWording.method(asOf: report.asOf.text, decimals: Self.decimals)
        return Chapter("method", MonthWording.howComputed) { html in
            html.element("ul") { html in
                for sentence in sentences { html.element("li", text: context.say(sentence)) }
            }
        }
    }
}

extension DueRecord.State {
    fileprivate var isGap: Bool { self == .missing || self == .incomplete }

    /// Four shapes, which tell apart without colour.
    fileprivate var sign: String {
        switch self {
        case .scored: "✓"
        case .incomplete: "◐"
        case .missing: "✗"
        case .notScored: "○"
        }
    }
}
