import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Testing

@Suite("reads steps, durations that are given up, and moments")
struct StepsReadingTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let steps: Steps

        init(_ answer: String, _ steps: Steps) {
            testDescription = answer
            self.steps = steps
        }
    }

    static let rows: [Row] = [
        Row(
            "measure: number, steps: {full: 100, every: 5, points: 4}",
            Steps(full: 100, every: 5, loss: exact("1/5"))),
        Row(
            "measure: duration, steps: {full: 10 min, every: 5 min, points: 1, past: above, zero-beyond: 1 h}",
            Steps(full: 600, every: 300, loss: exact("1/20"), past: .above, zeroBeyond: 3_600)),
        Row(
            "measure: number, steps: {full: 80, every: 10%, rate: 25%, relative: true, zero-beyond: 40, past: below}",
            Steps(full: 80, every: 8, loss: exact("1/4"), zeroBeyond: 40)),
        Row(
            "share: sample, steps: {full: 100%, every: 5%, points: 5, relative: false}",
            Steps(full: 1, every: exact("1/20"), loss: exact("1/4"))),
        Row(
            "share: target, steps: {full: 120%, every: 10%, rate: 0.1, relative: true}",
            Steps(full: exact("1.2"), every: exact("0.12"), loss: exact("0.1"))),
        Row(
            "index: {min: 0, max: 10, step: 1}, steps: {full: 1, every: 0.1, rate: 1}",
            Steps(full: 1, every: exact("0.1"), loss: 1)),
    ]

    @Test("steps, of a full mark of 20", arguments: rows)
    func steps(_ row: Row) throws {
        let rating: Rating? =
            switch try item("points: 20\nanswer: {\(row.testDescription)}").answer {
            case .measure(let measure): measure.rating
            case .share(let share): share.rating
            case .index(let index): index.rating
            default: nil
            }
        guard case .steps(let steps) = try #require(rating) else {
            Issue.record("no steps")
            return
        }
        #expect(steps == row.steps)
    }

    struct Duration: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let notReached: Fraction
        let between: Measure.Interval?

        init(_ answer: String, _ notReached: Fraction, _ between: Measure.Interval? = nil) {
            testDescription = answer
            self.notReached = notReached
            self.between = between
        }
    }

    @Test(
        "what a duration that never came is worth, and where durations come from",
        arguments: [
            Duration("bands: [{at-most: 3 min, rate: 1}, {rate: 0.25}]", exact("1/4")),
            Duration("linear: {full: 1 min, zero: 2 min}", 0),
            Duration("steps: {full: 1 min, every: 1 min, rate: 0.1, past: above}", 0),
            Duration("bands: [{rate: 1}], not-reached: 20%", exact("1/5")),
            Duration("bands: [{rate: 1}], between: [received, first-feedback]", 1, .receivedToFirstFeedback),
            Duration("bands: [{rate: 1}], between: [received, closed]", 1, .receivedToClosed),
            Duration("bands: [{rate: 1}], between: [first-feedback, closed], bare: h", 1, .firstFeedbackToClosed),
        ])
    func duration(_ row: Duration) throws {
        guard case .measure(let measure) = try item("answer: {measure: duration, \(row.testDescription)}").answer else {
            Issue.record("no measure")
            return
        }
        #expect(measure.notReached == row.notReached)
        #expect(measure.between == row.between)
    }

    @Test("numbers are never given up")
    func number() throws {
        guard case .measure(let measure) = try item("answer: {measure: number, bands: [{rate: 1}]}").answer else {
            Issue.record("no measure")
            return
        }
        #expect(measure.notReached == nil)
    }
}
