import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@Suite("reads answers of several parts")
struct SeveralAnswersReadingTests {
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

    static let rows: [Row] = [
        Row(
            "answer: {multi-choice: [{option: wifi, title: {zh: 网络, en: Wi-Fi}, points: 2}, {option: tea, points: 2, words: [茶]}, {option: smoke, points: -3}]}",
            points: 4,
            multi(
                option("wifi", "1/2", title: BilingualText(zh: "网络", en: "Wi-Fi")),
                option("tea", "1/2", words: ["茶"]), option("smoke", "-3/4"))),
        Row(
            "points: 3\nanswer: {multi-choice: [{option: a, points: 2}, {option: b, rate: 1/2}, {option: c, points: -6}]}",
            points: 3, multi(option("a", "2/3"), option("b", "1/2"), option("c", "-2"))),
        Row(
            "answer: {multi-choice: [{option: a, rate: 0.5}, {option: b, rate: 0.7}]}",
            multi(option("a", "1/2"), option("b", "7/10"))),
        Row(
            "points: 20\nanswer: {parts: [{part: a, title: {zh: 甲, en: A1}, words: [一]}, {part: b}], mark: share}",
            points: 20,
            .parts(
                Parts(
                    parts: [
                        .init(id: "a", title: BilingualText(zh: "甲", en: "A1"), words: ["一"]),
                        .init(id: "b", title: BilingualText("b")),
                    ], mark: .share))),
        Row(
            "answer: {parts: [{part: a}, {part: b}], mark: all}",
            .parts(
                Parts(
                    parts: [.init(id: "a", title: BilingualText("a")), .init(id: "b", title: BilingualText("b"))],
                    mark: .all))),
        Row(
            "points: 5\nanswer: {index: {min: 0, max: 10, step: 0.5}}", points: 5,
            index(10, step: exact("1/2"), .linear(zero: 0, full: 1))),
        Row(
            "answer: {index: {min: 0, max: 7, step: 7}, bands: [{above: 1, rate: 1}, {at-least: 90%, rate: 0.8}, {rate: 0}]}",
            index(
                7, step: 7, .bands([.above(1, 1), .atLeast(exact("0.9"), exact("0.8")), .rest(0)]))),
        Row(
            "answer: {index: {min: 0, max: 10, step: 1}, linear: {full: 1.2, zero: 0.4}}",
            index(10, step: 1, .linear(zero: exact("0.4"), full: exact("1.2")))),
        Row(
            "answer: {index: {min: 0, max: 10, step: 1}, steps: {full: 1, every: 0.1, rate: 0.2}}",
            index(10, step: 1, .steps(Steps(full: 1, every: exact("0.1"), loss: exact("0.2"))))),
        Row(
            "answer: {information: money, unit: {zh: 元, en: CNY}, tally: true}", points: 0,
            information(.money, unit: BilingualText(zh: "元", en: "CNY"), tally: true)),
        Row("points: 0\nanswer: {information: number, tally: false}", points: 0, information(.number)),
        Row("answer: {information: text}", points: 0, information(.text)),
        Row("answer: {information: date}", points: 0, information(.date)),
    ]

    @Test("answers", arguments: rows)
    func reads(_ row: Row) throws {
        let item = try item(row.testDescription)
        #expect("\(item.answer)" == "\(row.answer)")
        #expect(item.points == row.points)
        #expect(item.weight == row.points)
    }

    @Test("information takes one answer and may be not applicable")
    func informationItem() throws {
        let item = try item("answer: {information: number}\nnot-applicable: forbid")
        #expect(item.isInformation)
        #expect(!item.takesSeveralObservations)
        #expect(item.notApplicable == NotApplicableRule(.forbid))
    }

    @Test("nodes of information alone are not scored and need neither weight nor points")
    func informationOnly() throws {
        let info = "answer: {information: text}"
        let yaml = """
            combine: weighted
            total: 5
            sections:
            - {section: a, title: A, items: [{item: a1, text: T, \(info)}, {item: a2, text: T, \(info)}]}
            - section: b
              title: B
              weight: 5
              sections:
              - {section: b1, title: B, combine: worst, items: [{item: b2, text: T, \(info)}]}
              - {section: b3, title: B, items: [{item: b4, text: T}]}
            """
        let sections = try checklist(RefusalRow.Frame.checklist.around(yaml)).root.sections
        #expect(sections.map(\.weight) == [0, 5])
        #expect(sections[1].sections.map(\.points) == [0, nil])
        let alone = try checklist(RefusalRow.Frame.items.around("- {item: a, text: T, \(info)}"))
        #expect(alone.items.map(\.weight) == [0])
    }
}

private func multi(_ options: Choice.Option...) -> AnswerKind { .multiChoice(MultiChoice(options: options)) }

private func option(
    _ id: String, _ rate: String, title: BilingualText? = nil, words: [String] = []
) -> Choice.Option {
    Choice.Option(id: id, title: title ?? BilingualText(id), rate: exact(rate), words: words)
}

private func index(_ maximum: Fraction, step: Fraction, _ rating: Rating) -> AnswerKind {
    .index(Index(minimum: 0, maximum: maximum, step: step, rating: rating))
}

private func information(
    _ form: Information.Form, unit: BilingualText? = nil, tally: Bool = false
) -> AnswerKind {
    .information(Information(form: form, unit: unit, tally: tally))
}
