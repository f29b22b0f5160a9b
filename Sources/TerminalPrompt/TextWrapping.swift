internal import BilingualText

/// One line broken into rows that fit a terminal: between words, between Chinese characters, never before a closing sign. Further rows
/// keep the line's indentation.
public func wrapped(_ line: String, columns: Int) -> String {
    let indentation = line.prefix { $0 == " " }
    let isNarrow = columns < 20 || indentation.count * 2 > columns
    let indent = isNarrow ? "" : String(indentation)
    var rows: [String] = []
    var row = String(indentation)
    var rowWidth = indentation.count
    for piece in pieces(line.dropFirst(indentation.count)) {
        let width = displayWidth(of: piece.trimmedEnd)
        if rowWidth + width > columns, rowWidth > (rows.isEmpty ? indentation.count : indent.count) {
            rows.append(String(row.trimmedEnd))
            row = indent
            rowWidth = indent.count
        }
        row += piece
        rowWidth += displayWidth(of: piece)
    }
    rows.append(row)
    return rows.joined(separator: "\n")
}

/// The shortest texts that stay in one row: a word with the blanks behind it, a Chinese character with the signs that cling to it.
private func pieces(_ line: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = line.startIndex
    var previous: Character?
    for index in line.indices {
        let next = line[index]
        if let previous, mayBreak(between: previous, next) {
            pieces.append(line[start..<index])
            start = index
        }
        previous = next
    }
    if start < line.endIndex { pieces.append(line[start...]) }
    return pieces
}

private func mayBreak(between previous: Character, _ next: Character) -> Bool {
    if next == " " || opening.contains(previous) || closing.contains(next) { return false }
    return previous == " " || displayWidth(of: previous) == 2 || displayWidth(of: next) == 2
}

private let opening: Set<Character> = ["（", "(", "“", "‘", "《", "〈", "「", "『", "【", "["]
private let closing: Set<Character> = [
    "）", ")", "”", "’", "》", "〉", "」", "』", "】", "]", "，", "。", "；", "：", "、", "？", "！", ",", ".", ";", ":", "?", "!",
    "%",
]

extension StringProtocol {
    /// Without the blanks at the end.
    fileprivate var trimmedEnd: SubSequence {
        var rest = self[...]
        while rest.last == " " { rest = rest.dropLast() }
        return rest
    }
}
