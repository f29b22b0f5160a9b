internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores

extension MonthHTML {
    private static let leastForHistogram = 12

    var dealerRanking: Chapter? {
        guard !report.dealers.isEmpty else { return nil }
        return Chapter("dealers", MonthWording.dealerRanking, lead: HTMLWording.rankingLead(limits: limitWords)) {
            html in
            let scores = report.dealers.compactMap(\.score)
            if scores.count >= Self.leastForHistogram { histogram(scores, &html) }
            HTMLTable(
                columns: rank() + [dealerColumn(\.subject)] + scoreColumns() + [trendColumn]
                    + regionColumns(\.subject) + auditColumns(),
                caption: MonthWording.dealerRanking, marks: { index.marks(dealer: $0.subject.id) }
            ).append(report.dealers, to: &html, in: context)
        }
    }

    var checklistRanking: Chapter? {
        guard report.checklists.count > 1 else { return nil }
        return Chapter("checklists", MonthWording.checklistRanking) { html in
            HTMLTable(
                columns: rank() + [.text(PageWording.checklist, .head) { context.say($0.subject.title) }]
                    + scoreColumns() + auditColumns(),
                caption: MonthWording.checklistRanking, marks: { index.marks(checklist: $0.subject.id) }
            ).append(report.checklists, to: &html, in: context)
        }
    }

    var departments: Chapter? {
        let rows = report.departments.filter { $0.subject.department != nil || $0.score != nil }
        guard !rows.isEmpty else { return nil }
        return Chapter("departments", MonthWording.departmentRanking) { html in
            HTMLTable(
                columns: rank() + [
                    .text(PageWording.department, .head) { index.departmentName($0.subject.department) },
                    dealerColumn(\.subject.dealer, .text),
                ] + scoreColumns() + auditColumns(),
                caption: MonthWording.departmentRanking, limit: (Self.mostRows, .departmentRanking),
                marks: { index.marks(dealer: $0.subject.dealer.id) }
            ).append(rows, to: &html, in: context)
        }
    }

    var teams: Chapter? {
        guard !report.teams.isEmpty else { return nil }
        return Chapter("teams", MonthWording.teamRanking) { html in
            HTMLTable(
                columns: rank() + [
                    .text(MonthTableWording.team, .head) { $0.subject.team }, dealerColumn(\.subject.dealer, .text),
                ] + scoreColumns() + [.count(PageWording.observations, \.observations)],
                caption: MonthWording.teamRanking, limit: (Self.mostRows, .teamRanking),
                marks: { index.marks(dealer: $0.subject.dealer.id) }
            ).append(report.teams, to: &html, in: context)
        }
    }

    var people: Chapter? {
        guard !report.people.isEmpty else { return nil }
        let ranked = report.people.filter { $0.rank != nil }
        let unranked = report.people.filter { $0.rank == nil }
        return Chapter("people", MonthWording.personRanking, lead: HTMLWording.peopleLead) { html in
            if !ranked.isEmpty {
                peopleTable(MonthWording.personRanking, ranks: true).append(ranked, to: &html, in: context)
            }
            guard !unranked.isEmpty else { return }
            html.fold(context.say(HTMLWording.counted(MonthWording.unrankedPeople, unranked.count))) { html in
                peopleTable(MonthWording.unrankedPeople, ranks: false).append(unranked, to: &html, in: context)
            }
        }
    }

    private func peopleTable(_ caption: BilingualText, ranks: Bool) -> HTMLTable<Standing<DealerPerson>> {
        HTMLTable(
            columns: (ranks ? rank() : []) + [
                .text(PageWording.person, .head) { $0.subject.person.name },
                .text(PageWording.position) { index.position(of: $0.subject.person) },
                dealerColumn(\.subject.dealer, .text),
            ] + scoreColumns() + [.count(PageWording.observations, \.observations)],
            caption: caption, limit: (Self.mostRows, .personRanking),
            marks: { index.marks(dealer: $0.subject.dealer.id) })
    }
}

extension MonthHTML {
    func rank<Subject>() -> [HTMLColumn<Standing<Subject>>] { [.count(MonthWording.rank, \.rank)] }

    func scoreColumns<Subject>() -> [HTMLColumn<Standing<Subject>>] {
        let limits = commonLimits
        return [
            .number(PageWording.score, decimals: Self.decimals, \.score),
            HTMLColumn(HTMLWording.zeroToHundred, .drawing) { standing, html in
                ScoreBar(score: standing.score, previous: standing.previous, limits: limits).append(to: &html)
            },
            .change(MonthWording.change, decimals: Self.decimals, .moreIsBetter, \.change),
            .number(MonthWording.lastMonth, decimals: Self.decimals, \.previous),
        ]
    }

    func auditColumns<Subject>() -> [HTMLColumn<Standing<Subject>>] {
        [.count(PageWording.audits, \.audits), .count(MonthWording.failed, \.failed)]
    }

    /// A dealer's name that leads to its details.
    func dealerColumn<Row>(
        _ dealer: @escaping (Row) -> AuditedDealer, _ kind: HTMLColumn<Row>.Kind = .head
    ) -> HTMLColumn<Row> {
        HTMLColumn(PageWording.dealer, kind) { row, html in
            let name = kind == .head ? context.label(of: dealer(row)) : context.name(of: dealer(row))
            if let anchor = index.anchor(of: dealer(row).id) {
                html.element("a", .href("#" + anchor), text: name)
            } else {
                html.text(name)
            }
        }
    }

    /// Left out where no dealer has a region.
    private func regionColumns<Row>(_ dealer: @escaping (Row) -> AuditedDealer) -> [HTMLColumn<Row>] {
        guard index.dealers.contains(where: { $0.region != nil }) else { return [] }
        return [.text(PageWording.region, .brief) { index.regionName(dealer($0).region) }]
    }

    /// The limits that all of the month's checklists share; bars over several checklists show no others.
    private var commonGrades: [Grade] {
        guard let first = report.audits.first?.checklist.grades,
            report.audits.allSatisfy({ audit in audit.checklist.grades.map(\.limit) == first.map(\.limit) })
        else { return [] }
        return first
    }

    private var commonLimits: [Fraction] { commonGrades.map(\.limit.value) }

    private var limitWords: String? {
        let words = commonGrades.map { "\($0.id) \($0.limit.inclusive ? "≥" : ">") \($0.limit.value.shortText())" }
        return words.isEmpty ? nil : context.listed(words)
    }

    private func histogram(_ scores: [Fraction], _ html: inout HTMLWriter) {
        let classes = scoreClasses(scores).filter { $0.count > 0 }
            .map { context.say(HTMLWording.scoreClass(from: $0.from, to: $0.to, count: $0.count)) }
        html.element("figure", .class("panel")) { html in
            for size in [Histogram.Size.wide, .narrow] {
                Histogram(
                    scores: scores, title: context.say(HTMLWording.distribution), description: context.listed(classes),
                    size: size
                ).append(to: &html)
            }
            html.element("figcaption", text: context.say(HTMLWording.distribution))
        }
    }
}
