internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

/// The people whom a name, an alias or an id can stand for: those of the network, or anybody where there is none.
struct LoopPeople {
    struct Person: Hashable {
        let id: String
        let name: String
        /// Nil for an auditor.
        let dealer: String?
        /// The last day there; nil while nothing is known of it.
        var until: CivilDate?

        var isAuditor: Bool { dealer == nil }
    }

    /// Why a name stands for nobody in particular.
    enum Failure: Error {
        case unknown(String, dealer: String, suggestion: String?)
        /// Somebody of another dealer, by id.
        case elsewhere(String, name: String, dealer: String)
        /// Somebody who works there no more.
        case left(name: String, CivilDate)
        /// One of the dealer's own people, for what is not theirs to settle.
        case notAnAuditor(String)
        case ambiguous(String, ids: [String])
        case unusable(String)
    }

    private static let longestName = 128

    private let network: DealerNetwork?
    private let today: CivilDate
    private let peopleByID: [String: Person]
    private let dealers: [String: [String: [Person]]]
    private let auditors: [String: [Person]]

    /// - Parameter today: where the network is; who left before acts no more.
    init(_ network: DealerNetwork?, today: CivilDate) {
        self.network = network
        self.today = today
        var byID: [String: Person] = [:]
        var dealers: [String: [String: [Person]]] = [:]
        for dealer in network?.dealers ?? [] {
            var keys: [String: [Person]] = [:]
            for person in dealer.people {
                let found = Person(id: person.id, name: person.name, dealer: dealer.id, until: person.until)
                byID[person.id] = found
                for key in Set(([person.id, person.name] + person.aliases).map(\.nameKey)) where !key.isEmpty {
                    keys[key, default: []].append(found)
                }
            }
            dealers[dealer.id] = keys
        }
        var auditors: [String: [Person]] = [:]
        for auditor in network?.auditors ?? [] {
            let found = Person(id: auditor.id, name: auditor.name, dealer: nil)
            if byID[auditor.id] == nil { byID[auditor.id] = found }
            for key in Set([auditor.id.nameKey, auditor.name.nameKey]) { auditors[key, default: []].append(found) }
        }
        (peopleByID, self.dealers, self.auditors) = (byID, dealers, auditors)
    }

    /// The id of the one person meant, who is of the dealer or an auditor: nobody else acts for a dealer.
    func id(of written: String, dealer: String) throws(Failure) -> String {
        let text = written.trimmed
        guard !text.isEmpty, text.count <= Self.longestName, text.printable == text else { throw .unusable(text) }
        guard network != nil else { return text }
        if let person = peopleByID[text] {
            if let home = person.dealer, home != dealer { throw .elsewhere(text, name: person.name, dealer: dealer) }
            return try present(person)
        }
        let key = text.nameKey
        let everybody = (dealers[dealer]?[key] ?? []) + (auditors[key] ?? [])
        let stayed = everybody.filter { !hasLeft($0) }
        let found = stayed.isEmpty ? everybody : stayed
        if found.count == 1 { return try present(found[0]) }
        if found.isEmpty { throw .unknown(text, dealer: dealer, suggestion: suggestion(for: text, at: dealer)) }
        throw .ambiguous(text, ids: found.map(\.id))
    }

    /// The id of the one auditor meant: what gives points back is settled outside of the dealer.
    func auditorID(of written: String, dealer: String) throws(Failure) -> String {
        let id = try id(of: written, dealer: dealer)
        if network != nil, let person = peopleByID[id], !person.isAuditor { throw .notAnAuditor(person.name) }
        return id
    }

    private func hasLeft(_ person: Person) -> Bool { person.until.map { $0 < today } ?? false }

    private func present(_ person: Person) throws(Failure) -> String {
        if hasLeft(person), let until = person.until { throw .left(name: person.name, until) }
        return person.id
    }

    private func suggestion(for text: String, at dealer: String) -> String? {
        nearestSpelling(to: text, among: names(of: network?.dealer(dealer)?.people ?? []))
    }

    /// Whether anybody goes by it, at whichever dealer; true where nothing is known of people.
    func isKnown(_ written: String) -> Bool {
        guard let network else { return true }
        let key = written.nameKey
        let ids = network.dealers.flatMap(\.people).map(\.id) + network.auditors.map(\.id)
        return (ids + names(of: network.dealers.flatMap(\.people))).contains { $0.nameKey == key }
    }

    /// Who was probably meant, at whichever dealer.
    func suggestion(for written: String) -> String? {
        nearestSpelling(to: written, among: names(of: network?.dealers.flatMap(\.people) ?? []))
    }

    private func names(of people: [ChecklistModel.Person]) -> [String] {
        people.flatMap { [$0.name, $0.id] + $0.aliases } + (network?.auditors ?? []).map(\.name)
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
        case .elsewhere(let id, let name, let dealer):
            return BilingualText(
                zh: "\(name.printable)（\(id.printable)）不属于 \(dealer.printable)；只有本店的人或稽核员可以操作",
                en:
                    "\(name.printable) (\(id.printable)) is not of \(dealer.printable); only its own people and the auditors may act there"
            )
        case .left(let name, let until):
            return BilingualText(
                zh: "\(name.printable) 已于 \(until.text) 离职，不能再操作；请由在职的人操作，或更正 network.yaml 后再 import 一次",
                en:
                    "\(name.printable) left on \(until.text) and acts no more; let somebody who works there do it, or correct network.yaml and import again"
            )
        case .notAnAuditor(let name):
            return BilingualText(
                zh: "\(name.printable) 是本店的人；裁定申诉和豁免须由网络中的稽核员（auditors）操作",
                en:
                    "\(name.printable) is one of the dealer's own people; appeals are decided and waivers given by the network's auditors"
            )
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
