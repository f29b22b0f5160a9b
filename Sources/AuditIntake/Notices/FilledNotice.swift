public import ClosedLoop
public import Diagnostics

/// A rectification notice that came back, as it was filled in; nothing of it is judged yet.
public struct FilledNotice: Sendable {
    /// The number above the table.
    public let number: NoticeCell
    /// The rest of its head; nil where a line is missing.
    public let dealer: NoticeCell?
    public let month: NoticeCell?
    public let issued: NoticeCell?
    /// Rows in which something is filled in, from the top.
    public let rows: [FilledNoticeRow]
    /// The sheet of a workbook on which it stands.
    public let sheet: String?
}

/// What stands in one cell, and where.
public struct NoticeCell: Sendable, Hashable {
    /// On one line, without blanks at the ends; empty where nothing stands.
    public let text: String
    public let position: SourcePosition

    public init(_ text: String, at position: SourcePosition) {
        self.text = text
        self.position = position
    }
}

/// The row of one action.
public struct FilledNoticeRow: Sendable {
    private let cells: [NoticeColumn: NoticeCell]
    private let start: SourcePosition

    init(_ cells: [NoticeColumn: NoticeCell], start: SourcePosition) {
        self.cells = cells
        self.start = start
    }

    /// An empty cell where nothing stands.
    public subscript(column: NoticeColumn) -> NoticeCell { cells[column] ?? NoticeCell("", at: start) }

    /// True when the dealer has filled in something.
    public var isFilled: Bool { NoticeColumn.allCases.contains { $0.isToFill && !self[$0].text.isEmpty } }
}

/// What a file gave that should be a filled notice.
public struct NoticeReading: Sendable {
    /// Nil when the file as a whole is refused.
    public let notice: FilledNotice?
    public let diagnostics: [Diagnostic]
    /// The decoded text, to show places of problems; empty for a workbook.
    public let text: String
}
