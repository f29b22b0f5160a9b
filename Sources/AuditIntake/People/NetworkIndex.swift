internal import BilingualText
internal import ChecklistModel
internal import Threading

/// A network with dealers, people and auditors by the spellings a submission may use.
final class NetworkIndex: Sendable {
    let network: DealerNetwork
    private let dealers: [DealerIndex]
    private let dealerIDs: IDIndex
    private let madeAuditorsByKey = MadeOnce<[String: [Auditor]]>()
    private let madeDealersByPersonKey = MadeOnce<[String: [String]]>()

    init(_ network: DealerNetwork) {
        self.network = network
        dealers = network.dealers.map(DealerIndex.init)
        dealerIDs = IDIndex(network.dealers.map(\.id))
    }

    /// The dealer with this id, whatever the width and case of its letters.
    func dealer(_ written: String) -> DealerIndex? { dealerIDs.place(of: written).map { dealers[$0] } }

    /// The id of the dealer whose name this is, to suggest it.
    func dealerID(named written: String) -> String? {
        let key = written.nameKey
        return network.dealers.first { $0.name.zh?.nameKey == key || $0.name.en?.nameKey == key }?.id
    }

    /// The one auditor with this id or name; nil when there is none or more than one.
    func auditor(_ written: String) -> Auditor? {
        let matches = plainMatches(written) ?? auditorsByKey[written.nameKey] ?? []
        return matches.count == 1 ? matches[0] : nil
    }

    /// The auditors with this id or name, of whom there are so few that a table takes longer; nil when bytes do not tell.
    private func plainMatches(_ written: String) -> [Auditor]? {
        guard network.auditors.count <= Self.fewAuditors, let key = PlainNameKey(written) else { return nil }
        var matches: [Auditor] = []
        for auditor in network.auditors {
            guard let id = PlainNameKey(auditor.id), let name = PlainNameKey(auditor.name) else { return nil }
            if id == key || name == key { matches.append(auditor) }
        }
        return matches
    }

    private static let fewAuditors = 100

    private var auditorsByKey: [String: [Auditor]] {
        madeAuditorsByKey.value {
            var auditors: [String: [Auditor]] = [:]
            for auditor in network.auditors {
                let (id, name) = (auditor.id.nameKey, auditor.name.nameKey)
                auditors[id, default: []].append(auditor)
                if name != id { auditors[name, default: []].append(auditor) }
            }
            return auditors
        }
    }

    /// The dealers at which somebody is called so.
    func dealersEmploying(_ key: String) -> [String] { dealersByPersonKey[key] ?? [] }

    private var dealersByPersonKey: [String: [String]] {
        madeDealersByPersonKey.value {
            var employers: [String: [String]] = [:]
            for dealer in dealers {
                for key in dealer.peopleByKey.keys { employers[key, default: []].append(dealer.dealer.id) }
            }
            return employers
        }
    }
}

/// A dealer and its people by id, name and alias.
final class DealerIndex: Sendable {
    let dealer: Dealer
    // Most runs meet few dealers of a large network.
    private let madePeopleByKey = MadeOnce<[String: Namesakes]>()
    private let madePlainNames = MadeOnce<PlainNames?>()

    /// Those who share a name key, by their places in the dealer's list.
    fileprivate enum Namesakes {
        case one(Int)
        case several([Int])

        var places: [Int] {
            switch self {
            case .one(let place): [place]
            case .several(let places): places
            }
        }
    }

    init(_ dealer: Dealer) {
        self.dealer = dealer
    }

    fileprivate var peopleByKey: [String: Namesakes] { madePeopleByKey.value { Self.peopleByKey(dealer) } }

    /// Nil when names have to be compared character by character.
    var plainNames: PlainNames? { madePlainNames.value { PlainNames(dealer.people) } }

    private static func peopleByKey(_ dealer: Dealer) -> [String: Namesakes] {
        var byKey: [String: Namesakes] = Dictionary(minimumCapacity: 2 * dealer.people.count)
        func add(_ place: Int, as name: String) {
            let key = name.nameKey
            if key.isEmpty { return }
            guard let earlier = byKey.updateValue(.one(place), forKey: key)?.places else { return }
            // Whoever is called the same twice is still one person.
            if earlier != [place] { byKey[key] = .several(earlier.last == place ? earlier : earlier + [place]) }
        }
        for (place, person) in dealer.people.enumerated() {
            add(place, as: person.id)
            add(place, as: person.name)
            for alias in person.aliases { add(place, as: alias) }
        }
        return byKey
    }

    /// The places, in the dealer's list, of everybody whom this name key can mean.
    func places(_ key: String) -> [Int] { peopleByKey[key]?.places ?? [] }

    /// The only one whom this name key can mean; nil for nobody and for several.
    func onlyPerson(_ key: String) -> Person? {
        guard case .one(let place)? = peopleByKey[key] else { return nil }
        return dealer.people[place]
    }

    /// Everything a person of this dealer can be called.
    var spellings: [String] { dealer.people.flatMap { [$0.name, $0.id] + $0.aliases } }
}
