package import AuditIntake

/// Where the rows of each audit of a long CSV file stand: found in one parallel pass that looks at nothing but cell ends
/// and audit ids, so that audits can be read in any number of threads and in file order, mixed rows or not.
package struct CSVSurvey: Sendable {
    /// By offset; the rows of a run end where the next begins.
    private let runs: PlacedRuns
    /// The first run of each audit, in file order; empty when every run is an audit of its own.
    private let firstRuns: [Int32]
    let end: Int
    /// True when the last row of the file ends without a line feed.
    let lacksLastFeed: Bool

    /// True when rows of other audits stand between those of some.
    package var isMixed: Bool { !firstRuns.isEmpty }

    package var auditCount: Int { firstRuns.isEmpty ? runs.count : firstRuns.count }

    /// Nil when the file needs the reader of whole files (see `CSVBlock.isRegular`) or changes while it is read.
    package init?(_ source: ByteSource, head: CSVHead, jobs: Int, blockSize: Int = 1 << 20) {
        guard let shape = CSVShape(head) else { return nil }
        let surveying = Surveying(source: source, shape: shape, start: head.rowsStart.offset, blockSize: blockSize)
        guard let chain = surveying.runs(jobs: jobs, firstLine: head.rowsStart.line) else { return nil }
        end = source.count
        var last = PaddedBytes()
        guard end == 0 || source.read(end - 1..<end, into: &last) else { return nil }
        lacksLastFeed = last.bytes.first.map { $0 != 0x0A } ?? false
        firstRuns = chain.firstRuns
        runs = chain.runs
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
            found.append((runs[run].offset..<end, Int(runs[run].line)))
            run = Int(runs[run].next)
        }
        return found
    }
}
