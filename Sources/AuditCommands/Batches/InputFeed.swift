internal import AuditIntake
internal import BulkIntake
internal import Glibc
internal import Threading

/// One piece of work for a thread.
enum InputUnit: Sendable {
    /// Whole files, together small enough to be held in memory.
    case files(ArraySlice<InputFile>)
    /// Some audits of a long CSV file.
    case rows(CSVPortion)
    /// Some lines of a file with one submission a line.
    case lines(LinePortion)
}

/// Audits of a long CSV file that stand one after the other.
struct CSVPortion: Sendable {
    let file: LargeFile
    let head: CSVHead
    let survey: CSVSurvey
    let audits: Range<Int>
    let bytes: Int
    let isFirst: Bool
    let isLast: Bool
}

/// Lines of a file with one submission a line.
struct LinePortion: Sendable {
    let file: LargeFile
    let range: Range<Int>
    let line: Int
    let isLast: Bool
}

/// A file that is read piece by piece.
struct LargeFile: Sendable {
    let path: String
    let source: ByteSource
    /// What it was written in; the source is UTF-8.
    let encoding: TextEncoding
}

/// Cuts the input of a run into pieces of work: small files go together, a large file in parts.
final class InputFeed: Sendable {
    private struct State {
        var next = 0
        var number = 0
        var pending: [InputUnit] = []
    }

    private let files: [InputFile]
    private let jobs: Int
    private let isInParts: Bool
    private let encoding: TextEncoding?
    private let state = Guarded(State())

    /// Files together of one piece of work: more save work, fewer keep all threads busy to the end.
    private let filesTogether: Int
    private static let mostFiles = 128
    /// Bytes of files together of one piece of work, about; a longer file is read in parts.
    private static let bytes = 1 << 20
    /// Bytes of a part of a long file, about: what is read of it and written of it stands in memory for each thread.
    private static let partBytes = 1 << 19

    /// - Parameters:
    ///   - isInParts: large files may be read in parts.
    ///   - encoding: of all files; nil finds it out.
    init(files: [InputFile], jobs: Int, isInParts: Bool, encoding: TextEncoding?) {
        self.encoding = encoding
        self.files = files
        self.jobs = jobs
        filesTogether = min(Self.mostFiles, max(1, files.count / (8 * max(1, jobs))))
        self.isInParts = isInParts
    }

    /// The next piece with its number; nil after the last.
    func next() -> (unit: InputUnit, number: Int)? {
        state.withLock { state in
            if state.pending.isEmpty { state.pending = cut(&state).reversed() }
            guard let unit = state.pending.popLast() else { return nil }
            defer { state.number += 1 }
            return (unit, state.number)
        }
    }

    private func cut(_ state: inout State) -> [InputUnit] {
        let first = state.next
        var bytes = 0
        while state.next < files.count, state.next < first + filesTogether, bytes < Self.bytes {
            let size = files[state.next].size ?? 0
            if Self.isLarge(size) {
                // What was gathered before comes first; the large file is looked at again then.
                guard state.next == first else { break }
                state.next += 1
                return units(of: files[first...first])
            }
            bytes += size
            state.next += 1
        }
        return state.next == first ? [] : [.files(files[first..<state.next])]
    }

    /// Files of which the first may be a large one.
    func units(of files: ArraySlice<InputFile>) -> [InputUnit] {
        guard let first = files.first?.lookedAt else { return [] }
        guard Self.isLarge(first.size ?? 0) else { return [.files(files)] }
        let others = files.dropFirst()
        return (parts(of: first) ?? [.files([first])]) + (others.isEmpty ? [] : [.files(others)])
    }

    /// True for a file that is read in parts where that can be, and for as much as is held in memory together.
    static func isLarge(_ size: Int) -> Bool { size > bytes }

    /// Nil for a file that has to be read as a whole.
    private func parts(of input: InputFile) -> [InputUnit]? {
        guard isInParts, let source = input.source() else { return nil }
        if encoding == nil || encoding == .utf8 {
            let file = LargeFile(path: input.path, source: source, encoding: .utf8)
            if let parts = parts(of: file) { return parts }
        }
        // Small enough, it is read as a whole, whatever its encoding.
        guard source.count > Self.largestWhole, !source.isPacked, encoding != nil || !source.beginsAsUTF8,
            let rewritten = try? Spool(rewriting: source, from: encoding), rewritten.encoding != .utf8
        else { return nil }
        return parts(
            of: LargeFile(path: input.path, source: rewritten.source, encoding: rewritten.encoding))
    }

    private func parts(of file: LargeFile) -> [InputUnit]? {
        guard let beginning = TextBeginning(of: file.source) else { return nil }
        if let head = CSVHead(beginning.utf8, skipped: beginning.skipped, file: file.path) {
            guard let survey = CSVSurvey(file.source, head: head, jobs: jobs) else { return nil }
            // Mixed rows are read with all that stand between them, the less often the more audits are taken together.
            let portions = survey.portions(ofBytes: survey.isMixed ? Self.bytes : Self.partBytes)
            return portions.enumerated().map { index, portion in
                .rows(
                    CSVPortion(
                        file: file, head: head, survey: survey, audits: portion.audits, bytes: portion.bytes,
                        isFirst: index == 0, isLast: index == portions.count - 1))
            }
        }
        guard case .jsonLines = SubmissionForm(of: beginning.utf8),
            let survey = LineSurvey(
                file.source, from: beginning.skipped, jobs: jobs, blockSize: Self.partBytes)
        else { return nil }
        return survey.portions.enumerated().map { index, portion in
            .lines(
                LinePortion(
                    file: file, range: portion.range, line: portion.line, isLast: index == survey.portions.count - 1))
        }
    }

    /// Longer text in another encoding is rewritten before it is read in parts.
    private static let largestWhole = 64 << 20
}

extension ByteSource {
    /// True when nothing at the beginning says that the text is in another encoding.
    fileprivate var beginsAsUTF8: Bool {
        guard let beginning = TextBeginning(of: self) else { return false }
        // The last character may be cut.
        return (0...3).contains { String(validating: beginning.utf8.dropLast($0), as: UTF8.self) != nil }
    }
}

/// The first bytes of a text in UTF-8 without NUL; nil for any other file.
struct TextBeginning {
    let utf8: [UInt8]
    /// A byte-order mark before them.
    let skipped: Int

    private static let length = 64 << 10

    init?(of source: ByteSource) {
        var bytes = PaddedBytes()
        guard source.read(0..<min(source.count, Self.length), into: &bytes) else { return nil }
        var utf8 = Array(bytes.bytes)
        guard !utf8.contains(0), !isContainer(utf8) else { return nil }
        if source.count > utf8.count, let feed = utf8.lastIndex(of: 0x0A) { utf8.removeSubrange((feed + 1)...) }
        skipped = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        utf8.removeFirst(skipped)
        self.utf8 = utf8
    }
}
