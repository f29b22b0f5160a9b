internal import BilingualText
public import Compliance
public import Scoring

/// The monthly compliance report: an entry page, the month's cards, and the data files behind every figure.
///
/// - Parameters:
///   - scorecards: the cards of `report.audits`; each gets its page.
///   - previousScorecards: the cards of `report.previousAudits`. They stand in the data files only, beside the month's, so
///     that a reader can redo the comparison.
public func renderMonthlyReport(
    _ report: MonthlyCompliance, scorecards: [Scorecard], previousScorecards: [Scorecard], refused: [RefusedInput],
    context: ReportContext
) -> [RenderedFile] {
    let index = CardIndex(scorecards)
    let paths = PagePaths(index)
    let tables = MonthTables(report: report, index: index, paths: paths, context: context)
    var files: [RenderedFile] = []
    if context.formats.contains(.markdown) {
        let entry = MonthPage(report: report, refused: refused, tables: tables, context: context).page()
        let pages = CardPages(index: index, paths: paths, context: context).pages()
        files += ([entry] + pages).map(RenderedFile.init)
    }
    if context.formats.contains(.csv) {
        let cards = ScorecardFiles(cards: scorecards + previousScorecards, refused: refused, context: context)
        files += cards.files() + tables.files()
    }
    return files
}
