internal import ChecklistModel
internal import ExactArithmetic
internal import IssuedScores

extension ComplaintClock {
    init(_ records: MonthRecords) {
        let end = records.endOfAsOf
        var complaints: [ClockedComplaint] = []
        var departments = OrderedGroups<DepartmentKey, DealerDepartment, ClockedComplaint>()
        var people = OrderedGroups<MemberKey, DealerPerson, ClockedComplaint>()
        for audit in records.audits where !audit.complaints.isEmpty {
            let department = audit.complaintDepartment
            for complaint in audit.complaints {
                let clocked = ClockedComplaint(
                    audit: audit.id, dealer: audit.dealer, checklist: ChecklistReference(audit.checklist),
                    department: department, people: audit.people(at: complaint.people), complaint: complaint,
                    state: complaint.state(at: end))
                complaints.append(clocked)
                departments.add(
                    DealerDepartment(dealer: audit.dealer, department: department),
                    key: DepartmentKey(dealer: audit.dealer.id, department: department), clocked)
                for person in clocked.people {
                    people.add(
                        DealerPerson(dealer: audit.dealer, person: person),
                        key: MemberKey(dealer: audit.dealer.id, member: person.id), clocked)
                }
            }
        }
        self.init(
            complaints: complaints, whole: ComplaintCounts(complaints),
            departments: departments.groups.map {
                ComplaintGroup(subject: $0.subject, counts: ComplaintCounts($0.members))
            },
            people: people.groups.map { ComplaintGroup(subject: $0.subject, counts: ComplaintCounts($0.members)) })
    }
}

extension ComplaintCounts {
    fileprivate init(_ complaints: [ClockedComplaint]) {
        var states: [ClockedComplaint.State: Int] = [:]
        for complaint in complaints { states[complaint.state, default: 0] += 1 }
        self.init(
            complaints: complaints.count, onTime: states[.onTime] ?? 0, late: states[.late] ?? 0,
            overdue: states[.overdue] ?? 0, waiting: states[.waiting] ?? 0, open: complaints.count(where: \.isOpen))
    }
}

extension IssuedComplaint {
    /// - Parameter end: of the as-of day; seconds since the beginning of 1900 at Greenwich.
    fileprivate func state(at end: Fraction) -> ClockedComplaint.State {
        guard feedback == nil else { return onTime ? .onTime : .late }
        // Without both, nobody knows whether there is still time.
        guard let received, let limit else { return .overdue }
        return received + limit < end ? .overdue : .waiting
    }
}

extension IssuedAudit {
    /// The department whose complaints they are: that of the items that observe them when they agree, else the audited one.
    fileprivate var complaintDepartment: String? {
        let departments = checklist.items.indices.filter { index in
            guard case .measure(let measure) = checklist.items[index].answer else { return false }
            return measure.between == .receivedToFirstFeedback
        }.map(department(of:))
        return Set(departments).count == 1 ? departments[0] : department
    }
}

extension MonthRecords {
    /// The first moment after the as-of day; seconds since the beginning of 1900 at Greenwich.
    fileprivate var endOfAsOf: Fraction {
        Fraction((asOf.daysSince1900 + 1) * 86_400 - secondsAheadOfGreenwich)
    }
}
