internal import BilingualText

/// With more rows a table scrolls within its frame, under its headings.
private let mostUnscrolled = 24

/// A table in a frame of its own that scrolls when it is too wide or too long; the page itself never does sideways.
struct HTMLTable<Row> {
    let columns: [HTMLColumn<Row>]
    let caption: BilingualText
    /// The class of the table beside `sortable`.
    var name: String? = nil
    var isSortable = true
    /// The most rows shown, and where all of them are; nil shows all.
    var limit: (rows: Int, file: DataFile)? = nil
    /// What the filter goes by.
    var marks: (Row) -> [HTMLAttribute] = { _ in [] }

    func append(_ rows: some Collection<Row>, to html: inout HTMLWriter, in context: ReportContext) {
        let shown = rows.prefix(limit?.rows ?? rows.count)
        let names = (isSortable && shown.count > 1 ? ["sortable"] : []) + [name].compactMap(\.self)
        html.newLine()
        html.element(
            "div", .class(shown.count > mostUnscrolled ? "scroll tall" : "scroll"), HTMLAttribute("role", "region"),
            .label(context.say(caption)), HTMLAttribute("tabindex", "0")
        ) { html in
            html.element("table", names.isEmpty ? nil : .class(names.joined(separator: " "))) { html in
                html.element("caption", text: context.say(caption))
                html.element("thead") { html in
                    html.element("tr") { html in
                        for column in columns {
                            html.element(
                                "th", HTMLAttribute("scope", "col"), column.kind.headingName.map { .class($0) },
                                text: context.say(column.heading))
                        }
                    }
                }
                html.element("tbody") { html in
                    for row in shown { append(row, &html) }
                }
            }
        }
        if let limit, rows.count > shown.count {
            html.paragraph(
                MonthWording.moreRows(rows.count - shown.count, file: limit.file.path), class: "soft", in: context)
        }
    }

    private func append(_ row: Row, _ html: inout HTMLWriter) {
        html.newLine()
        html.row(marks(row)) { html in
            for column in columns {
                if column.kind == .head {
                    html.element("th", HTMLAttribute("scope", "row")) { column.write(row, &$0) }
                } else {
                    let names = [column.kind.cellName, column.name(row)].compactMap(\.self)
                    html.element("td", names.isEmpty ? nil : .class(names.joined(separator: " "))) {
                        column.write(row, &$0)
                    }
                }
            }
        }
    }
}

extension HTMLColumn.Kind {
    fileprivate var headingName: String? {
        switch self {
        case .head, .text, .brief, .wide: nil
        case .number: "n"
        case .drawing, .spark: "fixed"
        }
    }

    fileprivate var cellName: String? {
        switch self {
        case .head, .text, .spark: nil
        case .brief: "brief"
        case .wide: "text"
        case .number: "n"
        case .drawing: "draw"
        }
    }
}
