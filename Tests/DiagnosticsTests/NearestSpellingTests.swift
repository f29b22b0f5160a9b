import Diagnostics
import Testing

@Suite("offers the nearest spelling")
struct NearestSpellingTests {
    private static let slips: [(word: String, candidates: [String], meant: String)] = [
        ("titel", ["title", "tags"], "title"),
        ("notApplicable", ["not-applicable", "notes"], "not-applicable"),
        ("RANK_MINIMUM", ["rank-minimum"], "rank-minimum"),
        ("wieghted", ["points", "weighted"], "weighted"),
        ("serivce-desk", ["service-desk"], "service-desk"),
        ("sales-showrom", ["sales-showroom"], "sales-showroom"),
        ("anwsers", ["answers", "audit"], "answers"),
        ("销售布", ["销售部", "售后部"], "销售部"),
        ("不和格", ["合格", "不合格"], "不合格"),
        ("张山", ["李四", "张三"], "张三"),
        ("ＹＳ", ["yes"], "yes"),
        ("sales\u{3000}desk", ["sales-desk"], "sales-desk"),
        (String(repeating: "x", count: 63), [String(repeating: "x", count: 64)], String(repeating: "x", count: 64)),
    ]

    @Test("of a slip of the pen", arguments: slips)
    func slip(word: String, candidates: [String], meant: String) {
        #expect(nearestSpelling(to: word, among: candidates) == meant)
    }

    private static let strangers: [(word: String, candidates: [String])] = [
        ("colour", ["combine", "points"]),
        ("诸葛亮", ["张三", "李四"]),
        ("garage", ["1-1", "1-2"]),
        ("a", ["b"]),
        ("q", ["y", "n"]),
        ("", ["a"]),
        ("-", ["_", "a"]),
        ("a", []),
        (String(repeating: "x", count: 65), [String(repeating: "x", count: 65)]),
        (String(repeating: "x", count: 65), [String(repeating: "x", count: 64)]),
        (String(repeating: "x", count: 64), [String(repeating: "x", count: 65)]),
    ]

    @Test("of nothing that has no near one", arguments: strangers)
    func stranger(word: String, candidates: [String]) {
        #expect(nearestSpelling(to: word, among: candidates) == nil)
    }

    private static let numbers: [(word: String, candidates: [String], meant: String?)] = [
        ("SH02", ["SH01", "SH03"], nil),
        ("1-2", ["1-1", "1-3"], nil),
        ("ＳＨ０２", ["SH01"], nil),
        ("SH1", ["BJ01", "SH01"], "SH01"),
        ("SH001", ["SH02", "SH01"], "SH01"),
        ("HS01", ["SH01"], "SH01"),
        ("sh01", ["SH02", "SH01"], "SH01"),
    ]

    @Test("of a number only where a digit is missing or too many", arguments: numbers)
    func number(word: String, candidates: [String], meant: String?) {
        #expect(nearestSpelling(to: word, among: candidates) == meant)
    }

    private static let ties: [(word: String, candidates: [String], meant: String)] = [
        ("ys", ["y", "yes", "no"], "yes"),
        ("cat", ["car", "cap"], "car"),
        ("cat", ["cap", "car"], "cap"),
        ("to-do", ["toto", "ToDo", "to_do"], "ToDo"),
    ]

    @Test("of equally near ones the longer, then the earlier", arguments: ties)
    func tie(word: String, candidates: [String], meant: String) {
        #expect(nearestSpelling(to: word, among: candidates) == meant)
    }

    @Test("among a list that a person could have written", arguments: [(500, "title"), (501, nil)])
    func length(count: Int, meant: String?) {
        let candidates = ["title"] + Array(repeating: "other", count: count - 1)
        #expect(nearestSpelling(to: "titel", among: candidates) == meant)
    }
}
