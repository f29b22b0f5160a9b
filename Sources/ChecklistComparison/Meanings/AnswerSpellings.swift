internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

/// Which answer each spelling stands for.
struct AnswerSpellings {
    /// By comparison key.
    private let meanings: [String: String]
    private let bareUnit: Fraction?
    private let clock: Measure.ClockFormat?
    /// Everything an answer is called, to see whether any of it changed.
    let words: [[String?]]

    init(_ kind: AnswerKind) {
        var named: [(id: String, title: BilingualText?, words: [String])] = []
        var quantity: Measure.Quantity?
        switch kind {
        case .yesNo(let question): named = [("yes", nil, question.yesWords), ("no", nil, question.noWords)]
        case .choice, .multiChoice: named = kind.options.map { ($0.id, $0.title, $0.words) }
        case .parts(let parts): named = parts.parts.map { ($0.id, $0.title, $0.words) }
        case .deduction(let deduction): named = deduction.kinds.map { ($0.id, $0.title, $0.words) }
        case .measure(let measure): quantity = measure.quantity
        case .count(let count): named = [("count", count.what, [])]
        case .information(let information):
            named = [("unit", information.unit, [information.tally ? "tally" : ""])]
        case .scale, .share, .index, .result: break
        }
        words = named.map { [$0.id, $0.title?.zh, $0.title?.en] + $0.words }
        meanings = Dictionary(
            named.flatMap { answer in
                ([answer.id, answer.title?.zh, answer.title?.en].compactMap(\.self) + answer.words)
                    .map { ($0.comparisonKey, answer.id) }
            }
        ) { first, _ in first }
        if case .duration(let bareUnit, let clock) = quantity {
            (self.bareUnit, self.clock) = (bareUnit, clock)
        } else {
            (bareUnit, clock) = (nil, nil)
        }
    }

    /// True when something that both read stands for another answer, or a way to write numbers was taken away or turned.
    func isTurned(in other: AnswerSpellings) -> Bool {
        meanings.contains { spelling, meaning in other.meanings[spelling].map { $0 != meaning } ?? false }
            || (bareUnit != nil && bareUnit != other.bareUnit) || (clock != nil && clock != other.clock)
    }

    /// True when a word that answers may have been written with is read no more.
    func losesWords(in other: AnswerSpellings) -> Bool {
        words.contains { answer in
            answer.dropFirst(Self.names).contains { $0.map { other.meanings[$0.comparisonKey] == nil } ?? false }
        }
    }

    /// Id and titles, which stand before the declared words.
    private static let names = 3

    /// True when spellings, titles or ways to write numbers differ at all.
    func differ(from other: AnswerSpellings) -> Bool {
        words != other.words || bareUnit != other.bareUnit || clock != other.clock
    }
}
