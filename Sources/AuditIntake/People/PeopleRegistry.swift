internal import BilingualText
internal import ChecklistModel

/// Everybody one audit mentions, each once, in order of first mention.
struct PeopleRegistry {
    private let network: NetworkIndex?
    private let dealer: DealerIndex?
    private let date: CivilDate?
    private(set) var people: [AuditedPerson] = []
    /// By id.
    private var indices: [String: Int] = [:]
    /// By place in the dealer's list, less than 0 for those whom nothing names; empty until somebody is named.
    private var indicesByPlace: [Int] = []
    /// What each written text turned out to mean that is more than one plain name, so that it is looked up once.
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
        if let dealer, let place = dealer.plainNames?.place(of: written.text) {
            return .found([register(place, of: dealer, at: written, log: &log)])
        }
        if let found = known[written.text] { return .found(found) }
        if let problem = refused[written.text] { return .refused(problem) }
        do {
            let found = try indices(of: written, log: &log)
            known[written.text] = found
            return .found(found)
        } catch {
            refused[written.text] = error
            return .refused(error)
        }
    }

    /// The index of somebody of the dealer, who is judged by the audit's date when met first.
    private mutating func register(
        _ place: Int, of dealer: DealerIndex, at written: PlacedText, log: inout ProblemLog
    ) -> Int {
        if indicesByPlace.isEmpty { indicesByPlace = Array(repeating: -1, count: dealer.dealer.people.count) }
        if indicesByPlace[place] >= 0 { return indicesByPlace[place] }
        let person = dealer.dealer.people[place]
        if let date, !person.isThere(on: date) {
            log.add(PersonProblem.notThere(person, date), at: written.position)
        }
        indicesByPlace[place] = people.count
        return add(person.audited)
    }

    /// The index of somebody whose name is all there is.
    private mutating func register(_ person: AuditedPerson) -> Int {
        if let index = indices[person.id] { return index }
        indices[person.id] = people.count
        return add(person)
    }

    private mutating func add(_ person: AuditedPerson) -> Int {
        people.append(person)
        lastNamed.append(0)
        return people.count - 1
    }

    private mutating func indices(of written: PlacedText, log: inout ProblemLog) throws(PersonProblem) -> [Int] {
        if let dealer {
            let places = try places(of: written.text, at: dealer, log: &log)
            return places.map { register($0, of: dealer, at: written, log: &log) }
        }
        if written.text.widthFolded.contains(",") { throw .comma(written.text.trimmed) }
        var found: [AuditedPerson] = []
        for part in written.text.partsBetweenNameSeparators { found.append(try AuditedPerson(standingForItself: part)) }
        return found.map { register($0) }
    }

    private func places(
        of text: String, at dealer: DealerIndex, log: inout ProblemLog
    ) throws(PersonProblem) -> [Int] {
        if let place = try dealer.place(ofPerson: text) { return [place] }
        let parts = text.partsBetweenNameSeparators
        guard !parts.isEmpty, parts != [text.widthFolded.trimmed] else {
            throw unknown(text, at: dealer, log: &log)
        }
        var found: [Int] = []
        for part in parts {
            guard let place = try dealer.place(ofPerson: part) else { throw unknown(part, at: dealer, log: &log) }
            found.append(place)
        }
        return found
    }

    private func unknown(_ text: String, at dealer: DealerIndex, log: inout ProblemLog) -> PersonProblem {
        if text.widthFolded.contains(",") { return .comma(text.trimmed) }
        let words = text.widthFolded.split { $0.isWhitespace }.map(\.nameKey)
        if words.count > 1, words.allSatisfy({ !dealer.places($0).isEmpty }) { return .blankBetween(text.trimmed) }
        let others = network?.dealersEmploying(text.nameKey) ?? []
        if !others.isEmpty { return .atOtherDealer(text.trimmed, dealer: dealer.dealer.id, others: others) }
        let suggestion = log.suggestion(for: text, among: dealer.spellings)
        return .unknown(text.trimmed, dealer: dealer.dealer.id, suggestion: suggestion)
    }
}

extension AuditedPerson {
    /// Without a network the name is all there is.
    fileprivate init(standingForItself text: String) throws(PersonProblem) {
        let words = text.chineseWords
        // 张 三 is 张三; 张三 李四 may be two people.
        if !words.isEmpty, words.allSatisfy({ $0.unicodeScalars.count > 1 }) { throw .blankBetween(text) }
        let name = text.normalizedName
        guard name.unicodeScalars.count <= PersonProblem.longestName else { throw .tooLong(name) }
        self.init(id: name, name: name)
    }
}

extension DealerIndex {
    /// The one person whom a text means as a whole, there on a date; nil when there is more to be said of it.
    func personBeyondDoubt(_ text: String, on date: CivilDate) -> AuditedPerson? {
        guard let person = onlyPerson(text.nameKey), person.isThere(on: date) else { return nil }
        return person.audited
    }

    /// The place, in the dealer's list, of the one person whom a text means as a whole; nil when it means nobody.
    fileprivate func place(ofPerson text: String) throws(PersonProblem) -> Int? {
        let matches = places(text.nameKey)
        guard matches.count < 2 else { throw .ambiguous(text.trimmed, ids: matches.map { dealer.people[$0].id }) }
        return matches.first
    }
}

extension Person {
    func isThere(on date: CivilDate) -> Bool { Self.isThere(on: date, from: from, until: until) }

    static func isThere(on date: CivilDate, from: CivilDate?, until: CivilDate?) -> Bool {
        from.map { $0 <= date } ?? true && until.map { date <= $0 } ?? true
    }
}
