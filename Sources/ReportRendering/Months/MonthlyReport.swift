internal import BilingualText
internal import ChecklistModel
public import Compliance
internal import IssuedScores
public import Scoring
public import Workbook

/// The monthly compliance report: an entry page, the data files behind every figure, a page for the browser, a workbook,
/// JSON, and the cards of the month's audits.
///
/// A large month is made a part at a time, so that it need not be in memory at once.
public struct MonthlyReport: Sendable {
    public let compliance: MonthlyCompliance
    public let refused: [RefusedInput]
    public let context: ReportContext
    private let tables: MonthTables

    /// - Parameter hasCards: true when there are pages about audits, departments and people to link to.
    public init(
        _ compliance: MonthlyCompliance, refused: [RefusedInput] = [], hasCards: Bool = false, context: ReportContext
    ) {
        self.compliance = compliance
        self.refused = refused
        self.context = context
        let subjects = PageSubjects(hasCards ? compliance.audits : [])
        tables = MonthTables(
            report: compliance, subjects: subjects, paths: PagePaths(subjects), context: context)
    }

    /// Everything but the cards, the workbook first; each part can be made by itself, on any thread.
    public var parts: [ReportPart] {
        var parts: [ReportPart] = []
        if context.formats.contains(.xlsx) {
            parts.append(
                ReportPart(path: MonthWorkbook.path) { () throws(WorkbookFailure) in
                    try MonthWorkbook(report: compliance, tables: tables, page: page, context: context).file().content
                })
        }
        if context.formats.contains(.html) {
            parts.append(
                ReportPart(path: MonthHTML.path) { renderMonthHTML(compliance, context: context).content })
        }
        if context.formats.contains(.markdown) {
            parts.append(ReportPart(path: PagePaths.entry) { page.markdown() })
        }
        if context.formats.contains(.csv) { parts += issuedData + figureData }
        if context.formats.contains(.json) {
            parts.append(
                ReportPart(path: MonthJSON.path) {
                    MonthJSON(report: compliance, tables: tables, context: context).file().content
                })
        }
        return parts
    }

    /// The pages about audits, departments and people.
    public var cards: MonthlyCards {
        MonthlyCards(subjects: tables.subjects, paths: tables.paths, context: context)
    }

    private var page: MonthPage {
        MonthPage(report: compliance, refused: refused, tables: tables, context: context)
    }

    private var issuedData: [ReportPart] {
        DataFile.ofScorecards.map { file in
            ReportPart(path: file.path) {
                IssuedFiles(
                    audits: compliance.audits + compliance.previousAudits, refused: refused, context: context
                ).file(file).content
            }
        }
    }

    private var figureData: [ReportPart] {
        (MonthTables.figures + MonthTables.entries).map { source in
            ReportPart(path: source.file.path) { source.table(tables).csv(excel: context.excel).content }
        }
    }
}

/// A file of a report that is made when it is asked for.
public struct ReportPart: Sendable {
    /// Below the report's folder.
    public let path: String
    /// The file's bytes; a workbook may not come about.
    public let content: @Sendable () throws(WorkbookFailure) -> [UInt8]
}

/// Renders cards a dealer at a time.
public struct MonthlyCards: Sendable {
    private let subjects: PageSubjects
    private let paths: PagePaths
    private let context: ReportContext

    init(subjects: PageSubjects, paths: PagePaths, context: ReportContext) {
        self.subjects = subjects
        self.paths = paths
        self.context = context
    }

    /// Each dealer's audits and the paths of its pages, in the order of the report; empty unless cards are wanted, in Markdown.
    public var dealers: [(audits: [String], paths: [String])] {
        guard context.formats.contains(.markdown) else { return [] }
        return subjects.dealers.map { dealer in
            let audits = dealer.audits.map { subjects.audits[$0].id }
            return (audits, audits.compactMap(paths.audit) + paths.pages(of: dealer))
        }
    }

    /// The pages of one dealer.
    ///
    /// - Parameter cards: the scorecards of all of the dealer's audits.
    public func pages(_ cards: [Scorecard]) -> [RenderedFile] {
        var page = MarkdownPage(in: context.language)
        return CardPages(index: CardIndex(cards), paths: paths, context: context).files(by: &page)
    }
}
