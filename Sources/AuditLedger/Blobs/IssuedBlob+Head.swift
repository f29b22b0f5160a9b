internal import ChecklistModel
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

extension BlobWriter {
    mutating func outcome(_ outcome: Outcome) {
        switch outcome {
        case .passed: code(0)
        case .failed: code(1)
        case .incomplete: code(2)
        case .notScored: code(3)
        }
    }

    mutating func numbers(_ numbers: IssuedNumbers) {
        fraction(numbers.final)
        fraction(numbers.score)
        fraction(numbers.computed)
        fraction(numbers.adjustments)
        fraction(numbers.low)
        fraction(numbers.high)
        fraction(numbers.notApplicableAsZero)
        fraction(numbers.earned)
        fraction(numbers.full)
        fraction(numbers.exact)
    }
}

extension BlobReader {
    mutating func outcome() throws(BlobDefect) -> Outcome {
        switch try code() {
        case 0: .passed
        case 1: .failed
        case 2: .incomplete
        case 3: .notScored
        default: throw defect(.code)
        }
    }

    /// A grade is kept by its id; the checklist says the rest.
    mutating func grade(of checklist: Checklist) throws(BlobDefect) -> Grade? {
        guard let id = try textIfAny() else { return nil }
        guard let grade = checklist.grades.first(where: { $0.id == id }) else { throw defect(.code) }
        return grade
    }

    mutating func issuedNumbers() throws(BlobDefect) -> IssuedNumbers {
        IssuedNumbers(
            final: try fractionIfAny(), score: try fractionIfAny(), computed: try fractionIfAny(),
            adjustments: try fractionIfAny(), low: try fractionIfAny(), high: try fractionIfAny(),
            notApplicableAsZero: try fractionIfAny(), earned: try fractionIfAny(), full: try fractionIfAny(),
            exact: try fractionIfAny())
    }
}
