import AuditTestSupport

/// A filled form as a grid of cells, to be spoilt and then written as CSV or as a workbook.
struct FormGrid: Sendable {
    enum Cell: Sendable {
        case text(String)
        /// As the file says it, with an index of ``FormGrid/formats``.
        case number(String, format: Int = 0)
        case formula(String, value: String?)
        case boolean(Bool, isFormula: Bool = false)
        case error(String)
        /// Runs of rich text.
        case runs([String])

        /// What a text form holds there.
        fileprivate var plain: String {
            switch self {
            case .text(let text), .error(let text), .number(let text, _): text
            case .formula(let formula, _): "=" + formula
            case .boolean(let flag, _): flag ? "TRUE" : "FALSE"
            case .runs(let runs): runs.joined()
            }
        }
    }

    /// Number formats that ``Cell/number(_:format:)`` names: general, percent, date, date with time, h:mm:ss.
    static let formats = [0, 9, 14, 22, 21]

    /// Rows of cells; nil is an empty cell.
    var rows: [[Cell?]]
    var merged: [String] = []
    /// Rows that a workbook does not show, counted from 0.
    var hiddenRows: Set<Int> = []
    var sheetName = "稽核"
    /// Above the marker stand the title and, in a form of this project, the counter.
    private var header: Int { rows.firstIndex { $0.count > 4 } ?? 0 }

    /// A filled form of `Checklist.showroom`.
    static let filled: FormGrid = {
        let head = [
            ["dealer-audit-form", "1"], ["检查表", "shop"], ["版本", "1.0.0"], ["稽核编号", "A1"], ["经销商", "SH01"],
            ["日期", "2026-10-12"], ["稽核员", "A-07"], ["在岗人员", "张三、李四"], ["单元 car", "展车1, 展车2"],
            ["分组", "检查项", "检查内容", "检查标准", "满分", "填写方式", "必填", "人员", "单元", "结果", "备注", "证据"],
        ]
        let answers = [
            ("1-1", "张三", "", "2分30秒", "", ""), ("1-1", "李四", "", "4 min", "在接电话", ""), ("1-2", "", "", "是", "", ""),
            ("3-2", "", "展车1", "否（有泥）", "", "photos/1.jpg"), ("3-2", "", "展车2", "不适用", "", ""),
            ("4-1", "", "", "是", "", ""), ("4-1", "", "", "否", "", ""), ("4-1", "", "", "", "", ""),
            ("4-2", "", "", "3处", "", ""), ("5-1", "", "", "灰尘×2", "", ""),
        ]
        let rows = answers.map { item, person, unit, value, note, evidence in
            ["1 接待", item, "说明", "标准", "5", "是 / 否", "●", person, unit, value, note, evidence]
        }
        return FormGrid(rows: (head + rows).map { $0.map { $0.isEmpty ? nil : .text($0) } })
    }()

    /// What an item of ``filled`` gives when nothing is spoilt.
    static let answers: [(item: String, observed: [String])] = [
        ("1-1", ["2分30秒|P017", "4 min|P018|在接电话"]), ("1-2", ["是"]), ("3-2", ["否|展车1|有泥|photos/1.jpg", "不适用|展车2"]),
        ("4-1", ["是", "否"]), ("4-2", ["3处"]), ("5-1", ["灰尘×2"]),
    ]

    /// A cell of the table by the number of its row, counted from 1, and the column's heading.
    subscript(row: Int, column: String) -> Cell? {
        get { rows[header + row][place(of: column)] }
        set { rows[header + row][place(of: column)] = newValue }
    }

    /// What stands behind a label of the head.
    subscript(label: String) -> Cell? {
        get { rows[line(of: label)][1] }
        set { rows[line(of: label)][1] = newValue }
    }

    private func line(of label: String) -> Int { rows.firstIndex { $0.first??.plain == label } ?? 0 }

    private func place(of column: String) -> Int { rows[header].firstIndex { $0?.plain == column } ?? 0 }

    mutating func renameColumn(_ column: String, to name: String) { rows[header][place(of: column)] = .text(name) }

    mutating func deleteColumn(_ column: String) {
        let place = place(of: column)
        for index in rows.indices where rows[index].count > place && index >= header { rows[index].remove(at: place) }
    }

    mutating func deleteLine(_ label: String) { rows.remove(at: line(of: label)) }

    /// Puts a row in front of a row of the table.
    mutating func insert(_ cells: [Cell?], before row: Int) { rows.insert(cells, at: header + row) }

    mutating func copy(row: Int) { rows.insert(rows[header + row], at: header + row + 1) }

    mutating func insertColumn() { for index in rows.indices { rows[index].insert(nil, at: 0) } }

    // MARK: Writing

