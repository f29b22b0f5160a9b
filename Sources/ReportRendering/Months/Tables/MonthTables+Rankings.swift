internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic

extension MonthTables {
    var dealerColumns: [Column<Standing<AuditedDealer>>] {
        rank() + [
            Column("dealer", PageWording.dealer) { standing in
                .differing(data: .text(standing.subject.id), page: [.text(context.label(of: standing.subject))])
            },
            Column("name") { .text(context.name(of: $0.subject)) },
            Column("region", PageWording.region) { standing in
                guard let region = standing.subject.region else { return .empty }
                return .code(region, shown: context.regionName(region))
            },
        ] + scores() + audits() + failed()
    }

    var departmentColumns: [Column<Standing<DealerDepartment>>] {
        rank() + [
            Column("dealer", PageWording.dealer) {
                .code($0.subject.dealer.id, shown: context.name(of: $0.subject.dealer))
            },
            Column("department", PageWording.department) { standing in
                let subject = standing.subject
                let name = departmentName(subject.department)
                let page = paths.department(subject.department, of: subject.dealer)
                return .differing(
                    data: .text(subject.department ?? ""), page: [link(name, to: page, from: PagePaths.entry)])
            },
            Column("name") { .text($0.subject.department == nil ? nil : departmentName($0.subject.department)) },
        ] + scores() + audits() + failed()
    }

    var checklistColumns: [Column<Standing<ChecklistReference>>] {
        rank() + [
            Column("checklist", PageWording.checklist) { .code($0.subject.id, shown: context.say($0.subject.title)) },
            Column("title") { .text(context.say($0.subject.title)) },
        ] + scores() + audits() + failed()
    }

    var teamColumns: [Column<Standing<DealerTeam>>] {
        rank() + [
            Column("dealer", PageWording.dealer) {
                .code($0.subject.dealer.id, shown: context.name(of: $0.subject.dealer))
            },
            Column("team", MonthTableWording.team) { .text($0.subject.team) },
        ] + scores() + audits() + [
            Column("observations", PageWording.observations, .right) { .count($0.observations) },
            Column("ranked") { .yesNo($0.rank != nil) },
        ]
    }

    var personColumns: [Column<Standing<DealerPerson>>] {
        rank() + [
            Column("dealer", PageWording.dealer) {
                .code($0.subject.dealer.id, shown: context.name(of: $0.subject.dealer))
            },
            Column("person", PageWording.person) { standing in
                let (dealer, person) = (standing.subject.dealer, standing.subject.person)
                let page = paths.person(person, of: dealer)
                return .differing(data: .text(person.id), page: [link(person.name, to: page, from: PagePaths.entry)])
            },
            Column("name") { .text($0.subject.person.name) },
            Column("role") { .text($0.subject.person.role) },
            Column("team") { .text($0.subject.person.team) },
            Column("department") { .text($0.subject.person.department) },
            Column(PageWording.position) { .text(position(of: $0.subject.person)) },
        ] + scores() + [
            Column("audits") { .count($0.audits) },
            Column("scored") { .count($0.scored) },
            Column("observations", PageWording.observations, .right) { .count($0.observations) },
            Column("ranked") { .yesNo($0.rank != nil) },
        ]
    }

    private func rank<Subject>() -> [Column<Standing<Subject>>] {
        [Column("rank", MonthWording.rank, .right) { $0.rank.map(Cell.count) ?? .empty }]
    }

    private func scores<Subject>() -> [Column<Standing<Subject>>] {
        [
            Column("score", PageWording.score, .right) { .number($0.score, decimals: Self.decimals) },
            Column("previous", MonthWording.lastMonth, .right) { .number($0.previous, decimals: Self.decimals) },
            Column("change", MonthWording.change, .right) { .change($0.change, decimals: Self.decimals) },
        ]
    }

    private func audits<Subject>() -> [Column<Standing<Subject>>] {
        [
            Column("audits", PageWording.audits, .right) { .count($0.audits) },
            Column("scored", MonthWording.scored, .right) { .count($0.scored) },
        ]
    }

    private func failed<Subject>() -> [Column<Standing<Subject>>] {
        [Column("failed", MonthWording.failed, .right) { .count($0.failed) }]
    }
}
