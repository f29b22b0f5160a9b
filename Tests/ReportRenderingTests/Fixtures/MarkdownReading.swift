/// Reads a page of GitHub-flavoured Markdown back by strict rules of its own: whatever in it could still be markup, and is
/// not what this program writes on purpose, is a mistake.
///
/// It goes by code points, since a mark behind a bar or a line end makes one character of the two.
struct MarkdownReading {
    enum Block: Equatable {
        case heading(Int, MarkdownText)
        case paragraph(MarkdownText)
        case list([MarkdownText])
        case table(MarkdownGrid)
    }

    struct Mistake: Error, CustomStringConvertible {
        let description: String

        init(_ what: String, in text: ArraySlice<Unicode.Scalar>) {
            description = "\(what): \(String(String.UnicodeScalarView(text)).debugDescription)"
        }
    }

    let blocks: [Block]

    init(_ page: String) throws {
        let scalars = Array(page.unicodeScalars)
        guard scalars.last == "\n" else { throw Mistake("no line end at the end", in: scalars.suffix(20)) }
        let lines = scalars.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
        var blocks: [Block] = []
        var group: [ArraySlice<Unicode.Scalar>] = []
        for line in lines + [[]] {
            if !line.isEmpty {
                group.append(line)
            } else if let first = group.first {
                blocks.append(try Self.block(first, group))
                group = []
            } else {
                throw Mistake("a blank line that parts nothing", in: scalars.prefix(20))
            }
        }
        self.blocks = blocks
    }

    private static func block(
        _ first: ArraySlice<Unicode.Scalar>, _ lines: [ArraySlice<Unicode.Scalar>]
    ) throws -> Block {
        if first.starts(with: "| ".unicodeScalars) { return .table(try MarkdownGrid(lines)) }
        if first.starts(with: "- ".unicodeScalars) {
            return .list(
                try lines.map { line in
                    guard line.starts(with: "- ".unicodeScalars) else {
                        throw Mistake("no entry of the list", in: line)
                    }
                    return try flow(line.dropFirst(2))
                })
        }
        guard lines.count == 1 else { throw Mistake("a second line", in: lines[1]) }
        let level = first.prefix { $0 == "#" }.count
        if level > 0 {
            guard level <= 6, first.dropFirst(level).first == " " else { throw Mistake("no heading", in: first) }
            return .heading(level, try MarkdownText(first.dropFirst(level + 1)))
        }
        return .paragraph(try flow(first))
    }

    /// Text where a block could begin.
    private static func flow(_ text: ArraySlice<Unicode.Scalar>) throws -> MarkdownText {
        let start = text.drop { $0 == " " }
        let digits = start.prefix { ("0"..."9").contains($0) }
        let isNumbered = !digits.isEmpty && opensEntry(start.dropFirst(digits.count), [".", ")"])
        let isRule = start.starts(with: "--".unicodeScalars) || start.starts(with: "==".unicodeScalars)
        if isNumbered || isRule || opensEntry(start, ["-", "+"]) || text.starts(with: "    ".unicodeScalars) {
            throw Mistake("opens another block", in: text)
        }
        return try MarkdownText(text)
    }

    private static func opensEntry(_ text: ArraySlice<Unicode.Scalar>, _ marks: [Unicode.Scalar]) -> Bool {
        guard let mark = text.first, marks.contains(mark) else { return false }
        return text.dropFirst().first.map { $0 == " " } ?? true
    }

    /// The blocks below a heading, up to the next one of any level.
    func blocks(under heading: String) -> [Block] {
        let start = blocks.firstIndex { if case .heading(_, let text) = $0 { text.plain == heading } else { false } }
        guard let start else { return [] }
        return Array(blocks[(start + 1)...].prefix { if case .heading = $0 { false } else { true } })
    }

    /// The first table below a heading.
    func table(under heading: String) -> MarkdownGrid? { blocks(under: heading).lazy.compactMap(\.grid).first }

    var tables: [MarkdownGrid] { blocks.compactMap(\.grid) }
}

extension MarkdownReading.Block {
    var grid: MarkdownGrid? { if case .table(let grid) = self { grid } else { nil } }

    /// Every text of the block, in its order.
    var texts: [MarkdownText] {
        switch self {
        case .heading(_, let text), .paragraph(let text): [text]
        case .list(let entries): entries
        case .table(let grid): grid.head + grid.rows.joined()
        }
    }

    /// What kind of block it is and how large.
    var shape: String {
        switch self {
        case .heading(let level, _): "heading \(level)"
        case .paragraph: "paragraph"
        case .list(let entries): "list of \(entries.count)"
        case .table(let grid): "table of \(grid.rows.count) × \(grid.alignments.map(\.rawValue).joined())"
        }
    }
}
