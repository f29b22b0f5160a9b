internal import BilingualText

/// A line of a field: its number or list mark, and the words behind it.
struct WrittenLine {
    /// The number before it.
    let number: Int?
    /// True for a number and for a list mark such as `-`.
    let hasMark: Bool
    /// Without marks, lines to write on and Markdown's backslashes; blank when nothing was written.
    let text: String
    /// Code points of the line before the text.
    let offset: Int
    /// False when a backslash went, so that columns can no longer be counted.
    let countsColumns: Bool

    init(_ line: String) {
        var scalars = Substring(line).unicodeScalars
        var offset = 0
        func drop(_ count: Int) {
            scalars.removeFirst(count)
            offset += count
        }
        drop(scalars.prefix(while: \.isBlank).count)
        if scalars.first == ">" { drop(1) }
        drop(scalars.prefix(while: \.isBlank).count)
        let mark = ListMark(in: scalars)
        number = mark?.number
        hasMark = mark != nil
        drop(mark?.length ?? 0)
        drop(scalars.prefix(while: \.isBlank).count)
        let leading = scalars.blankLineLength
        drop(leading)
        drop(scalars.prefix(while: \.isBlank).count)
        var written = Array(scalars)
        while let last = written.last, last.isBlank || last == "_" || last == "＿" {
            written.removeLast()
            if written.last == "\\" { written.removeLast() }
        }
        let plain = written.withoutBackslashes
        text = String(String.UnicodeScalarView(plain))
        countsColumns = plain.count == written.count
        self.offset = offset
    }

    /// A text without marks of its own, as in a cell: no line to write on, no backslashes.
    static func plain(_ text: String) -> String {
        let isBlank = text.unicodeScalars.allSatisfy { $0 == "_" || $0 == "\\" || $0 == "＿" || $0.isBlank }
        return isBlank ? "" : String(String.UnicodeScalarView(Array(text.unicodeScalars).withoutBackslashes))
    }

    /// A rule or a line to write on: `---`, `***`, `____`, with or without blanks between.
    static func isRule(_ line: String) -> Bool {
        let signs = line.unicodeScalars.filter { !$0.isBlank && $0 != "\\" }
        guard let first = signs.first, "-*_＿=.…".unicodeScalars.contains(first), signs.count > 2 || first == "…" else {
            return false
        }
        return signs.allSatisfy { $0 == first }
    }
}

/// `1.`, `2、`, `(3)`, `④`, `-`, `•` at the beginning of a line.
private struct ListMark {
    let number: Int?
    /// In code points.
    let length: Int

    init?(in scalars: Substring.UnicodeScalarView) {
        guard let first = scalars.first else { return nil }
        if (0x2460...0x2473).contains(first.value) {
            self.init(number: Int(first.value) - 0x245F, length: 1)
            return
        }
        let second = scalars.dropFirst().first
        if "-*+•·●".unicodeScalars.contains(first) {
            guard second?.isBlank ?? true || first.value > 0x7F else { return nil }
            self.init(number: nil, length: 1)
            return
        }
        self.init(numberIn: scalars)
    }

    private init(number: Int?, length: Int) {
        self.number = number
        self.length = length
    }

    private init?(numberIn scalars: Substring.UnicodeScalarView) {
        let isBracketed = scalars.first == "(" || scalars.first == "（"
        let rest = scalars.dropFirst(isBracketed ? 1 : 0)
        let digits = rest.prefix { ("0"..."9").contains($0.widthFolded) }
        let text = String(digits).widthFolded
        guard (1...3).contains(text.unicodeScalars.count), let number = Int(text) else { return nil }
        let behind = rest.dropFirst(digits.count)
        // The point of 10.30 and the dash of 10-12 begin no list.
        guard let end = behind.first?.widthFolded, (isBracketed ? ")" : ".、)").unicodeScalars.contains(end) else {
            return nil
        }
        if end == ".", let next = behind.dropFirst().first, ("0"..."9").contains(next.widthFolded) { return nil }
        self.init(number: number, length: (isBracketed ? 1 : 0) + digits.count + 1)
    }
}

extension Substring.UnicodeScalarView {
    /// How many code points of a line to write on stand here; a single underscore is somebody's own.
    fileprivate var blankLineLength: Int {
        let length = prefix { $0 == "_" || $0 == "\\" || $0 == "＿" }.count
        return length > 2 ? length : 0
    }
}

extension [Unicode.Scalar] {
    /// Without the backslashes that keep Markdown from reading a sign as markup.
    fileprivate var withoutBackslashes: [Unicode.Scalar] {
        guard contains("\\") else { return self }
        var plain: [Unicode.Scalar] = []
        for (index, scalar) in enumerated() {
            let isEscape = scalar == "\\" && index + 1 < count && self[index + 1].isASCIIPunctuation
            if !isEscape || (plain.last == "\\" && index > 0 && self[index - 1] == "\\") { plain.append(scalar) }
        }
        return plain
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIIPunctuation: Bool {
        switch value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
