import AuditIntake
import AuditTestSupport
import BilingualText
import BlankForms
import ChecklistModel
import ExactArithmetic
import Foundation
import Testing

/// The page judges answers by itself, with fractions of its own; it must judge as the reader and the scoring do.
@Suite("answers on the page")
struct PageAnswerTests {
    @Test("mean what they mean to the reader, and lose points where they do", arguments: [1, 2, 3] as [UInt64])
    func agree(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let checklist = Checklist(.points, kinds.enumerated().map { .item("i\($0)", $1) })
        var cases: [(item: Int, text: String)] = []
        for (index, item) in checklist.items.enumerated() {
            for _ in 0..<12 { cases.append((index, random.written(item.answer))) }
        }
        let found = try read(cases, on: checklist)
        try #require(found.count == cases.count)
        for (number, (index, text)) in cases.enumerated() {
            let item = checklist.items[index]
            guard case .understood(let value, _, _) = AnswerCheck(item).read(text) else {
                #expect(found[number] == nil, "seed \(seed): the page takes \(text) for \(item.answer)")
                continue
            }
            guard let answer = found[number] else {
                Issue.record("seed \(seed): the page does not take \(text) for \(item.answer)")
                continue
            }
            #expect(
                AnswerCheck(item).read(answer.text) == AnswerCheck(item).read(text),
                "seed \(seed): \(text) became \(answer.text)")
            let loses = item.answer.rate(of: value).map { $0 < .one } ?? false
            #expect(answer.loses == loses, "seed \(seed): \(text) of \(item.answer)")
        }
    }

    /// Every kind, with several ratings.
    private var kinds: [AnswerKind] {
        let half = exact("0.5")
        var kinds: [AnswerKind] = [
            .yesNo(YesNo()), .yesNo(YesNo(goodIsNo: true)), .options([1, half, 0]),
            .severalOptions(half, half, exact("-0.25"), exact("1/3")), .parts(3, .all), .parts(3, .share),
            .scale(1...5, zero: 1), .scale(0...3, step: exact("1/3")), .scale(-2...2, step: exact("0.25")),
            .count(.atMost(0, 1), .below(3, half), .rest(0)),
            .deductions(.each(exact("0.1"), limit: nil), .each(exact("1/3"), limit: half), .all), .result,
            .information(.number), .information(.money), .information(.date), .information(.text),
        ]
        for limit in limits.map(exact) {
            let ratings: [Rating] = [
                .bands([.atMost(limit, 1), .below(limit + 10, half), .rest(0)]),
                .bands([.atLeast(limit, 1), .rest(0)]), .bands([.above(limit, 1), .rest(0)]),
                .bands([.below(limit, 1), .rest(0)]),
                .linear(zero: 0, full: limit), .linear(zero: limit + 1, full: 2),
                .steps(Steps(full: limit, every: 5, loss: exact("0.1"), zeroBeyond: limit - 3)),
                .steps(Steps(full: limit, every: exact("1/3"), loss: exact("0.1"), past: .above, zeroBeyond: nil)),
            ]
            for rating in ratings { kinds += [.number(rating), .duration(rating), .share(.target, rating)] }
            kinds.append(.duration(.bands([.atMost(limit * 60, 1), .rest(0)])))
            kinds.append(.duration(.bands([.atLeast(limit * 60 + 1, 1), .rest(0)]), notReached: 1))
        }
        kinds.append(.share(.sample, .bands([.atLeast(exact("0.95"), 1), .atLeast(exact("1/3"), half), .rest(0)])))
        kinds.append(.index(.bands([.above(1, 1), .atLeast(1, exact("0.8")), .rest(0)])))
        return kinds
    }

    private struct Answer: Equatable {
        let text: String
        let loses: Bool
    }

    private func read(_ cases: [(item: Int, text: String)], on checklist: Checklist) throws -> [Answer?] {
        try PageBrowser.with { browser in
            let page = browser.file("page.html"), list = browser.file("cases.json")
            try Data(renderFormPage(BlankForm(checklist: checklist, language: .en))).write(to: page)
            try JSONSerialization.data(withJSONObject: cases.map { [$0.item, $0.text] as [Any] }).write(to: list)
            let scripts = PageForms.sources.appendingPathComponent("Page/Script").path
            let result = try browser.run("read_answers.py", [scripts, page.path, list.path])
            try #require(result.status == 0, "\(result.output)")
            let found = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [Any] ?? []
            return found.map { entry in
                guard let pair = entry as? [Any], let text = pair[0] as? String, let loses = pair[1] as? Bool else {
                    return nil
                }
                return Answer(text: text, loses: loses)
            }
        }
    }
}

/// The limits of the ratings; answers are drawn on them and beside them.
private let limits = ["2", "7.25", "30"]

extension SeededGenerator {
    /// Something that might be typed for this kind: mostly an answer, sometimes near one.
    fileprivate mutating func written(_ kind: AnswerKind) -> String {
        switch kind {
        case .yesNo: pick(["yes", "no"])
        case .choice(let choice): pick(choice.options).id
        case .multiChoice(let choice):
            choice.options.filter { _ in oneIn(2) }.map(\.id).joined(separator: ", ").orElse("none")
        case .parts(let parts): parts.parts.map { "\($0.id) \(pick(["yes", "yes", "no"]))" }.joined(separator: ", ")
        case .deduction(let deduction):
            deduction.kinds.filter { _ in oneIn(2) }.map { "\($0.id) \(pick(["1", "2", "13"]))" }.joined(
                separator: ", "
            )
            .orElse("0")
        case .scale: pick(["0", "1", "2", "5", "-1.25", "-2", "1.5", "2.75", "0.5", "6", "1/3", "4/3", "2/6", "3/3"])
        case .measure(let measure):
            if case .duration = measure.quantity {
                pick([
                    "\(number()) s", "\(number()) min",
                    "\(pick(["2", "7", "30"])) min \(pick(["0", "1", "15", "0.5"])) s",
                    "not reached", "not reached after 2 min 3 s",
                ])
            } else {
                number()
            }
        case .share(let share):
            share.form == .sample
                ? "\(Int.random(in: 0...21, using: &self))/\(Int.random(in: 1...20, using: &self))"
                : "\(number())/\(pick(["1", "3", "0.5", "100", "7.25"]))"
        case .index:
            "expected \(Int.random(in: 0...11, using: &self)), perceived \(Int.random(in: 0...10, using: &self))"
        case .count: pick(["0", "1", "2", "3", "17", "1.5", "-1"])
        case .information(let information):
            switch information.form {
            case .text: pick(["x", "否", "</script>", "a, b"])
            case .date: pick(["2026-10-12", "2024-02-29"])
            case .number, .money: pick([number(), "-3", "0.000000000000000001", "1234567.89"])
            }
        case .result: pick(["pass", "fail", "notchecked", "fixed", "unknown"])
        }
    }

    /// A limit, its neighbours, or a decimal between 0 and 60, now and then with many digits.
    private mutating func number() -> String {
        if oneIn(3) { return pick(limits) }
        if oneIn(4) { return pick(["7.25000000000000000001", "29.99999999999999999999", "6.25", "4", "26", "1"]) }
        let whole = Int.random(in: 0...60, using: &self)
        return oneIn(2) ? "\(whole)" : "\(whole).\(pick(["5", "01", "999999999999999999999", "25"]))"
    }
}

extension String {
    fileprivate func orElse(_ other: String) -> String { isEmpty ? other : self }
}
