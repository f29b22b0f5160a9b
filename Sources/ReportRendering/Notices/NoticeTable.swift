internal import BilingualText
internal import ChecklistModel
public import ClosedLoop

/// The notice as CSV in UTF-8 with a byte-order mark, for spreadsheet programs: the head, then the table.
public func renderNoticeCSV(_ notice: RectificationNotice) -> [UInt8] {
    let columns = NoticeColumn.allCases
    var file = CSVFile(excel: true)
    for line in notice.head { file.append([.text(line.label), .text(line.value)]) }
    file.append(columns.map { .text(notice.say($0.title)) })
    for row in notice.rows { file.append(columns.map { .text(row[$0]) }) }
    return file.bytes
}
