import AuditTestSupport
import BilingualText
import ChecklistComparison
import ChecklistModel
import ExactArithmetic
import ReportRendering
import Scoring
import Testing

@Suite("the page that compares two checklists")
struct ChangePageTests {
    /// A kind of answer and how it is written on one line.
    struct Notation: Sendable, CustomTestStringConvertible {
        let kind: AnswerKind
        let text: String
        var testDescription: String { text }
    }

    static let notations = [
        Notation(kind: .yesNo(YesNo(goodIsNo: true)), text: "yes-no: good: no"),
        Notation(kind: .options([1, exact("1/3"), 0]), text: "choice: 0 1, 1 1/3, 2 0"),
        Notation(
            kind: .parts(Parts(parts: [Parts.Part(id: "a", title: BilingualText("A"))], mark: .share)),
            text: "parts: a; mark: share"),
        Notation(kind: .scale(0...5, step: exact("0.5")), text: "scale: min: 0, max: 5, step: 0.5; zero: 0"),
        Notation(
            kind: .duration(.bands([.atMost(180, 1), .below(300, exact("0.5")), .rest(0)])),
            text: "measure: duration (s); bands: ≤ 180 → 1, \\< 300 → 0.5, rest → 0; not-reached: 0"),
        Notation(
            kind: .number(.linear(zero: 90, full: 10)), text: "measure: number; linear: full 10, zero 90"),
        Notation(
            kind: .number(.steps(Steps(full: 100, every: 5, loss: exact("0.1"), zeroBeyond: 50))),
            text: "measure: number; steps: full 100, every 5, rate 0.1, past below, zero-beyond 50"),
        Notation(
            kind: .share(.target, .bands([.atLeast(exact("0.95"), 1), .rest(0)])),
            text: "share: target; bands: ≥ 0.95 → 1, rest → 0"),
        Notation(
            kind: .index(Index(minimum: 0, maximum: 10, step: 1, rating: .linear(zero: 0, full: 1))),
            text: "index: min: 0, max: 10, step: 1; linear: full 1, zero 0"),
        Notation(kind: .count(.atMost(0, 1), .rest(0)), text: "count: bands: ≤ 0 → 1, rest → 0"),
        Notation(
            kind: .deductions(.each(exact("0.1"), limit: exact("0.5")), .all),
            text: "deduction: 0 0.1 (limit 0.5), 1 all"),
        Notation(kind: .information(Information(form: .money)), text: "information: money"),
        Notation(kind: .result, text: "result"),
    ]

    @Test("an answer is shown in the words of the checklist file", arguments: notations)
    func answers(_ notation: Notation) {
        let old = Checklist(.points, [.item("a", .multiChoice(MultiChoice(options: [])))])
        let page = page(old, Checklist(.points, [.item("a", notation.kind)]))
        #expect(page.contains("| \(notation.text) "), "\(page)")
    }

    @Test("the whole page, in Chinese")
    func wholePage() {
        let old = Checklist(
            .weighted, [.section("s", weight: 1, [.item("a"), .item("b", points: 2)])],
            rules: [.section("s", below: 60, .fail)], pass: 60)
        let new = Checklist(
            .weighted, [.section("s", weight: 2, [.item("a", points: 2), .item("c")])], pass: 70, version: "2")
        #expect(
            page(old, new) == """
                **不可比**：新增 1 个检查项、删除 1 个检查项、1 个检查项改了权重、1 个部分改了权重或计分方式

                # test 测试检查表 1.0.0 → 2

                同样的填写结果按新旧两版可能得到不同的计算得分，两版的得分不能直接比较。

                ## 检查项

                | 检查项 | 变化   | 内容                   | 旧                             | 新                             |
                | :----- | :----- | :--------------------- | :----------------------------- | :----------------------------- |
                | a      | 改权重 | 满分                   | 1                              | 2                              |
                | a      | 改权重 | 全部适用时占总分的份额 | 33.33% (1/3)                   | 66.67% (2/3)                   |
                | c      | 新增   | —                      | —                              | 满分 1、s、占总分 33.33% (1/3) |
                | b      | 删除   | —                      | 满分 2、s、占总分 66.67% (2/3) | —                              |

                ## 各部分

                | 部分 | 变化   | 内容 | 旧  | 新  |
                | :--- | :----- | :--- | :-- | :-- |
                | s    | 改权重 | 权重 | 1   | 2   |

                ## 规则

                | 规则 | 变化 | 内容   | 旧                          | 新  |
                | :--- | :--- | :----- | :-------------------------- | :-- |
                | s    | 删除 | 最低分 | “s”得分低于 60 → 判为未通过 | —   |

                ## 检查表

                | 内容   | 变化 | 旧    | 新  |
                | :----- | :--- | :---- | :-- |
                | 版本   | 更改 | 1.0.0 | 2   |
                | 通过线 | 更改 | 60    | 70  |

                """)
    }

    @Test("key figures are shown with their items, and change no score")
    func keyFigures() {
        let parts: [ChecklistPart] = [.item("k"), .item("n")]
        let rate = KeyFigure(id: "r", title: BilingualText(zh: "率", en: "Rate"), formula: .rate(0))
        let ratio = KeyFigure(id: "q", title: BilingualText("Q"), formula: .quotient(1, by: 0))
        let page = page(
            Checklist(.points, parts, keyFigures: [rate]), Checklist(.points, parts, keyFigures: [rate, ratio]))
        #expect(page.contains("| 关键指标 | 更改 | r 率 / Rate: rate k | r 率 / Rate: rate k、q Q: quotient n ÷ k |"))
        #expect(page.contains("只改了文字、顺序、整改期限、关键指标或显示方式。"))
    }

    @Test("hostile texts stay inert")
    func hostile() {
        let evil = "</td>[x](http://e.example)|`$\u{202E}\n# "
        let old = Checklist(.points, [.item("a")])
        let new = Checklist(.points, [.item("a"), .item(evil)], version: evil)
        let page = page(old, new)
        #expect(!page.contains("x](http"))
        #expect(!page.contains("</td>"))
        #expect(!page.contains("\u{202E}"))
        #expect(page.split(separator: "\n").filter { $0.hasPrefix("# ") }.count == 1)
    }

    @Test("nobody to score again is said, and so is an audit without a score")
    func rescored() {
        let old = Checklist(.points, [.item("a"), .item("b")])
        let new = Checklist(.points, [.item("a"), .item("b", .scale(0...5))])
        #expect(page(old, new, []).contains("没有可以按旧检查表评分的稽核。"))
        let blank = score(Audit(of: old, ["b": [.yes]]), by: old)
        let page = page(old, new, [rescore(blank, under: new)])
        #expect(page.contains("A-1：以下检查项的旧答案无法带入新检查表，不参与新得分：b。"))
        #expect(page.contains("A-1：按旧检查表没有得分。"))
        #expect(page.contains("A-1：按新检查表没有得分。"))
    }

    private func page(_ old: Checklist, _ new: Checklist, _ rescorings: [Rescoring]? = nil) -> String {
        renderChange(
            compare(old, new), rescorings: rescorings,
            context: ReportContext(language: .zh, programVersion: "0"))
    }
}
