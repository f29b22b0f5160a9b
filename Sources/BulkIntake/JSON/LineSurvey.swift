internal import CByteMasks
internal import Dispatch
internal import Glibc
internal import Synchronization

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
        let found = Mutex([Block?](repeating: nil, count: count))
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { _ in
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
            guard let base = all.baseAddress, isUTF8(text), memchr(base, 0, size) == nil, hasOnlyLineFeeds(all, size)
            else {
                return nil
            }
            count(all, size)
        }

        private mutating func count(_ bytes: UnsafeRawBufferPointer, _ size: Int) {
            guard let base = bytes.baseAddress else { return }
            if let feed = memchr(base, 0x0A, size) { firstFeed = base.distance(to: UnsafeRawPointer(feed)) }
            var offset = 0
            while offset + 64 <= size {
                feeds &+= byteMasks(base + offset, 0x0A).feeds.nonzeroBitCount
                offset &+= 64
            }
            while offset < size {
                if bytes[offset] == 0x0A { feeds += 1 }
                offset += 1
            }
        }

        private func hasOnlyLineFeeds(_ bytes: UnsafeRawBufferPointer, _ size: Int) -> Bool {
            guard let base = bytes.baseAddress else { return true }
            var offset = 0
            while offset < size, let found = memchr(base + offset, 0x0D, size - offset) {
                offset = base.distance(to: UnsafeRawPointer(found)) + 1
                if offset < bytes.count, bytes[offset] != 0x0A { return false }
            }
            return true
        }
    }
}
