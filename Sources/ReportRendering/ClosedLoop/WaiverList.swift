internal import BilingualText
public import ChecklistModel
public import ClosedLoop
internal import JSONNotation

/// A list of waivers in one notation, as they stand on a day.
///
/// - Parameter format: Markdown, CSV or JSON; CSV for every other.
public func renderWaivers(
    _ waivers: [LedgerWaiver], on day: CivilDate, as format: ReportFormat, context: ReportContext
) -> [UInt8] {
    let columns = waiverColumns(on: day)
    switch format {
    case .markdown:
        let title = context.heading(1, LoopWording.waivers(on: day.text))
        let table =
            waivers.isEmpty
            ? context.paragraph(LoopWording.noWaivers)
            : context.table(shown(columns, on: day, context), rows: waivers)
        return Page(path: "", blocks: [title, table, context.foot]).markdownBytes
    case .json:
        var text = JSONText()
        text.list(columns, rows: waivers)
        return text.finish()
    default: return CSVFile(columns, rows: waivers, excel: context.excel).bytes
    }
}

private func waiverColumns(on day: CivilDate) -> [Column<LedgerWaiver>] {
    [
        Column("waiver", LoopWording.waiver) { .text($0.id) },
        Column("state", LoopWording.state) { .text($0.state(on: day).rawValue) },
        Column("dealer", PageWording.dealer) { .text($0.dealer) },
        Column("checklist", PageWording.checklist) { .text($0.checklist) },
        Column("item", PageWording.item) { .text($0.item) },
        Column("owner", LoopWording.owner) { .text($0.owner) },
        Column("reason", LoopWording.reason) { .text($0.reason) },
        Column("from", LoopWording.from) { .text($0.granted.day.text) },
        Column("until", LoopWording.until) { .text($0.until.text) },
        Column("granted_by", LoopWording.grantedBy) { .text($0.granted.person) },
        Column("critical_because") { .text($0.criticalBecause) },
        Column("extensions", LoopWording.extensions, .right) { .count($0.extensions.count) },
        Column("revoked", LoopWording.revoked) { .text($0.revoked?.day.text) },
        Column("revoked_by") { .text($0.revoked?.person) },
        Column("revoked_why") { .text($0.revoked?.why) },
    ]
}

/// States in the reader's language.
private func shown(
    _ columns: [Column<LedgerWaiver>], on day: CivilDate, _ context: ReportContext
) -> [Column<LedgerWaiver>] {
    columns.map { column in
        guard column.key == "state" else { return column }
        return Column("state", LoopWording.state) { .text(context.say($0.state(on: day).wording)) }
    }
}
