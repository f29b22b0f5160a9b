internal import ChecklistModel
internal import ExactArithmetic

/// What is asked and never scored.
extension AnswerDrawing {
    func information(
        _ information: Information, skill: DealerProfile.Skill?, day: CivilDate, _ random: inout RandomStream
    ) -> AnswerValue {
        switch information.form {
        case .text: return .text(random.pick(scope == .once ? Remarks.ofTheMonth : Remarks.ofCustomers))
        case .date: return day.adding(days: random.int(2...12)).map(AnswerValue.date) ?? .unanswered
        case .number:
            guard let skill = own(skill), information.tally else { return .number(Fraction(random.int(1...20))) }
            return .number(Fraction(max(1, skill.volume + random.around(6))))
        case .money: return .number(Fraction(money(information, skill: skill, &random)))
        }
    }

    /// What an item of each person follows from; who dealt with a unit has no part in its figures.
    private func own(_ skill: DealerProfile.Skill?) -> DealerProfile.Skill? { scope == .person ? skill : nil }

    /// A person's takings or, where they are not added up, their average; small sums that most cases do without.
    private func money(_ information: Information, skill: DealerProfile.Skill?, _ random: inout RandomStream) -> Int {
        guard let skill = own(skill) else { return random.happens(perMille: 650) ? 0 : random.int(5...80) * 10 }
        let ticket = skill.ticket + random.around(skill.ticket / 10)
        return information.tally ? max(1, skill.volume + random.around(6)) * ticket : ticket
    }
}
