import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import AuditIntake

/// Answers, waivers and dependencies made to break a reader.
@Suite struct HostileAnswerTests {
    private static let items = Checklist.asking([
        .asking("1", Kinds.finds), .asking("2", Kinds.twoParts), .asking("3", Kinds.index), .asking("4", Kinds.text),
        .asking("5", Kinds.duration),
    ])

    private static func refusal(_ answers: String) -> String? {
        let reading = Reading(Sample.yaml(answers), checklists: [items])
        return reading.errors().count == 1 ? reading.errors()[0] : nil
    }

    @Test func longLists() {
        let twice = String(repeating: "wifi、", count: 6_000)
        #expect(Self.refusal("  1: \(twice)\n")?.contains("names the option 'wifi' twice") == true)
        let texts = String(repeating: "tea, ", count: 50_000)
        #expect(Self.refusal("  1: [\(texts)]\n")?.contains("names the option 'tea' twice") == true)
        let unknown = (0..<50_000).map { "o\($0)" }.joined(separator: ", ")
        #expect(Self.refusal("  1: [\(unknown)]\n")?.contains("'o0' is not an option") == true)
        let separators = String(repeating: "、", count: 20_000)
        #expect(Self.refusal("  1: \(separators)\n")?.contains("is not an answer") == true)
        #expect(Self.refusal("  2: \(separators)\n")?.contains("parts without an answer: a, b") == true)
    }

    @Test func longMappings() {
        let parts = (0..<20_000).map { "p\($0): yes" }.joined(separator: ", ")
        #expect(Self.refusal("  2: {\(parts)}\n")?.contains("'p0' is not a part") == true)
        #expect(Self.refusal("  3: {\(parts)}\n")?.contains("is not of the form expected …, perceived …") == true)
        let repeated = String(repeating: "a yes, ", count: 9_000)
        #expect(Self.refusal("  2: \"\(repeated)\"\n")?.contains("names the part 'a' twice") == true)
    }

    @Test func longNumbers() {
        let digits = String(repeating: "9", count: 60_000)
        #expect(Self.refusal("  3: expected \(digits)、perceived 1\n")?.contains("has more than 40 digits") == true)
        #expect(Self.refusal("  5: not reached after \(digits) min\n")?.contains("is not a duration") == true)
    }

    @Test func thousandsOfWaivers() {
        let items = (0..<5_000).map { Item.asking("i\($0)") }
        let waivers = items.map { "  - {item: \($0.id), owner: a, reason: b, until: 2026-12-31}\n" }.joined()
        let all = Reading(
            Sample.head + "waivers:\n\(waivers)answers: {}\n", checklists: [.asking(items)])
        #expect(all.messages() == [])
        #expect(all.audit?.waivers.count == 5_000)
        let twice = Reading(
            Sample.head + "waivers:\n\(waivers)\(waivers)answers: {}\n", checklists: [.asking(items)])
        #expect(twice.audits == [])
        #expect(
            twice.messages().last == "[A1] f:5207:5: error: item i199 is already waived at 207:5; delete one of the two"
        )
        let unknown = String(repeating: "  - {item: zz, owner: a}\n", count: 5_000)
        #expect(Reading(Sample.head + "waivers:\n\(unknown)answers: {}\n", checklists: [Self.items]).audits == [])
    }

    /// Ten thousand items, each depending on the next; and a ring, which loading refuses.
    @Test func longChains() {
        let count = 10_000
        func chain(_ last: Dependency?) -> Checklist {
            .asking(
                (0..<count).map { index in
                    .asking(
                        "i\(index)",
                        after: index + 1 < count ? Dependency(item: index + 1, test: .answers([.yes])) : last)
                })
        }
        let unmet = Reading(Sample.yaml("  i0: yes\n  i\(count - 1): no\n"), checklists: [chain(nil)])
        #expect(
            unmet.errors() == [
                "[A1] f:8:7: error: item i0 does not apply because of the answer at 9:10 for item i9999; delete this answer or "
                    + "correct that answer"
            ])
        let ring = chain(Dependency(item: 0, test: .answers([.yes])))
        #expect(Reading(Sample.yaml("  i0: yes\n"), checklists: [ring]).audits == ["A1"])
        let outside = chain(Dependency(item: count, test: .answers([.yes])))
        #expect(Reading(Sample.yaml("  i0: yes\n"), checklists: [outside]).audits == ["A1"])
    }

    /// Whatever is written, every kind either understands it or says why not.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func anyText(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "a", "b", "yes", "no", "√", "×", " ", "、", ",", "；", "\n", "wifi", "tea", "none", "都没有", "expected", "期望",
            "感知", "8", "0", "-", ".", "/", ":", "=", "¥", "元", "万", "未达到", "放弃", "后", "after ", "not reached", "10分钟",
            "(", ")", "2026-10-12", "pass", "\u{301}", "\u{200B}", "🚗", "½", "%", "#", "n/a", "待查",
        ]
        let kinds = [
            Kinds.finds, Kinds.twoParts, Kinds.index, Kinds.text, Kinds.number, Kinds.money, Kinds.day, Kinds.duration,
            Kinds.minutes, .result,
        ]
        for _ in 0..<50 {
            var written = ""
            for _ in 0..<Int.random(in: 0...8, using: &generator) { written += generator.pick(pieces) }
            for kind in kinds {
                let reader = AnswerReader(.asking("1", kind))
                do throws(AnswerProblem) {
                    let answer = try reader.read(written)
                    _ = kind.losesPoints(answer.value)
                    // What is kept as written means the same when it is read again.
                    #expect((try? reader.read(answer.written).value) == answer.value, "seed \(seed): \(written)")
                } catch {
                    let wording = AnswerRefusal(reader: reader, written: written, problem: error).wording
                    #expect(wording.zh?.hasPrefix("检查项 1：") == true && wording.en?.hasPrefix("item 1: ") == true)
                }
            }
        }
    }
}
