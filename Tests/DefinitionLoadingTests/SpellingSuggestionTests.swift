import Testing

@testable import DefinitionLoading

@Suite("offers the nearest spelling")
struct SpellingSuggestionTests {
    private static let slips: [(word: String, candidates: [String], expected: String?)] = [
        ("titel", ["title", "tags"], "title"),
        ("notApplicable", ["not-applicable", "notes"], "not-applicable"),
        ("RANK_MINIMUM", ["rank-minimum"], "rank-minimum"),
        ("wieghted", ["points", "weighted"], "weighted"),
        ("serivce-desk", ["service-desk"], "service-desk"),
        ("销售布", ["销售部", "售后部"], "销售部"),
        ("colour", ["combine", "points"], nil),
        ("SH02", ["SH01", "SH03"], nil),
        ("1-2", ["1-1", "1-3"], nil),
        ("a", ["b"], nil),
        ("", ["a"], nil),
        (String(repeating: "x", count: 65), [String(repeating: "x", count: 65)], nil),
    ]

    @Test("of a slip of the pen", arguments: slips)
    func nearest(word: String, candidates: [String], expected: String?) {
        #expect(nearestSpelling(to: word, among: candidates) == expected)
    }
}
