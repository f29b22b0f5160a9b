internal import ChecklistModel
internal import ExactArithmetic
internal import SubmissionDocument

/// Who and what one observation is about.
struct Look {
    var member: Crew.Member?
    var unit: String?
    var at: String?

    var person: String? { member?.person.name }
}

extension AnsweringRound {
    /// The observations that an item asks for.
    mutating func looks(at item: Item) -> [Look] {
        switch item.scope {
        case .once:
            guard item.takesSeveralObservations || item.combine == .pooled else { return [Look()] }
            return Array(repeating: Look(), count: max(item.atLeast, item.combine == .pooled ? 1 : 2))
        case .person:
            let members = crew.members(for: item)
            guard !members.isEmpty else { return [] }
            let rounds = max(item.isTallied ? 2 : 1, (item.atLeast + members.count - 1) / members.count)
            return members.flatMap { member in
                (1...rounds).map { round in
                    let day = max(1, date.day * round / rounds)
                    let at = momentText(minutes: (day - 1) * 1_440 + 17 * 60 + 30, of: making.month)
                    return Look(member: member, at: rounds > 1 ? at : nil)
                }
            }
        case .unit(let kind):
            return (units.first { $0.kind == kind }?.names ?? []).map { unit in
                Look(member: handler(of: unit, item.department ?? plan.department), unit: unit)
            }
        }
    }

    /// Mostly the same person for all items of a unit that one department answers for; sometimes nobody is named.
    private mutating func handler(of unit: String, _ department: String?) -> Crew.Member? {
        guard random.happens(perMille: 750) else { return nil }
        let name = unit + "\n" + (department ?? "")
        if let known = handlers[name] { return known }
        let candidates = crew.members(of: department)
        guard !candidates.isEmpty else { return nil }
        let member = random.pick(candidates)
        handlers[name] = member
        return member
    }

    /// Adds the proofs that a finding must come with and, now and then, those that nobody asks for.
    mutating func remark(on entry: inout WrittenObservation, _ value: AnswerValue, _ item: Item, isWeak: Bool) {
        guard let rate = item.answer.rate(of: value), rate < .one else { return }
        if item.proof.contains(.note) || random.happens(perMille: 300) {
            let isRepeated = isWeak && random.happens(perMille: 500)
            entry.note = random.pick(isRepeated ? Remarks.onRepeatedFindings : Remarks.onFindings)
        }
        if item.proof.contains(.evidence) || random.happens(perMille: 120) {
            photos += 1
            entry.evidence = "photos/\(twoDigits(date.month))\(twoDigits(date.day))-\(twoDigits(photos)).jpg"
        }
    }
}

extension Item {
    /// Remarks and dates are often left out; figures are not.
    var isOftenBlank: Bool {
        guard case .information(let information) = answer else { return false }
        return information.form == .text || information.form == .date
    }

    fileprivate var isTallied: Bool {
        guard case .information(let information) = answer else { return false }
        return information.tally
    }
}
