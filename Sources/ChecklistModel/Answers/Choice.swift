public import BilingualText
public import ExactArithmetic

/// One of several named options.
public struct Choice: Sendable {
    public struct Option: Sendable {
        public let id: String
        public let title: BilingualText
        /// Points ÷ full mark, from 0 to 1; in a multi-choice it may be negative or the parts of a sum.
        public let rate: Fraction
        /// Other spellings people write, such as ○ or 优.
        public let words: [String]

        public init(id: String, title: BilingualText, rate: Fraction, words: [String] = []) {
            self.id = id
            self.title = title
            self.rate = rate
            self.words = words
        }
    }

    public let options: [Option]

    public init(options: [Option]) { self.options = options }
}
