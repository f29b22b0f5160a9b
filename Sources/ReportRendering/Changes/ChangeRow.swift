internal import BilingualText
internal import ChecklistModel

/// A line of a table of changes: what it is about, what happened, what was and what is.
struct ChangeRow {
    let subject: String
    let change: BilingualText
    /// Nil where the whole subject came or went.
    let field: BilingualText?
    /// Empty means that there is none.
    let old: String
    let new: String
}

extension ReportContext {
    /// - Parameter subject: the heading of what the rows are about; the column of fields is left out where none has one.
    func table(of rows: [ChangeRow], subject: BilingualText) -> Block {
        let field = Column<ChangeRow>(ChangeWording.field) { .text($0.field.map(say)) }
        return table(
            [Column(subject) { .text($0.subject) }, Column(ChangeWording.change) { .text(say($0.change)) }]
                + (rows.contains { $0.field != nil } ? [field] : [])
                + [Column(ChangeWording.old) { .text($0.old) }, Column(ChangeWording.new) { .text($0.new) }],
            rows: rows)
    }

    /// A text before and after; both languages where the reader's own shows no difference.
    func wordings(_ old: BilingualText?, _ new: BilingualText?) -> (old: String, new: String) {
        let shown = (old.map(say) ?? "", new.map(say) ?? "")
        return shown.0 == shown.1 ? (old?.bothWordings ?? "", new?.bothWordings ?? "") : shown
    }
}
