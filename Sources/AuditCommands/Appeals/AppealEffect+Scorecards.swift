internal import ChecklistModel
internal import ClosedLoop
internal import ExactArithmetic
internal import Scoring

extension AppealEffect {
    /// What a corrected answer changed for the audit, the department that answers for the item, and the one person observed.
    init(from before: Scorecard, to after: Scorecard, about subject: AppealSubject) {
        func change(_ mark: (Scorecard) -> ScoreMark?) -> ScoreChange? {
            guard let before = mark(before), let after = mark(after) else { return nil }
            return ScoreChange(before: before, after: after)
        }
        let department = subject.department
        let person = subject.people.count == 1 ? subject.people[0] : nil
        self.init(
            audit: ScoreChange(before: before.auditMark, after: after.auditMark),
            department: department == nil ? nil : change { $0.mark(ofDepartment: department) },
            person: person.flatMap { who in change { $0.mark(ofPerson: who) } })
    }
}

extension Scorecard {
    fileprivate var auditMark: ScoreMark { mark(final, grade: grade) }

    fileprivate func mark(ofDepartment id: String?) -> ScoreMark? {
        departments.first { $0.id == id || ($0.id == nil && id == audit.department) }.map {
            mark($0.score, grade: $0.grade)
        }
    }

    fileprivate func mark(ofPerson id: String) -> ScoreMark? {
        people.first { group in
            guard case .person(let index) = group.member, audit.people.indices.contains(index) else { return false }
            return audit.people[index].id == id
        }.map { mark($0.score, grade: nil) }
    }

    private func mark(_ score: Fraction?, grade: Grade?) -> ScoreMark {
        ScoreMark(exact: score, shown: score?.decimalText(decimals: checklist.decimals) ?? "", grade: grade?.id)
    }
}
