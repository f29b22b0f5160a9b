import Foundation
import Testing

/// A list in the three notations that programs and people take, read back.
struct ReadList {
    let page: MarkdownReading
    let rows: [[String: String]]
    let objects: [[String: Any]]

    /// - Parameter name: of the member that holds the list; nil where it is all there is.
    init(markdown: [UInt8], csv: [UInt8], json: [UInt8], in name: String?) throws {
        page = try MarkdownReading(String(decoding: markdown, as: UTF8.self))
        rows = try StrictCSV.records(csv)
        let whole = try JSONSerialization.jsonObject(with: Data(json))
        let list = name.flatMap { (whole as? [String: Any])?[$0] } ?? whole
        objects = try #require(list as? [[String: Any]])
    }

    /// Expects every field of CSV in JSON: nothing as null, a number as a number or as what is shown of it.
    func expectSame() throws {
        #expect(rows.count == objects.count)
        for (row, object) in zip(rows, objects) {
            #expect(Set(row.keys) == Set(object.keys))
            for (key, field) in row {
                let value = try #require(object[key], "\(key)")
                #expect(Self.scalars(Self.text(of: value)) == Self.scalars(field), "\(key)")
            }
        }
    }

    private static func text(of value: Any) -> String {
        switch value {
        case is NSNull: ""
        case let text as String: text
        case let count as Int: String(count)
        default: (value as? [String: String])?["shown"] ?? "\(value)"
        }
    }

    /// Foundation's reader drops a byte-order mark from the start of a text.
    private static func scalars(_ text: String) -> ArraySlice<UInt32> {
        text.unicodeScalars.map(\.value).drop { $0 == 0xFEFF }
    }
}
