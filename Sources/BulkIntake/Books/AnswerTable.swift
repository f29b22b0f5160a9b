internal import AuditIntake
internal import BulkScoring
internal import ChecklistModel

/// The answers to one item that were met so far: each distinct text is judged once, by the careful reader.
struct AnswerTable: ~Copyable {
    /// What stands for a text that the careful reader must look at in its audit.
    static let careful: Int32 = -1

    /// The scorer's number of an answer, and how it may stand in its audit.
    struct Entry: BitwiseCopyable {
        var answer = AnswerTable.careful
        var isNotApplicable = false
    }

    private var texts = ByteInterner()
    private var entries: [Entry] = []
    /// Cells behind an answer that are surely no part of it.
    private var neighbours = ByteInterner()
    private var areHarmless: [Bool] = []

    /// Texts beyond it are judged again each time, so that a hostile file cannot fill the memory.
    private static let most = 1 << 14

    /// What is known of an answer; nil for one that was not met before.
    @inline(__always)
    func entry(of cell: Cell) -> Entry? {
        let known = texts.find(cell)
        return known >= 0 ? entries[Int(known)] : nil
    }

    /// Judges an answer that `entry` does not know.
    mutating func judge(
        _ cell: Cell, item: Int, checklist: borrowing JudgedChecklist, scorer: inout BulkScorer
    ) -> Entry {
        var entry = Entry()
        if texts.count < Self.most, cell.isShort, let text = cell.validText,
            let judged = checklist.answer(text, to: item),
            checklist.needsNothingElse(judged, to: item),
            let number = scorer.answer(judged.value, written: judged.written, item: item)
        {
            entry = Entry(answer: number, isNotApplicable: judged.value == .notApplicable)
        }
        if texts.count < Self.most, cell.isShort {
            _ = texts.add(cell)
            entries.append(entry)
        }
        return entry
    }

    /// True when the cell behind an unquoted answer cannot be its second half.
    mutating func isHarmless(next cell: Cell, item: Int, checklist: JudgedChecklist) -> Bool {
        let known = neighbours.find(cell)
        if known >= 0 { return areHarmless[Int(known)] }
        guard let text = cell.validText else { return false }
        let isHarmless = checklist.isNoAnswer(nextCell: text, of: item)
        if neighbours.count < Self.most {
            _ = neighbours.add(cell)
            areHarmless.append(isHarmless)
        }
        return isHarmless
    }

    mutating func removeAll() {
        texts.removeAll()
        entries.removeAll()
        neighbours.removeAll()
        areHarmless.removeAll()
    }
}

extension Cell {
    /// Shorter than the longest text of a field that is taken.
    var isShort: Bool { count < 32 << 10 }

    /// Nil when it is no UTF-8.
    var validText: String? { String(validating: bytes, as: UTF8.self) }
}
