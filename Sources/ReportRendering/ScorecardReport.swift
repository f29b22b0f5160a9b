internal import BilingualText
internal import IssuedScores
internal import Scoring

/// The scorecards of one run: an entry page, a page per audit, department and person, and the data files.
///
/// The same input gives the same bytes, whatever the machine.
public func renderScorecards(_ batch: CardBatch, context: ReportContext) -> [RenderedFile] {
    let index = CardIndex(batch.scorecards)
    let audits = batch.scorecards.map(IssuedAudit.init)
    let subjects = PageSubjects(audits)
    let paths = PagePaths(subjects)
    var files: [RenderedFile] = []
    if context.formats.contains(.markdown) {
        let pages = CardPages(index: index, paths: paths, context: context).pages()
        files += ([entryPage(batch, subjects: subjects, paths: paths, context: context)] + pages).map(RenderedFile.init)
    }
    if context.formats.contains(.csv) {
        files += IssuedFiles(audits: audits, refused: batch.refused, context: context).files()
    }
    return files
}

private func entryPage(_ batch: CardBatch, subjects: PageSubjects, paths: PagePaths, context: ReportContext) -> Page {
    let lists = CardLists(subjects: subjects, paths: paths, context: context)
    let outcomes = Outcome.allCases.map { outcome in batch.scorecards.count { $0.outcome == outcome } }
    let summary = zip(Outcome.allCases, outcomes).filter { $0.1 > 0 }.map { "\(context.say($0.wording)) \($1)" }
    let text = EntryWording.summary(
        audits: batch.scorecards.count, outcomes: context.listed(summary), refused: batch.refusedFiles)
    var blocks = [
        context.heading(1, PageWording.auditCards), context.paragraph(text),
        context.heading(2, PageWording.audits), lists.audits,
    ]
    if !subjects.dealers.isEmpty { blocks += [context.heading(2, PageWording.cardsByDealer)] + lists.dealers }
    blocks += lists.refused(batch.refused) + lists.files(DataFile.ofScorecards) + [context.foot]
    return Page(path: PagePaths.entry, blocks: blocks)
}

extension CardBatch {
    /// Several reasons can stand against one audit or one file.
    fileprivate var refusedFiles: Int { Set(refused.map { [$0.file, $0.audit ?? ""] }).count }
}
