internal import BilingualText
internal import ChecklistModel
public import ClosedLoop
public import Workbook

/// The notice as a workbook: what was found is locked, what the dealer fills in is open.
///
/// - Throws: ``WorkbookFailure`` when the folder for temporary files cannot be written.
public func renderNoticeWorkbook(_ notice: RectificationNotice) throws(WorkbookFailure) -> [UInt8] {
    let day = SheetDate(year: notice.issued.year, month: notice.issued.month, day: notice.issued.day)
    guard let day else { throw .noSheets }
    return try renderFillableWorkbook(
        FillableWorkbook(
            title: notice.say(NoticeWords.title) + " " + notice.number.text, created: day,
            sheets: [NoticeSheet(notice: notice).sheet]))
}

private struct NoticeSheet {
    let notice: RectificationNotice

    private let columns = NoticeColumn.allCases

    init(notice: RectificationNotice) { self.notice = notice }

    var sheet: FillableSheet {
        let title = [FillableCell(.text(notice.say(NoticeWords.title)), look: .title, span: 4)]
        var rows = [FillableRow(title + covered(3), height: 28)]
        rows += notice.head.map { line in
            FillableRow([label(line.label), FillableCell(.text(line.value), span: 3)] + covered(2))
        }
        rows += notice.terms.map { line in
            FillableRow(
                [FillableCell(.text(line), span: columns.count)] + covered(columns.count - 1),
                height: height([(line, columns.map(\.width).reduce(0, +))]))
        }
        let heading = rows.count
        rows.append(FillableRow(columns.map { FillableCell(.text(notice.say($0.title)), look: .heading) }, height: 30))
        rows += notice.rows.map(row)
        rows.append(FillableRow([FillableCell()], height: 12))
        rows += notice.signatures.map {
            FillableRow([label($0), FillableCell(entry: CellEntry(), span: 3)] + covered(2))
        }
        return FillableSheet(
            notice.say(NoticeWords.title), columnWidths: columns.map(\.width), rows: rows, frozenRows: heading + 1,
            frozenColumns: 2, repeatedRow: heading, page: PageSetup(footer: notice.number.text))
    }

    private func label(_ text: String) -> FillableCell { FillableCell(.text(text), look: .label) }

    private func covered(_ count: Int) -> [FillableCell] { (0..<count).map { _ in FillableCell() } }

    private func row(_ row: NoticeRow) -> FillableRow {
        FillableRow(
            columns.map { column in
                let text = row[column]
                return FillableCell(
                    text.isEmpty ? .empty : .text(text), look: column == .points ? .centred : .body,
                    entry: entry(column))
            }, height: height(columns.map { (row[$0], $0.width) }))
    }

    private func entry(_ column: NoticeColumn) -> CellEntry? {
        guard column.isToFill else { return nil }
        switch column {
        case .fixer, .verifier: return CellEntry(choices: notice.people)
        case .result: return CellEntry(choices: [NoticeWords.passed, NoticeWords.failed].map(notice.say))
        case .completed:
            return CellEntry(hint: notice.say(BilingualText(zh: "如 2026-10-20", en: "such as 2026-10-20")))
        default: return CellEntry()
        }
    }

    /// Of the longest text that is wrapped; programs other than Excel do not find it by themselves.
    private func height(_ texts: [(text: String, width: Double)]) -> Double {
        let lines = texts.map { (Double(displayWidth(of: $0.text)) / max(1, $0.width - 2)).rounded(.up) }
        return 14 * max(1, min(lines.max() ?? 1, 26)) + 5
    }
}

extension NoticeColumn {
    /// In characters.
    fileprivate var width: Double {
        switch self {
        case .action: 13
        case .item, .standard, .found: 24
        case .points: 7
        case .required: 20
        case .due, .completed: 12
        case .owner, .fixer, .verifier: 10
        case .measure: 24
        case .proof: 16
        case .result: 9
        case .seal: 8
        }
    }
}
