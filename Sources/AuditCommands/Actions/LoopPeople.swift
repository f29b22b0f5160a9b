internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

/// The people whom a name, an alias or an id can stand for: those of the network, or anybody where there is none.
struct LoopPeople {
    struct Person: Hashable {
        let id: String
        let name: String
        let isAuditor: Bool
    }

    /// Why a name stands for nobody in particular.
    enum Failure: Error {
        case unknown(String, dealer: String, suggestion: String?)
        case ambiguous(String, ids: [String])
        case unusable(String)
    }

    private static let longestName = 128

    private let network: DealerNetwork?
    private let peopleByID: [String: Person]
    private let dealers: [String: [String: [Person]]]
    private let auditors: [String: [Person]]

    init(_ network: DealerNetwork?) {
        self.network = network
        var byID: [String: Person] = [:]
        var dealers: [String: [String: [Person]]] = [:]
        for dealer in network?.dealers ?? [] {
            var keys: [String: [Person]] = [:]
            for person in dealer.people {
                let found = Person(id: person.id, name: person.name, isAuditor: false)
                byID[person.id] = found
                for key in Set(([person.id, person.name] + person.aliases).map(\.nameKey)) where !key.isEmpty {
                    keys[key, default: []].append(found)
                }
            }
            dealers[dealer.id] = keys
        }
        var auditors: [String: [Person]] = [:]
        for auditor in network?.auditors ?? [] {
            let found = Person(id: auditor.id, name: auditor.name, isAuditor: true)
            if byID[auditor.id] == nil { byID[auditor.id] = found }
            for key in Set([auditor.id.nameKey, auditor.name.nameKey]) { auditors[key, default: []].append(found) }
        }
        (peopleByID, self.dealers, self.auditors) = (byID, dealers, auditors)
    }

    /// The id of the one person meant: somebody of the dealer, an auditor, or anybody whose id it is.
    func id(of written: String, dealer: String) throws(Failure) -> String {
        let text = written.trimmed
        guard !text.isEmpty, text.count <= Self.longestName, text.printable == text else { throw .unusable(text) }
        guard network != nil else { return text }
        if let person = peopleByID[text] { return person.id }
        let key = text.nameKey
        let found = (dealers[dealer]?[key] ?? []) + (auditors[key] ?? [])
        if found.count == 1 { return found[0].id }
        if found.isEmpty { throw .unknown(text, dealer: dealer, suggestion: suggestion(for: text, at: dealer)) }
        throw .ambiguous(text, ids: found.map(\.id))
    }

    private func suggestion(for text: String, at dealer: String) -> String? {
        let people = network?.dealer(dealer)?.people ?? []
        let names = people.flatMap { [$0.name, $0.id] + $0.aliases } + (network?.auditors ?? []).map(\.name)
        return nearestSpelling(to: text, among: names)
    }

    /// What to call the person with an id; an id that nobody has stands for itself.
    func name(_ id: String) -> String { peopleByID[id]?.name ?? id }

    /// What the network calls a department; its id where it does not.
    func departmentName(_ id: String, _ language: Language) -> String {
        (network?.departments[id: id]?.name.wording(in: language) ?? id).printable
    }

    /// The name with its id, where they differ.
    func label(_ id: String, _ language: Language) -> String {
        let name = name(id)
        return name == id ? id.printable : language == .zh ? "\(name)（\(id)）" : "\(name) (\(id))"
    }

    /// True for ids of one person, also when somebody is known under two: people of one dealer are as different as their ids,
    /// but an auditor, or somebody from before there was a network, may be one of them.
    func isSame(_ a: String, _ b: String) -> Bool {
        if a.nameKey == b.nameKey { return true }
        let known = [a, b].map { peopleByID[$0] }
        if let first = known[0], let second = known[1], first.isAuditor == second.isAuditor { return false }
        return name(a).nameKey == name(b).nameKey
    }
}

extension LoopPeople.Failure {
    var message: BilingualText {
        switch self {
        case .unknown(let name, let dealer, let suggestion):
            let meant = SuggestionClause(suggestion)
            let remedy = "add the person to network.yaml and import again, or give a name that it has"
            return BilingualText(
                zh: "\(dealer.printable) 没有\(quoted(name, .zh))这个人\(meant.zh)；请用 network.yaml 中的姓名或编号，或补进去后再 import 一次",
                en: "\(dealer.printable) has nobody called \(quoted(name, .en))" + meant.en(before: remedy))
        case .ambiguous(let name, let ids):
            let list = WordList(ids)
            return BilingualText(
                zh: "叫\(quoted(name, .zh))的有几个人，请用编号：\(list.zh)",
                en: "several people are called \(quoted(name, .en)); give an id: \(list.en)")
        case .unusable(let name):
            return BilingualText(
                zh: "\(quoted(name, .zh))不能当作姓名；请写 128 字以内、不含控制字符的姓名或编号",
                en:
                    "\(quoted(name, .en)) is no name; write a name or id of up to 128 characters without control characters"
            )
        }
    }
}
