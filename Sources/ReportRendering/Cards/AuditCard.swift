internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// The page of one audit: what it scored, why, and what is to be done.
struct AuditCard {
    let card: Scorecard
    let path: String
    let paths: PagePaths
    let context: ReportContext

    var checklist: Checklist { card.checklist }
    var audit: Audit { card.audit }

    func page() -> Page {
        Page(
            path: path,
            blocks: head + result + MissingAnswers(card: card, context: context).blocks
                + ScoreSteps(card: card, context: context).blocks + sections + slices + items + findings + groups
                + method
                + [context.foot])
    }

    private var head: [Block] {
        var title = [context.say(checklist.title), context.name(of: audit.dealer), audit.date.text]
        if checklist.departmentFromAudit, let department = audit.department {
            title.insert(context.departmentName(department, in: checklist), at: 1)
        }
        var facts: [(BilingualText, Inline)] = [
            (PageWording.dealer, .text(context.label(of: audit.dealer)))
        ]
        if let region = audit.dealer.region {
            facts.append((PageWording.region, .text(context.regionName(region))))
        }
        if let department = audit.department {
            facts.append((PageWording.department, departmentLink(department)))
        }
        facts += [
            (PageWording.checklist, .text("\(context.say(checklist.title)) · \(checklist.id) \(checklist.version)")),
            (PageWording.date, .text(audit.date.text)),
            (PageWording.auditor, .text(context.auditorName(audit.auditor))),
        ]
        return [
            .heading(1, [.text(title.joined(separator: " · "))]),
            context.facts([(CardWording.auditNumber, .text(audit.id))] + facts),
        ]
    }

    func departmentLink(_ id: String?) -> Inline {
        link(
            context.departmentName(id, in: checklist), to: paths.department(id, of: audit.dealer), from: path)
    }

    func decimal(_ value: Fraction) -> String { value.decimalText(decimals: card.decimals) }

    func percent(_ share: Fraction) -> String { decimal(.hundred * share) + "%" }
}
