internal import ChecklistModel
internal import ExactArithmetic

/// The codes of the answers; a new kind takes the next free one, and none is ever used again.
private enum AnswerCode: UInt8 {
    case unanswered = 0, notApplicable, yes, no, option, options, parts, number, notReached, share, index, text, date
    case count, deductions
}

extension BlobWriter {
    mutating func answer(_ value: AnswerValue) {
        switch value {
        case .unanswered: begin(.unanswered)
        case .notApplicable: begin(.notApplicable)
        case .yes: begin(.yes)
        case .no: begin(.no)
        case .option(let index):
            begin(.option)
            number(index)
        case .options(let indices):
            begin(.options)
            numbers(indices)
        case .parts(let met):
            begin(.parts)
            list(met) { $0.flag($1) }
        case .number(let number):
            begin(.number)
            fraction(number)
        case .notReached(let after):
            begin(.notReached)
            fraction(after)
        case .share(let part, let whole):
            begin(.share)
            fraction(part)
            fraction(whole)
        case .index(let expected, let perceived):
            begin(.index)
            fraction(expected)
            fraction(perceived)
        case .text(let words):
            begin(.text)
            text(words)
        case .date(let day):
            begin(.date)
            date(day)
        case .count(let number):
            begin(.count)
            fraction(number)
        case .deductions(let counts):
            begin(.deductions)
            list(counts) { $0.fraction($1) }
        }
    }

    private mutating func begin(_ answer: AnswerCode) { code(answer.rawValue) }
}

extension BlobReader {
    mutating func answer() throws(BlobDefect) -> AnswerValue {
        guard let code = AnswerCode(rawValue: try code()) else { throw defect(.code) }
        switch code {
        case .unanswered: return .unanswered
        case .notApplicable: return .notApplicable
        case .yes: return .yes
        case .no: return .no
        case .option: return .option(try number())
        case .options: return .options(try list { (reader) throws(BlobDefect) in try reader.number() })
        case .parts: return .parts(try list { (reader) throws(BlobDefect) in try reader.flag() })
        case .number: return .number(try fraction())
        case .notReached: return .notReached(after: try fractionIfAny())
        case .share: return .share(try fraction(), of: try fraction())
        case .index: return .index(expected: try fraction(), perceived: try fraction())
        case .text: return .text(try text())
        case .date: return .date(try date())
        case .count: return .count(try fraction())
        case .deductions: return .deductions(try list { (reader) throws(BlobDefect) in try reader.fraction() })
        }
    }
}
