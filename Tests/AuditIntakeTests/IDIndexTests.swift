import Testing

@testable import AuditIntake

@Suite("an id is found however it is spelt")
struct IDIndexTests {
    private static let index = IDIndex(["A-1", "b-2", "B-2", "c-3", "c-3", "Ｄ-4"])

    @Test(
        arguments: [
            ("A-1", 0), ("a-1", 0), ("Ａ-１", 0), (" a-1 ", 0), ("b-2", 1), ("B-2", 2), ("d-4", 5), ("Ｄ-4", 5),
            ("e-5", nil),
            ("", nil),
            // As they are, ids are told apart; otherwise two of them could be meant.
            ("Ｂ-2", nil), ("c-3", 3), ("C-3", nil),
        ] as [(String, Int?)])
    func found(written: String, place: Int?) { #expect(Self.index.place(of: written) == place) }

    @Test func noneAmongNone() { #expect(IDIndex([]).place(of: "A-1") == nil) }
}
