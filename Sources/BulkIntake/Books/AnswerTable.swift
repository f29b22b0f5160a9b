internal import AuditIntake
internal import BulkScoring
internal import ChecklistModel

/// The answers to one item that were met so far: each distinct text is judged once, by the careful reader.
struct AnswerTable: ~Copyable {
    /// What stands for a text that the careful reader must look at in its audit.
    static let careful: Int32 = -1

    /// The scorer's number of an answer, and how it may stand in its audit.
    struct Entry: BitwiseCopyable {
        /// Four times the scorer's number, one more for "not applicable", two more for a text that stood in YAML without
        /// quotes.
        fileprivate let packed: Int32

        fileprivate init(packed: Int32) { self.packed = packed }

        /// Nil when the number is too large.
        fileprivate init?(answer: Int32, isNotApplicable: Bool) {
            guard answer <= .max / 4 else { return nil }
            packed = answer * 4 + (isNotApplicable ? 1 : 0)
        }

        @inline(__always) var answer: Int32 { packed >> 2 }
        @inline(__always) var isNotApplicable: Bool { packed & 1 == 1 }
        @inline(__always) var isPlain: Bool { packed & 2 == 2 }
        fileprivate static let careful = Entry(packed: AnswerTable.careful * 4)
    }

    /// Entries, packed.
    private var texts = KnownTexts()
    /// Cells behind an answer: 1 for those that are surely no part of it, else 0.
    private var neighbours = KnownTexts()

    /// Texts beyond it are judged again each time, so that a hostile file cannot fill the memory.
    private static let most = 1 << 14

    /// What is known of an answer; nil for one that was not met before.
    @inline(__always)
    func entry(of cell: Cell) -> Entry? {
        let known = texts.find(cell)
        return known == KnownTexts.unknown ? nil : Entry(packed: known)
    }

    /// What is known of a short answer between quotes, as it is written; nil for one with escapes, an empty one, and when
    /// anything else about it needs more care.
    @inline(__always)
    func usualEntry(of text: ShortText) -> Entry? {
        let known = texts.find(text)
        // `unknown` and `careful` are below zero.
        return known < 0 ? nil : Entry(packed: known)
    }

    /// Judges an answer that `entry` does not know.
    mutating func judge(
        _ cell: Cell, item: Int, checklist: borrowing JudgedChecklist, scorer: inout BulkScorer
    ) -> Entry {
        var entry = Entry.careful
        if texts.count < Self.most, cell.isShort, cell.isSameInQuotes, let text = cell.plainText,
            let judged = checklist.answer(text, to: item),
            checklist.needsNothingElse(judged, to: item),
            let number = scorer.answer(judged.value, written: judged.written, item: item),
            let known = Entry(answer: number, isNotApplicable: judged.value == .notApplicable)
        {
            entry = known
        }
        if texts.count < Self.most, cell.isShort { texts.add(cell, entry.packed) }
        return entry
    }

    /// Remembers that an answer stood in YAML without quotes.
    mutating func keep(plain cell: Cell) {
        guard let entry = entry(of: cell) else { return }
        texts.change(cell, to: entry.packed | 2)
    }

    /// True when the cell behind an unquoted answer cannot be its second half.
    mutating func isHarmless(next cell: Cell, item: Int, checklist: JudgedChecklist) -> Bool {
        let known = neighbours.find(cell)
        if known != KnownTexts.unknown { return known == 1 }
        guard let text = cell.validText else { return false }
        let isHarmless = checklist.isNoAnswer(nextCell: text, of: item)
        if neighbours.count < Self.most { neighbours.add(cell, isHarmless ? 1 : 0) }
        return isHarmless
    }

    mutating func removeAll() {
        texts.removeAll()
        neighbours.removeAll()
    }
}

extension Cell {
    /// Shorter than the longest text of a field that is taken.
    var isShort: Bool { count < 32 << 10 }

    /// True for a text that JSON writes between quotes as it is, quotes in it aside: what stands there as it does and is not
    /// careful must not mean anything else.
    var isSameInQuotes: Bool {
        !isEmpty && bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }

    /// Nil when it is no UTF-8.
    var validText: String? { isUTF8(bytes) ? text : nil }
}
