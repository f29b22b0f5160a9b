package import AuditIntake
internal import Dispatch
internal import Synchronization

/// Where the rows of each audit of a long CSV file stand: found in one parallel pass that looks at nothing but cell ends
/// and audit ids, so that audits can be read in any number of threads and in file order, mixed rows or not.
package struct CSVSurvey: Sendable {
    /// By offset; the rows of a run end where the next begins.
    private let runs: [CSVRun]
    /// The first run of each audit, in file order; empty when every run is an audit of its own.
    private let firstRuns: [Int32]
    /// The next run of the same audit, by run; −1 after the last.
    private let nextRuns: [Int32]
    private let end: Int
    /// True when the last row of the file ends without a line feed.
    private let lacksLastFeed: Bool

    package var auditCount: Int { firstRuns.isEmpty ? runs.count : firstRuns.count }

    /// Nil when the file needs the reader of whole files (see `CSVBlock.isRegular`) or changes while it is read.
    package init?(_ source: ByteSource, head: CSVHead, jobs: Int, blockSize: Int = 2 << 20) {
        guard let shape = CSVShape(head) else { return nil }
        let surveying = Surveying(source: source, shape: shape, start: head.rowsStart.offset, blockSize: blockSize)
        guard let blocks = surveying.blocks(jobs: jobs) else { return nil }
        var runs: [CSVRun] = []
        runs.reserveCapacity(blocks.reduce(0) { $0 + $1.runs.count })
        var line = head.rowsStart.line
        for block in blocks {
            for run in block.runs where run.id != runs.last?.id {
                runs.append(CSVRun(offset: run.offset, line: run.line + line, id: run.id))
            }
            line += block.lineBreaks
        }
        guard runs.count < Int(Int32.max) else { return nil }
        end = source.count
        var last = PaddedBytes()
        guard end == 0 || source.read(end - 1..<end, into: &last) else { return nil }
        lacksLastFeed = last.bytes.first.map { $0 != 0x0A } ?? false
        (firstRuns, nextRuns) = Self.chained(runs)
        self.runs = runs
    }

    /// Consecutive audits that are read together: about `bytes` of rows, at least one audit.
    package func portions(ofBytes bytes: Int) -> [(audits: Range<Int>, bytes: Int)] {
        var portions: [(audits: Range<Int>, bytes: Int)] = []
        var (start, size) = (0, 0)
        for audit in 0..<auditCount {
            size += runs(of: audit).reduce(0) { $0 + $1.range.count }
            if size >= bytes || audit == auditCount - 1 {
                portions.append((start..<audit + 1, size))
                (start, size) = (audit + 1, 0)
            }
        }
        return portions
    }

    /// The runs of an audit in file order, each with the line in which it begins.
    func runs(of audit: Int) -> [(range: Range<Int>, line: Int)] {
        var found: [(range: Range<Int>, line: Int)] = []
        var run = firstRuns.isEmpty ? audit : Int(firstRuns[audit])
        while run >= 0 {
            let end = run + 1 < runs.count ? runs[run + 1].offset : end
            found.append((runs[run].offset..<end, runs[run].line))
            run = nextRuns.isEmpty ? -1 : Int(nextRuns[run])
        }
        return found
    }

    private static func chained(_ runs: [CSVRun]) -> (first: [Int32], next: [Int32]) {
        var table = RunTable(expecting: runs.count)
        var (first, next): ([Int32], [Int32]) = ([], [])
        for (position, run) in runs.enumerated() {
            let earlier = table.replace(run.id, with: Int32(position))
            if earlier >= 0, next.isEmpty {
                first = (0..<Int32(position)).map { $0 }
                next = [Int32](repeating: -1, count: runs.count)
            }
            if earlier >= 0 {
                next[Int(earlier)] = Int32(position)
            } else if !next.isEmpty {
                first.append(Int32(position))
            }
        }
        return (first, next)
    }
}

/// The last run met of each audit.
private struct RunTable {
    private var slots: [(id: UInt64, run: Int32)]
    private let mask: Int

    init(expecting count: Int) {
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        slots = [(id: UInt64, run: Int32)](repeating: (0, -1), count: capacity)
        mask = capacity - 1
    }

    /// - Returns: the run before; −1 when there is none.
    mutating func replace(_ id: UInt64, with run: Int32) -> Int32 {
        var position = Int(truncatingIfNeeded: id) & mask
        while slots[position].run >= 0 {
            if slots[position].id == id {
                defer { slots[position].run = run }
                return slots[position].run
            }
            position = (position + 1) & mask
        }
        slots[position] = (id, run)
        return -1
    }
}

