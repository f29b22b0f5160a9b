internal import ChecklistModel
internal import ExactArithmetic
internal import IssuedScores

extension KeyFigureStanding {
    static func all(in directory: MonthDirectory) -> [KeyFigureStanding] {
        let before = directory.previous.mapValues { FigureTable($0, directory) }
        return directory.current.flatMap { checklist, audits in
            let table = FigureTable(audits, directory)
            return table.figures.columns.flatMap { figure in
                table.sums(of: figure, directory).map { owner, subject, sums in
                    KeyFigureStanding(
                        checklist: checklist, figure: figure, subject: subject, value: sums.value,
                        numerator: sums.numerator, denominator: sums.denominator,
                        previous: before[checklist.id]?.value(of: figure.id, for: owner))
                }
            }
        }
    }
}

/// What was entered for the key figures of one checklist, by figure and by everybody it counts for.
private struct FigureTable {
    typealias Subject = KeyFigureStanding.Subject

    /// The subject by ids.
    enum Owner: Hashable {
        case whole
        case dealer(String)
        case team(MemberKey)
        case person(MemberKey)
    }

    /// In file order, as the first version that has each defines it.
    private(set) var figures = Columns<ReportedFigure>()
    /// One for each of `figures`.
    private var parts: [OrderedGroups<Owner, Subject, FigurePart>] = []

    init(_ audits: [IssuedAudit], _ directory: MonthDirectory) {
        for audit in audits where !audit.checklist.keyFigures.isEmpty {
            var byItem: [Int: [(figure: Int, formula: KeyFigure.Formula)]] = [:]
            for figure in audit.checklist.keyFigures {
                let position = figures.add(ReportedFigure(figure, of: audit.checklist), id: figure.id)
                if position == parts.count { parts.append(OrderedGroups()) }
                for item in figure.items { byItem[item, default: []].append((position, figure.formula)) }
            }
            for entry in audit.figures {
                let subjects = subjects(of: entry, in: audit, directory)
                for (figure, formula) in byItem[entry.item] ?? [] {
                    guard let part = FigurePart(entry, in: formula) else { continue }
                    for subject in subjects { parts[figure].add(subject, key: subject.owner, part) }
                }
            }
        }
    }

    /// What two people of one team did together counts for each of them, and once for the team (scoring rule 3.2).
    private func subjects(of entry: IssuedFigure, in audit: IssuedAudit, _ directory: MonthDirectory) -> [Subject] {
        let dealer = directory.dealer(audit.dealer)
        let people = audit.people(at: entry.people)
        var teams: [String] = []
        for case let team? in people.map(\.team) where !teams.contains(team) { teams.append(team) }
        return [.whole, .dealer(dealer)] + teams.map { .team(DealerTeam(dealer: dealer, team: $0)) }
            + people.map { .person(DealerPerson(dealer: dealer, person: $0)) }
    }

    func value(of figure: String, for owner: Owner) -> Fraction? {
        guard let position = figures.position(of: figure) else { return nil }
        let parts = parts[position][owner]
        return parts.isEmpty ? nil : FigureSums(parts, kind: figures.columns[position].kind).value
    }

    /// Everybody with an entry: the whole, then dealers, teams and people, each in the order of the dealers.
    func sums(
        of figure: ReportedFigure, _ directory: MonthDirectory
    ) -> [(owner: Owner, subject: Subject, sums: FigureSums)] {
        guard let position = figures.position(of: figure.id) else { return [] }
        return parts[position].groups.stablySorted { $0.key.place(directory) }.map {
            ($0.key, $0.subject, FigureSums($0.members, kind: figure.kind))
        }
    }
}

extension KeyFigureStanding.Subject {
    fileprivate var owner: FigureTable.Owner {
        switch self {
        case .whole: .whole
        case .dealer(let dealer): .dealer(dealer.id)
        case .team(let team): .team(MemberKey(dealer: team.dealer.id, member: team.team))
        case .person(let person): .person(MemberKey(dealer: person.dealer.id, member: person.person.id))
        }
    }
}

extension FigureTable.Owner {
    fileprivate func place(_ directory: MonthDirectory) -> Int {
        let (kind, dealer): (Int, String?) =
            switch self {
            case .whole: (0, nil)
            case .dealer(let id): (1, id)
            case .team(let key): (2, key.dealer)
            case .person(let key): (3, key.dealer)
            }
        return kind * directory.dealers.count + (dealer.flatMap { directory.position(ofDealer: $0) } ?? 0)
    }
}
