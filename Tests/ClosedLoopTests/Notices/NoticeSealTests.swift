import ChecklistModel
import ClosedLoop
import ContentDigest
import Testing

@Suite("check codes of notices")
struct NoticeSealTests {
    private let ledger = SHA256Digest(of: Array("ledger".utf8))

    private func seal(
        _ dealer: String = "上海一店 (SH01)", issued: String = "2026-11-02", month: String = "2026-10",
        ledger: SHA256Digest? = nil
    ) throws -> NoticeSeal {
        let known = ledger ?? self.ledger
        let number = NoticeNumber(dealer: "SH01", month: try #require(Month(month)), ledger: known)
        return NoticeSeal(number: number, secret: known, dealer: dealer, issued: issued)
    }

    private static let row: [NoticeColumn: String] = [
        .action: "SH01-7KQ2M9", .item: "1-1 地面干净", .standard: "GB 1；无积水", .found: "2026-10-12 展厅：不合格，有水",
        .points: "3.50", .required: "须附凭据", .due: "2026-10-05", .owner: "张三",
    ]

    private func code(_ changes: [NoticeColumn: String] = [:], _ seal: NoticeSeal? = nil) throws -> String {
        let row = Self.row.merging(changes) { $1 }
        return try (seal ?? self.seal()).code { row[$0] ?? "" }
    }

    @Test("show a change of any locked cell", arguments: NoticeColumn.allCases.filter(\.isSealed))
    func locked(column: NoticeColumn) throws {
        #expect(try code([column: (Self.row[column] ?? "") + "7"]) != code())
        #expect(try code([column: ""]) != code())
    }

    @Test("leave open what the dealer fills in", arguments: NoticeColumn.allCases.filter(\.isToFill))
    func open(column: NoticeColumn) throws {
        #expect(try code([column: "已打蜡"]) == code())
    }

    @Test("belong to one ledger, dealer, month and day of issue")
    func head() throws {
        let others = [
            try seal("上海二店 (SH02)"), try seal(issued: "2026-11-03"), try seal(month: "2026-11"),
            try seal(ledger: SHA256Digest(of: [1])),
        ]
        let codes = try others.map { try code([:], $0) }
        #expect(Set(codes + [try code()]).count == 5)
    }

    @Test(
        "are the same for what spreadsheet programs and encodings make of a cell",
        arguments: [
            (NoticeColumn.points, "3.5"), (.due, "2026/10/5"), (.due, "2026/10/05"), (.item, "1-1  地面干净"),
            (.standard, "GB 1; 无积水"), (.standard, "ＧＢ 1；无积水"), (.found, "2026-10-12 展厅：不合格，有水😀"),
            (.found, "2026-10-12 展厅：不合格，有水?"), (.found, "'2026-10-12 展厅：不合格，有水"),
        ])
    func spellings(column: NoticeColumn, text: String) throws {
        #expect(try code([column: text]) == code())
    }

    @Test(
        "show a change of sign, and of what is compared",
        arguments: [(NoticeColumn.points, "-3.5"), (.standard, "GB ≤1；无积水"), (.found, "2026-10-12 展厅：不合格，有水>3")])
    func signs(column: NoticeColumn, text: String) throws {
        #expect(try code([column: text]) != code())
    }

    @Test("are letters, which no program takes for a number")
    func letters() throws {
        for number in 0..<500 {
            let code = try code([.found: "\(number)"])
            #expect(code.wholeMatch(of: /[A-DF-Z]{4}/) != nil, "\(code)")
        }
    }

    @Test("a letter that GBK does not have is passed over")
    func rareLetters() throws {
        #expect(try code([.owner: "周𠮷文"]) == code([.owner: "周?文"]))
    }

    @Test(
        "a month is that month however it is written",
        arguments: ["2026-10", "2026/10", "2026年10月", "2026.10", "Oct-26", "Oct 2026", "2026-10-01", "10-2026"])
    func months(text: String) throws {
        let isReversed = text == "10-2026"
        #expect(NoticeSeal.isMonth(text, try #require(Month("2026-10"))) == !isReversed)
        #expect(!NoticeSeal.isMonth(text, try #require(Month("2026-11"))))
    }

    @Test("do not let text move from one cell to the next")
    func borders() throws {
        #expect(try code([.item: "1-1", .standard: "地面干净 GB 1；无积水"]) != code())
    }
}
