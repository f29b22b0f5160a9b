internal import BilingualText
internal import ChecklistModel

/// Everybody one audit mentions, each once, in order of first mention.
struct PeopleRegistry {
    private let network: NetworkIndex?
    private let dealer: DealerIndex?
    private let date: CivilDate?
    private(set) var people: [AuditedPerson] = []
    private var indices: [String: Int] = [:]
    /// What each written text turned out to mean, so that it is looked up once.
    private var known: [String: [Int]] = [:]
    private var refused: [String: PersonProblem] = [:]
    /// By index of a person, in which call of `resolve` it was named last.
    private var lastNamed: [Int] = []
    private var resolutions = 0

    /// What a written text turns out to mean.
    private enum Meaning {
        case found([Int])
        case refused(PersonProblem)
    }

    /// - Parameter dealer: the audited dealer of `network`; nil when it is unknown, and then nobody can be looked up.
    init(network: NetworkIndex?, dealer: DealerIndex?, date: CivilDate?) {
        self.network = network
        self.dealer = dealer
        self.date = date
    }

    /// The people that the texts name together; nil when one of them was refused.
    mutating func resolve(
        _ texts: [PlacedText], listing: Bool = false, log: inout ProblemLog
    ) -> [Int]? {
        var all: [Int] = []
        resolutions += 1
        var isRefused = false
        for written in texts where !written.text.isBlank {
            switch resolve(written, log: &log) {
            case .found(let found):
                for index in found {
                    if lastNamed[index] != resolutions {
                        lastNamed[index] = resolutions
                        all.append(index)
                        continue
                    }
                    let name = people[index].name
                    log.add(listing ? .listedTwice(name) : PersonProblem.namedTwice(name), at: written.position)
                    isRefused = true
                }
            case .refused(let problem):
                log.add(problem, at: written.position)
                isRefused = true
            case nil: isRefused = true
            }
        }
        return isRefused ? nil : all
    }

    private mutating func resolve(_ written: PlacedText, log: inout ProblemLog) -> Meaning? {
        // Without its dealer a name cannot be judged; the unknown dealer is refused elsewhere.
        if network != nil, dealer == nil { return nil }
        if let found = known[written.text] { return .found(found) }
        if let problem = refused[written.text] { return .refused(problem) }
        do {
            let found = try lookUp(written.text, log: &log).map { register($0, at: written, log: &log) }
            known[written.text] = found
            return .found(found)
        } catch {
            refused[written.text] = error
            return .refused(error)
        }
    }

    /// The index of a person, who is judged by the audit's date when met first.
    private mutating func register(_ found: FoundPerson, at written: PlacedText, log: inout ProblemLog) -> Int {
        if let index = indices[found.audited.id] { return index }
        if let person = found.person, let date, !person.isThere(on: date) {
            log.add(PersonProblem.notThere(person, date), at: written.position)
        }
        indices[found.audited.id] = people.count
        people.append(found.audited)
        lastNamed.append(0)
        return people.count - 1
    }

    private func lookUp(_ text: String, log: inout ProblemLog) throws(PersonProblem) -> [FoundPerson] {
        if let dealer {
            if let person = try dealer.person(text) { return [person] }
            let parts = text.partsBetweenNameSeparators
            guard !parts.isEmpty, parts != [text.widthFolded.trimmed] else {
                throw unknown(text, at: dealer, log: &log)
            }
            var found: [FoundPerson] = []
            for part in parts {
                guard let person = try dealer.person(part) else { throw unknown(part, at: dealer, log: &log) }
                found.append(person)
            }
            return found
        }
        if text.widthFolded.contains(",") { throw .comma(text.trimmed) }
        var found: [FoundPerson] = []
        for part in text.partsBetweenNameSeparators { found.append(try FoundPerson(standingForItself: part)) }
        return found
    }

    private func unknown(_ text: String, at dealer: DealerIndex, log: inout ProblemLog) -> PersonProblem {
        if text.widthFolded.contains(",") { return .comma(text.trimmed) }
        let words = text.widthFolded.split { $0.isWhitespace }.map(\.nameKey)
        if words.count > 1, words.allSatisfy({ !dealer.people($0).isEmpty }) { return .blankBetween(text.trimmed) }
        let others = network?.dealersEmploying(text.nameKey) ?? []
        if !others.isEmpty { return .atOtherDealer(text.trimmed, dealer: dealer.dealer.id, others: others) }
        let suggestion = log.suggestion(for: text, among: dealer.spellings)
        return .unknown(text.trimmed, dealer: dealer.dealer.id, suggestion: suggestion)
    }
}

/// Somebody a name stands for, and what the network knows of them.
private struct FoundPerson {
    let audited: AuditedPerson
    let person: Person?

    init(_ person: Person) {
        audited = person.audited
        self.person = person
    }

    /// Without a network the name is all there is.
    init(standingForItself text: String) throws(PersonProblem) {
        let words = text.chineseWords
        // 张 三 is 张三; 张三 李四 may be two people.
        if !words.isEmpty, words.allSatisfy({ $0.unicodeScalars.count > 1 }) { throw .blankBetween(text) }
        let name = text.normalizedName
        guard name.unicodeScalars.count <= PersonProblem.longestName else { throw .tooLong(name) }
        audited = AuditedPerson(id: name, name: name)
        person = nil
    }
}

extension DealerIndex {
    /// The one person whom a text means as a whole, there on a date; nil when there is more to be said of it.
    func personBeyondDoubt(_ text: String, on date: CivilDate) -> AuditedPerson? {
        guard let person = onlyPerson(text.nameKey), person.isThere(on: date) else { return nil }
        return person.audited
    }

    /// The one person whom a text means as a whole; nil when it means nobody.
    fileprivate func person(_ text: String) throws(PersonProblem) -> FoundPerson? {
        let matches = people(text.nameKey)
        guard matches.count < 2 else { throw .ambiguous(text.trimmed, ids: matches.map(\.id)) }
        return matches.first.map(FoundPerson.init)
    }
}

extension Person {
    func isThere(on date: CivilDate) -> Bool { Self.isThere(on: date, from: from, until: until) }

    static func isThere(on date: CivilDate, from: CivilDate?, until: CivilDate?) -> Bool {
        from.map { $0 <= date } ?? true && until.map { date <= $0 } ?? true
    }
}
