import ChecklistModel
import Testing

@Suite("reads days")
struct CivilDateTextTests {
    @Test("as they are written", arguments: ["2026-10-12", "2024-02-29", "1900-01-01", "2999-12-31"])
    func reads(text: String) {
        #expect(CivilDate(text)?.text == text)
    }

    @Test(
        "and nothing else",
        arguments: [
            "", "2026-10", "2026-1-02", "2026-01-2", "26-01-02", "2026/01/02", "2026-02-29", "2026-13-01", "2026-00-10",
            "2026-01-00", "2026-01-32", "1899-12-31", "3000-01-01", " 2026-01-02", "2026-01-02 ", "２０２６-01-02",
            "2026-01-02-03",
            "-026-01-02", "2026-+1-02",
        ])
    func refuses(text: String) {
        #expect(CivilDate(text) == nil)
    }
}
