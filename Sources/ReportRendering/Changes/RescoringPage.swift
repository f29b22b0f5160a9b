internal import BilingualText
public import ChecklistComparison
public import ChecklistModel

/// What recorded audits score under another version of their checklist, as Markdown.
public func renderRescoring(_ rescorings: [Rescoring], under new: Checklist, context: ReportContext) -> String {
    let title = "\(context.say(new.title)) · \(new.id) \(new.version)"
    let table = RescoringTable(rescorings: rescorings, context: context)
    return Page(
        path: "", blocks: [.heading(1, [.text(title)]), context.heading(2, ChangeWording.rescored)] + table.blocks()
    ).markdown
}
