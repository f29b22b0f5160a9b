internal import Diagnostics

/// The text that libyaml is given, and what was mended in it so that one run can name all slips of the typist.
struct SourceText {
    /// No leading byte-order mark.
    private(set) var bytes: [UInt8]
    /// The slips that were mended.
    private(set) var problems: [PlacedProblem] = []
    /// By line: the columns of the mended colons, each of which is followed by a space that is not in the file.
    private var mendedColumns: [Int: [Int]] = [:]
    private let pairs: SurrogatePairs?
    private var bytesReadAgain = 0
    private var cursor: TextWalker

    /// Mending means reading again from the start, which big files do without.
    private static let rereadingLimit = 8 << 20

    init(_ bytes: [UInt8]) {
        let marks = Self.lengthOfLeadingMarks(in: bytes)
        let text = marks == 0 ? bytes : Array(bytes.dropFirst(marks))
        pairs = SurrogatePairs(rewriting: text)
        self.bytes = pairs?.bytes ?? text
        cursor = TextWalker(at: 0, in: self.bytes)
    }

    /// The bytes of the byte-order marks at the beginning; tools that add one do not look for one.
    static func lengthOfLeadingMarks(in bytes: [UInt8]) -> Int {
        var length = 0
        while bytes.dropFirst(length).starts(with: [0xEF, 0xBB, 0xBF]) { length += 3 }
        return length
    }

    /// The place of a mark in the file as the user has it.
    func position(_ mark: Mark) -> SourcePosition {
        var mark = mark
        if !mendedColumns.isEmpty { mark.column -= mendedColumns[mark.line, default: []].count { $0 < mark.column } }
        if let pairs { mark.column += pairs.columnsLost(before: mark) }
        return SourcePosition(mark)
    }

    /// A walker that stands at `mark`. Asking in the order of the text is cheap.
    mutating func walker(at mark: Mark) -> TextWalker {
        if mark < cursor.mark { cursor = TextWalker(at: 0, in: bytes) }
        cursor.move(to: mark)
        return cursor
    }

    /// The last problem of a full log is left to a pass, which says that the log is full.
    var canBeMended: Bool {
        problems.count < ProblemLog.capacity - 1 && bytesReadAgain + bytes.count <= Self.rereadingLimit
    }

    func isMended(in lines: ClosedRange<Int>) -> Bool { mendedColumns.keys.contains(where: lines.contains) }

    /// Writes the half-width colon and the space that were meant.
    mutating func mend(_ slip: Slip) {
        problems.append(PlacedProblem(.slip(slip.problem), at: position(slip.mark)))
        bytesReadAgain += bytes.count
        bytes.replaceSubrange(slip.offset..<(slip.offset + slip.length), with: [UInt8(ascii: ":"), UInt8(ascii: " ")])
        let behind = mendedColumns[slip.mark.line, default: []].map { $0 > slip.mark.column ? $0 + 1 : $0 }
        mendedColumns[slip.mark.line] = behind + [slip.mark.column]
        cursor = TextWalker(at: 0, in: bytes)
    }
}

extension SourcePosition {
    init(_ mark: Mark) {
        self.init(line: mark.line + 1, column: mark.column + 1)
    }
}
