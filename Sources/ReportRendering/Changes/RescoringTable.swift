internal import BilingualText
internal import ChecklistComparison
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// What the old answers score under both checklists, and why the score changes.
struct RescoringTable {
    let rescorings: [Rescoring]
    let context: ReportContext

    func blocks() -> [Block] {
        guard !rescorings.isEmpty else { return [context.paragraph(ChangeWording.noAudits)] }
        return [context.paragraph(ChangeWording.howRescored), table, .list(remarks)].filter { block in
            if case .list(let lines) = block { !lines.isEmpty } else { true }
        }
    }

    private var table: Block {
        let causes = Rescoring.Cause.allCases.map { cause in
            Column<Rescoring>(ChangeWording.cause(cause), .right) { signed($0.causes[cause], $0) }
        }
        return context.table(
            [
                Column(PageWording.audit) { .text($0.before.audit.id) },
                Column(ChangeWording.old, .right) { score($0.before) },
                Column(ChangeWording.new, .right) { score($0.after) },
                Column(ChangeWording.difference, .right) { signed($0.change, $0) },
            ] + causes + [
                Column(PageWording.outcome) { .text(arrow(outcome($0.before), outcome($0.after))) }
            ], rows: rescorings)
    }

    private func score(_ card: Scorecard) -> Cell { .number(card.final, decimals: card.checklist.decimals) }

    /// Shown with the decimals of the finer checklist; what rounds to 0 has no sign.
    private func signed(_ change: Fraction?, _ rescoring: Rescoring) -> Cell {
        guard let change else { return .empty }
        let decimals = max(rescoring.before.checklist.decimals, rescoring.after.checklist.decimals)
        let text = change.decimalText(decimals: decimals)
        return .text(change.rounded(toDecimals: decimals) > .zero ? "+\(text)" : text)
    }

    private func outcome(_ card: Scorecard) -> String {
        ([card.grade?.id].compactMap(\.self) + [context.say(card.outcome.wording)]).joined(separator: " ")
    }

    private func arrow(_ old: String, _ new: String) -> String { old == new ? old : "\(old) → \(new)" }

    /// What the table cannot say: items that took no part, and why there is no score.
    private var remarks: [[Inline]] {
        let notAsked = rescorings.first?.notAsked ?? []
        let added = notAsked.isEmpty ? [] : [ChangeWording.notAsked(context.listed(notAsked))]
        let lines = rescorings.flatMap { rescoring -> [BilingualText] in
            let audit = rescoring.before.audit.id
            let lost = rescoring.notCarried
            return (lost.isEmpty ? [] : [ChangeWording.notCarried(context.listed(lost), audit: audit)])
                + (rescoring.before.final == nil ? [ChangeWording.noScore(audit: audit, isOld: true)] : [])
                + (rescoring.after.final == nil ? [ChangeWording.noScore(audit: audit, isOld: false)] : [])
        }
        return (added + lines).map { [.text(context.say($0))] }
    }
}
