import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Testing

@Suite("reads schemes and deductions sections")
struct SchemeReadingTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let scheme: Scheme
        let combine: Section.Combination
        let points: [Fraction]
        let weights: [Fraction]
        let sectionWeights: [Fraction?]
        let observations: ObservationCombination

        var testDescription: String { scheme.rawValue }
    }

    @Test(
        "what a scheme makes of weights",
        arguments: [
            Row(
                scheme: .xccdfDefault, combine: .weighted, points: [1, 1, 1, 1], weights: [1, 2, 0, 5],
                sectionWeights: [1, 3], observations: .mean),
            Row(
                scheme: .xccdfFlat, combine: .points, points: [1, 2, 0, 5], weights: [1, 2, 0, 5],
                sectionWeights: [nil, nil], observations: .mean),
            Row(
                scheme: .xccdfFlatUnweighted, combine: .points, points: [1, 1, 0, 1], weights: [1, 1, 0, 1],
                sectionWeights: [nil, nil], observations: .mean),
            Row(
                scheme: .xccdfAbsolute, combine: .worst, points: [1, 1, 1, 1], weights: [1, 1, 0, 1],
                sectionWeights: [1, 1], observations: .mean),
        ])
    func schemes(_ row: Row) throws {
        let yaml = """
            scheme: \(row.scheme.rawValue)
            pass: 90
            grades: [{grade: A, from: 90}, {grade: C, from: 0}]
            bonus: [{item: x, text: T, points: 1}]
            rules: [{rule: r, when: {item: b}, effect: fail}]
            sections:
            - {section: s, title: S, items: [{item: a, text: T}, {item: b, text: T, weight: 2, answer: result}]}
            - section: t
              title: S
              weight: 3
              items: [{item: c, text: T, weight: 0}, {item: d, text: T, weight: 5, answer: yes-no}]
            """
        let checklist = try checklist(RefusalRow.Frame.checklist.around(yaml))
        let items = checklist.items.dropLast()
        #expect(checklist.scheme == row.scheme)
        #expect(checklist.root.combine == row.combine)
        #expect(checklist.root.sections.map(\.combine) == [row.combine, row.combine])
        #expect(checklist.root.sections.map(\.weight) == row.sectionWeights)
        #expect(checklist.root.sections.map(\.points) == [nil, nil])
        #expect(items.map(\.points) == row.points)
        #expect(items.map(\.weight) == row.weights)
        #expect(items.map(\.answer.name) == [.result, .result, .result, .yesNo])
        #expect(items.map(\.combine) == Array(repeating: row.observations, count: 4))
        #expect(items.map(\.takesSeveralObservations) == [true, true, true, false])
    }

    @Test("a section without weights goes unnoticed where sections do")
    func weightless() throws {
        let yaml = """
            scheme: xccdf-flat
            sections:
            - {section: s, title: S, items: [{item: a, text: T, weight: 0}]}
            - {section: t, title: S, weight: 0, items: [{item: b, text: T}]}
            """
        #expect(try checklist(RefusalRow.Frame.checklist.around(yaml)).items.map(\.points) == [0, 1])
    }

    @Test("a checklist without a scheme")
    func none() throws {
        #expect(try checklist(RefusalRow.Frame.items.around("- {item: a, text: T}")).scheme == nil)
    }

    @Test("what items of a deductions section can lose")
    func deductions() throws {
        let yaml = """
            combine: weighted
            sections:
            - section: s
              title: S
              combine: deductions
              points: 50
              weight: 3
              items:
              - {item: a, text: T}
              - {item: b, text: T, points: 20}
              - {item: c, text: T, answer: {deduction: [{kind: d, points: 10}]}}
              - {item: d, text: T, answer: {choice: [{option: x, points: 0}, {option: y, points: 8}]}}
              - {item: e, text: T, answer: {choice: [{option: x, rate: 0}, {option: y, rate: 1}]}}
              - {item: f, text: T, answer: {share: target, steps: {full: 100%, every: 10%, points: 5}}}
              - {item: g, text: T, points: 0}
              - {item: h, text: T, answer: {information: date}}
            """
        let checklist = try checklist(RefusalRow.Frame.checklist.around(yaml))
        let section = try #require(checklist.root.sections.first)
        #expect(section.combine == .deductions)
        #expect(section.points == 50)
        #expect(section.weight == 3)
        #expect(checklist.items.map(\.points) == [50, 20, 50, 8, 50, 50, 0, 0])
        guard case .deduction(let deduction) = checklist.items[2].answer,
            case .share(let share) = checklist.items[5].answer
        else {
            Issue.record("other answers")
            return
        }
        #expect(deduction.kinds.map(\.loss) == [.each(exact("1/5"), limit: nil)])
        #expect(share.rating.rate(of: exact("0.8")) == exact("0.8"))
    }

    @Test("a deductions section counts with its points")
    func deductionsAmongPoints() throws {
        let yaml = """
            total: 14
            sections:
            - {section: s, title: S, combine: deductions, points: 10, items: [{item: a, text: T}, {item: b, text: T}]}
            - {section: t, title: S, items: [{item: c, text: T, points: 4}]}
            """
        let checklist = try checklist(RefusalRow.Frame.checklist.around(yaml))
        #expect(checklist.root.sections.map(\.points) == [10, nil])
    }
}
