public import BilingualText
public import ExactArithmetic

/// 扣分制: full mark − Σ deductions, floor 0.
public struct Deduction: Sendable {
    public struct Kind: Sendable {
        public let id: String
        public let title: BilingualText
        public let loss: Loss
        public let words: [String]

        public init(id: String, title: BilingualText, loss: Loss, words: [String] = []) {
            self.id = id
            self.title = title
            self.loss = loss
            self.words = words
        }
    }

    public enum Loss: Sendable, Hashable {
        /// Rate lost per deviation, and the most that this kind can cost.
        case each(Fraction, limit: Fraction?)
        /// One deviation costs the whole mark.
        case all
    }

    public let kinds: [Kind]

    public init(kinds: [Kind]) { self.kinds = kinds }
}
