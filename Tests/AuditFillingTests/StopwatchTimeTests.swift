import AuditFilling
import AuditIntake
import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@Suite("The time on a stopwatch")
struct StopwatchTimeTests {
    static let rows: [(milliseconds: Int, zh: String, en: String)] = [
        (0, "0秒", "0 s"), (99, "0秒", "0 s"), (1_500, "1.5秒", "1.5 s"), (60_000, "1分", "1 min"),
        (150_399, "2分30.3秒", "2 min 30.3 s"), (180_000, "3分", "3 min"), (3_600_000, "1小时", "1 h"),
        (3_725_000, "1小时2分5秒", "1 h 2 min 5 s"), (-5, "0秒", "0 s"),
    ]

    @Test("is shown to the tenth below, in the units that are there", arguments: rows)
    func shown(_ row: (milliseconds: Int, zh: String, en: String)) {
        #expect(stopwatchAnswer(milliseconds: row.milliseconds, in: .zh) == row.zh)
        #expect(stopwatchAnswer(milliseconds: row.milliseconds, in: .en) == row.en)
    }

    @Test("reads back as the time it shows, and as the moment of giving up", arguments: 0..<40 as Range<UInt64>)
    func readBack(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let milliseconds = Int.random(in: 0...(1 << Int.random(in: 1...25, using: &random)), using: &random)
        let shown = Fraction(milliseconds / 100) * (try #require(Fraction(1, 10)))
        let item = AnswerKeysTests.item(.duration(.bands([.rest(1)])))
        for language in Language.allCases {
            let text = stopwatchAnswer(milliseconds: milliseconds, in: language)
            let answers = [
                (text, AnswerValue.number(shown)),
                (language == .zh ? "未达到，\(text)后放弃" : "not reached, gave up after \(text)", .notReached(after: shown)),
            ]
            for (written, expected) in answers {
                guard case .understood(let value, _, nil) = AnswerCheck(item).read(written) else {
                    Issue.record("\(written) is no answer")
                    continue
                }
                #expect(value == expected, "\(written), seed \(seed)")
            }
        }
    }
}
