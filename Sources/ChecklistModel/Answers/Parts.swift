public import BilingualText

/// Several yes-or-no observables that share one mark.
public struct Parts: Sendable {
    public struct Part: Sendable {
        public let id: String
        public let title: BilingualText
        public let words: [String]

        public init(id: String, title: BilingualText, words: [String] = []) {
            self.id = id
            self.title = title
            self.words = words
        }
    }

    /// What the parts that are met are worth.
    public enum Mark: String, Sendable, CaseIterable {
        /// Nothing unless all are met.
        case all
        /// The share that is met.
        case share
    }

    public let parts: [Part]
    public let mark: Mark

    public init(parts: [Part], mark: Mark) {
        self.parts = parts
        self.mark = mark
    }
}
