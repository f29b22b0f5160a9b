internal import AuditIntake
internal import BilingualText
internal import Diagnostics
internal import ReportRendering
internal import Scoring

/// Takes what was scored, portion by portion in input order: names what was refused, drops second audits of one id, and hands
/// rows on to the tables.
struct BatchOutput {
    private let tables: ScoreTables
    private let console: Console
    private let ids = AuditIDs()
    /// Where rows go at once; nil when everything is kept for pages.
    private var files: TableFiles?
    private var quarantine: Quarantine?
    private var shown = 0
    /// That not all problems are shown.
    private var isSaid = false
    private var lastFile: String?

    private(set) var counts = BatchCounts()
    /// Kept for pages only.
    private(set) var cards: [Scorecard] = []
    private(set) var refused: [RefusedInput] = []
    /// Made of both at the end.
    var pages: [RenderedFile] = []
    private var quarantineFailure: FileFailure?

    /// The first that went wrong with the results themselves.
    var failure: FileFailure? { files?.failure ?? quarantineFailure }

    /// So many problems are shown; `refused.csv` holds all.
    private static let mostShown = 2_000

    init(tables: ScoreTables, files: TableFiles?, quarantine: Quarantine?, console: Console) {
        self.tables = tables
        self.files = files
        self.quarantine = quarantine
        self.console = console
    }

    mutating func take(_ portion: ScoredPortion) {
        guard failure == nil else { return }
        var second: [String: [Diagnostic]] = [:]
        var start = RowEnds.beginning
        var next = 0
        for (index, refusal) in ids.refusals(in: portion) {
            let audit = portion.audits[index]
            second[audit.file, default: []].append(refusal)
            hand(on: portion, from: start, to: index == 0 ? start : portion.audits[index - 1].ends)
            start = audit.ends
            count(portion, next..<index)
            next = index + 1
        }
        count(portion, next..<portion.audits.count)
        hand(on: portion, from: start, to: RowEnds { portion.rows.count(of: $0) })
        for file in portion.files { take(file, second: second.isEmpty ? [] : second[file.path] ?? []) }
    }

    /// Counts audits that are not refused.
    private mutating func count(_ portion: ScoredPortion, _ range: Range<Int>) {
        portion.audits.withUnsafeBufferPointer { audits in
            for index in range { counts.take(audits[index].standing) }
        }
        if !portion.cards.isEmpty { cards += portion.cards[range] }
    }

    private mutating func take(_ file: PortionFile, second: [Diagnostic]) {
        if file.path != lastFile {
            counts.files += 1
            if let encoding = file.encoding, encoding != .utf8 { counts.recode(file.path, from: encoding) }
            lastFile = file.path
        }
        let details = file.details
        if details == nil, second.isEmpty { return }
        let problems = ((details?.diagnostics ?? []) + second).sortedByPlace()
        let listed = problems.prefix(max(0, Self.mostShown - shown))
        console.show(Array(listed), sources: (details?.texts ?? [:]).mapValues(SourceLines.init))
        shown += listed.count
        if listed.count < problems.count, !isSaid {
            console.message(Self.moreIsListed)
            isSaid = true
        }
        let refusals = problems.refusals(in: console.language)
        guard !refusals.isEmpty else { return }
        counts.refuse(file.path)
        if files == nil {
            refused += refusals
        } else {
            for refusal in refusals {
                tables.row(of: refusal).withUnsafeBytes { files?.append($0, to: tables.tables.count) }
            }
        }
        quarantine?.keep(file, problems: problems.filter { $0.severity == .error }, failure: &quarantineFailure)
    }

    private mutating func hand(on portion: ScoredPortion, from start: RowEnds, to end: RowEnds) {
        guard files != nil else { return }
        for table in tables.tables.indices where start[table] < end[table] {
            portion.rows.withBytes(of: table) { rows in
                files?.append(UnsafeRawBufferPointer(rebasing: rows[start[table]..<end[table]]), to: table)
            }
        }
    }

    private static let moreIsListed = BilingualText(
        zh: "问题太多，其余不再逐条显示；全部列在 refused.csv 中",
        en: "too many problems to show them all here; refused.csv lists every one")

    /// Puts the tables in place.
    mutating func publish() throws(FileFailure) {
        if let failure { throw failure }
        try files?.publish()
        files = nil
        try quarantine?.finish()
    }

    /// Leaves the tables as they were, but keeps what was refused in quarantine.
    mutating func publishRefused() throws(FileFailure) {
        files?.discard()
        files = nil
        try quarantine?.finish()
    }

    /// Leaves everything as it was.
    mutating func discard() {
        files?.discard()
        files = nil
        quarantine?.discard()
    }
}
