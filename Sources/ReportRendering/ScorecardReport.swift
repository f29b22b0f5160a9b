internal import BilingualText
internal import IssuedScores
internal import Scoring

/// The scorecards of one run: an entry page, a page per audit, department and person, and the data files.
///
/// The same input gives the same bytes, whatever the machine.
public func renderScorecards(_ batch: CardBatch, context: ReportContext) -> [RenderedFile] {
    var files: [RenderedFile] = []
    if context.formats.contains(.markdown) {
        let index = CardIndex(batch.scorecards)
        let subjects = PageSubjects(index)
        let paths = PagePaths(subjects)
        var page = MarkdownPage(in: context.language)
        writeEntryPage(batch, CardLists(subjects: subjects, paths: paths, context: context), to: &page)
        files.append(RenderedFile(path: PagePaths.entry, content: page.take()))
        files += CardPages(index: index, paths: paths, context: context).files(by: &page)
    }
    if context.formats.contains(.csv) {
        let audits = batch.scorecards.map(IssuedAudit.init)
        files += IssuedFiles(audits: audits, refused: batch.refused, context: context).files()
    }
    return files
}

private func writeEntryPage(_ batch: CardBatch, _ lists: CardLists, to page: inout MarkdownPage) {
    let context = lists.context
    var summary: [String] = []
    for outcome in Outcome.allCases {
        let count = batch.scorecards.count { $0.outcome == outcome }
        if count > 0 { summary.append("\(context.say(outcome.wording)) \(count)") }
    }
    let text = EntryWording.summary(
        audits: batch.scorecards.count, outcomes: context.listed(summary), refused: batch.refusedFiles)
    page.heading(1, PageWording.auditCards)
    page.paragraph(text)
    page.heading(2, PageWording.audits)
    lists.writeAudits(to: &page)
    if !lists.subjects.dealers.isEmpty {
        page.heading(2, PageWording.cardsByDealer)
        lists.writeDealers(to: &page)
    }
    lists.writeRefused(batch.refused, to: &page)
    lists.writeFiles(DataFile.ofScorecards, to: &page)
    page.foot(context)
}

extension CardBatch {
    /// Several reasons can stand against one audit or one file.
    fileprivate var refusedFiles: Int { Set(refused.map { [$0.file, $0.audit ?? ""] }).count }
}
