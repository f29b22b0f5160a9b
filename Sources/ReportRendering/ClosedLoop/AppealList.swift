internal import BilingualText
internal import ChecklistModel
public import ClosedLoop
internal import ExactArithmetic
internal import JSONNotation

/// A list of appeals in one notation, with the rates at which they were upheld where the notation has room for a second table.
///
/// - Parameter format: Markdown, CSV or JSON; CSV for every other.
public func renderAppeals(_ appeals: [Appeal], as format: ReportFormat, context: ReportContext) -> [UInt8] {
    let list = AppealList(appeals: appeals, context: context)
    return switch format {
    case .markdown: list.page.markdownBytes
    case .json: list.json
    default: CSVFile(AppealList.columns, rows: appeals, excel: context.excel).bytes
    }
}

private struct AppealList {
    let appeals: [Appeal]
    let context: ReportContext

    static var columns: [Column<Appeal>] {
        [
            Column("appeal", LoopWording.appeal) { .text($0.id) },
            Column("state", LoopWording.state) { .code($0.state.rawValue, shown: $0.state.rawValue) },
            Column("dealer", PageWording.dealer) { .text($0.subject.dealer) },
            Column("audit", PageWording.audit) { .text($0.subject.audit) },
            Column("item", PageWording.item) { .text($0.subject.item) },
            Column("people", LoopWording.people) { .text($0.subject.people.joined(separator: "、")) },
            Column("unit", LoopWording.unit) { .text($0.subject.unit) },
            Column("answer", LoopWording.answer) { .text($0.subject.answer) },
            Column("auditor", PageWording.auditor) { .text($0.subject.auditor) },
            Column("claim", LoopWording.claim) { .text($0.claim) },
            Column("evidence", LoopWording.evidence) { .text($0.evidence?.text) },
            Column("evidence_sha256") { .text($0.evidence?.digest) },
            Column("filed_by", LoopWording.filedBy) { .text($0.filed.person) },
            Column("filed", LoopWording.filed) { .text($0.filed.day.text) },
            Column("late_because") { .text($0.lateBecause) },
            Column("closed_by", LoopWording.closedBy) { .text($0.closed?.person) },
            Column("closed", LoopWording.closed) { .text($0.closed?.day.text) },
            Column("why", LoopWording.why) { .text($0.closed?.why) },
            Column("corrected", LoopWording.corrected) { appeal in
                appeal.correction.map { .text($0.answer ?? "n/a") } ?? .empty
            },
            Column("revision") { appeal in appeal.correction.map { .count($0.revision) } ?? .empty },
            Column("before", LoopWording.before, .right) { mark($0.correction?.effect.audit.before) },
            Column("before_grade") { .text($0.correction?.effect.audit.before.grade) },
            Column("before_exact") { .text($0.correction?.effect.audit.before.exact?.ratioText) },
            Column("after", LoopWording.after, .right) { mark($0.correction?.effect.audit.after) },
            Column("after_grade") { .text($0.correction?.effect.audit.after.grade) },
            Column("after_exact") { .text($0.correction?.effect.audit.after.exact?.ratioText) },
        ]
    }

    /// A page shows the grade behind the score.
    private static func mark(_ mark: ScoreMark?) -> Cell {
        guard let mark, !mark.shown.isEmpty else { return .empty }
        let text = mark.grade.map { "\(mark.shown) \($0)" } ?? mark.shown
        return .differing(data: .text(mark.shown), page: [.text(text)])
    }

    var page: Page {
        let title = context.heading(1, LoopWording.appeals)
        guard !appeals.isEmpty else {
            return Page(path: "", blocks: [title, context.paragraph(LoopWording.noAppeals), context.foot])
        }
        let rates = AppealRates(of: appeals)
        return Page(
            path: "",
            blocks: [
                title, context.table(shownColumns, rows: appeals), context.heading(2, LoopWording.rates),
                context.table(RateRow.columns, rows: RateRow.all(of: rates, context)), context.foot,
            ])
    }

    /// States in the reader's language.
    private var shownColumns: [Column<Appeal>] {
        Self.columns.map { column in
            guard column.key == "state" else { return column }
            return Column("state", LoopWording.state) { .text(context.say($0.state.wording)) }
        }
    }

    var json: [UInt8] {
        var text = JSONText()
        text.object { text in
            text.member("appeals", Self.columns, rows: appeals)
            text.member("rates", RateRow.columns, rows: RateRow.all(of: AppealRates(of: appeals), context))
        }
        return text.finish()
    }
}

extension JSONText {
    /// A list of objects, one per row, with the columns that have a key.
    mutating func member<Row>(_ name: String, _ columns: [Column<Row>], rows: [Row]) {
        member(name) { text in text.list(columns, rows: rows) }
    }

    /// The list alone.
    mutating func list<Row>(_ columns: [Column<Row>], rows: [Row]) {
        array { text in
            for row in rows {
                text.element { text in
                    text.object { text in
                        for column in columns { if let key = column.key { text.member(key, column.cell(row)) } }
                    }
                }
            }
        }
    }
}

/// One line of the upheld rates.
private struct RateRow {
    let auditor: String?
    let checklist: String?
    let item: String?
    let whose: String
    let rate: AppealRate

    static func all(of rates: AppealRates, _ context: ReportContext) -> [RateRow] {
        [RateRow(auditor: nil, checklist: nil, item: nil, whose: context.say(LoopWording.all), rate: rates.all)]
            + rates.auditors.map {
                RateRow(
                    auditor: $0.auditor, checklist: nil, item: nil,
                    whose: context.say(PageWording.auditor) + " " + context.auditorName($0.auditor), rate: $0.rate)
            }
            + rates.items.map {
                RateRow(
                    auditor: nil, checklist: $0.checklist, item: $0.item,
                    whose: context.say(PageWording.item) + " \($0.checklist) \($0.item)", rate: $0.rate)
            }
    }

    static var columns: [Column<RateRow>] {
        [
            Column("auditor") { .text($0.auditor) },
            Column("checklist") { .text($0.checklist) },
            Column("item") { .text($0.item) },
            Column(LoopWording.whose) { .text($0.whose) },
            Column("filed", LoopWording.filed, .right) { .count($0.rate.filed) },
            Column("decided", LoopWording.decided, .right) { .count($0.rate.decided) },
            Column("upheld", LoopWording.upheld, .right) { .count($0.rate.upheld) },
            Column("share", LoopWording.share, .right) { .percent($0.rate.share, decimals: 1) },
        ]
    }
}
