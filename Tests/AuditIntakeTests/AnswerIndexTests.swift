import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import AuditIntake

/// What was expected and what was perceived.
@Suite struct AnswerIndexTests {
    @Test(
        arguments: [
            "expected 8, perceived 9", "perceived 9, expected 8", "期望 8，感知 9", "感知9、期望8", "期望：８；感知：９",
            "期望值=8, 感知值=9", "Expected: 8\nPerceived: 9", "期望8分，感知9分",
        ].map { AnswerRow(Kinds.index, $0, .index(expected: 8, perceived: 9)) } + [
            AnswerRow(Kinds.index, "expected 0.5, perceived 0", .index(expected: exact("0.5"), perceived: 0)),
            AnswerRow(Kinds.index, "", .unanswered), AnswerRow(Kinds.index, "n/a", .notApplicable),
        ])
    func understood(_ row: AnswerRow) { row.check() }

    private static let accepted =
        "; accepted: both numbers such as expected 8, perceived 9; each from 0 to 10 in steps of 0.5; n/a"
    private static let can = "；可填：期望与感知两个数，例如 期望 8，感知 9；各为 0 到 10 的数字，间隔 0.5；不适用"

    private static func refused(_ written: String, _ reason: String) -> AnswerRow {
        AnswerRow(Kinds.index, written, refused: "item 1: '\(written)' \(reason)" + accepted)
    }

    private static func chinese(_ written: String, _ reason: String) -> AnswerRow {
        AnswerRow(Kinds.index, written, refused: "检查项 1：“\(written)”\(reason)" + can, in: .zh)
    }

    private static let unnamed = "does not say what was expected and what perceived; name both"

    @Test(arguments: [
        refused("9/8", unnamed), refused("8, 9", unnamed), refused("9", unnamed), refused("1.125", unnamed),
        chinese("9/8", "看不出哪个是期望、哪个是感知，请写明"),
        refused("expected 8", "lacks the number perceived; write both"), chinese("感知 9", "缺少 expected（期望），请写明两个数"),
        refused("expected 8, perceived", "lacks the number perceived; write both"),
        refused("expected 8, expected 9", "gives expected twice; delete one"),
        chinese("期望 8，期望 9", "两次写了 expected（期望），请删去一个"),
        refused("expected 0, perceived 9", "has an expectation of 0, which cannot be rated; check it"),
        chinese("期望 0，感知 9", "的期望是 0，无法相除，请核对"),
        refused("expected 11, perceived 9", "is off the scale"),
        refused("expected 8, perceived -1", "is off the scale"),
        refused("expected 8, perceived 9.2", "is between the steps of the scale"),
        refused("good", "is not of the form expected …, perceived …"), chinese("很好", "不是“期望 …，感知 …”"),
        refused("expected 8 perceived 9", "is not a number"),
        refused("expected about 8, perceived 9", "is approximate; write the exact number"),
    ])
    func refusals(_ row: AnswerRow) { row.check() }

    private static let checklists = [Checklist.asking([.asking("1", Kinds.index)])]

    @Test(arguments: [
        ("  1: {expected: 8, perceived: 9}\n", AnswerValue.index(expected: 8, perceived: 9)),
        ("  1: {value: {感知: 9, 期望: 8}}\n", .index(expected: 8, perceived: 9)),
        ("  1: {expected: 8, perceived: }\n", .unanswered),
    ])
    func mappings(_ answers: String, _ value: AnswerValue) {
        let reading = Reading(Sample.yaml(answers), checklists: Self.checklists)
        #expect(reading.messages() == [])
        #expect(reading.audit?.observations[0].map(\.value) == [value])
    }

    @Test(arguments: [
        ("  1: {expected: 8}\n", "'expected 8' lacks the number perceived; write both"),
        ("  1: {expected: 8, got: 9}\n", "'expected 8, got 9' is not of the form expected …, perceived …"),
        ("  1: {expected: 8, 期望: 9}\n", "'expected 8, 期望 9' gives expected twice; delete one"),
    ])
    func refusedMappings(_ answers: String, _ reason: String) {
        let reading = Reading(Sample.yaml(answers), checklists: Self.checklists)
        #expect(reading.errors() == ["[A1] f:8:6: error: item 1: \(reason)" + Self.accepted])
    }

    @Test func cells() {
        let head = "A1,shop,1.0.0,SH01,2026-10-12,A-07,1,,,"
        let quoted = Reading(Sample.columns + head + "\"期望 8, 感知 9\",,\n", checklists: Self.checklists)
        #expect(quoted.audit?.observations[0].map(\.value) == [.index(expected: 8, perceived: 9)])
        let cut = Reading(Sample.columns + head + "期望 8, 感知 9,\n", checklists: Self.checklists)
        #expect(cut.errors().first?.contains("'期望 8' is followed by '感知 9', which could be its second half") == true)
    }
}
