internal import Synchronization
internal import Threading

/// The parallel pass. A block is read on the assumption that a row begins behind the first line feed in it; where a quoted
/// cell proves that wrong, the block is read again from where the block before it really ended.
struct Surveying {
    /// A row that is longer needs the reader of whole files.
    static let longestRow = 64 << 10

    let source: ByteSource
    let shape: CSVShape
    let start: Int
    let blockSize: Int

    /// The runs of all blocks; nil when the file needs the reader of whole files.
    ///
    /// What is found in a block is joined with what stands before it as soon as that is known, so that only a few blocks
    /// have to be kept.
    func runs(jobs: Int, firstLine: Int) -> RunChain? {
        let count = max(0, (source.count - start + blockSize - 1) / blockSize)
        let joining = Guarded(Joining(end: start, line: firstLine))
        let next = Atomic(0)
        inThreads(min(jobs, count)) {
            var surveyor = CSVSurveyor(layout: shape)
            var bytes = PaddedBytes(capacity: blockSize + Self.longestRow)
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let block = block(index, with: &surveyor, &bytes)
                let goesOn = joining.withLock { joining in
                    joining.waiting[index] = .some(block)
                    return join(&joining, with: &surveyor, &bytes)
                }
                if !goesOn { return }
            }
        }
        return joining.withLock { $0.end >= source.count && !$0.hasFailed ? $0.chain : nil }
    }

    private struct Joining {
        /// Blocks by their number that come after one that is not there yet.
        var waiting: [Int: CSVBlock?] = [:]
        /// The number of the block that is joined next.
        var due = 0
        var chain = RunChain()
        /// Behind the last row that was joined.
        var end: Int
        var line: Int
        var hasFailed = false
    }

    /// Joins the blocks that are there.
    ///
    /// - Returns: false when the file needs the reader of whole files.
    private func join(
        _ joining: inout Joining, with surveyor: inout CSVSurveyor, _ bytes: inout PaddedBytes
    ) -> Bool {
        while !joining.hasFailed, let found = joining.waiting.removeValue(forKey: joining.due) {
            joining.due += 1
            let border = min(start + joining.due * blockSize, source.count)
            guard let block = aligned(found, behind: joining.end, to: border, with: &surveyor, &bytes),
                // Runs are numbered in 32 bits.
                joining.chain.runs.count + block.runs.count < Int(Int32.max)
            else {
                joining.hasFailed = true
                break
            }
            for run in block.runs { joining.chain.add(run, line: run.line + joining.line) }
            joining.line += block.lineBreaks
            joining.end = max(joining.end, block.end)
        }
        return !joining.hasFailed
    }

    /// The block as it is when its first row begins behind the last of the block before.
    private func aligned(
        _ found: CSVBlock?, behind end: Int, to border: Int, with surveyor: inout CSVSurveyor,
        _ bytes: inout PaddedBytes
    ) -> CSVBlock? {
        if let found, found.isRegular, found.start == end || found.start > end && end >= border { return found }
        guard let again = survey(from: end, to: border, with: &surveyor, &bytes), again.isRegular else { return nil }
        return again
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
}
