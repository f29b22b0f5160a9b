internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

enum StepsKey: String, DefinitionKey {
    case full, every, points, rate, past, relative
    case zeroBeyond = "zero-beyond"

    static let part = BilingualText(zh: "“steps”", en: "'steps'")
}

extension ValueReader {
    /// `{full: 100%, every: 5%, points: 4}`: every complete step short costs so much.
    func steps(_ node: YAMLNode, _ domain: BandDomain, _ fullMark: FullMark) -> Rating? {
        guard let mapping = MappingReader<StepsKey>(node, self) else { return nil }
        return StepsReader(mapping: mapping, domain: domain).read(fullMark).map { .steps($0) }
    }
}

private struct StepsReader {
    let mapping: MappingReader<StepsKey>
    let domain: BandDomain

    private var values: ValueReader { mapping.values }

    func read(_ fullMark: FullMark) -> Steps? {
        let full = mapping.required(.full) { domain.limit($0, values) }
        let every = length(full)
        let worth = mapping.worth(rate: .rate, points: .points)
        if worth?.isNothing == true, let key = mapping.only(of: .rate, .points) {
            mapping.report(StepsProblem.freeStep, at: key)
        }
        let loss = worth?.rate(of: fullMark.value, values.log)
        let past = mapping.optional(.past) { values.word($0, of: Steps.Side.self) } ?? .below
        let zeroBeyond = mapping.optional(.zeroBeyond) { domain.limit($0, values) }
        guard let full, let every else { return nil }
        let steps = Steps(
            full: full.value, every: every, loss: loss ?? .one, past: past, zeroBeyond: zeroBeyond?.value)
        if let zeroBeyond, !steps.isOnLosingSide(zeroBeyond.value) {
            mapping.report(StepsProblem.zeroOnGoodSide(past), at: .zeroBeyond)
        }
        reportReach(of: steps, full)
        return steps
    }

    /// The length of a step in the unit of the values; nil when it could not be read.
    private func length(_ full: BandDomain.Limit?) -> Fraction? {
        guard mapping.optional(.relative, values.flag) == true else {
            return mapping.required(.every) { node in
                domain.limit(node, values).flatMap { positive($0.value, $0.text) }
            }
        }
        if let full, full.value <= .zero {
            mapping.report(StepsProblem.shareOfNothing, at: .relative)
            return nil
        }
        let share = mapping.required(.every) { node in
            BandDomain.targets.limit(node, values).flatMap { positive($0.value, $0.text) }
        }
        guard let full, let share else { return nil }
        return full.value * share
    }

    private func positive(_ value: Fraction, _ text: String) -> Fraction? {
        if value > .zero { return value }
        if let place = mapping[.every]?.position {
            mapping.report(ValueProblem.outOfRange(text, .positive), at: place)
        }
        return nil
    }

    /// The full mark must be within reach, and so must the end of the first step.
    private func reportReach(of steps: Steps, _ full: BandDomain.Limit) {
        let (near, far) = steps.past == .below ? (domain.end, domain.start) : (domain.start, domain.end)
        if let near, steps.isOnLosingSide(near.value) {
            mapping.report(StepsProblem.fullOutOfReach(full.text, end: near.text), at: .full)
        } else if let far {
            let way = steps.past == .below ? full.value - far.value : far.value - full.value
            if way < steps.every { mapping.report(StepsProblem.neverShort(full.text, end: far.text), at: .every) }
        }
    }
}

extension Steps {
    fileprivate func isOnLosingSide(_ value: Fraction) -> Bool { past == .below ? value < full : value > full }
}
