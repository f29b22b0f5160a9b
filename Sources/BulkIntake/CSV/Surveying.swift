internal import Dispatch
internal import Synchronization

/// The parallel pass. A block is read on the assumption that a row begins behind the first line feed in it; where a quoted
/// cell proves that wrong, the block is read again from where the block before it really ended.
struct Surveying {
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
