internal import AuditTestSupport
internal import BulkIntake

extension LaneReading {
    /// The lanes there are.
    enum Way: CaseIterable {
        /// Long files in parts.
        case csv, jsonLines
        /// Small files as a whole.
        case wholeCSV, wholeLines, yaml
    }
}

/// One damaged file; the seed decides everything.
struct LaneRound {
    let way: LaneReading.Way
    let bytes: [UInt8]
    private let portion: Int

    init(_ way: LaneReading.Way, seed: UInt64, _ input: LaneInput) {
        var random = SeededGenerator(seed: seed)
        self.way = way
        let sound =
            switch way {
            case .csv: input.csv(&random)
            case .wholeCSV: input.csv(&random, audits: 1...1)
            case .yaml: input.yaml(&random)
            case .jsonLines: input.jsonLines(&random)
            case .wholeLines: input.jsonLines(&random, audits: 2...3)
            }
        // Much damage seldom leaves a file to a lane as a whole.
        let most = random.pick([.csv, .jsonLines].contains(way) ? [1, 1, 2, 4] : [0, 0, 1, 2, 4])
        bytes = InputMutation.mutated(sound, changes: 0...most, by: &random)
        portion = random.pick([1, 300, 1 << 20])
    }

    /// Nil when the lane leaves the file to the careful reader as a whole.
    func inLane(_ shelf: LaneShelf, _ desk: inout LaneDesk) -> LaneReading? {
        switch way {
        case .csv: LaneReading(csv: bytes, shelf, &desk, portion: portion)
        case .jsonLines: LaneReading(jsonLines: bytes, shelf, &desk)
        case .wholeCSV, .wholeLines, .yaml: LaneReading(whole: bytes, &desk)
        }
    }
}
