import BilingualText
import ChecklistModel
import Testing

@testable import AuditIntake

/// A yes or no for each part.
@Suite struct AnswerPartsTests {
    @Test(
        arguments: [
            "a yes, b no", "a √、b ×", "b no; a yes", "a: 是，b: 否", "a=Y\nb=N", "A 合格；B 不合格", "视频√、音量适中×",
            "视频在播放 是、音量适中 否", "video is playing yes, volume is right no", "a√,b x",
        ].map { AnswerRow(Kinds.twoParts, $0, .parts([true, false])) } + [
            AnswerRow(Kinds.twoParts, "", .unanswered), AnswerRow(Kinds.twoParts, "不适用", .notApplicable),
            AnswerRow(Kinds.twoParts, "a yes, b yes", .parts([true, true])),
        ])
    func understood(_ row: AnswerRow) { row.check() }

    private static let accepted =
        "yes or no for each part such as a yes, b no; parts: a (视频在播放), b (音量适中); n/a"
    private static let can = "；可填：逐项写是或否，例如 a 是、b 否；分项：a (视频在播放)、b (音量适中)；不适用"

    private static func refused(_ written: String, _ reason: String) -> AnswerRow {
        AnswerRow(Kinds.twoParts, written, refused: "item 1: \(reason); accepted: \(accepted)")
    }

    private static func chinese(_ written: String, _ reason: String) -> AnswerRow {
        AnswerRow(Kinds.twoParts, written, refused: "检查项 1：\(reason)" + can, in: .zh)
    }

    @Test(arguments: [
        refused("yes", "'yes' does not say which part it is for; answer each part"),
        chinese("×", "“×”看不出说的是哪一个分项，请逐项写明"),
        refused("a yes", "parts without an answer: b; answer each part"),
        chinese("b 是", "分项没有结果：a，请逐项写明"), refused("a yes, b", "parts without an answer: b; answer each part"),
        refused("a yes, a no, b no", "'a yes, a no, b no' names the part 'a' twice; delete one"),
        chinese("a 是、视频 否", "“a 是、视频 否”中分项“a”出现了两次，请删去一个"),
        refused("a yes, b maybe", "'maybe' for the part 'b' is neither yes nor no; put a comma between parts"),
        refused("a yes b no", "'yes b no' for the part 'a' is neither yes nor no; put a comma between parts"),
        refused("a yes, b n/a", "'n/a' for the part 'b' is neither yes nor no; put a comma between parts"),
        chinese("a 是、b 待查", "分项“b”的“待查”既不是“是”也不是“否”，分项之间请用“、”分开"),
        refused("c yes, a no", "'c yes' is not a part"), chinese("丙 是", "没有分项“丙 是”"),
        refused("ano, byes", "'ano' is not a part"),
    ])
    func refusals(_ row: AnswerRow) { row.check() }

    /// 视频不合格 is a no to 视频 or a yes to 视频不.
    @Test func overlappingNames() {
        let parts = ["视频", "视频不"].map { Parts.Part(id: $0, title: BilingualText($0)) }
        AnswerRow(
            .parts(Parts(parts: parts, mark: .all)), "视频不合格",
            refused:
                "item 1: '视频不合格' can be read as different parts; write id: yes; accepted: yes or no for each part such as "
                + "视频 yes, 视频不 no; parts: 视频, 视频不; n/a"
        ).check()
    }

    private static let checklists = [Checklist.asking([.asking("1", Kinds.twoParts), .asking("2", several: true)])]

    @Test(arguments: [
        ("  1: {a: yes, b: no}\n", AnswerValue.parts([true, false])),
        ("  1: {value: {b: no, a: yes}}\n", .parts([true, false])),
        ("  1: {视频: √, Volume is right: ×, note: 太吵}\n", .parts([true, false])),
        ("  1: {a: yes, b: }\n", .unanswered), ("  1: {value: {a: , b: }}\n", .unanswered),
        ("  1: {a: yes, b: 待查}\n", .unanswered), ("  1: {value: \"a yes, b no\", note: x}\n", .parts([true, false])),
    ])
    func mappings(_ answers: String, _ value: AnswerValue) {
        let reading = Reading(Sample.yaml(answers), checklists: Self.checklists)
        #expect(reading.messages() == [])
        #expect(reading.audit?.observations[0].map(\.value) == [value])
    }

    @Test(arguments: [
        (
            "  1: {a: yes}\n",
            "f:8:6: error: item 1: parts without an answer: b; answer each part; accepted: " + accepted
        ),
        (
            "  1: {value: {}}\n",
            "f:8:14: error: item 1: parts without an answer: a, b; answer each part; accepted: " + accepted
        ),
        (
            "  1: {a: yes, b: maybe}\n",
            "f:8:6: error: item 1: 'maybe' for the part 'b' is neither yes nor no; put a comma between parts; accepted: "
                + accepted
        ),
        (
            "  1: {a: yes, 视频: no, b: no}\n",
            "f:8:6: error: item 1: 'a yes, 视频 no, b no' names the part 'a' twice; delete one; accepted: " + accepted
        ),
        ("  1: {a: yes, c: no}\n", "f:8:6: error: item 1: 'c' is not a part; accepted: " + accepted),
        ("  1: {a: yes, b: [no]}\n", "f:8:18: error: 'b' must be a text, not list"),
        (
            "  1: {value: \"a yes, b no\", a: yes}\n",
            "f:8:29: error: the key 'a' means nothing here; did you mean 'at'? Allowed: person, unit, value, note, evidence, evidence-sha256, at, "
                + "received, first-feedback, closed"
        ),
        (
            "  2: {a: yes}\n",
            "f:8:7: error: the key 'a' means nothing here; did you mean 'at'? Allowed: person, unit, value, note, evidence, evidence-sha256, at, "
                + "received, first-feedback, closed"
        ),
    ])
    func refusedMappings(_ answers: String, _ message: String) {
        let reading = Reading(Sample.yaml(answers), checklists: Self.checklists)
        #expect(reading.audits == [])
        #expect(reading.errors() == ["[A1] " + message])
    }

    @Test func unquotedComma() {
        let row = "A1,shop,1.0.0,SH01,2026-10-12,A-07,1,,,a yes, b no,\n"
        let reading = Reading(Sample.columns + row, checklists: Self.checklists)
        #expect(reading.errors().count == 1)
        #expect(
            reading.errors().first?.contains("'a yes' is followed by 'b no', which could be its second half") == true)
    }
}
