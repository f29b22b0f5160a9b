internal import BilingualText
internal import ChecklistModel
public import ClosedLoop

/// The notice in Markdown, to be printed on A4 across and filled in by hand, or filled in as it is.
public func renderNoticePaper(_ notice: RectificationNotice) -> [UInt8] {
    var text = "# \(markdownEscaped(notice.say(NoticeWords.title)))\n\n"
    text += lines(notice.head.map { [markdownStrong($0.label), markdownEscaped($0.value)] }, headings: ["", ""])
    text += "\n" + notice.terms.map { "- \(markdownEscaped($0))\n" }.joined() + "\n"
    let columns = NoticeColumn.allCases
    text += lines(
        notice.rows.map { row in columns.map { $0.isToFill ? blank(for: $0) : markdownEscaped(row[$0]) } },
        headings: columns.map { markdownEscaped(notice.say($0.title)) })
    let line = String(repeating: "\\_", count: 16)
    let colon = notice.language == .zh ? "：" : ": "
    text += "\n" + notice.signatures.map { markdownEscaped($0) + colon + line }.joined(separator: "　") + "\n"
    return Array(text.utf8)
}

/// A line to write on, which also keeps its column wide enough for that.
private func blank(for column: NoticeColumn) -> String {
    let length =
        switch column {
        case .measure: 13
        case .completed, .proof: 11
        default: 9
        }
    return String(repeating: "_", count: length)
}

private func lines(_ rows: [[String]], headings: [String]) -> String {
    ([headings, headings.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
}
