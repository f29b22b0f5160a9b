import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@Suite("reads what an answer says")
struct AnswerReadingTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let points: Fraction
        let answer: AnswerKind

        init(_ keys: String, points: Fraction = 1, _ answer: AnswerKind) {
            testDescription = keys
            self.points = points
            self.answer = answer
        }
    }

    static let words: [Row] = [
        Row("answer: {yes-no: {good: no, yes: [有], no: [无, 没有]}}", yesNo(goodIsNo: true, yes: ["有"], no: ["无", "没有"])),
        Row("answer: {yes-no: {good: yes}}", yesNo()),
        Row("answer: {yes-no: {yes: [是的, yes]}}", yesNo(yes: ["是的", "yes"])),
        Row(
            "answer: {choice: [{option: good, points: 10, words: [○, O]}, {option: bad, points: 5/2}]}", points: 10,
            options(option("good", 1, words: ["○", "O"]), option("bad", "1/4"))),
        Row(
            "points: 8\nanswer: {choice: [{option: good, rate: 100%}, {option: fair, points: 2}, {option: bad, rate: 0}]}",
            points: 8, options(option("good", 1), option("fair", "1/4"), option("bad", 0))),
        Row(
            "points: 0\nanswer: {choice: [{option: good, title: {zh: 优, en: Good}, rate: 1}]}",
            points: 0, options(option("good", 1, title: BilingualText(zh: "优", en: "Good")))),
        Row(
            "answer: {choice: [{option: good, rate: 1}, {option: bad, rate: 0.5}]}",
            options(option("good", 1), option("bad", "1/2"))),
    ]

    static let numbers: [Row] = [
        Row(
            "points: 5\nanswer: {scale: {min: 1, max: 5, step: 0.5, zero: 0}}", points: 5,
            .scale(1...5, step: exact("1/2"))),
        Row("answer: {scale: {min: -2, max: 2, step: 1, zero: -2}}", .scale(-2...2, zero: -2)),
        Row(
            "answer: {measure: duration, bands: [{below: 2分30秒, rate: 1}, {at-most: 3 min, rate: 0.5}, {rate: 0}]}",
            duration(.bands([.below(150, 1), .atMost(180, exact("1/2")), .rest(0)]))),
        Row(
            #"answer: {measure: duration, bare: min, clock: "m:ss", linear: {full: 2 min, zero: 2分30秒}}"#,
            duration(.linear(zero: 150, full: 120), bareUnit: 60, clock: .minutesSeconds)),
        Row(
            #"answer: {measure: duration, bare: d, clock: "h:mm", bands: [{rate: 1}]}"#,
            duration(.bands([.rest(1)]), bareUnit: 86_400, clock: .hoursMinutes, notReached: 1)),
        Row(
            #"answer: {measure: number, unit: "℃", bands: [{at-least: 18, at-most: 26, rate: 1}, {rate: 0}]}"#,
            measure(.number(unit: BilingualText("℃")), .bands([between(18, 26), .rest(0)]))),
        Row(
            "points: 6\nanswer: {measure: number, bands: [{above: 1/3, points: 6}, {points: 1.5}]}", points: 6,
            .number(.bands([.above(exact("1/3"), 1), .rest(exact("1/4"))]))),
        Row("answer: {measure: number, linear: {full: 10, zero: -10}}", .number(.linear(zero: -10, full: 10))),
        Row("answer: {share: sample}", .share()),
        Row(
            "answer: {share: target, bands: [{at-least: 120%, rate: 1}, {at-least: 0.8, rate: 50%}, {rate: 0}]}",
            .share(.target, .bands([.atLeast(exact("1.2"), 1), .atLeast(exact("0.8"), exact("1/2")), .rest(0)]))),
        Row(
            "answer: {count: X, bands: [{at-most: 0, rate: 1}, {at-least: 1, rate: 0}]}",
            .count(Count(what: BilingualText("X"), rating: .bands([.atMost(0, 1), .atLeast(1, 0)])))),
        Row(
            "points: 10\nanswer: {deduction: [{kind: dust, points: 0.5, limit: 3, words: [灰尘]}, {kind: fire, points: all}]}",
            points: 10,
            .deduction(
                Deduction(kinds: [
                    .init(
                        id: "dust", title: BilingualText("dust"), loss: .each(exact("1/20"), limit: exact("3/10")),
                        words: ["灰尘"]),
                    .init(id: "fire", title: BilingualText("fire"), loss: .all),
                ]))),
        Row(
            "answer: {deduction: [{kind: dust, title: {zh: 积尘, en: Dust}, points: 1}]}",
            .deduction(
                Deduction(kinds: [
                    .init(id: "dust", title: BilingualText(zh: "积尘", en: "Dust"), loss: .each(1, limit: nil))
                ]))),
    ]

    @Test("words", arguments: words)
    func readsWords(_ row: Row) throws { try check(row) }

    @Test("numbers", arguments: numbers)
    func readsNumbers(_ row: Row) throws { try check(row) }

    private func check(_ row: Row) throws {
        // An item that is not scored needs company.
        let yaml = RefusalRow.Frame.item.around(row.testDescription) + "\n- {item: b, text: T}"
        let item = try checklist(yaml).items[0]
        #expect("\(item.answer)" == "\(row.answer)")
        #expect(item.points == row.points)
    }

    @Test(
        "bands without gap or overlap",
        arguments: [
            "share: sample, bands: [{at-least: 0%, at-most: 100%, rate: 1}]",
            "share: sample, bands: [{below: 80%, rate: 0}, {at-least: 95%, rate: 1}, {at-least: 80%, rate: 0.5}]",
            "measure: number, bands: [{at-least: 18, at-most: 26, rate: 1}, {at-least: 15, below: 18, rate: 0.5}, {rate: 0}]",
            "measure: number, bands: [{at-least: 18, at-most: 26, rate: 1}, {at-most: 30, rate: 0.5}, {above: 30, rate: 0}]",
            "measure: duration, bands: [{at-least: 0 s, below: 3 min, rate: 1}, {at-least: 180 s, rate: 0}]",
            "measure: duration, bands: [{at-most: 3 min, rate: 1}, {at-most: 3.5 min, rate: 0.5}, {rate: 0}]",
            "count: X, bands: [{at-most: 0, rate: 1}, {at-least: 1, at-most: 2, rate: 0.5}, {above: 2, rate: 0}]",
            "count: X, bands: [{below: 1, rate: 1}, {above: 0, rate: 0}]",
        ])
    func bands(_ answer: String) throws { _ = try item("answer: {\(answer)}") }
}

