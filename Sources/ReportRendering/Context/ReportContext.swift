public import BilingualText
public import ChecklistModel

/// A notation that results can be written in.
public enum ReportFormat: String, Sendable, CaseIterable {
    case markdown = "md"
    case csv, html, xlsx, json

    /// Those of scorecards; a monthly report comes in every format.
    public static let ofScorecards: [ReportFormat] = [.markdown, .csv]
}

/// Everything about a report that its content does not say.
public struct ReportContext: Sendable {
    public let language: Language
    public let formats: Set<ReportFormat>
    /// CSV for spreadsheet programs: byte-order mark, CRLF, and text that looks like a formula made harmless.
    public let excel: Bool
    /// The version of the program, for the foot of every page.
    public let programVersion: String
    /// Names of departments, roles, regions and dealers; ids stand for themselves without it.
    public let network: DealerNetwork?
    /// What stands beside items about their actions and appeals; nil without a ledger.
    public let loop: LoopNotes?

    public init(
        language: Language, formats: Set<ReportFormat> = Set(ReportFormat.allCases), excel: Bool = false,
        programVersion: String, network: DealerNetwork? = nil, loop: LoopNotes? = nil
    ) {
        self.language = language
        self.formats = formats
        self.excel = excel
        self.programVersion = programVersion
        self.network = network
        self.loop = loop
    }
}

extension ReportContext {
    func say(_ text: BilingualText) -> String { text.wording(in: language) }

    /// Id and text, such as `1-1 地面干净`; a text that repeats the id is left out.
    func labelled(_ id: String, _ text: BilingualText) -> String {
        let words = say(text)
        return words == id || words.isEmpty ? id : "\(id) \(words)"
    }

    /// Joins short names: 、 in Chinese, a comma in English.
    func listed(_ names: [String]) -> String {
        names.joined(separator: nameSeparator)
    }

    var nameSeparator: String { language == .zh ? "、" : ", " }

    func table<Row>(_ columns: [Column<Row>], rows: some Sequence<Row>) -> Block {
        .table(ReportRendering.table(columns, rows: rows, in: language))
    }

    /// Labels and values under each other; the first pair stands in the heading row.
    func facts(_ facts: [(label: BilingualText, value: Inline)]) -> Block {
        let cells = facts.map { [[Inline.text(say($0.label))], [$0.value]] }
        return .table(Table(headings: cells.first ?? [], alignments: [.left, .left], rows: Array(cells.dropFirst())))
    }

    func heading(_ level: Int, _ text: BilingualText) -> Block { .heading(level, [.text(say(text))]) }

    func paragraph(_ text: BilingualText) -> Block { .paragraph([.text(say(text))]) }

    var foot: Block { paragraph(PageWording.foot(version: programVersion)) }
}
