import AuditTestSupport
import ReportRendering
import Testing

@Suite("data files about hostile names")
struct HostileDataTests {
    static let texts = HostileText.pieces + HostileNames.all + HostileText.values.suffix(40)

    /// The columns of each file that hold a text just as it was given.
    private static let columns: [(file: String, columns: [String])] = [
        ("audits.csv", ["version", "dealer", "region", "grade"]), ("departments.csv", ["dealer"]),
        ("teams.csv", ["dealer", "team"]), ("people.csv", ["dealer", "person", "name", "role", "team", "department"]),
        ("sections.csv", ["dealer"]), ("pillars.csv", ["dealer"]), ("findings.csv", ["dealer", "note", "evidence"]),
        ("refused.csv", ["file", "audit", "reason"]),
    ]

    @Test("bring back every code point", arguments: texts)
    func comesBack(text: String) throws {
        let files = WrittenCard(text, formats: [.csv]).files
        for (file, columns) in Self.columns {
            let rows = try StrictCSV.records(try files.file(file).content)
            let row = try #require(rows.first, "\(file)")
            for column in columns {
                #expect(Self.scalars(row[column]) == Array(text.unicodeScalars), "\(file): \(column)")
            }
        }
        let ids = try StrictCSV.records(try files.file("items.csv").content).map { Self.scalars($0["item"]) }
        #expect(ids == (["1", "2", "3", "4"] + ["1", "2", "3", "4"]).map { Array((text + $0).unicodeScalars) })
        let found = try StrictCSV.records(try files.file("findings.csv").content)
        #expect(Self.scalars(found.first?["value"]) == Array(text.unicodeScalars))
    }

    private static func scalars(_ text: String?) -> [Unicode.Scalar]? { text.map { Array($0.unicodeScalars) } }

    /// What a spreadsheet program would take for a formula, as Reports/README.md says; some trim spaces before they look.
    private static func startsLikeFormula(_ text: String) -> Bool {
        let start = text.unicodeScalars.drop { $0 == " " }.first
        return start.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
    }

    @Test("for spreadsheet programs quote what starts like a formula, and change nothing else", arguments: texts)
    func guarded(text: String) throws {
        let (plain, excel) = (
            WrittenCard(text, formats: [.csv]).files, WrittenCard(text, formats: [.csv], excel: true).files
        )
        for (a, b) in zip(plain, excel) {
            let rows = (try StrictCSV.rows(a.content), try StrictCSV.rows(b.content, excel: true))
            for (field, guarded) in zip(rows.0.joined(), rows.1.joined()) {
                let isNumber =
                    !field.isEmpty && field.unicodeScalars.allSatisfy { "-.0123456789".unicodeScalars.contains($0) }
                if Self.startsLikeFormula(field), !isNumber {
                    #expect(Self.scalars(guarded) == Self.scalars("'" + field), "\(a.path)")
                }
                #expect(!Self.startsLikeFormula(guarded) || isNumber, "\(a.path)")
                #expect(guarded.hasSuffix(field) && guarded.utf8.count <= field.utf8.count + 1, "\(a.path)")
            }
        }
    }
}
