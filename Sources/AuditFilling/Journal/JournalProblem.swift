public import BilingualText

/// Why a journal cannot be gone on with.
public enum JournalProblem: Error, Hashable {
    /// Nothing in it, or its first line is of something else.
    case noJournal
    /// Written by a later version of this program.
    case newerFormat(String)
    /// A line, counted from 1, that is no entry.
    case brokenLine(Int)
    /// A line whose number does not follow: something was taken out or put in.
    case gap(line: Int, expected: Int)
    /// An event that does not fit what went before.
    case misplaced(line: Int)
    case tooLarge

    public var wording: BilingualText {
        switch self {
        case .noJournal:
            BilingualText(
                zh: "这不是填写记录（journal）；请给出 fill 写的 .journal 文件",
                en: "this is no journal; give a .journal file that fill wrote")
        case .newerFormat(let format):
            BilingualText(
                zh: "填写记录的格式是 \(format)，本程序只认识 \(JournalEntry.format)；请用更新的程序",
                en:
                    "the journal's format is \(format) and this program knows \(JournalEntry.format); use a newer program"
            )
        case .brokenLine(let line):
            BilingualText(
                zh: "填写记录的第 \(line) 行损坏，后面还有记录，不能继续；请从备份恢复这个文件",
                en:
                    "line \(line) of the journal is broken and others follow, so it cannot be gone on with; restore the file from a copy"
            )
        case .gap(let line, let expected):
            BilingualText(
                zh: "填写记录的第 \(line) 行应是第 \(expected) 条，中间有缺失或多出的记录；请从备份恢复这个文件",
                en:
                    "line \(line) of the journal should be entry \(expected): entries are missing or were added; restore the file from a copy"
            )
        case .misplaced(let line):
            BilingualText(
                zh: "填写记录的第 \(line) 行与前面的记录不符；请从备份恢复这个文件",
                en: "line \(line) of the journal does not fit what stands before it; restore the file from a copy")
        case .tooLarge:
            BilingualText(zh: "填写记录过大；请检查是否为正确的文件", en: "the journal is too large; check that it is the right file")
        }
    }
}
