internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores

extension MonthTables {
    /// Every complaint with its clock.
    var complaints: ReportTable {
        ReportTable(
            .complaints,
            [
                auditColumn { $0.audit },
                dealer { $0.dealer },
                Column("department", PageWording.department) { department($0.department) },
                Column("unit", MonthTableWording.complaint) { .text($0.complaint.unit) },
                Column("person", PageWording.person) { people($0.people) },
                Column("received", MonthTableWording.received) { .text($0.complaint.received.map(moment)) },
                Column("feedback_seconds") { seconds($0.complaint.feedback) },
                Column(MonthTableWording.feedback, .right) { hours($0.complaint.feedback) },
                Column("limit_seconds") { seconds($0.complaint.limit) },
                Column("closing_seconds") { seconds($0.complaint.closing) },
                Column(MonthTableWording.closing, .right) { hours($0.complaint.closing) },
                Column("state", MonthTableWording.state) {
                    .code($0.state.rawValue, shown: context.say(MonthTableWording.state($0.state)))
                },
                Column("open") { .yesNo($0.isOpen) },
            ] as [Column<ClockedComplaint>], rows: report.complaints.complaints)
    }

    /// Counts of the whole, a department or a person.
    private struct ClockRow {
        /// `whole`, `department` or `person`.
        let kind: String
        let dealer: AuditedDealer?
        let id: String?
        let name: String
        let counts: ComplaintCounts
    }

    var complaintClock: ReportTable {
        let whole = ClockRow(
            kind: "whole", dealer: nil, id: nil, name: context.say(MonthTableWording.whole),
            counts: report.complaints.whole)
        let departments = report.complaints.departments.map { group in
            ClockRow(
                kind: "department", dealer: group.subject.dealer, id: group.subject.department,
                name: departmentName(group.subject.department), counts: group.counts)
        }
        let people = report.complaints.people.map { group in
            ClockRow(
                kind: "person", dealer: group.subject.dealer, id: group.subject.person.id,
                name: group.subject.person.name, counts: group.counts)
        }
        let hasComplaints = report.complaints.whole.complaints > 0
        return ReportTable(
            .complaintClock, clockColumns, rows: hasComplaints ? [whole] + departments + people : [])
    }

    private var clockColumns: [Column<ClockRow>] {
        [
            Column("subject") { .text($0.kind) },
            Column("dealer", PageWording.dealer) { row in
                row.dealer.map { .code($0.id, shown: context.name(of: $0)) } ?? .empty
            },
            Column("id") { .text($0.id) },
            Column("name", MonthTableWording.subject) { .text($0.name) },
            Column("complaints", MonthTableWording.complaints, .right) { .count($0.counts.complaints) },
            Column("on_time", MonthTableWording.state(.onTime), .right) { .count($0.counts.onTime) },
            Column("late", MonthTableWording.state(.late), .right) { .count($0.counts.late) },
            Column("overdue", MonthTableWording.state(.overdue), .right) { .count($0.counts.overdue) },
            Column("waiting", MonthTableWording.state(.waiting), .right) { .count($0.counts.waiting) },
            Column("open", MonthTableWording.open, .right) { .count($0.counts.open) },
            Column("on_time_share", MonthTableWording.onTimeShare, .right) { percent($0.counts.onTimeShare) },
        ]
    }

    /// The iceberg and the word of mouth, marked as estimates (seed rows C5 and C6).
    var estimates: ReportTable {
        let lines: [(String, BilingualText, Fraction)] =
            report.estimates.map { estimate in
                [
                    ("complaints", EstimateWording.complaints, Fraction(estimate.complaints)),
                    ("dissatisfied", EstimateWording.dissatisfied, estimate.dissatisfied),
                    ("grumbling", EstimateWording.grumbling, estimate.grumbling),
                    ("leaving_silently", EstimateWording.leavingSilently, estimate.leavingSilently),
                    ("told_directly", EstimateWording.toldDirectly, estimate.toldDirectly),
                    ("told_by_others", EstimateWording.toldByOthers, estimate.toldByOthers),
                    ("reached", EstimateWording.reached, estimate.reached),
                ]
            } ?? []
        return ReportTable(
            .estimates,
            [
                Column("estimate", MonthTableWording.estimate) { .code($0.0, shown: context.say($0.1)) },
                Column("people", MonthTableWording.people, .right) { line in
                    .differing(
                        data: .fraction(line.2, decimals: Self.decimals),
                        page: [.text((line.0 == "complaints" ? "" : "≈ ") + line.2.decimalText(decimals: 0))])
                },
            ] as [Column<(String, BilingualText, Fraction)>], rows: lines)
    }

    private func seconds(_ value: Fraction?) -> Cell { .number(value, decimals: Self.issuedDecimals(value)) }

    private func hours(_ seconds: Fraction?) -> Cell {
        .number(seconds.flatMap { $0.divided(by: 3_600) }, decimals: 1)
    }

    /// A moment at the network's clocks, to the minute.
    private func moment(_ seconds: Fraction) -> String {
        Moment(secondsSince1900: seconds, ahead: report.records.secondsAheadOfGreenwich).text
    }
}
