internal import AuditIntake
internal import AuditTestSupport
internal import BilingualText
internal import BulkScoring
internal import ChecklistModel
internal import ExactArithmetic
internal import Testing

@testable internal import BulkIntake

/// Each text is judged once, as the careful reader reads it, and means the same ever after.
@Suite("Answers that were met")
struct AnswerTableTests {
    private static let kinds: [AnswerKind] = [
        .yesNo(YesNo()), .options(1, exact("1/2"), 0), .severalOptions(exact("1/2"), exact("1/4")), .scale(0...10),
        .number(.bands([.atMost(2, 1), .rest(0)])), .duration(.bands([.atMost(180, 1), .rest(0)])), .share(),
        .count(.atMost(0, 1), .rest(0)), .information(.number), .information(.date),
    ]

    private static let texts = [
        "是", "否", "yes", "NO", "√", "×", "不适用", "n/a", "N/A", "0", "1", "2", "10", "-1", "0.5", "1.50", "+1", "1,5",
        "2/3",
        "3/0", "8/9", "85%", "85 %", "１２", "3:00", "2分30秒", "150秒", "2.5min", "2 min 30 s", "2026-10-12", "12.10.2026",
        "2026-13-01", "", " ", "是 ", " 是", "是（已整改）", "是/否", "未达到", "not reached", "=1+1", "'1", "1e3", "a\\b", "是\\",
        "是\u{7}",
        "是\u{7F}", "是\t否", "\u{3000}是", "不知道", "0、1", "1、0", "2 3",
    ]

    /// Bytes for as long as the closure runs.
    private static func cell<Result>(_ text: String, _ body: (Cell) -> Result) -> Result? {
        (Array(text.utf8) + [UInt8](repeating: 0x31, count: 16)).withUnsafeBytes { bytes in
            bytes.baseAddress.map { body(Cell($0, text.utf8.count)) }
        }
    }

    @Test("mean what the careful reader makes of them, or are left to it", arguments: kinds.indices)
    func judged(kind: Int) throws {
        let checklist = Checklist(.points, [.item("1", Self.kinds[kind], department: "sales"), .item("2")])
        let catalogue = IntakeCatalogue(checklists: [checklist], network: nil)
        let judged = try #require(FieldJudge(catalogue: catalogue).checklist(checklist.id, version: checklist.version))
        let plan = try #require(ScoringPlan(checklist, language: .zh))
        var scorer = BulkScorer(plan: plan)
        var table = AnswerTable()
        var numbers: [String: Int32] = [:]
        let check = AnswerCheck(checklist.items[0])
        var random = SeededGenerator(seed: UInt64(kind))
        for text in Self.texts.shuffled(using: &random) + Self.texts.shuffled(using: &random) {
            let isKnown = Self.cell(text) { table.entry(of: $0) != nil }
            #expect(isKnown == (numbers[text] != nil), "\(text.debugDescription)")
            let entry = Self.cell(text) { cell in
                table.entry(of: cell) ?? table.judge(cell, item: 0, checklist: judged, scorer: &scorer)
            }
            let found = try #require(entry)
            #expect(numbers[text] == nil || numbers[text] == found.answer, "\(text.debugDescription)")
            numbers[text] = found.answer
            let usual = Self.cell(text) { cell in ShortText(cell).flatMap { table.usualEntry(of: $0)?.answer } }
            if found.answer < 0 {
                #expect(usual == .some(nil), "\(text.debugDescription)")
            } else {
                #expect(!text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x5C }, "\(text.debugDescription)")
                guard case .understood(let value, _, nil) = check.read(text) else {
                    Issue.record("\(text.debugDescription) is understood")
                    continue
                }
                #expect(found.isNotApplicable == (value == .notApplicable), "\(text.debugDescription)")
                #expect(text.utf8.count > 15 || usual == .some(found.answer), "\(text.debugDescription)")
            }
        }
        let taken = numbers.values.filter { $0 >= 0 }
        #expect(!taken.isEmpty && Set(taken).count == taken.count)
    }

    @Test("an answer that stood without quotes is known so, and no other is")
    func plain() throws {
        let checklist = Checklist(.points, [.item("1")])
        let catalogue = IntakeCatalogue(checklists: [checklist], network: nil)
        let judged = try #require(FieldJudge(catalogue: catalogue).checklist(checklist.id, version: checklist.version))
        let plan = try #require(ScoringPlan(checklist, language: .zh))
        var scorer = BulkScorer(plan: plan)
        var table = AnswerTable()
        var before: [Int32] = []
        for text in ["是", "否", "不适用", "什么"] {
            let number = Self.cell(text) { table.judge($0, item: 0, checklist: judged, scorer: &scorer).answer }
            before.append(try #require(number))
        }
        for text in ["不适用", "什么", "不在"] { Self.cell(text) { table.keep(plain: $0) } }
        var after: [AnswerTable.Entry] = []
        for text in ["是", "否", "不适用", "什么"] {
            let entry = Self.cell(text) { table.entry(of: $0) }
            after.append(try #require(entry ?? nil))
        }
        #expect(after.map(\.answer) == before)
        #expect(after.map(\.isNotApplicable) == [false, false, true, false])
        #expect(after.prefix(3).map(\.isPlain) == [false, false, true])
        #expect(before[3] < 0)
        let isKnown = Self.cell("不在") { table.entry(of: $0) != nil }
        #expect(isKnown == false)
    }
}
