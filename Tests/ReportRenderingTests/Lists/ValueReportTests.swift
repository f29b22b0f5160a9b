import AuditTestSupport
import BilingualText
import CustomerValue
import ExactArithmetic
import Foundation
import Testing

@testable import ReportRendering

@Suite("the value of customers in every notation")
struct ValueReportTests {
    private static func context(_ language: Language = .en) -> ReportContext {
        ReportContext(language: language, programVersion: "1.0.0")
    }

    private static func value(_ names: [String]) throws -> CustomerValue {
        let groups = try names.enumerated().map { number, name in
            try #require(
                CustomerGroup(
                    name: name, customers: 3, yearlySpend: Fraction(100 * (number + 1)), years: 1, yearlyReferrals: 1))
        }
        return try #require(CustomerValue(groups))
    }

    private static func list(_ names: [String], _ language: Language = .en) throws -> ReadList {
        let value = try value(names)
        func rendered(_ format: ReportFormat) throws -> [UInt8] {
            try #require(renderCustomerValue(value, format: format, context: context(language)))
        }
        return try ReadList(
            markdown: try rendered(.markdown), csv: try rendered(.csv), json: try rendered(.json), in: "groups")
    }

    /// 100 × (1 + 1 ÷ 3) is 133.33…, of three customers 400; twice that spend is worth twice as much, and one of all six
    /// 1200 ÷ 6.
    @Test("two groups and all of them, by hand")
    func byHand() throws {
        let list = try Self.list(["A", "B"])
        #expect(list.rows.map { $0["row"] } == ["group", "group", "total"])
        #expect(list.rows.map { $0["customers"] } == ["3", "3", "6"])
        #expect(list.rows.map { $0["value_of_one"] } == ["133.33", "266.67", "200.00"])
        #expect(list.rows.map { $0["value_of_one_exact"] } == ["400/3", "800/3", "200/1"])
        #expect(list.rows.map { $0["value"] } == ["400.00", "800.00", "1200.00"])
        #expect(list.rows.map { $0["yearly_spend"] } == ["100", "200", ""])
        let table = try #require(list.page.tables.first)
        #expect(table.rows.map { $0[6].plain } == ["400.00", "800.00", "1200.00"])
        #expect(table.rows.map { $0[0].plain } == ["A", "B", "All customers"])
        #expect(table.rows[2][2].plain == "—")
        let shown = list.objects.map { ($0["value_of_one"] as? [String: String])?["shown"] }
        #expect(shown == ["133.33", "266.67"])
    }

    @Test("one group is all there is, whatever it is called", arguments: ["", "old customers"])
    func single(name: String) throws {
        let list = try Self.list([name])
        #expect(list.rows.map { $0["row"] } == ["group"])
        #expect(list.rows.first?["group"] == name)
        #expect(list.page.tables.first?.rows.map { $0[0].plain } == [name.isEmpty ? "All customers" : name])
    }

    @Test("hostile names stay names", arguments: HostileText.values + HostileNames.all)
    func hostile(name: String) throws {
        for language in Language.allCases {
            let list = try Self.list([name, "B"], language)
            for group in [list.rows.first?["group"], list.objects.first?["group"] as? String] {
                // Foundation's reader drops a byte-order mark from the start of a text.
                let texts = [try #require(group), name].map { $0.unicodeScalars.drop { $0 == "\u{FEFF}" } }
                #expect(Array(texts[0]) == Array(texts[1]))
            }
            #expect(list.page.tables.map(\.rows.count) == [3])
            #expect(
                list.page.blocks.filter { if case .list(let lines) = $0 { lines.count == 3 } else { false } }.count == 2
            )
        }
    }

    @Test("a page for the browser and a workbook are none of its notations", arguments: [ReportFormat.html, .xlsx])
    func none(format: ReportFormat) throws {
        #expect(renderCustomerValue(try Self.value(["A"]), format: format, context: Self.context()) == nil)
    }
}
