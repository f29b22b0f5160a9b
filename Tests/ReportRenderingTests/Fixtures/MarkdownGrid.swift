import BilingualText

/// A table as it was read back: every row has as many cells as the head, or it is none.
struct MarkdownGrid: Equatable {
    enum Alignment: String { case left, right, center, none }

    let head: [MarkdownText]
    let alignments: [Alignment]
    let rows: [[MarkdownText]]

    init(_ lines: [ArraySlice<Unicode.Scalar>]) throws {
        guard lines.count >= 2 else { throw MarkdownReading.Mistake("no line below the head", in: lines[0]) }
        head = try Self.cells(lines[0]).map { try MarkdownText($0) }
        alignments = try Self.cells(lines[1]).map(Self.alignment)
        rows = try lines.dropFirst(2).map { line in try Self.cells(line).map { try MarkdownText($0) } }
        for (line, count) in zip(lines, [head.count, alignments.count] + rows.map(\.count)) where count != head.count {
            throw MarkdownReading.Mistake("\(count) cells instead of \(head.count)", in: line)
        }
    }

    /// What stands between the bars that no backslash takes away, without the spaces around it.
    static func cells(_ line: ArraySlice<Unicode.Scalar>) throws -> [ArraySlice<Unicode.Scalar>] {
        var cells: [ArraySlice<Unicode.Scalar>] = []
        var start = line.startIndex
        var isEscaped = false
        for position in line.indices {
            if line[position] == "|", !isEscaped {
                cells.append(line[start..<position])
                start = position + 1
            }
            isEscaped = line[position] == "\\" && !isEscaped
        }
        guard start == line.endIndex, cells.first?.isEmpty == true else {
            throw MarkdownReading.Mistake("a row that is not between bars", in: line)
        }
        return cells.dropFirst().map(\.withoutSpaces)
    }

    private static func alignment(_ cell: ArraySlice<Unicode.Scalar>) throws -> Alignment {
        let dashes = cell.drop { $0 == ":" }.prefix { $0 == "-" }
        guard !dashes.isEmpty, cell.allSatisfy({ $0 == "-" || $0 == ":" }), cell.count - dashes.count <= 2 else {
            throw MarkdownReading.Mistake("no line below a head", in: cell)
        }
        return switch (cell.first == ":", cell.last == ":") {
        case (true, true): .center
        case (true, false): .left
        case (false, true): .right
        case (false, false): .none
        }
    }

    /// The cells of the column with this heading, in English; nil where there is none.
    func column(_ heading: BilingualText) -> [String]? {
        head.firstIndex { $0.plain == heading.wording(in: .en) }.map { column in rows.map { $0[column].plain } }
    }

    /// The values of a table of labels and values, the first pair of which stands in the head.
    var facts: [String: String] {
        Dictionary(([head] + rows).map { ($0[0].plain, $0[1].plain) }) { first, _ in first }
    }
}

extension ArraySlice<Unicode.Scalar> {
    var withoutSpaces: ArraySlice<Unicode.Scalar> {
        let start = drop { $0 == " " }
        return start.prefix(start.count - start.reversed().prefix { $0 == " " }.count)
    }
}
