internal import IssuedScores
public import Scoring

/// A data file that scoring writes.
public enum ScoreTable: String, Sendable, CaseIterable {
    case audits, departments, teams, people, sections, pillars, items, findings

    fileprivate var file: DataFile {
        switch self {
        case .audits: .audits
        case .departments: .departments
        case .teams: .teams
        case .people: .people
        case .sections: .sections
        case .pillars: .pillars
        case .items: .items
        case .findings: .findings
        }
    }
}

/// Writes the data files of scorecards card by card, so that a batch of any size needs the memory of one.
public struct ScoreTables: Sendable {
    /// In the order of the cases.
    public let tables: [ScoreTable]
    /// What the file of each table begins with.
    public let headers: [[UInt8]]
    /// What the file of refused input begins with.
    public let refusedHeader: [UInt8]
    private let context: ReportContext

    public init(_ tables: Set<ScoreTable>, context: ReportContext) {
        let empty = IssuedFiles(audits: [], refused: [], context: context)
        self.tables = ScoreTable.allCases.filter(tables.contains)
        headers = self.tables.map { empty.file($0.file).content }
        refusedHeader = empty.file(.refused).content
        self.context = context
    }

    /// True when rows are made for spreadsheet programs.
    public var isForExcel: Bool { context.excel }

    /// The file that a table is written to, below the folder of results.
    public static func path(of table: ScoreTable) -> String { table.file.path }
    /// The file of what was refused.
    public static var refusedPath: String { DataFile.refused.path }

    /// One card's rows, table by table.
    public func rows(of card: Scorecard) -> [[UInt8]] {
        if tables.isEmpty { return [] }
        let files = IssuedFiles(audits: [IssuedAudit(card)], refused: [], context: context)
        return zip(tables, headers).map { Array(files.file($0.file).content.dropFirst($1.count)) }
    }

    public func row(of refused: RefusedInput) -> [UInt8] {
        let file = IssuedFiles(audits: [], refused: [refused], context: context).file(.refused)
        return Array(file.content.dropFirst(refusedHeader.count))
    }
}
