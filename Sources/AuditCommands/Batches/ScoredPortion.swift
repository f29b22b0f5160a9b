internal import AuditIntake
internal import Diagnostics
internal import ReportRendering
internal import Scoring

/// An audit that was scored: what the run has to know about it beside its rows.
struct ScoredAudit: Sendable {
    /// Where its id stands among those of the portion.
    let idPlace: Range<Int>
    /// As the user named it.
    let file: String
    let position: SourcePosition
    let sheet: String?
    let standing: Standing
    /// Where its rows end in each table of the portion.
    let ends: RowEnds

    enum Standing: Sendable {
        case issued, incomplete, notScored

        init(_ outcome: Outcome) {
            self =
                switch outcome {
                case .incomplete: .incomplete
                case .notScored: .notScored
                case .passed, .failed: .issued
                }
        }
    }
}

/// A place in each table of a portion; without memory of its own, since there is one for each audit.
struct RowEnds: Sendable {
    private var places: InlineArray<8, Int>

    /// - Parameter place: by table; there are at most eight.
    init(_ place: (Int) -> Int) { places = InlineArray(place) }

    subscript(table: Int) -> Int { places[table] }

    static let beginning = RowEnds { _ in 0 }
}

/// What became of one piece of the input.
struct ScoredPortion: Sendable {
    /// In input order.
    private(set) var audits: [ScoredAudit] = []
    /// The audits' ids in UTF-8, one behind the other.
    private(set) var ids: [UInt8] = []
    var rows: PortionRows
    /// One per audit when pages are to be made, else none.
    var cards: [Scorecard] = []
    var files: [PortionFile] = []
    /// How much of the input it was.
    var bytes = 0

    init(tables count: Int) { rows = .gathered(Array(repeating: [], count: count)) }

    mutating func reserve(audits count: Int) {
        audits.reserveCapacity(count)
        files.reserveCapacity(count)
    }

    /// Makes room for so many audits of one file.
    mutating func reserve(auditsOfFile count: Int) {
        audits.reserveCapacity(count)
        ids.reserveCapacity(32 * count)
    }

    /// In UTF-8.
    func id(at index: Int) -> ArraySlice<UInt8> { ids[audits[index].idPlace] }

    /// Adds rows that no desk gathers.
    mutating func add(_ added: [UInt8], to table: Int) {
        guard case .gathered(var tables) = rows else { return }
        // Nobody else may hold the rows while they grow.
        rows = .gathered([])
        tables[table] += added
        rows = .gathered(tables)
    }

    /// Adds the audit whose rows were written last.
    ///
    /// - Parameter id: UTF-8.
    mutating func add(
        id: UnsafeRawBufferPointer, in file: String, at position: SourcePosition, sheet: String?,
        standing: ScoredAudit.Standing, ends: RowEnds
    ) {
        let start = ids.count
        ids += id
        audits.append(
            ScoredAudit(
                idPlace: start..<ids.count, file: file, position: position, sheet: sheet, standing: standing, ends: ends
            ))
    }

    /// Leaves out the audits after so many.
    mutating func truncate(audits count: Int) {
        guard count < audits.count else { return }
        ids.removeSubrange(audits[count].idPlace.lowerBound...)
        audits.removeSubrange(count...)
    }
}

/// A file, or a part of one, that was read.
struct PortionFile: Sendable {
    let path: String
    /// True when this portion ends it.
    let isWhole: Bool
    let encoding: TextEncoding?
    private let remarks: Remarks

    /// What there is to be said about it. About most files there is nothing, and thousands are carried about: indirect, so that
    /// they stay small.
    private indirect enum Remarks {
        case none
        case some(Details)
    }

    struct Details: Sendable {
        var diagnostics: [Diagnostic] = []
        /// The decoded texts by the names that diagnostics carry.
        var texts: [String: String] = [:]
        /// What has to be sent again when only a part of a long file was refused.
        var refusedPart: (header: [UInt8], rows: [UInt8])?
        /// The bytes of a file that cannot be read again, and was refused.
        var content: [UInt8]?
    }

    init(path: String, isWhole: Bool, encoding: TextEncoding? = nil, details: Details? = nil) {
        self.path = path
        self.isWhole = isWhole
        self.encoding = encoding
        // Only what is wrong makes more of a file.
        remarks = details.flatMap { $0.diagnostics.isEmpty ? nil : .some($0) } ?? .none
    }

    /// Nil when nothing is to be said.
    var details: Details? {
        if case .some(let details) = remarks { details } else { nil }
    }
}