    func csv(separator: String = ",", lineEnd: String = "\n", padded: Bool = false) -> String {
        let width = padded ? rows.map(\.count).max() ?? 0 : 0
        return rows.map { row in
            let cells = row.map { $0?.plain ?? "" } + [String](repeating: "", count: max(0, width - row.count))
            let written = cells.map { cell in
                let isSafe = cell.allSatisfy { !"\",;\t\n".contains($0) }
                return isSafe
                    ? cell
                    : "\""
                        + cell.split(separator: "\"", omittingEmptySubsequences: false)
                        .joined(separator: "\"\"") + "\""
            }
            return written.joined(separator: separator) + lineEnd
        }.joined()
    }

    /// - Parameter hidden: what the hidden sheet says, line by line; nil for a workbook without one.
    func xlsx(
        hidden: [[String]]? = [["dealer-audit-form-definition", "1"], ["checklist", "shop"], ["version", "1.0.0"]],
        others: [(name: String, grid: FormGrid)] = []
    ) -> [UInt8] {
        var sheets = [Sheet(name: sheetName, xml: xml, isHidden: false)]
        sheets += others.map { Sheet(name: $0.name, xml: $0.grid.xml, isHidden: false) }
        if let hidden {
            let grid = FormGrid(rows: hidden.map { $0.map { .text($0) } })
            sheets.append(Sheet(name: "dealer-audit", xml: grid.xml, isHidden: true))
        }
        return Sheet.workbook(sheets)
    }

    private var xml: String {
        let lines = rows.enumerated().map { number, row in
            let cells = row.enumerated().compactMap { column, cell in
                cell.map { Sheet.cell($0, at: Sheet.letters(column) + String(number + 1)) }
            }
            let hidden = hiddenRows.contains(number) ? " hidden=\"1\"" : ""
            return "<row r=\"\(number + 1)\"\(hidden)>\(cells.joined())</row>"
        }
        let ranges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        return "<sheetData>\(lines.joined())</sheetData>" + (ranges.isEmpty ? "" : "<mergeCells>\(ranges)</mergeCells>")
    }
}

/// A sheet of a workbook, and the XML around it.
private struct Sheet {
    let name: String
    let xml: String
    let isHidden: Bool

    static func letters(_ column: Int) -> String { String(decoding: [UInt8(0x41 + column)], as: UTF8.self) }

    static func cell(_ cell: FormGrid.Cell, at place: String) -> String {
        func escaped(_ text: String) -> String {
            text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
        }
        return switch cell {
        case .text(let text): "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
        case .runs(let runs):
            "<c r=\"\(place)\" t=\"inlineStr\"><is>\(runs.map { "<r><t>\(escaped($0))</t></r>" }.joined())</is></c>"
        case .number(let number, let format): "<c r=\"\(place)\" s=\"\(format)\"><v>\(number)</v></c>"
        case .formula(let formula, let value):
            "<c r=\"\(place)\" t=\"str\"><f>\(escaped(formula))</f>"
                + (value.map { "<v>\(escaped($0))</v>" } ?? "") + "</c>"
        case .boolean(let flag, let isFormula):
            "<c r=\"\(place)\" t=\"b\">" + (isFormula ? "<f>\(flag ? "TRUE" : "FALSE")()</f>" : "")
                + "<v>\(flag ? 1 : 0)</v></c>"
        case .error(let text): "<c r=\"\(place)\" t=\"e\"><v>\(text)</v></c>"
        }
    }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    static func workbook(_ sheets: [Sheet]) -> [UInt8] {
        let list = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"r\(index + 1)\""
                + (sheet.isHidden ? " state=\"veryHidden\"" : "") + "/>"
        }
        let ofSheets = sheets.indices.map { relation("r\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
        let formats = FormGrid.formats.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        let parts: [(String, String)] = [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type)\"/></Types>"
            ),
            ("_rels/.rels", relations([relation("r1", "officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(references)\"><sheets>\(list.joined())</sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", relations(ofSheets + [relation("s", "styles", "styles.xml")])),
            ("xl/styles.xml", "<styleSheet xmlns=\"\(main)\"><cellXfs>\(formats)</cellXfs></styleSheet>"),
        ]
        let own = sheets.enumerated().map { index, sheet in
            ("xl/worksheets/sheet\(index + 1).xml", "<worksheet xmlns=\"\(main)\">\(sheet.xml)</worksheet>")
        }
        return ZipBuilder((parts + own).map { ZipBuilder.Entry($0.0, $0.1) }).bytes
    }

    private static func relation(_ id: String, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(references)/\(type)\" Target=\"\(target)\"/>"
    }

    private static func relations(_ relations: [String]) -> String {
        "<Relationships xmlns=\"\(package)/relationships\">\(relations.joined())</Relationships>"
    }
}
