internal import BilingualText
internal import ChecklistModel

/// A network with dealers, people and auditors by the spellings a submission may use.
struct NetworkIndex: Sendable {
    let network: DealerNetwork
    private let dealers: [DealerIndex]
    private let dealersByID: [String: Int]
    private let dealersByKey: Lazily<[String: Int?]>
    private let auditorsByKey: [String: [Auditor]]
    private let dealersByPersonKey: Lazily<[String: [String]]>

    init(_ network: DealerNetwork) {
        self.network = network
        dealers = network.dealers.map(DealerIndex.init)
        let indexed = network.dealers.indices.map { (network.dealers[$0].id, $0) }
        dealersByID = Dictionary(indexed) { first, _ in first }
        dealersByKey = Lazily {
            Dictionary(indexed.map { ($0.0.comparisonKey, Int?.some($0.1)) }) { _, _ in nil }
        }
        var auditors: [String: [Auditor]] = [:]
        for auditor in network.auditors {
            let (id, name) = (auditor.id.nameKey, auditor.name.nameKey)
            auditors[id, default: []].append(auditor)
            if name != id { auditors[name, default: []].append(auditor) }
        }
        auditorsByKey = auditors
        dealersByPersonKey = Lazily { [dealers] in
            var employers: [String: [String]] = [:]
            for dealer in dealers {
                for key in dealer.peopleByKey.value.keys { employers[key, default: []].append(dealer.dealer.id) }
            }
            return employers
        }
    }

    /// The dealer with this id, whatever the width and case of its letters.
    func dealer(_ written: String) -> DealerIndex? {
        (dealersByID[written] ?? dealersByKey.value[written.comparisonKey] ?? nil).map { dealers[$0] }
    }

    /// The id of the dealer whose name this is, to suggest it.
    func dealerID(named written: String) -> String? {
        let key = written.nameKey
        return network.dealers.first { $0.name.zh?.nameKey == key || $0.name.en?.nameKey == key }?.id
    }

    /// The one auditor with this id or name; nil when there is none or more than one.
    func auditor(_ written: String) -> Auditor? {
        let matches = auditorsByKey[written.nameKey] ?? []
        return matches.count == 1 ? matches[0] : nil
    }

    /// The dealers at which somebody is called so.
    func dealersEmploying(_ key: String) -> [String] {
        dealersByPersonKey.value[key] ?? []
    }
}

/// A dealer and its people by id, name and alias.
final class DealerIndex: Sendable {
    let dealer: Dealer
    /// Most runs meet few dealers of a large network.
    fileprivate let peopleByKey: Lazily<[String: Namesakes]>
    /// Nil when names have to be compared character by character.
    let plainNames: Lazily<PlainNames?>

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
        peopleByKey = Lazily { Self.peopleByKey(dealer) }
        plainNames = Lazily { PlainNames(dealer.people) }
    }

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

    /// Everybody whom this name key can mean.
    func people(_ key: String) -> [Person] { (peopleByKey.value[key]?.places ?? []).map { dealer.people[$0] } }

    /// The only one whom this name key can mean; nil for nobody and for several.
    func onlyPerson(_ key: String) -> Person? {
        guard case .one(let place)? = peopleByKey.value[key] else { return nil }
        return dealer.people[place]
    }

    /// Everything a person of this dealer can be called.
    var spellings: [String] { dealer.people.flatMap { [$0.name, $0.id] + $0.aliases } }
}
