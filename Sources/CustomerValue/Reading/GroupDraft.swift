internal import BilingualText
internal import Diagnostics
internal import ExactArithmetic

/// A group as it is written, before its numbers are looked at.
struct GroupDraft {
    /// Where the group begins.
    let position: SourcePosition
    private var texts: [ValueField: (text: String, position: SourcePosition)] = [:]

    init(at position: SourcePosition) { self.position = position }

    func has(_ field: ValueField) -> Bool { texts[field] != nil }

    mutating func set(_ field: ValueField, _ text: String, at position: SourcePosition) {
        texts[field] = (text.trimmed, position)
    }

    /// The group's name, and where it stands.
    var name: (text: String, position: SourcePosition)? { texts[.group] }

    /// Nil after saying why.
    func group(log: inout ValueLog) -> CustomerGroup? {
        let missing = ValueField.allCases.filter { !has($0) }
        if !missing.isEmpty { log.add(.missing(missing), at: position) }
        let customers = number(.customers, log: &log) { $0.isInteger && $0 >= .one }
        let spend = number(.yearlySpend, log: &log) { !$0.isNegative }
        let years = number(.years, log: &log) { $0 > .zero }
        let referrals = number(.yearlyReferrals, log: &log) { !$0.isNegative }
        guard let name, let customers, let spend, let years, let referrals else { return nil }
        return CustomerGroup(
            name: name.text, customers: customers, yearlySpend: spend, years: years, yearlyReferrals: referrals)
    }

    private func number(_ field: ValueField, log: inout ValueLog, isFit: (Fraction) -> Bool) -> Fraction? {
        guard let (text, position) = texts[field] else { return nil }
        guard let value = Fraction(decimal: text.widthFolded) else {
            log.add(.noNumber(text, field), at: position)
            return nil
        }
        if isFit(value) { return value }
        log.add(.outOfRange(text, field), at: position)
        return nil
    }
}

/// The problems of one file.
struct ValueLog {
    let file: String
    private(set) var diagnostics: [Diagnostic] = []

    /// More than this is noise.
    private static let most = 200

    init(file: String) { self.file = file }

    mutating func add(_ problem: ValueProblem, at position: SourcePosition?) {
        append([Diagnostic(problem.severity, file: file, at: position, problem.wording)])
    }

    mutating func append(_ more: [Diagnostic]) {
        diagnostics += more.prefix(max(0, Self.most - diagnostics.count))
    }
}
