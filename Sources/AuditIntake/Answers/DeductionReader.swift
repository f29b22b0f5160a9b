internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

/// Reads deviations per kind: `dust 2, damage 1`, `积尘2处、破损1`, `积尘×2`; `0` or 无扣分 for none.
struct DeductionReader: Sendable {
    private let deduction: Deduction
    /// Every spelling of a kind as comparison key, and the kind's index.
    private let spellings: [(key: String, kind: Int)]

    init(_ deduction: Deduction) {
        self.deduction = deduction
        spellings = deduction.kinds.enumerated().flatMap { index, kind in
            kind.spellings.map { ($0.comparisonKey, index) }.filter { !$0.0.isEmpty }
        }
    }

    private static let none: Set<String> = ["0", "无扣分", "不扣分", "no deduction", "no deductions"]

    func read(_ key: String) throws(AnswerProblem) -> AnswerValue {
        var counts: [Fraction?] = Array(repeating: nil, count: deduction.kinds.count)
        if Self.none.contains(key) { return values(counts) }
        let parts = key.split { ",、;".contains($0) }.map { $0.trimmed }.filter { !$0.isEmpty }
        if parts.isEmpty { throw .unknownKind(key) }
        for part in parts {
            let (kind, count) = try readPart(part)
            if counts[kind] != nil { throw .kindTwice(deduction.kinds[kind].id) }
            counts[kind] = count
        }
        return values(counts)
    }

    func read(counts given: [(kind: String, count: String)]) throws(AnswerProblem) -> AnswerValue {
        if given.isEmpty || given.contains(where: { $0.count.isBlank }) { throw .countMissing }
        var counts: [Fraction?] = Array(repeating: nil, count: deduction.kinds.count)
        for (name, text) in given {
            let key = name.comparisonKey
            guard let kind = spellings.first(where: { $0.key == key })?.kind else { throw .unknownKind(name.trimmed) }
            if spellings.contains(where: { $0.key == key && $0.kind != kind }) { throw .kindAmbiguous(name.trimmed) }
            if counts[kind] != nil { throw .kindTwice(deduction.kinds[kind].id) }
            guard let count = wholeNumber(text.comparisonKey) else { throw .kindCount(name.trimmed) }
            counts[kind] = count
        }
        return values(counts)
    }

    private func values(_ counts: [Fraction?]) -> AnswerValue { .deductions(counts.map { $0 ?? .zero }) }

    /// A kind and its number. Where one kind's name begins with another's (`R1`, `R12`), all readings must agree.
    private func readPart(_ part: String) throws(AnswerProblem) -> (kind: Int, count: Fraction) {
        let matching = spellings.filter { part.hasPrefix($0.key) }
        let readings = matching.compactMap { spelling in
            count(behind: part.dropFirst(spelling.key.count)).map { (kind: spelling.kind, count: $0) }
        }
        let isName = spellings.contains { $0.key == part }
        if let first = readings.first {
            // With R1 and R12 among the kinds, R12 may be the second without its count.
            guard !isName, readings.allSatisfy({ $0 == first }) else { throw .kindAmbiguous(part) }
            return first
        }
        if isName { throw .kindWithoutCount(part) }
        let longest = matching.max { $0.key.count < $1.key.count }
        if let longest, isNumberLike(part.dropFirst(longest.key.count)) { throw .kindCount(part) }
        throw .unknownKind(part)
    }

    /// `2`, ` 2`, `×2`, `x 2`, `: 2`, `=2`, `2处`.
    private func count(behind name: Substring) -> Fraction? {
        var rest = String(name).trimmed
        if let first = rest.first, "×x*:=✕".contains(first) { rest = String(rest.dropFirst()).trimmed }
        return wholeNumber(rest)
    }

    private func wholeNumber(_ key: String) -> Fraction? {
        var digits = Substring(key)
        if let last = digits.last, "处个件项次台辆人条".contains(last) { digits = Substring(digits.dropLast().trimmed) }
        guard let number = Fraction(decimal: digits), number.isInteger, !number.isNegative else { return nil }
        return number
    }

    private func isNumberLike(_ rest: Substring) -> Bool {
        rest.unicodeScalars.contains { $0.isASCIIDigit || $0.properties.numericType != nil }
    }
}

extension Deduction.Kind {
    /// Everything that names the kind.
    var spellings: [String] { [id] + [title.zh, title.en].compactMap(\.self) + words }
}
