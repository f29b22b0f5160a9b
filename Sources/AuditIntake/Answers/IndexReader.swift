internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

/// Reads what was expected and what was perceived: `expected 8, perceived 9`, `期望 8，感知 9`, or a mapping.
struct IndexReader {
    let index: Index

    private enum Side: String, CaseIterable {
        case expected, perceived

        /// Longest first, since one begins with another.
        var words: [String] {
            switch self {
            case .expected: ["expected", "期望值", "期望"]
            case .perceived: ["perceived", "感知值", "感知"]
            }
        }
    }

    func read(_ text: String) throws(AnswerProblem) -> AnswerValue {
        var numbers: [Side: Fraction] = [:]
        let pieces = answerPieces(text).map(\.comparisonKey)
        if pieces.allSatisfy(isBare) { throw .indexUnnamed }
        for piece in pieces {
            guard let (side, rest) = named(piece) else { throw .notAnIndex }
            try take(rest, for: side, into: &numbers)
        }
        return try value(numbers)
    }

    /// A blank number leaves the observation unanswered; one that is not named refuses it.
    func read(mapping: [(kind: String, count: String)]) throws(AnswerProblem) -> AnswerValue {
        var numbers: [Side: Fraction] = [:]
        var blank: Set<Side> = []
        for (name, text) in mapping {
            let key = name.comparisonKey
            guard let side = Side.allCases.first(where: { $0.words.contains(key) }) else { throw .notAnIndex }
            let written = text.comparisonKey
            if written.isEmpty || CommonWords.pending.contains(written) {
                blank.insert(side)
            } else {
                try take(written, for: side, into: &numbers)
            }
        }
        for side in Side.allCases where numbers[side] == nil && !blank.contains(side) {
            throw .indexMissing(side.rawValue)
        }
        return blank.isEmpty ? try value(numbers) : .unanswered
    }

    private func value(_ numbers: [Side: Fraction]) throws(AnswerProblem) -> AnswerValue {
        guard let expected = numbers[.expected] else { throw .indexMissing(Side.expected.rawValue) }
        guard let perceived = numbers[.perceived] else { throw .indexMissing(Side.perceived.rawValue) }
        return .index(expected: expected, perceived: perceived)
    }

    private func take(
        _ written: String, for side: Side, into numbers: inout [Side: Fraction]
    ) throws(AnswerProblem) {
        if numbers[side] != nil { throw .indexTwice(side.rawValue) }
        if written.isEmpty { throw .indexMissing(side.rawValue) }
        let number = try readNumber(written, units: ["分"])
        if number < index.minimum || number > index.maximum { throw .offScale }
        guard let steps = (number - index.minimum).divided(by: index.step), steps.isInteger else { throw .offStep }
        if side == .expected, number.isZero { throw .expectedZero }
        numbers[side] = number
    }

    /// The side that a piece begins with, and what stands behind it.
    private func named(_ piece: String) -> (side: Side, rest: String)? {
        for side in Side.allCases {
            guard let word = side.words.first(where: piece.hasPrefix) else { continue }
            let rest = String(piece.dropFirst(word.count)).trimmed
            guard let first = rest.first, ":=".contains(first) else { return (side, rest) }
            return (side, String(rest.dropFirst()).trimmed)
        }
        return nil
    }

    /// True for numbers that do not say what they are: `9/8`.
    private func isBare(_ piece: String) -> Bool {
        piece.unicodeScalars.allSatisfy { $0.isASCIIDigit || " ./:-".unicodeScalars.contains($0) }
    }
}
