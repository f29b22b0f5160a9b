import Foundation
import Testing

@testable import Workbook

@Suite("a month's workbook, read by another program") struct MonthTests {
    static let book = Result { try ReadWorkbook(rendering: MonthExample.document) }

    private func sheet(_ name: String) throws -> ReadSheet { try Self.book.get().sheet(name) }

    @Test("says what it is and when it was made") func properties() throws {
        let book = try Self.book.get()
        #expect(book.title == "2026 年 10 月合规月报")
        #expect(book.author == "DealerAudit")
        #expect(book.created == "2026-11-01T00:00:00")
        #expect(book.sheets.map(\.name) == ["总览", "排名", "热力图", "5S 与帕累托"])
        #expect(book.sheets.map(\.tab) == ["17375E", "0072B2", "E69F00", nil])
    }

    @Test("holds numbers, days and texts as such, each in its format") func cells() throws {
        let overview = try sheet("总览")
        func cell(_ name: String) throws -> ReadCell { try #require(overview.cells[name]) }
        #expect(
            try cell("B6")
                == ReadCell(
                    type: "n", text: nil, number: 81.36, format: "0.00", font: "Microsoft YaHei", link: nil,
                    locked: true))
        #expect(try cell("D7").format == "0.0%")
        #expect(try cell("D7").number == 0.983)
        #expect(try cell("C7").number == -0.72)
        #expect(try cell("C7").format == "\"▲ \"0.00;\"▼ \"0.00;\"–\"")
        #expect(try cell("E6").type == "d")
        #expect(try cell("E6").text == "2026-10-31")
        #expect(try cell("E6").format == "yyyy-mm-dd")
        #expect(try cell("A27").text == "2026-05")
        #expect(try cell("A27").format == "@")
        #expect(try cell("A27").type == "s")
        #expect(overview.cells["B8"] == nil, "what is not scored is empty, not 0")
        #expect(try Self.book.get().sheets.allSatisfy { $0.cells.values.allSatisfy { $0.font == "Microsoft YaHei" } })
    }

    @Test("has real tables that can be filtered") func tables() throws {
        let tables = try sheet("排名").tables
        #expect(
            tables == [
                "ranking": ReadTable(
                    area: "A2:G12", columns: ["名次", "经销商", "大区", "得分", "合格线", "较上月", "等级"], filtered: true, banded: true
                )
            ])
        #expect(try sheet("总览").tables.keys.sorted() == ["headline", "trend"])
        #expect(try sheet("排名").texts(inRow: 12, columns: 3) == [nil, "南昌红谷滩店", "华中"])
    }

    @Test("keeps headings in sight and on every page") func panes() throws {
        #expect(try sheet("排名").frozen == "C3")
        #expect(try sheet("热力图").frozen == "B5")
        #expect(try sheet("总览").frozen == nil)
        #expect(try sheet("排名").repeated == "$2:$2")
        #expect(try sheet("总览").repeated == nil, "two tables have no common heading")
        for sheet in try Self.book.get().sheets {
            #expect(sheet.landscape)
            #expect(sheet.paper == 9)
            #expect(sheet.fitted[1] == 0)
        }
        #expect(try sheet("总览").footer == ["合规月报 2026-10 && 机密", "&P / &N"])
    }

    @Test("wraps long texts in rows that are high enough") func heights() throws {
        let pillars = try sheet("5S 与帕累托")
        #expect(pillars.heights["21"] == 33)
        #expect(pillars.heights["22"] == 18)
        #expect(pillars.widths["A"] == 30.71)
        #expect(try sheet("总览").merged.isEmpty, "a short paragraph needs no second line")
    }

    @Test("colours cells by their values") func rules() throws {
        let ranking = try sheet("排名").rules
        #expect(
            ranking == [
                ReadRule(
                    area: "D3:D12", type: "dataBar", formula: nil, points: ["num 0.0", "num 100.0", "9CC9E6"], fill: nil
                ),
                ReadRule(
                    area: "F3:F12", type: "expression", formula: "AND(ISNUMBER(F3),F3<-3.0)", points: [], fill: "F6B98C"
                ), ReadRule(area: "G3:G12", type: "expression", formula: "G3=\"A\"", points: [], fill: "9CC9E6"),
                ReadRule(area: "G3:G12", type: "expression", formula: "G3=\"D\"", points: [], fill: "F6B98C"),
            ])
        let heat = try sheet("热力图").rules
        #expect(heat.count == 6)
        #expect(heat.allSatisfy { $0.points == ["num 50.0 F6B98C", "num 80.0 FFFFFF", "num 100.0 9CC9E6"] })
    }

    @Test("leads from the overview to the ranking, and from a dealer to the heat map") func links() throws {
        #expect(try sheet("总览").cells["A3"]?.link == "'排名'!A1")
        #expect(try sheet("排名").cells["B3"]?.link == "'热力图'!A1")
        #expect(try sheet("排名").cells["B3"]?.text == "上海一店")
    }

    @Test("gives the same bytes every time") func sameBytes() throws {
        #expect(try renderWorkbook(MonthExample.document) == renderWorkbook(MonthExample.document))
    }
}
