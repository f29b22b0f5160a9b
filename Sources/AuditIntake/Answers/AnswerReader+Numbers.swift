internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

extension AnswerReader {
    /// What may stand behind a number without changing it, as `unitKey`.
    static func units(of answer: AnswerKind) -> [String] {
        switch answer {
        case .scale: return ["分"]
        case .measure(let measure):
            guard case .number(let unit?) = measure.quantity else { return [] }
            return unitKeys(of: unit)
        case .count(let count):
            let measureWords = ["处", "个", "件", "项", "次", "台", "辆", "人", "条"]
            return measureWords + unitKeys(of: count.what)
        case .information(let information): return InformationReader.units(of: information)
        default: return []
        }
    }

    private static func unitKeys(of unit: BilingualText) -> [String] {
        var keys: [String] = []
        if let name = unit.zh { keys.append(name.unitKey) }
        if let name = unit.en { keys.append(name.unitKey) }
        return keys
    }

    /// On the scale and on a step, or refused: never clamped.
    func read(_ scale: Scale, _ key: String) throws(AnswerProblem) -> Fraction {
        let number: Fraction
        if let ratio = ratio(on: scale, key) {
            number = ratio
        } else {
            number = try readNumber(key, units: units)
        }
        if number < scale.minimum || number > scale.maximum { throw .offScale }
        guard let steps = (number - scale.minimum).divided(by: scale.step), steps.isInteger else { throw .offStep }
        return number
    }

    /// `1/3`, on a scale whose steps no decimal can write. Only in lowest terms and no whole number: `3/3` may be 3 of 3.
    private func ratio(on scale: Scale, _ key: String) -> Fraction? {
        guard !scale.step.isDecimal || !scale.minimum.isDecimal, !key.hasSuffix("%"), let number = Fraction(text: key),
            number.ratioText == key, !number.isInteger
        else { return nil }
        return number
    }

    /// A number or a duration; of a duration, also that it never ended.
    func value(of measure: Measure, key: String, text: String) throws(AnswerProblem) -> AnswerValue {
        guard case .duration = measure.quantity, let givenUp = GivenUp(key) else {
            return .number(try read(measure, key: key, text: text))
        }
        guard let after = givenUp.after else { return .notReached(after: nil) }
        return .notReached(after: try read(measure, key: after, text: after))
    }

    func read(_ measure: Measure, key: String, text: String) throws(AnswerProblem) -> Fraction {
        switch measure.quantity {
        case .number(let unit):
            let number = try readNumber(key, units: units)
            // A spreadsheet keeps 85 % as 0.85 and gives that when the cell has lost its format.
            let mayBeShare = !number.isNegative && !number.isZero && number <= .one && !key.hasSuffix("%")
            if mayBeShare, unit?.zh?.unitKey == "%" || unit?.en?.unitKey == "%" { throw .percentOrShare }
            return number
        case .duration(let bareUnit, let clock):
            if let seconds = parseDuration(text) { return seconds }
            if let number = Fraction(decimal: key) {
                if number.isNegative { throw .notADuration }
                guard let bareUnit else { throw .bareDuration }
                return number * bareUnit
            }
            if let parts = clockParts(key) {
                guard let clock, parts.count == 2, parts[1] < 60 else { throw .clockTime }
                let units = Fraction(parts[0]) * 60 + Fraction(parts[1])
                return clock == .hoursMinutes ? units * 60 : units
            }
            let problem = numberProblem(key)
            throw problem == .notANumber ? .notADuration : problem
        }
    }

    /// The numbers of `3:00`; nil when the text is not digits with colons between, two behind each.
    private func clockParts(_ key: String) -> [Int]? {
        let parts = key.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count > 1, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }), parts[0].utf8.count <= 6,
            parts.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.allSatisfy(\.isASCIIDigit) })
        else { return nil }
        return parts.compactMap { Int($0) }
    }

    func read(_ count: Count, _ key: String) throws(AnswerProblem) -> Fraction {
        let number = try readNumber(key, units: units)
        guard number.isInteger, !number.isNegative else { throw .notACount }
        return number
    }
}

extension Fraction {
    /// True when some decimal number is exactly this.
    fileprivate var isDecimal: Bool {
        Fraction(decimal: shortText(decimals: 12)) == self
    }
}
