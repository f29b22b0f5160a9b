internal import CByteMasks
internal import Synchronization
internal import Threading

/// Where the lines of a long text file begin, found in one parallel pass that also makes sure that it is plain UTF-8.
package struct LineSurvey: Sendable {
    /// Whole lines that are read together, and the number of the first.
    package let portions: [(range: Range<Int>, line: Int)]

    /// Nil for a file that needs the reader of whole files: broken UTF-8, NUL, other line ends than LF and CRLF; and for one
    /// that changes while it is read.
    ///
    /// - Parameter start: where its first line begins.
    package init?(_ source: ByteSource, from start: Int, jobs: Int, blockSize: Int = 1 << 20) {
        let count = max(0, (source.count - start + blockSize - 1) / blockSize)
        let found = Guarded([Block?](repeating: nil, count: count))
        let next = Atomic(0)
        inThreads(min(jobs, count)) {
            var bytes = PaddedBytes(capacity: blockSize + 16)
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let border = start + index * blockSize
                let end = min(border + blockSize, source.count)
                let block = Block(source, from: border, to: end, isFirst: index == 0, &bytes)
                found.withLock { $0[index] = block }
                if block == nil { next.store(count, ordering: .relaxed) }
            }
        }
        var portions: [(range: Range<Int>, line: Int)] = []
        var line = 1
        for (index, block) in found.withLock({ $0 }).enumerated() {
            guard let block else { return nil }
            let border = start + index * blockSize
            if index == 0 {
                portions.append((start..<source.count, 1))
            } else if let feed = block.firstFeed {
                portions[portions.count - 1].range = portions[portions.count - 1].range.lowerBound..<border + feed + 1
                portions.append((border + feed + 1..<source.count, line + 1))
            }
            line += block.feeds
        }
        self.portions = portions
    }

    private struct Block {
        var feeds = 0
        /// From its beginning.
        var firstFeed: Int?

        init?(_ source: ByteSource, from start: Int, to end: Int, isFirst: Bool, _ bytes: inout PaddedBytes) {
            bytes.removeAll()
            guard source.read(start..<min(end + 4, source.count), into: &bytes) else { return nil }
            let all = bytes.bytes
            let size = end - start
            // A character that begins in the block before is looked at there.
            let skipped = isFirst ? 0 : all.prefix(3).prefix { $0 & 0xC0 == 0x80 }.count
            let tail = all[min(size, all.count)...].prefix(3).prefix { $0 & 0xC0 == 0x80 }.count
            let text = UnsafeRawBufferPointer(rebasing: skipped < size ? all[skipped..<size + tail] : all[0..<0])
            guard takeLines(text, behind: skipped, of: all) else { return nil }
        }

        /// Counts the lines of a text; false when it is no UTF-8, holds NUL or ends lines in another way.
        ///
        /// - Parameters:
        ///   - skipped: where the text begins.
        ///   - bytes: with what stands around it.
        private mutating func takeLines(
            _ text: UnsafeRawBufferPointer, behind skipped: Int, of bytes: UnsafeRawBufferPointer
        ) -> Bool {
            guard var check = UTF8Check(text) else { return true }
            let canTakeRuns = canTakeRuns()
            while check.hasBlock {
                // Where the first one stands is not said of runs.
                if canTakeRuns, firstFeed != nil {
                    feeds += check.takeRun()
                    if !check.hasBlock { break }
                }
                if holdsControls(check.next), !take(lineMasks(check.next), at: skipped + check.offset, of: bytes) {
                    return false
                }
                guard check.takeBlock() else { return false }
            }
            var masks = lineMasks(check.next)
            masks.keep(first: UInt64(text.count - check.offset))
            return take(masks, at: skipped + check.offset, of: bytes) && check.takeRest()
        }

        private mutating func take(_ masks: LineMasks, at offset: Int, of bytes: UnsafeRawBufferPointer) -> Bool {
            var returns = masks.returns
            while returns != 0 {
                let behind = offset + returns.trailingZeroBitCount + 1
                if behind < bytes.count, bytes[behind] != 0x0A { return false }
                returns &= returns &- 1
            }
            if firstFeed == nil, masks.feeds != 0 { firstFeed = offset + masks.feeds.trailingZeroBitCount }
            feeds += masks.feeds.nonzeroBitCount
            return masks.nuls == 0
        }
    }
}

extension LineMasks {
    fileprivate mutating func keep(first count: UInt64) {
        let kept = (1 &<< count) &- 1
        feeds &= kept
        returns &= kept
        nuls &= kept
    }
}
