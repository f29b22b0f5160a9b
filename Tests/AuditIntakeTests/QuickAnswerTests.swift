import AuditTestSupport
import ChecklistModel
import Testing

@testable import AuditIntake

/// What begins with a digit is not looked up among words, and what surely ends otherwise is not read as given up.
@Suite("answers that begin with a digit")
struct QuickAnswerTests {
    @Test("no word that every sheet understands begins so")
    func commonWords() {
        let words =
            CommonWords.pending.union(CommonWords.notApplicable).union(CommonWords.ambiguous)
            .union(CommonWords.yesOrNo.keys)
        #expect(words.count > 30)
        #expect(words.filter(\.beginsWithDigit) == [])
    }

    @Test(
        "given up or not",
        arguments: [
            ("10分钟后放弃", "10分钟"), ("3 min 后放弃", "3 min"), ("10分钟后 放弃", "10分钟"), ("0后放弃", "0"), ("5后放弃", "5"),
            ("10分钟", nil), ("10分钟放弃", nil), ("10分钟弃", nil), ("3 min", nil), ("3min gave up", nil), ("10分钟后放弃了", nil),
            ("10分钟后放弃\u{301}", nil), ("10", nil), ("1弃", nil), ("弃", nil), ("", nil), ("放弃1", nil),
        ])
    func givenUp(key: String, after: String?) {
        // Behind 放弃 or "not reached" any text is taken for the time.
        #expect(GivenUp(key)?.after == after)
    }

    private static let pieces = [
        "0", "1", "10", "2.5", "分", "分钟", "秒", "后", "放弃", "弃", "放", "min", " ", "after ", "gave up", "not reached",
        "未达到", ",",
        "\u{301}", "\u{F900}", "\u{4DC0}", "\u{2F83F}", "\u{600}", "𠮷", "é", "℃", "%", "=", "#", "?",
    ]

    /// A letter in front takes the long way, and nothing that ends a text depends on its beginning.
    @Test("like all other texts", arguments: [0xA45_0001 as UInt64, 0xA45_0002])
    func likeOthers(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<10_000 {
            let rest = (0..<Int.random(in: 0...4, using: &random)).map { _ in random.pick(Self.pieces) }.joined()
            let quick = GivenUp("1" + rest)?.after
            let slow = GivenUp("x1" + rest)?.after
            #expect(quick.map { "x" + $0 } == slow, "seed \(seed), \(round): \((("1" + rest)).debugDescription)")
        }
    }
}
