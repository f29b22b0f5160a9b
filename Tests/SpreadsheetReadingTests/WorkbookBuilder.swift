import AuditTestSupport

/// Writes workbooks from pieces of XML, sound ones and others.
struct WorkbookBuilder: Sendable {
    var parts: [(name: String, xml: String)]

    /// A workbook of one sheet.
    ///
    /// - Parameters:
    ///   - rows: stand in `sheetData`.
    ///   - after: stands behind it.
    ///   - strings: the `si` elements of the shared strings.
    ///   - styles: the number formats of the cell styles: ids, or codes.
    init(
        _ rows: String, after: String = "", strings: [String] = [], styles: [String] = [], properties: String = ""
    ) {
        let own = styles.filter { Int($0) == nil }
        let formats = own.enumerated().map {
            "<numFmt numFmtId=\"\(164 + $0.offset)\" formatCode=\"\(escaped($0.element))\"/>"
        }
        let ids = styles.map { style in Int(style) ?? 164 + (own.firstIndex(of: style) ?? 0) }
        parts = [
            (
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="\(Self.workbookType)"/></Types>
                """
            ),
            ("_rels/.rels", Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns="\(Self.main)" xmlns:r="\(Self.references)">\(properties)\
                <sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Self.relationships([
                    ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
                    ("rId3", "sharedStrings", "sharedStrings.xml"),
                ])
            ),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"
            ),
            (
                "xl/styles.xml",
                """
                <styleSheet xmlns="\(Self.main)"><numFmts>\(formats.joined())</numFmts>\
                <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>\
                <cellXfs>\(ids.map { "<xf numFmtId=\"\($0)\"/>" }.joined())</cellXfs></styleSheet>
                """
            ),
            ("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings.joined())</sst>"),
        ]
    }

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

    static func relationships(_ rows: [(id: String, type: String, target: String)]) -> String {
        let elements = rows.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(references)/\($0.type)\" Target=\"\($0.target)\"/>"
        }
        return "<Relationships>\(elements.joined())</Relationships>"
    }

    /// The part of this name; assigning nil removes it.
    subscript(name: String) -> String? {
        get { parts.first { $0.name == name }?.xml }
        set {
            let place = parts.firstIndex { $0.name == name }
            if let place { parts.remove(at: place) }
            if let newValue { parts.insert((name, newValue), at: place ?? parts.endIndex) }
        }
    }

    var bytes: [UInt8] { ZipBuilder(parts.map { ZipBuilder.Entry($0.name, $0.xml) }).bytes }

    /// A copy with one part changed.
    func replacing(_ text: String, with replacement: String, in part: String) -> WorkbookBuilder {
        var copy = self
        copy[part] = self[part]?.replacing(text, with: replacement)
        return copy
    }
}

/// As the text of an attribute in double quotes.
func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
}
