internal import AuditTestSupport

/// A workbook of submissions as a grid of cells for each of its sheets, to be spoilt and then written.
struct WorkbookGrid {
    struct Sheet {
        var name: String
        /// Rows of cells as XML; nil is an empty cell.
        var rows: [[String?]] = []
        var isHidden = false
        var hiddenRows: Set<Int> = []
        var merged: [String] = []
    }

    var sheets: [Sheet]

    init(_ sheets: [Sheet]) { self.sheets = sheets }

    /// One sheet with the lines of a CSV text.
    init(csv text: String, named name: String = "稽核") {
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map {
                $0.isEmpty ? nil : Self.text(String($0))
            }
        }
        sheets = [Sheet(name: name, rows: rows)]
    }

    static func text(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case "\0"..<" " where scalar != "\t":
                scalar.value < 16 ? "_x000\(String(scalar.value, radix: 16))_" : "_x001A_"
            default: String(scalar)
            }
        }.joined()
        return " t=\"inlineStr\"><is><t>\(escaped)</t></is>"
    }

    static func number(_ text: String) -> String { "><v>\(text)</v>" }
    static func formula(_ value: String?) -> String { " t=\"str\"><f>A1</f>" + (value.map { "<v>\($0)</v>" } ?? "") }
    static func boolean(_ flag: Bool) -> String { " t=\"b\"><f>TRUE()</f><v>\(flag ? 1 : 0)</v>" }
    static let error = " t=\"e\"><v>#N/A</v>"

    var bytes: [UInt8] {
        let list = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"r\(index + 1)\""
                + (sheet.isHidden ? " state=\"hidden\"/>" : "/>")
        }
        let links = sheets.indices.map {
            "<Relationship Id=\"r\($0 + 1)\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
        }
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        let parts = [
            ("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type)\"/></Types>"),
            (
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
                    + "</Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"\(Self.office)\"><sheets>\(list.joined())</sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", "<Relationships>\(links.joined())</Relationships>"),
        ]
        let own = sheets.enumerated().map { ("xl/worksheets/sheet\($0.offset + 1).xml", $0.element.xml) }
        return ZipBuilder((parts + own).map { ZipBuilder.Entry($0.0, $0.1) }).bytes
    }

    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}

extension WorkbookGrid.Sheet {
    fileprivate var xml: String {
        let lines = rows.enumerated().map { number, row in
            let cells = row.enumerated().compactMap { column, cell in
                cell.map { "<c r=\"\(Self.letters(column))\(number + 1)\"\($0)</c>" }
            }
            let hidden = hiddenRows.contains(number) ? " hidden=\"1\"" : ""
            return "<row r=\"\(number + 1)\"\(hidden)>\(cells.joined())</row>"
        }
        let ranges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        return "<worksheet><sheetData>\(lines.joined())</sheetData>"
            + (ranges.isEmpty ? "" : "<mergeCells>\(ranges)</mergeCells>") + "</worksheet>"
    }

    private static func letters(_ column: Int) -> String {
        let last = String(decoding: [UInt8(0x41 + column % 26)], as: UTF8.self)
        return column < 26 ? last : letters(column / 26 - 1) + last
    }
}

extension WorkbookGrid {
    /// Does to a workbook what people and programs do.
    mutating func spoil(_ random: inout SeededGenerator) {
        let places = sheets[0].rows.indices.dropFirst().filter { !sheets[0].rows[$0].isEmpty }
        guard !places.isEmpty else { return }
        let row = random.pick(Array(places))
        let column = Int.random(in: sheets[0].rows[row].indices, using: &random)
        switch Int.random(in: 0..<14, using: &random) {
        case 0: sheets[0].rows[row][column] = Self.error
        case 1: sheets[0].rows[row][column] = Self.formula(random.pick([nil, "", "1", "是"]))
        case 2: sheets[0].rows[row][column] = Self.number(random.pick(["1", "0.5", "-3", "1e2", "45000"]))
        case 3: sheets[0].rows[row][column] = Self.boolean(random.oneIn(2))
        case 4: sheets[0].rows.insert(sheets[0].rows[0], at: row)
        case 5:
            sheets[0].rows.insert(
                [Self.text(random.pick(["合计", "Total", " ", "说明"])), nil, Self.number("7")], at: row)
        case 6: sheets[0].hiddenRows.insert(row)
        case 7: sheets[0].merged.append(random.pick(["A2:A4", "B2:C2", "H3:H5"]))
        case 8:
            sheets.append(
                Sheet(name: "说明", rows: [[Self.text("说明")], [], [Self.text("第二行")]], isHidden: random.oneIn(3)))
        case 9: sheets.insert(sheets[0], at: 0)
        case 10: sheets[0].rows.insert([Self.text("门店稽核"), nil, Self.text("十月")], at: 0)
        case 11: sheets[0].rows.insert([nil, Self.text(" ")], at: row)
        case 12:
            sheets[0].rows[row][column] = Self.text(random.pick(["dealer-audit-form", "audit", "a\nb", "合计", "\u{1}"]))
        default: sheets[0].rows.append([Self.text("稽核编号外")])
        }
    }
}
