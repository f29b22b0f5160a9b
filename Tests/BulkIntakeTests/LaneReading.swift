internal import AuditIntake
internal import BilingualText
internal import BulkIntake
internal import BulkScoring
internal import ChecklistModel
internal import Diagnostics

/// What was made of a file: its audits in order, each with the rows that are written of it, and what is to be said.
struct LaneReading: Equatable {
    struct ReadAudit: Equatable {
        let id: String
        let position: SourcePosition
        /// The sheet of a workbook.
        var sheet: String? = nil
        /// One per table; nil when only `Scoring` can score it.
        let rows: [[UInt8]]?
    }

    private(set) var audits: [ReadAudit] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Audits that a lane scored; not compared.
    private(set) var inLane = 0

    static func == (one: Self, other: Self) -> Bool {
        one.audits == other.audits && one.diagnostics == other.diagnostics
    }

    /// By the careful reader, all of it.
    init(carefully bytes: [UInt8], _ shelf: LaneShelf) {
        take(readSubmissions(bytes, file: "f", catalogue: shelf.catalogue, options: IntakeOptions()), shelf)
        diagnostics = diagnostics.sortedByPlace()
    }

    /// By the lane for long CSV, in portions of about so many bytes; nil when the file is left to the careful reader as a
    /// whole.
    init?(csv bytes: [UInt8], _ shelf: borrowing LaneShelf, _ desk: inout LaneDesk, portion: Int) {
        let skipped = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let beginning = Array(bytes.prefix(64 << 10).dropFirst(skipped))
        guard !beginning.contains(0), !isContainer(bytes),
            let head = CSVHead(beginning, skipped: skipped, file: "f")
        else { return nil }
        let source = ByteSource(bytes)
        guard let survey = CSVSurvey(source, head: head, jobs: 2) else { return nil }
        diagnostics = head.diagnostics
        for portion in survey.portions(ofBytes: portion) {
            guard var lane = CSVLane(head) else { return nil }
            let shelf = copy shelf
            let isRead = lane.read(portion.audits, of: survey, from: source, with: &desk) { outcome, desk in
                switch outcome {
                case .scored(let id, let position): takeScored(id, position, &desk)
                case .careful(let bytes, let runs):
                    take(head.read(bytes, runs: runs, file: "f", catalogue: shelf.catalogue), shelf)
                }
            }
            guard isRead else { return nil }
        }
        diagnostics = diagnostics.sortedByPlace()
    }

    /// By the lane for one JSON object a line.
    init?(jsonLines bytes: [UInt8], _ shelf: borrowing LaneShelf, _ desk: inout LaneDesk) {
        let skipped = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let beginning = Array(bytes.prefix(64 << 10).dropFirst(skipped))
        guard !beginning.contains(0), !isContainer(bytes), case .jsonLines = SubmissionForm(of: beginning) else {
            return nil
        }
        let source = ByteSource(bytes)
        guard let survey = LineSurvey(source, from: skipped, jobs: 2) else { return nil }
        for portion in survey.portions {
            var lane = JSONLane()
            let shelf = copy shelf
            let isRead = lane.read(portion.range, line: portion.line, from: source, with: &desk) { outcome, desk in
                switch outcome {
                case .scored(let id, let position): takeScored(id, position, &desk)
                case .careful(let bytes, let runs):
                    let number = runs.first?.line ?? 1
                    take(
                        readSubmissionLine(bytes[...], number: number, file: "f", catalogue: shelf.catalogue), shelf)
                }
            }
            guard isRead else { return nil }
        }
        diagnostics = diagnostics.sortedByPlace()
    }

    /// By the lane for a workbook with a long sheet; nil when it is left to the careful reader as a whole.
    init?(workbook bytes: [UInt8], _ shelf: borrowing LaneShelf, _ desk: inout LaneDesk) {
        let shelf = copy shelf
        let found = WorkbookLane().read(bytes, file: "f", catalogue: shelf.catalogue, with: &desk) { outcome, desk in
            switch outcome {
            case .scored(let audit): takeScored(audit.id, audit.position, on: audit.sheet, &desk)
            case .careful(let submission): take(submission, shelf)
            }
        }
        desk.exchange(LaneRows())
        guard let found else { return nil }
        diagnostics = found.sortedByPlace()
    }

