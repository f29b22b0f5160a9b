import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import AuditIntake

/// On what terms items take "not applicable", answers that depend on others, and answers that lose points.
@Suite struct TermsTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let answers: String
        var messages: [String] = []
        var chinese: [String] = []
        var testDescription: String { name }

        func check(_ checklist: Checklist) {
            let reading = Reading(Sample.yaml(answers), checklists: [checklist])
            #expect(reading.errors() == messages.map { "[A1] f:" + $0 })
            if !chinese.isEmpty { #expect(reading.errors(.zh) == chinese.map { "[A1] f:" + $0 }) }
            #expect(reading.audits == (messages.isEmpty ? ["A1"] : []))
        }
    }

    private static let reasons = Checklist.asking(
        [
            .asking("1", reason: true), .asking("2", several: true, atMost: 2), .asking("3"), .asking("4"),
            .asking("5", Kinds.text), .asking("6", after: Dependency(item: 2, test: .answers([.yes]))),
        ], bonus: [.asking("b")], notApplicableLimit: 2)

    @Test(arguments: [
        Row(name: "with a note", answers: "  1: {value: n/a, note: 装修}\n"),
        Row(name: "with a remark", answers: "  1: 不适用（装修）\n"),
        Row(
            name: "without a reason", answers: "  1: n/a\n",
            messages: ["8:6: error: item 1 takes n/a only with a reason; write it into the note"],
            chinese: ["8:6: 错误: 检查项 1 填“不适用”必须说明原因；请写在 note（备注）中"]),
        Row(
            name: "a blank reason", answers: "  1: {value: n/a, note: \" \"}\n",
            messages: ["8:14: error: item 1 takes n/a only with a reason; write it into the note"]),
        Row(name: "evidence is no reason, an answer needs none", answers: "  1: yes\n"),
        Row(name: "as many as allowed", answers: "  2: [n/a, n/a, yes]\n"),
        Row(
            name: "one too many", answers: "  2: [n/a, yes, n/a, n/a]\n",
            messages: [
                "8:22: error: item 2 has 3 n/a answers (8:7, 8:17, 8:22), at most 2 are allowed; judge the others"
            ],
            chinese: ["8:22: 错误: 检查项 2 有 3 个结果是“不适用”（8:7、8:17、8:22），最多 2 个；请判定其余的"]),
        Row(name: "two items", answers: "  3: n/a\n  4: n/a\n"),
        Row(
            name: "three items", answers: "  2: n/a\n  3: n/a\n  4: n/a\n",
            messages: [
                "1:8: error: 3 items of this audit are not applicable, at most 2 are allowed: 2, 3, 4; judge the others"
            ],
            chinese: ["1:8: 错误: 此稽核有 3 项“不适用”，最多 2 项：2、3、4；请判定其余的"]),
        Row(name: "one answer of several is no item", answers: "  2: [n/a, yes]\n  3: n/a\n  4: n/a\n"),
        Row(
            name: "information, bonus and what does not apply by rule",
            answers: "  3: n/a\n  4: n/a\n  5: n/a\n  6: n/a\n  b: n/a\n"),
        Row(
            name: "an item that could not have been looked at",
            answers: "  1: {value: n/a, note: x}\n  3: yes\n  4: n/a\n  6: n/a\n",
            messages: [
                "1:8: error: 3 items of this audit are not applicable, at most 2 are allowed: 1, 4, 6; judge the others"
            ]),
    ])
    func notApplicable(_ row: Row) { row.check(Self.reasons) }

    /// `late` stands before what it depends on; `deep` depends on `late`.
    private static let promotion = Checklist.asking([
        .asking("late", notApplicable: .forbid, after: Dependency(item: 2, test: .answers([.yes]))),
        .asking("deep", after: Dependency(item: 0, test: .answers([.yes]))), .asking("promo"),
        .asking(
            "warm",
            after: Dependency(item: 4, test: .within(lower: .init(3, inclusive: true), upper: nil))),
        .asking("scale", Kinds.fivePoints),
        .asking("cold", after: Dependency(item: 6, test: .answers([.option(0)]))), .asking("found", Kinds.finds),
    ])

    @Test(arguments: [
        Row(name: "met", answers: "  late: no\n  promo: yes\n"),
        Row(name: "unmet and left out", answers: "  promo: no\n"),
        Row(name: "unmet and blank", answers: "  late:\n  promo: no\n"),
        Row(name: "unmet and n/a, though n/a is forbidden", answers: "  late: n/a\n  promo: no\n"),
        Row(
            name: "met and a forbidden n/a", answers: "  late: n/a\n  promo: yes\n",
            messages: [
                "8:9: error: item late: 'n/a' is not allowed, this item must always be judged; accepted: yes (是 合格 √) or no "
                    + "(否 不合格 ×)"
            ]),
        Row(
            name: "unmet and answered", answers: "  late: yes\n  promo: no\n",
            messages: [
                "8:9: error: item late does not apply because of the answer at 9:10 for item promo; delete this answer or "
                    + "correct that answer"
            ],
            chinese: ["8:9: 错误: 由于第 9 行第 10 列检查项 promo 的结果，检查项 late 不用填；请删去此结果，或改正那里"]),
        Row(
            name: "the other is n/a", answers: "  promo: n/a\n  late: no\n",
            messages: [
                "9:9: error: item late does not apply because of the answer at 8:10 for item promo; delete this answer or "
                    + "correct that answer"
            ]),
        Row(name: "the other is blank", answers: "  late: yes\n  promo:\n"),
        Row(name: "the other is open", answers: "  late: yes\n  promo: 待查\n"),
        Row(name: "the other is left out", answers: "  late: yes\n"),
        Row(
            name: "through another that does not apply", answers: "  deep: yes\n  promo: no\n",
            messages: [
                "8:9: error: item deep does not apply because of the answer at 9:10 for item promo; delete this answer or "
                    + "correct that answer"
            ]),
        Row(name: "a number on the limit", answers: "  scale: 3\n  warm: yes\n"),
        Row(
            name: "a number below the limit", answers: "  scale: 2\n  warm: yes\n",
            messages: [
                "9:9: error: item warm does not apply because of the answer at 8:10 for item scale; delete this answer or "
                    + "correct that answer"
            ]),
        Row(name: "one of several options", answers: "  found: wifi、tea\n  cold: yes\n"),
        Row(
            name: "other options", answers: "  found: tea\n  cold: yes\n",
            messages: [
                "9:9: error: item cold does not apply because of the answer at 8:10 for item found; delete this answer or "
                    + "correct that answer"
            ]),
    ])
    func dependent(_ row: Row) { row.check(Self.promotion) }

    @Test func otherIsWaived() {
        let waiver = "waivers: [{item: promo, owner: 王经理, reason: 展厅改造, until: 2026-12-31}]\n"
        let reading = Reading(
            Sample.head + waiver + "answers: {late: yes}\n", checklists: [Self.promotion])
        #expect(
            reading.errors() == [
                "[A1] f:8:17: error: item late does not apply because of the waiver at 7:11 for item promo; delete this answer "
                    + "or correct that waiver"
            ])
        #expect(
            reading.errors(.zh) == ["[A1] f:8:17: 错误: 由于第 7 行第 11 列检查项 promo 的豁免，检查项 late 不用填；请删去此结果，或改正那里"])
    }

    @Test func notApplicableIsKept() {
        let reading = Reading(Sample.yaml("  late: n/a\n  promo: no\n"), checklists: [Self.promotion])
        #expect(reading.audit?.observations[0].map(\.value) == [.notApplicable])
    }

    private static let proofs = Checklist.asking([
        .asking("1", proof: [.note]), .asking("2", Kinds.dusty, proof: [.evidence]),
        .asking("3", Kinds.fivePoints, proof: [.note, .evidence]),
        .asking("4", proof: [.note]), .asking("5", after: Dependency(item: 3, test: .answers([.yes])), proof: [.note]),
    ])

    @Test(arguments: [
        Row(name: "nothing lost", answers: "  1: yes\n  2: 无\n  3: 5\n"),
        Row(name: "n/a and blank", answers: "  1: n/a\n  2: 待查\n  3:\n"),
        Row(name: "a remark is a note", answers: "  1: 否（门没关）\n"),
        Row(
            name: "all that is wanted", answers: "  3: {value: 4, note: x, evidence: photos/1.jpg}\n"),
        Row(
            name: "no note", answers: "  1: {value: no, evidence: photos/1.jpg}\n",
            messages: ["8:14: error: item 1 needs a note for an answer that loses points; add it"],
            chinese: ["8:14: 错误: 检查项 1 的扣分结果必须有备注（note）；请补上"]),
        Row(
            name: "no evidence, where yes is bad", answers: "  2: {value: 有, note: x}\n",
            messages: ["8:14: error: item 2 needs evidence for an answer that loses points; add it"],
            chinese: ["8:14: 错误: 检查项 2 的扣分结果必须有证据（evidence）；请补上"]),
        Row(
            name: "neither", answers: "  3: 4\n",
            messages: ["8:6: error: item 3 needs a note and evidence for an answer that loses points; add both"],
            chinese: ["8:6: 错误: 检查项 3 的扣分结果必须有备注（note）和证据（evidence）；请补上"]),
    ])
    func proof(_ row: Row) { row.check(Self.proofs) }

    /// A refused audit lists what is still to be answered, and nothing else.
    @Test func blanks() {
        let waiver = "waivers: [{item: '4', owner: a, reason: b, until: 2026-12-31}]\n"
        let reading = Reading(
            Sample.head + waiver + "answers: {1: maybe, 3: no}\n", checklists: [Self.reasons])
        #expect(
            reading.messages().filter { $0.contains("unanswered") } == [
                "[A1] f:1:8: warning: 1 item of this refused audit is also unanswered: 2"
            ])
    }
}
