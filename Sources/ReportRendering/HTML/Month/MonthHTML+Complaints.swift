internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores

extension MonthHTML {
    var complaints: Chapter? {
        let clock = report.complaints
        guard clock.whole.complaints > 0 else { return nil }
        return Chapter("complaints", MonthWording.complaintClock, lead: HTMLWording.complaintsLead) { html in
            tiles(
                [
                    Tile(name: MonthTableWording.complaints, value: String(clock.whole.complaints)),
                    Tile(name: MonthWording.onTimeFeedback, value: clock.whole.onTimeShare?.percentText ?? dash),
                    Tile(name: MonthTableWording.state(.late), value: String(clock.whole.late)),
                    Tile(name: MonthTableWording.state(.overdue), value: String(clock.whole.overdue)),
                    Tile(name: MonthTableWording.state(.waiting), value: String(clock.whole.waiting)),
                    Tile(name: MonthTableWording.open, value: String(clock.whole.open)),
                ], &html)
            estimate(&html)
            groups(
                HTMLWording.complaintsByDepartment, clock.departments, dealer: \.dealer,
                name: (PageWording.department, { index.departmentName($0.department) }), &html)
            groups(
                HTMLWording.complaintsByPerson, clock.people, dealer: \.dealer,
                name: (PageWording.person, { $0.person.name }), &html)
            html.fold(context.say(HTMLWording.counted(MonthWording.complaints, clock.complaints.count))) {
                list(clock.complaints, &$0)
            }
        }
    }

    private func groups<Subject>(
        _ caption: BilingualText, _ groups: [ComplaintGroup<Subject>], dealer: @escaping (Subject) -> AuditedDealer,
        name: (heading: BilingualText, text: (Subject) -> String), _ html: inout HTMLWriter
    ) {
        guard !groups.isEmpty else { return }
        let columns: [HTMLColumn<ComplaintGroup<Subject>>] = [
            .text(name.heading, .head) { name.text($0.subject) },
            dealerColumn({ dealer($0.subject) }, .text),
            .count(MonthTableWording.complaints, \.counts.complaints),
            HTMLColumn(HTMLWording.onTimeBar, .drawing) { group, html in
                ScoreBar(score: group.counts.onTimeShare.map { .hundred * $0 }, previous: nil, limits: [])
                    .append(to: &html)
            },
            .percent(MonthTableWording.onTimeShare, \.counts.onTimeShare),
            .count(MonthTableWording.state(.onTime), \.counts.onTime),
            .count(MonthTableWording.state(.late), \.counts.late),
            .count(MonthTableWording.state(.overdue), \.counts.overdue),
            .count(MonthTableWording.state(.waiting), \.counts.waiting),
            .count(MonthTableWording.open, \.counts.open),
        ]
        html.element("h3", text: context.say(caption))
        HTMLTable(
            columns: columns, caption: caption, limit: (Self.mostRows, .complaintClock),
            marks: { index.marks(dealer: dealer($0.subject).id) }
        )
        .append(groups, to: &html, in: context)
    }

    private func list(_ complaints: [ClockedComplaint], _ html: inout HTMLWriter) {
        let columns: [HTMLColumn<ClockedComplaint>] = [
            .text(MonthTableWording.complaint, .head) { $0.complaint.unit },
            dealerColumn(\.dealer, .text),
            .text(PageWording.department) { $0.department.map { index.departmentName($0) } },
            .text(PageWording.people) { context.listed($0.people.map(\.name)) },
            HTMLColumn(MonthTableWording.state) { entry, html in
                html.chip(context.say(MonthTableWording.state(entry.state)), entry.state.chip)
            },
            .number(MonthTableWording.feedback, decimals: 1) { $0.complaint.feedback?.hours },
            .number(MonthTableWording.limit, decimals: 1) { $0.complaint.limit?.hours },
            .text(HTMLWording.closing) { context.say($0.isOpen ? MonthTableWording.open : HTMLWording.closed) },
            .number(MonthTableWording.closing, decimals: 1) { $0.complaint.closing?.hours },
        ]
        HTMLTable(
            columns: columns, caption: MonthWording.complaints, name: "findings", limit: (Self.mostRows, .complaints),
            marks: { index.marks(dealer: $0.dealer.id, checklist: $0.checklist.id) }
        ).append(complaints, to: &html, in: context)
    }

    /// The iceberg and word of mouth, framed and named as what they are.
    private func estimate(_ html: inout HTMLWriter) {
        guard let estimate = report.estimates else { return }
        html.newLine()
        html.element("div", .class("estimate")) { html in
            html.element("h3") { html in
                html.chip(context.say(HTMLWording.estimate), "bad")
                html.text(" " + context.say(EstimateWording.title))
            }
            html.paragraph(EstimateWording.explanation, in: context)
            let about = { (value: Fraction) in "≈ " + value.decimalText(decimals: 0) }
            html.element("div", .class("pair")) { html in
                html.element("figure") { html in
                    Iceberg(
                        parts: [
                            (context.say(HTMLWording.complaining), String(estimate.complaints)),
                            (context.say(HTMLWording.grumbling), about(estimate.grumbling)),
                            (context.say(HTMLWording.silent), about(estimate.leavingSilently)),
                        ], title: context.say(EstimateWording.title)
                    ).append(to: &html)
                }
                html.element("div") { html in
                    tiles(
                        [
                            Tile(name: EstimateWording.dissatisfied, value: about(estimate.dissatisfied)),
                            Tile(name: HTMLWording.grumbling, value: about(estimate.grumbling)),
                            Tile(name: HTMLWording.silent, value: about(estimate.leavingSilently)),
                            Tile(name: EstimateWording.reached, value: about(estimate.reached)),
                        ], &html)
                }
            }
        }
    }
}

extension Fraction {
    /// Of a time in seconds.
    fileprivate var hours: Fraction { ratio(to: 3600) }
}

extension ClockedComplaint.State {
    fileprivate var chip: String {
        switch self {
        case .onTime: "good"
        case .late, .overdue: "bad"
        case .waiting: "plain"
        }
    }
}
