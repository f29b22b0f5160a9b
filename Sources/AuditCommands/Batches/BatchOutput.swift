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

/// What a run did, in numbers.
struct BatchCounts {
    var files = 0
    private(set) var issued = 0
    private(set) var incomplete = 0
    private(set) var notScored = 0
    private(set) var filesRefused = 0
    private var lastRefused: String?
    /// Files in another encoding than UTF-8: how many, and the first few.
    private var recoded: [(encoding: TextEncoding, count: Int, first: [String])] = []

    var audits: Int { issued + incomplete + notScored }
    var isPartial: Bool { filesRefused > 0 || incomplete > 0 }

    mutating func take(_ standing: ScoredAudit.Standing) {
        switch standing {
        case .incomplete: incomplete += 1
        case .notScored: notScored += 1
        case .issued: issued += 1
        }
    }

    mutating func refuse(_ file: String) {
        if file != lastRefused { filesRefused += 1 }
        lastRefused = file
    }

    mutating func recode(_ file: String, from encoding: TextEncoding) {
        let index = recoded.firstIndex { $0.encoding == encoding } ?? recoded.count
        if index == recoded.count { recoded.append((encoding, 0, [])) }
        recoded[index].count += 1
        if recoded[index].first.count < 3 { recoded[index].first.append(file) }
    }

    /// What was found out about encodings; nil when all files are UTF-8.
    var encodings: BilingualText? {
        guard !recoded.isEmpty else { return nil }
        let lists = recoded.map { found in
            let more = found.count > found.first.count
            return (
                zh:
                    "\(found.encoding.title) \(found.count) 个（\(found.first.joined(separator: "、"))\(more ? "……" : "")）",
                en:
                    "\(found.count) as \(found.encoding.title) (\(found.first.joined(separator: ", "))\(more ? ", …" : ""))"
            )
        }
        return BilingualText(
            zh: "不是 UTF-8 的文件：\(lists.map(\.zh).joined(separator: "；"))。如有误认，请用 --encoding 指明",
            en:
                "files read in another encoding than UTF-8: \(lists.map(\.en).joined(separator: "; ")). If that is wrong, name it with --encoding"
        )
    }

    /// True when the run ended before its input did.
    var isInterrupted = false

    var exitStatus: ExitStatus {
        if isInterrupted { return .doneInPart }
        return audits == 0 ? .unusableInput : isPartial ? .doneInPart : .done
    }

    /// One line of counts.
    var summary: BilingualText {
        BilingualText(
            zh: "读取 \(files) 个文件：评分 \(issued) 份，未完成 \(incomplete) 份，不计分 \(notScored) 份，有拒收的文件 \(filesRefused) 个",
            en:
                "\(counted(files, "file")) read: \(counted(issued, "audit")) scored, \(incomplete) incomplete, \(notScored) not scored; \(counted(filesRefused, "file")) with refusals"
        )
    }
}
