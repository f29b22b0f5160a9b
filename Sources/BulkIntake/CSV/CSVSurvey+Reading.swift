/// Where the rows of one audit were put.
struct PlacedRows {
    let range: Range<Int>
    /// In the file, in the memory, and the line in the file.
    let runs: [(file: Range<Int>, range: Range<Int>, line: Int)]
}

extension CSVSurvey {
    /// Puts the rows of audits behind those in `target`, audit by audit.
    ///
    /// - Parameter window: memory for the piece of the file that they are spread over.
    /// - Returns: where they stand in `target`; nil when the file cannot be read any more.
    func read(
        _ audits: Range<Int>, of source: ByteSource, into target: inout PaddedBytes, window: inout PaddedBytes
    ) -> [PlacedRows]? {
        var places: [PlacedRows] = []
        places.reserveCapacity(audits.count)
        var end = target.count
        for audit in audits {
            let start = end
            let placed = runs(of: audit).map { run in
                defer { end += run.range.count + (needsFeed(run.range) ? 1 : 0) }
                return (file: run.range, range: end..<end + run.range.count, line: run.line)
            }
            places.append(PlacedRows(range: start..<end, runs: placed))
        }
        return copy(places, of: source, into: &target, &window) ? places : nil
    }

    private func needsFeed(_ rows: Range<Int>) -> Bool { lacksLastFeed && rows.upperBound == end }

    private func copy(
        _ places: [PlacedRows], of source: ByteSource, into target: inout PaddedBytes, _ window: inout PaddedBytes
    ) -> Bool {
        let runs = places.lazy.flatMap(\.runs)
        guard let first = runs.map(\.file.lowerBound).min(), let last = runs.map(\.file.upperBound).max() else {
            return true
        }
        let count = places.reduce(0) { $0 + $1.range.count }
        // Rows that stand close together are read in one piece, others one by one.
        let isDense = last - first <= Self.sparsest * count
        if isDense, places.reduce(0, { $0 + $1.runs.count }) > places.count {
            window.removeAll()
            guard source.read(first..<last, into: &window) else { return false }
            target.reserve(count)
            for run in runs {
                target.append(UnsafeRawBufferPointer(rebasing: window.bytes[run.file.shifted(by: -first)]))
                if needsFeed(run.file) { target.append(byte: 0x0A) }
            }
            return true
        }
        // Runs that follow each other in the file are read at once.
        var due = first..<first
        for run in runs {
            if due.upperBound != run.file.lowerBound {
                guard source.read(due, into: &target) else { return false }
                due = run.file.lowerBound..<run.file.lowerBound
            }
            due = due.lowerBound..<run.file.upperBound
            if needsFeed(run.file) {
                // The rows of other runs may follow.
                guard source.read(due, into: &target) else { return false }
                due = due.upperBound..<due.upperBound
                target.append(byte: 0x0A)
            }
        }
        return source.read(due, into: &target)
    }

    /// How many bytes are read for one that is wanted, at most.
    private static let sparsest = 4
}

extension Range<Int> {
    fileprivate func shifted(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
