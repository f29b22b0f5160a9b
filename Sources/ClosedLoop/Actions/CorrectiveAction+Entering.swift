public import ChecklistModel

extension CorrectiveAction {
    /// The action as it stands when this entry is kept, so that a next step can be judged with it.
    ///
    /// - Parameter day: the civil date of the entry.
    public func entering(_ entry: LoopEntry, on day: CivilDate) -> CorrectiveAction {
        var course = ActionCourse(standing: self)
        course.enter(entry, on: day)
        return CorrectiveAction(
            id: id, dealer: dealer, checklist: checklist, auditedDepartment: auditedDepartment, item: item,
            definition: definition, department: department, unit: unit, people: people, occurrences: occurrences,
            formerAudits: formerAudits, owner: course.assignedOwner ?? owner, due: course.due,
            firstDue: course.firstDue, missedDue: course.missedDue,
            daysToPutRight: course.days, owners: owners + course.assignedOwners, opened: course.opened,
            reopenings: course.reopenings, recheck: course.recheck, state: course.state, history: course.history)
    }
}