/// The parallel pass. A block is read on the assumption that a row begins behind the first line feed in it; where a quoted
/// cell proves that wrong, the block is read again from where the block before it really ended.
private struct Surveying {
    /// A row that is longer needs the reader of whole files.
    static let longestRow = 64 << 10

    let source: ByteSource
    let shape: CSVShape
    let start: Int
    let blockSize: Int

    func blocks(jobs: Int) -> [CSVBlock]? {
        let count = max(0, (source.count - start + blockSize - 1) / blockSize)
        let found = Mutex([CSVBlock?](repeating: nil, count: count))
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { _ in
            var surveyor = CSVSurveyor(layout: shape)
            var bytes = PaddedBytes(capacity: blockSize + Self.longestRow)
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let block = block(index, with: &surveyor, &bytes)
                found.withLock { $0[index] = block }
            }
        }
        return joined(found.withLock { $0 })
    }

    private func block(
        _ index: Int, with surveyor: inout CSVSurveyor, _ bytes: inout PaddedBytes
    ) -> CSVBlock? {
        let border = start + index * blockSize
        if index == 0 { return survey(from: border, to: border + blockSize, with: &surveyor, &bytes) }
        bytes.removeAll()
        let window = border - 1..<min(border + Self.longestRow, source.count)
        guard source.read(window, into: &bytes) else { return nil }
        guard let feed = bytes.bytes.firstIndex(of: 0x0A) else {
            return window.upperBound == source.count ? CSVBlock(start: source.count, end: source.count) : nil
        }
        return survey(from: border + feed, to: border + blockSize, with: &surveyor, &bytes)
    }

    /// Surveys the rows that begin in a range.
    private func survey(
        from first: Int, to border: Int, with surveyor: inout CSVSurveyor, _ bytes: inout PaddedBytes
    ) -> CSVBlock? {
        let border = min(border, source.count)
        guard first < border else { return CSVBlock(start: first, end: first) }
        bytes.removeAll()
        let window = first..<min(border + Self.longestRow, source.count)
        guard source.read(window, into: &bytes) else { return nil }
        var rows = bytes.bytes
        if window.upperBound < source.count {
            guard let feed = rows.lastIndex(of: 0x0A), feed + 1 >= border - first else { return nil }
            rows = UnsafeRawBufferPointer(rebasing: rows[...feed])
        }
        return surveyor.survey(rows, at: first, rowsBeginningIn: border - first)
    }

    private func joined(_ blocks: [CSVBlock?]) -> [CSVBlock]? {
        var surveyor = CSVSurveyor(layout: shape)
        var bytes = PaddedBytes()
        var result: [CSVBlock] = []
        var end = start
        for (index, found) in blocks.enumerated() {
            let border = min(start + (index + 1) * blockSize, source.count)
            var block = found ?? CSVBlock(start: -1, end: -1)
            let isAligned = block.isRegular && (block.start == end || block.start > end && end >= border)
            if !isAligned {
                guard let again = survey(from: end, to: border, with: &surveyor, &bytes), again.isRegular else {
                    return nil
                }
                block = again
            }
            result.append(block)
            end = max(end, block.end)
        }
        return end >= source.count ? result : nil
    }
}

/// Where the rows of one audit were put.
struct PlacedRows {
    let range: Range<Int>
    let runs: [(range: Range<Int>, line: Int)]
}

extension CSVSurvey {
    /// Puts the rows of audits behind those in `target`, audit by audit.
    ///
    /// - Returns: where they stand in `target`; nil when the file cannot be read any more.
    func read(_ audits: Range<Int>, of source: ByteSource, into target: inout PaddedBytes) -> [PlacedRows]? {
        var places: [PlacedRows] = []
        places.reserveCapacity(audits.count)
        // Runs that follow each other in the file are read at once.
        var due: Range<Int>?
        var end = target.count
        for audit in audits {
            let start = end
            var placed: [(range: Range<Int>, line: Int)] = []
            for run in runs(of: audit) {
                if let waiting = due, waiting.upperBound == run.range.lowerBound {
                    due = waiting.lowerBound..<run.range.upperBound
                } else {
                    if let waiting = due, !source.read(waiting, into: &target) { return nil }
                    due = run.range
                }
                placed.append((end..<end + run.range.count, run.line))
                end += run.range.count
                if lacksLastFeed, run.range.upperBound == self.end {
                    // The rows of other runs may follow.
                    guard let waiting = due, source.read(waiting, into: &target) else { return nil }
                    due = nil
                    target.append(byte: 0x0A)
                    end += 1
                }
            }
            places.append(PlacedRows(range: start..<end, runs: placed))
        }
        if let waiting = due, !source.read(waiting, into: &target) { return nil }
        return places
    }
}
