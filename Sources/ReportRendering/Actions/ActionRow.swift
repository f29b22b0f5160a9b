public import BilingualText
internal import JSONNotation

/// A corrective action as a list shows it: names where people read, ids beside them for programs.
public struct ActionRow: Sendable, Hashable {
    public var id = ""
    public var state = ""
    public var stateTitle = BilingualText("")
    public var isOverdue = false
    public var dealer = ""
    public var department: String?
    public var checklist = ""
    public var item = ""
    public var itemText = BilingualText("")
    public var unit: String?
    /// Ids.
    public var people: [String] = []
    public var peopleNames: [String] = []
    public var owner: String?
    public var ownerName: String?
    /// Civil dates as `2026-10-12`.
    public var since: String?
    public var due = ""
    /// Before anybody moved it.
    public var firstDue = ""
    /// What had passed when it was moved.
    public var missedDue: String?
    public var done: String?
    public var verified: String?
    public var recheck: String?
    /// How often it was found, and in how many months.
    public var count = 0
    public var months = 0
    public var reopened = 0
    public var fixer: String?
    public var proof: String?

    public init() {}
}

/// A list of corrective actions in Markdown, CSV or JSON; other formats give Markdown.
public func renderActionList(_ rows: [ActionRow], format: ReportFormat, context: ReportContext) -> [UInt8] {
    let columns = ActionRow.columns(context)
    switch format {
    case .csv: return CSVFile(columns, rows: rows, excel: context.excel).bytes
    case .json: return jsonList(columns, rows)
    default:
        let title = context.heading(1, BilingualText(zh: "整改清单", en: "Corrective actions"))
        let table = context.table(columns, rows: rows)
        return RenderedFile(Page(path: "actions.md", blocks: [title, table, context.foot])).content
    }
}

extension ActionRow {
    fileprivate static func columns(_ context: ReportContext) -> [Column<ActionRow>] {
        [
            Column("action", BilingualText(zh: "编号", en: "Action")) { .text($0.id) },
            Column("state", BilingualText(zh: "状态", en: "State")) {
                .code($0.state, shown: context.say($0.stateTitle))
            },
            Column("overdue") { .yesNo($0.isOverdue) },
            Column("due", BilingualText(zh: "期限", en: "Due")) { .text($0.due) },
            Column("dealer", BilingualText(zh: "经销商", en: "Dealer")) { .text($0.dealer) },
            Column("department", BilingualText(zh: "部门", en: "Department")) { row in
                row.department.map { .code($0, shown: context.departmentName($0, in: [])) } ?? .empty
            },
            Column("checklist") { .text($0.checklist) },
            Column("item", BilingualText(zh: "检查项", en: "Item")) { row in
                .code(row.item, shown: context.labelled(row.item, row.itemText))
            },
            Column("unit", BilingualText(zh: "单元", en: "Unit")) { .text($0.unit) },
            Column("people", BilingualText(zh: "被稽核人", en: "People")) { row in
                .code(row.people.joined(separator: "; "), shown: context.listed(row.peopleNames))
            },
            Column("owner", BilingualText(zh: "责任人", en: "Owner")) { row in
                row.owner.map { .code($0, shown: row.ownerName ?? $0) } ?? .empty
            },
            Column("since", BilingualText(zh: "首次发现", en: "Since")) { .text($0.since) },
            Column("count", BilingualText(zh: "次数", en: "Times"), .right) { .count($0.count) },
            Column("months", BilingualText(zh: "月数", en: "Months"), .right) { .count($0.months) },
            Column("reopened") { .count($0.reopened) },
            Column("done", BilingualText(zh: "完成", en: "Done")) { .text($0.done) },
            Column("fixer") { .text($0.fixer) },
            Column("proof") { .text($0.proof) },
            Column("verified", BilingualText(zh: "验证", en: "Verified")) { .text($0.verified) },
            Column("recheck") { .text($0.recheck) },
            Column("first_due") { .text($0.firstDue) },
            Column("missed_due") { .text($0.missedDue) },
        ]
    }
}

/// `{"actions": [{…}]}`, keys as the columns of the CSV file.
private func jsonList(_ columns: [Column<ActionRow>], _ rows: [ActionRow]) -> [UInt8] {
    var text = JSONText()
    text.object { text in
        text.member("actions") { text in
            text.array { text in
                for row in rows {
                    text.element { text in
                        text.object { text in
                            for column in columns { text.member(column.key ?? "", column.cell(row)) }
                        }
                    }
                }
            }
        }
    }
    return text.bytes + [0x0A]
}
