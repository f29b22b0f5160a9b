import Testing

@testable import AuditIntake

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("ys", ["y", "yes", "no"], "yes"), ("anwsers", ["answers", "audit"], "answers"), ("不和格", ["合格", "不合格"], "不合格"),
        ("张山", ["李四", "张三"], "张三"), ("SH1", ["BJ01", "SH01"], "SH01"), ("ＹＳ", ["yes"], "yes"),
        ("sales-showrom", ["sales-showroom"], "sales-showroom"),
    ])
    func nearestWord(_ word: String, _ candidates: [String], _ meant: String) {
        #expect(nearest(to: word, among: candidates) == meant)
    }

    @Test(arguments: [
        ("", ["yes"]), ("q", ["y", "n"]), ("诸葛亮", ["张三", "李四"]), ("garage", ["1-1", "1-2"]),
        (String(repeating: "a", count: 65), [String(repeating: "a", count: 64)]),
    ])
    func nothingNear(_ word: String, _ candidates: [String]) { #expect(nearest(to: word, among: candidates) == nil) }
}
