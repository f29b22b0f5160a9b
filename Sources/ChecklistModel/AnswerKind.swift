public import BilingualText
public import ExactArithmetic

/// What an item is answered with and how one answer becomes a rate from 0 to 1 (scoring rules, section 2).
public enum AnswerKind: Sendable {
    case yesNo(YesNo)
    case choice(Choice)
    case scale(Scale)
    case measure(Measure)
    case share(Share)
    case count(Count)
    case deduction(Deduction)

    /// The word that selects the kind in a checklist.
    public enum Name: String, Sendable, CaseIterable {
        case yesNo = "yes-no"
        case choice, scale, measure, share, count, deduction
    }

    public var name: Name {
        switch self {
        case .yesNo: .yesNo
        case .choice: .choice
        case .scale: .scale
        case .measure: .measure
        case .share: .share
        case .count: .count
        case .deduction: .deduction
        }
    }
}

/// Yes is 1 and no is 0, unless the question turns the meaning round.
public struct YesNo: Sendable {
    /// True for questions such as "is there dust?", where "no" is the good answer.
    public let goodIsNo: Bool
    /// Words that this item reads as yes or as no besides the common ones, such as 有 and 无.
    public let yesWords: [String]
    public let noWords: [String]

    public init(goodIsNo: Bool = false, yesWords: [String] = [], noWords: [String] = []) {
        self.goodIsNo = goodIsNo
        self.yesWords = yesWords
        self.noWords = noWords
    }
}

/// One of several named options.
public struct Choice: Sendable {
    public struct Option: Sendable {
        public let id: String
        public let title: BilingualText
        /// Points ÷ full mark, from 0 to 1.
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

/// A number on a declared scale: rate = (value − zero) ÷ (maximum − zero).
public struct Scale: Sendable {
    public let minimum: Fraction
    public let maximum: Fraction
    /// Distance of allowed values, counted from the minimum.
    public let step: Fraction
    /// The value worth nothing: 0 for `x/max`, the minimum for `(x−min)/(max−min)`; never above the minimum.
    public let zero: Fraction

    public init(minimum: Fraction, maximum: Fraction, step: Fraction, zero: Fraction) {
        self.minimum = minimum
        self.maximum = maximum
        self.step = step
        self.zero = zero
    }
}

/// A measured quantity, rated by bands or on a straight line.
public struct Measure: Sendable {
    public enum Quantity: Sendable, Hashable {
        /// Values are seconds. A bare number is refused unless `bareUnit` (seconds per unit) is declared, `3:00` unless `clock` is.
        case duration(bareUnit: Fraction?, clock: ClockFormat?)
        /// Values are numbers in this unit; an answer may repeat the unit or leave it out.
        case number(unit: BilingualText?)
    }

    /// How `3:00` is read.
    public enum ClockFormat: String, Sendable, CaseIterable {
        case minutesSeconds = "m:ss"
        case hoursMinutes = "h:mm"
    }

    public let quantity: Quantity
    public let rating: Rating

    public init(quantity: Quantity, rating: Rating) {
        self.quantity = quantity
        self.rating = rating
    }
}

/// `k of n`: a sample of n of which k conform, or a target and what was reached.
public struct Share: Sendable {
    public enum Form: String, Sendable, CaseIterable {
        /// k conforming of n checked; k is never above n.
        case sample
        /// Reached of target; may exceed 1 before it is rated.
        case target
    }

    public let form: Form
    /// Rates k ÷ n; `linear` from 0 to 1 when the definition gives no bands.
    public let rating: Rating

    public init(form: Form, rating: Rating) {
        self.form = form
        self.rating = rating
    }
}

/// A number of deviations, rated by bands.
public struct Count: Sendable {
    /// What is counted, such as 不符合处.
    public let what: BilingualText
    public let rating: Rating

    public init(what: BilingualText, rating: Rating) {
        self.what = what
        self.rating = rating
    }
}

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
