import AuditTestSupport
import BilingualText
import Compliance
import Foundation
import Testing

@testable import ReportRendering

@Suite("a month of hostile names")
struct HostileMonthTests {
    /// Ten of them at a time, each another; markers stand in their places in the month that they are compared with.
    static let handfuls: [[String]] = {
        let texts = (HostileNames.all + HostileText.values.suffix(28)).filter { !folded($0).isEmpty }
        let different = texts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return stride(from: 0, to: different.count, by: 10).map { Array(different[$0..<min($0 + 10, different.count)]) }
    }()

    private static func month(_ names: [String]) -> RichMonth { RichMonth(dealers: 2, months: 2, hostile: names) }

    private static func markers(_ count: Int) -> [String] { (0..<count).map { "Ⓝ\($0)" } }

    @Test("is the same HTML but for the texts, and reads as XML does", arguments: handfuls)
    func html(names: [String]) throws {
        let page = try StrictMarkup(try Self.month(names).page(.en).text)
        let other = try StrictMarkup(try Self.month(Self.markers(names.count)).page(.en).text)
        #expect(page.shape == other.shape)
        for token in page.tokens {
            guard case .open(_, let attributes) = token else { continue }
            #expect(!attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" || $0 == "src" })
            let target = attributes["href"] ?? "#"
            #expect(target.hasPrefix("#") || target == "data:,")
        }
    }

    @Test("is the same Markdown but for the texts", arguments: handfuls)
    func markdown(names: [String]) throws {
        let page = try MarkdownReading(try Self.files(names).file("README.md").text)
        let other = try MarkdownReading(try Self.files(Self.markers(names.count)).file("README.md").text)
        #expect(page.blocks.map(\.shape) == other.blocks.map(\.shape))
    }

    @Test("comes back from JSON and from CSV as it was, code point by code point", arguments: handfuls)
    func data(names: [String]) throws {
        let files = try Self.files(names)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(try files.file("report.json").content)) as? [String: Any])
        let tables = try #require(json["tables"] as? [String: [[String: Any]]])
        let dealers = try StrictCSV.records(try files.file("dealer-ranking.csv").content)
        let ranking = try #require(tables["dealer-ranking"])
        #expect(Self.scalars(dealers.map { $0["name"] }) == Self.scalars(ranking.map { $0["name"] as? String }))
        for row in dealers {
            let number = try #require(row["dealer"].flatMap { Int($0.dropFirst()) }) - 100
            #expect(Self.scalars([row["name"]]) == Self.scalars([names[number % names.count]]))
        }
        let people = try StrictCSV.records(try files.file("person-ranking.csv").content)
        #expect(
            Self.scalars(people.map { $0["name"] })
                == Self.scalars(tables["person-ranking"]?.map { $0["name"] as? String } ?? []))
        for row in people { #expect(names.contains { Self.scalars([$0]) == Self.scalars([row["name"]]) }) }
    }

    /// Foundation's reader drops a byte-order mark from the start of a text.
    private static func scalars(_ texts: [String?]) -> [[UInt32]?] {
        texts.map { $0?.unicodeScalars.map(\.value).drop { $0 == 0xFEFF }.map(\.self) }
    }

    private static func files(_ names: [String]) throws -> [RenderedFile] {
        let month = month(names)
        let context = ReportContext(
            language: .en, formats: [.markdown, .csv, .json], programVersion: "1.0.0",
            network: month.context(.en).network)
        return try MonthlyReport(try month.report(), context: context).files()
    }
}
