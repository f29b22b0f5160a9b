import AuditTestSupport
import BilingualText
import Testing

@testable import ReportRendering

@Suite("tables read as tables in their source too")
struct TableWidthTests {
    /// Texts and the columns that a terminal gives them: Chinese and full-width signs two, combining ones none.
    static let texts: [(String, Int)] = [
        ("", 0), ("a", 1), ("SH01", 4), ("82.40", 5), ("上海一店", 8), ("（A）", 5), ("e\u{301}", 1), ("é", 1), ("—", 1),
        ("▲ 3.20", 6), ("🚗", 2), ("展车1", 5), ("Ｐ１", 4), ("ｱ", 1), ("한국", 4), ("“好”", 4), ("、", 2), ("x\u{200B}y", 2),
        (String(repeating: "长", count: 20), 40), (String(repeating: "w", count: 40), 40),
    ]
    static let tooWide = [String(repeating: "长", count: 21), String(repeating: "w", count: 41)]

    private static func lines(_ table: Table) -> [String] {
        var lines = Page(path: "", blocks: [.table(table)]).markdown.split(separator: "\n").map(String.init)
        lines.removeAll { $0.isEmpty }
        return lines
    }

    private static func table(_ cells: [[String]], _ alignments: [Alignment]) -> Table {
        let inlines = cells.map { $0.map { [Inline.text($0)] } }
        return Table(headings: inlines[0], alignments: alignments, rows: Array(inlines.dropFirst()))
    }

    @Test("rows end in one column as long as no cell is wider than 40", arguments: 1...20)
    func sameWidth(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let columns = Int.random(in: 1...5, using: &generator)
            let cells = (0...Int.random(in: 0...4, using: &generator)).map { _ in
                (0..<columns).map { _ in generator.pick(Self.texts) }
            }
            let alignments = (0..<columns).map { _ in generator.pick([Alignment.left, .right, .center]) }
            let lines = Self.lines(Self.table(cells.map { $0.map(\.0) }, alignments))
            // The widest cell or three, a bar and a space at each side, and the last bar.
            let width = (0..<columns).map { column in max(3, cells.map { $0[column].1 }.max() ?? 0) + 3 }.reduce(1, +)
            for line in lines { #expect(Self.width(of: line) == width, "seed \(seed): \(line)") }
        }
    }

    /// The columns of a line, from the table of texts above and a column for every other sign.
    private static func width(of line: String) -> Int {
        var rest = Substring(line)
        var width = 0
        let known = texts.sorted { $0.0.unicodeScalars.count > $1.0.unicodeScalars.count }
        while !rest.isEmpty {
            if let (text, columns) = known.first(where: { !$0.0.isEmpty && rest.hasPrefix($0.0) }) {
                width += columns
                rest = rest.dropFirst(text.count)
            } else {
                width += 1
                rest = rest.dropFirst()
            }
        }
        return width
    }

    @Test("a wider cell sticks out of its own row alone", arguments: tooWide)
    func sticksOut(wide: String) throws {
        let lines = Self.lines(Self.table([["A", "B"], ["店", "1"], [wide, "2"], ["x", "3"]], [.left, .right]))
        #expect(lines == ["| A   |   B |", "| :-- | --: |", "| 店  |   1 |", "| \(wide) |   2 |", "| x   |   3 |"])
    }

    @Test("numbers stand at the right, words at the left, and the line below the head says so")
    func alignment() {
        let lines = Self.lines(
            Self.table([["店", "得分", "中"], ["上海一店", "9.50", "x"], ["B", "100.00", "y"]], [.left, .right, .center]))
        #expect(
            lines == [
                "| 店       |   得分 | 中  |", "| :------- | -----: | :-: |", "| 上海一店 |   9.50 | x   |",
                "| B        | 100.00 | y   |",
            ])
    }

    @Test("any table is read back cell by cell", arguments: 1...20)
    func readBack(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let values = HostileText.values + HostileText.pieces + Self.texts.map(\.0) + Self.tooWide
        for _ in 0..<12 {
            let columns = Int.random(in: 1...4, using: &generator)
            let cells = (0...Int.random(in: 0...3, using: &generator)).map { _ in
                (0..<columns).map { _ in generator.pick(values) + generator.pick(values) }
            }
            let page = Page(path: "", blocks: [.table(Self.table(cells, cells[0].map { _ in .left }))]).markdown
            let grid = try #require(try MarkdownReading(page).tables.first, "seed \(seed)")
            let read = ([grid.head] + grid.rows).map { $0.map { Array($0.plain.unicodeScalars) } }
            #expect(read == cells.map { $0.map(folded) }, "seed \(seed): \(cells)")
        }
    }
}