private func yesNo(goodIsNo: Bool = false, yes: [String] = [], no: [String] = []) -> AnswerKind {
    .yesNo(YesNo(goodIsNo: goodIsNo, yesWords: yes, noWords: no))
}

private func options(_ options: Choice.Option...) -> AnswerKind { .choice(Choice(options: options)) }

private func option(
    _ id: String, _ rate: String, title: BilingualText? = nil, words: [String] = []
) -> Choice.Option {
    Choice.Option(id: id, title: title ?? BilingualText(id), rate: exact(rate), words: words)
}

private func option(_ id: String, _ rate: Int, title: BilingualText? = nil, words: [String] = []) -> Choice.Option {
    option(id, "\(rate)", title: title, words: words)
}

private func duration(
    _ rating: Rating, bareUnit: Fraction? = nil, clock: Measure.ClockFormat? = nil, notReached: Fraction = 0,
    between: Measure.Interval? = nil
) -> AnswerKind {
    .measure(
        Measure(
            quantity: .duration(bareUnit: bareUnit, clock: clock), rating: rating, notReached: notReached,
            between: between))
}

private func measure(_ quantity: Measure.Quantity, _ rating: Rating) -> AnswerKind {
    .measure(Measure(quantity: quantity, rating: rating))
}

private func between(_ lower: Fraction, _ upper: Fraction) -> Band {
    Band(lower: .init(lower, inclusive: true), upper: .init(upper, inclusive: true), rate: 1)
}
