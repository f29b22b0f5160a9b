/// One answer of an audit, as indices into the tables that the writers hold ready.
struct GeneratedAnswer {
    let item: Int
    /// Index into `Vocabulary.answers[item]`.
    let answer: Int
    /// Index into the dealer's people.
    let person: Int?
    let unit: Int?
    let note: Int?
    let evidence: Int?
}

struct GeneratedAudit {
    let id: String
    let dealer: Int
    let date: String
    let auditor: Int
    let answers: [GeneratedAnswer]
}

/// Audit after audit; each draws from a stream of its own, so that a larger sample begins with the smaller one.
struct AuditStream {
    let seed: UInt64
    let network: DealerNetwork
    let vocabulary: Vocabulary
    /// So many audits a day: 200,000 are three weeks of a large group.
    private static let perDay = 8_800

    func audit(_ number: Int) -> GeneratedAudit {
        var random = RandomStream(seed, 2, UInt64(number))
        let dealer = random.below(network.dealers.count)
        let (day, place) = number.quotientAndRemainder(dividingBy: Self.perDay)
        let date = CalendarDay(after: day).text
        let crew = Crew(of: network.dealers[dealer], &random)
        return GeneratedAudit(
            id: "\(date)-\(10_000 + place)-\(network.dealers[dealer].id)", dealer: dealer, date: date,
            auditor: random.below(DealerNetwork.auditors.count),
            answers: Sheet.items.indices.map { answer(to: $0, crew: crew, &random) })
    }

    private func answer(to index: Int, crew: Crew, _ random: inout RandomStream) -> GeneratedAnswer {
        let item = Sheet.items[index]
        let words = vocabulary.ranges[index]
        let isCritical = item.effect != nil
        let isFinding = random.happens(perMille: isCritical ? 15 : 75)
        let isNotApplicable = !isFinding && !isCritical && random.happens(perMille: 33)
        let range = isFinding ? words.short : isNotApplicable ? words.notApplicable : words.full
        let hasNote = random.happens(perMille: isFinding ? 250 : 8)
        return GeneratedAnswer(
            item: index, answer: range.lowerBound + random.below(range.count),
            person: item.role.flatMap { crew.member($0, &random) },
            unit: item.unit.map { _ in
                random.below(vocabulary.units.count / 2) + (item.unit == "visit" ? vocabulary.units.count / 2 : 0)
            },
            note: hasNote ? random.below(vocabulary.notes.count) : nil,
            evidence: isFinding && random.happens(perMille: 60) ? random.below(vocabulary.evidence.count) : nil)
    }
}

/// Whom the auditor met: mostly one person of each role, now and then a second.
private struct Crew {
    private let members: [String: (first: Int, second: Int)]

    init(of dealer: DealerNetwork.Dealer, _ random: inout RandomStream) {
        var members: [String: (Int, Int)] = [:]
        for (role, _, _) in Sheet.roles {
            guard let people = dealer.byRole[role] else { continue }
            let first = random.below(people.count)
            members[role] = (people[first], people[(first + 1) % people.count])
        }
        self.members = members
    }

    func member(_ role: String, _ random: inout RandomStream) -> Int? {
        members[role].map { random.happens(perMille: 150) ? $0.second : $0.first }
    }
}

/// Days from 1 January 2026 on.
struct CalendarDay {
    let text: String

    init(after days: Int) {
        var (year, month, day) = (2026, 1, days)
        while day >= Self.length(of: month, year) {
            day -= Self.length(of: month, year)
            month += 1
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        text = "\(year)-\(Self.two(month))-\(Self.two(day + 1))"
    }

    private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    private static func length(of month: Int, _ year: Int) -> Int {
        month == 2 ? (year.isMultiple(of: 4) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }
}
