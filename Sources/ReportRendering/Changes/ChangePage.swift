internal import BilingualText
public import ChecklistComparison
internal import ChecklistModel

/// What changed between two checklists, as one page of Markdown that begins with the verdict.
///
/// - Parameter rescorings: audits scored under both; nil when nobody asked.
public func renderChange(_ change: ChecklistChange, rescorings: [Rescoring]?, context: ReportContext) -> String {
    ChangePage(change: change, rescorings: rescorings, context: context).page().markdown
}

struct ChangePage {
    let change: ChecklistChange
    let rescorings: [Rescoring]?
    let context: ReportContext

    func page() -> Page {
        Page(path: "", blocks: [verdict, .heading(1, [.text(title)]), meaning] + strangers + tables + rescored)
    }

    private var verdict: Block {
        let reasons = change.reasons.map { context.say(ChangeWording.reason($0)) }
        let why =
            reasons.isEmpty
            ? context.say(change.isEmpty ? ChangeWording.nothingChanged : ChangeWording.onlyWords)
            : context.listed(reasons)
        return .paragraph([
            .strong(context.say(ChangeWording.verdict(change.verdict))),
            .text(context.say(PageWording.label("")) + why),
        ])
    }

    private var title: String {
        let (old, new) = (change.old, change.new)
        return old.id == new.id
            ? "\(context.labelled(new.id, new.title)) \(old.version) → \(new.version)"
            : "\(context.labelled(old.id, old.title)) \(old.version) → "
                + "\(context.labelled(new.id, new.title)) \(new.version)"
    }

    private var meaning: Block { context.paragraph(ChangeWording.meaning(change.verdict)) }

    private var strangers: [Block] {
        change.old.id == change.new.id ? [] : [context.paragraph(ChangeWording.otherChecklist)]
    }

    private var tables: [Block] {
        let outline = OutlineChangeRows(change: change, context: context)
        let parts: [(heading: BilingualText, subject: BilingualText, rows: [ChangeRow])] = [
            (CardWording.items, PageWording.item, ItemChangeRows(change: change, context: context).rows()),
            (CardWording.sections, CardWording.section, outline.sections()),
            (ChangeWording.rules, ChangeWording.rule, outline.rules()),
            (PageWording.checklist, ChangeWording.field, outline.fields()),
        ]
        return parts.filter { !$0.rows.isEmpty }.flatMap { part in
            [context.heading(2, part.heading), context.table(of: part.rows, subject: part.subject)]
        }
    }

    private var rescored: [Block] {
        guard let rescorings else { return [] }
        return [context.heading(2, ChangeWording.rescored)]
            + RescoringTable(rescorings: rescorings, context: context).blocks()
    }
}