    /// By the lane for a whole small file, when it is sure of all of it.
    init?(whole bytes: [UInt8], _ desk: inout LaneDesk) {
        var padded = PaddedBytes()
        bytes.withUnsafeBytes { padded.append($0) }
        if WholeFileLane.isLeftToYAML(padded) {
            guard let audit = YAMLLane().read(&padded, heldAt: 0, with: &desk), desk.score(heldAt: 0) else {
                return nil
            }
            takeScored(audit.id, audit.position, &desk)
            return
        }
        var isClear = true
        switch WholeFileLane(padded) {
        case .table(let lane, let survey, let source):
            var lane = lane
            let isRead = lane.read(0..<survey.auditCount, of: survey, from: source, with: &desk) { outcome, desk in
                isClear = takeIfScored(outcome, &desk) && isClear
            }
            isClear = isClear && isRead && survey.auditCount > 0
        case .lines(let survey, let source):
            var lane = JSONLane()
            for portion in survey.portions {
                let isRead = lane.read(portion.range, line: portion.line, from: source, with: &desk) { outcome, desk in
                    isClear = takeIfScored(outcome, &desk) && isClear
                }
                isClear = isClear && isRead
            }
        case nil: return nil
        }
        if !isClear { return nil }
    }

    private mutating func takeIfScored(_ outcome: LaneOutcome, _ desk: inout LaneDesk) -> Bool {
        guard case .scored(let id, let position) = outcome else { return false }
        takeScored(id, position, &desk)
        return true
    }

    private mutating func takeScored(
        _ id: UnsafeRawBufferPointer, _ position: SourcePosition, _ desk: inout LaneDesk
    ) {
        takeScored(String(decoding: id, as: UTF8.self), position, &desk)
    }

    private mutating func takeScored(
        _ id: String, _ position: SourcePosition, on sheet: String? = nil, _ desk: inout LaneDesk
    ) {
        let taken = LaneRows()
        desk.exchange(taken)
        let rows = (0..<4).map { taken.withBytes(of: $0) { Array($0) } }
        audits.append(ReadAudit(id: id, position: position, sheet: sheet, rows: rows))
        inLane += 1
    }

    private mutating func take(_ result: IntakeResult, _ shelf: LaneShelf) {
        diagnostics += result.diagnostics
        for submission in result.submissions { take(submission, shelf) }
    }

    private mutating func take(_ submission: AuditSubmission, _ shelf: LaneShelf) {
        audits.append(
            ReadAudit(
                id: submission.auditID, position: submission.position, sheet: submission.sheet,
                rows: shelf.rows(of: submission)))
    }
}

/// The checklists, the network and the plans that both ways read with.
struct LaneShelf {
    let catalogue: IntakeCatalogue
    let plans: ScoringPlans

    init(_ checklists: [Checklist], network: DealerNetwork?) {
        catalogue = IntakeCatalogue(checklists: checklists, network: network)
        plans = ScoringPlans(checklists, language: .zh)
    }

    /// The rows of an audit that the careful reader read.
    func rows(of submission: AuditSubmission) -> [[UInt8]]? {
        guard let plan = plans.plan(of: submission.checklist) else { return nil }
        var scorer = BulkScorer(plan: plan)
        guard scorer.append(submission.audit) else { return nil }
        return [
            scorer.rows.audits.bytes, scorer.rows.departments.bytes, scorer.rows.people.bytes,
            scorer.rows.findings.bytes,
        ]
    }
}

extension LaneReading {
    /// Where two ways part, in a few lines; nil when they do not.
    static func difference(_ lane: LaneReading, _ careful: LaneReading) -> String? {
        guard lane != careful else { return nil }
        var lines: [String] = []
        if lane.audits.map(\.id) != careful.audits.map(\.id) {
            lines.append("audits \(lane.audits.map(\.id)) instead of \(careful.audits.map(\.id))")
        } else {
            for (one, other) in zip(lane.audits, careful.audits) where one != other {
                lines.append("\(one.shown)\n  instead of\n\(other.shown)")
            }
        }
        if lane.diagnostics != careful.diagnostics {
            let place = zip(lane.diagnostics, careful.diagnostics).prefix { $0 == $1 }.count
            lines.append("says \(lane.said(from: place)) instead of \(careful.said(from: place))")
        }
        return lines.joined(separator: "\n")
    }

    /// A few messages from the first that is another on.
    private func said(from place: Int) -> [String] {
        diagnostics.dropFirst(place).prefix(3).map { $0.rendered(in: .en) }
    }
}

extension LaneReading.ReadAudit {
    fileprivate var shown: String {
        let tables = rows.map { $0.map { String(decoding: $0, as: UTF8.self) }.joined() } ?? "left to Scoring"
        return "\(id) at \(position.shown): \(tables)"
    }
}
