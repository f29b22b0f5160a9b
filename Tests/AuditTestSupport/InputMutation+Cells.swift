extension [UInt8] {
    private static let ends: Set<UInt8> = Set(",\t\n\r:;\"'{}[]".utf8)

    /// A run of bytes between separators, blanks around it left out.
    private func cell(_ random: inout SeededGenerator) -> Range<Int> {
        let place = Int.random(in: 0...count, using: &random)
        var (start, end) = (place, place)
        while start > 0, !Self.ends.contains(self[start - 1]) { start -= 1 }
        while end < count, !Self.ends.contains(self[end]) { end += 1 }
        while start < end, self[start] == 0x20 { start += 1 }
        while end > start, self[end - 1] == 0x20 { end -= 1 }
        return start..<end
    }

    mutating func replaceCell(with value: [UInt8], _ random: inout SeededGenerator) {
        replaceSubrange(cell(&random), with: value)
    }

    /// What stands in one cell stands in another as well, or the two are exchanged.
    mutating func copyCell(_ random: inout SeededGenerator) {
        let (one, other) = (cell(&random), cell(&random))
        let (first, second) = one.lowerBound <= other.lowerBound ? (one, other) : (other, one)
        let (left, right) = (Array(self[first]), Array(self[second]))
        guard first.upperBound <= second.lowerBound else { return }
        replaceSubrange(second, with: left)
        if random.oneIn(2) { replaceSubrange(first, with: right) }
    }

    /// Quotes, blanks, brackets, a comment, an anchor or a tag around a cell.
    mutating func wrapCell(_ random: inout SeededGenerator) {
        let around = random.pick([
            ("\"", "\""), ("'", "'"), (" ", " "), ("\t", "\t"), ("\u{3000}", "\u{3000}"), ("[", "]"), ("{value: ", "}"),
            ("", " # c"),
            ("&a ", ""), ("!!str ", ""), ("\"", "\"\""), ("", ","), (",", ""), ("\"\n", "\""), ("\u{FEFF}", ""),
            ("(", ")"),
        ])
        let range = cell(&random)
        insert(contentsOf: around.1.utf8, at: range.upperBound)
        insert(contentsOf: around.0.utf8, at: range.lowerBound)
    }

    /// A cell around one of the lengths at which readers change their ways.
    mutating func growCell(_ random: inout SeededGenerator) {
        let length =
            random.oneIn(40)
            ? random.pick([1024, 4096, 65_535, 65_536, 65_537]) : random.pick([7, 8, 9, 15, 16, 17, 63, 64, 65, 128])
        let content =
            random.oneIn(3)
            ? Array(String(repeating: "展", count: length / 3 + 1).utf8.prefix(length))
            : Array(repeating: 0x61, count: length)
        replaceCell(with: content, &random)
    }

    // MARK: Lines

    private var lineStarts: [Int] { [0] + indices.filter { self[$0] == 0x0A && $0 + 1 < count }.map { $0 + 1 } }

    /// Lines are doubled, taken out, exchanged or moved; rows of one audit end up apart.
    mutating func moveLines(_ random: inout SeededGenerator) {
        let starts = lineStarts + [count]
        let first = Int.random(in: 0..<starts.count - 1, using: &random)
        let length = random.oneIn(4) ? Int.random(in: 1...8, using: &random) : 1
        let last = Swift.min(starts.count - 1, first + length)
        let lines = Array(self[starts[first]..<starts[last]])
        switch Int.random(in: 0..<4, using: &random) {
        case 0: insert(contentsOf: lines, at: starts[last])
        case 1: removeSubrange(starts[first]..<starts[last])
        case 2: insert(contentsOf: lines, at: random.pick(starts))
        default:
            removeSubrange(starts[first]..<starts[last])
            insert(contentsOf: lines, at: random.pick(lineStarts))
        }
    }

    mutating func indentLine(_ random: inout SeededGenerator) {
        let start = random.pick(lineStarts)
        if random.oneIn(3), start < count, self[start] == 0x20 {
            remove(at: start)
        } else {
            insert(contentsOf: random.pick([" ", "  ", "\t", "- ", "\u{3000}", "# ", "    "]).utf8, at: start)
        }
    }
}
