internal import ExactArithmetic

/// The answer of another item under which an item applies (scoring rule 4.5).
public struct Dependency: Sendable, Hashable {
    /// The other item, observed once: an index into `Checklist.items`.
    public let item: Int
    public let test: Test

    public enum Test: Sendable, Hashable {
        /// One of these answers; of several options one is enough.
        case answers([AnswerValue])
        /// A number within these limits.
        case within(lower: Band.Limit?, upper: Band.Limit?)
    }

    public init(item: Int, test: Test) {
        self.item = item
        self.test = test
    }

    /// True when an answer of the other item makes this one apply.
    public func isMet(by value: AnswerValue) -> Bool {
        switch (test, value) {
        case (.answers(let answers), .options(let chosen)):
            answers.contains(value) || chosen.contains { answers.contains(.option($0)) }
        case (.answers(let answers), _): answers.contains(value)
        case (.within(let lower, let upper), .number(let number)), (.within(let lower, let upper), .count(let number)):
            Band(lower: lower, upper: upper, rate: .one).contains(number)
        case (.within, _): false
        }
    }
}
