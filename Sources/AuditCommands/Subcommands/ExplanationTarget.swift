internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ReportRendering
internal import Scoring

/// What `explain` is asked to look at: one item, one person, or the whole audit.
struct ExplanationTarget {
    let item: String?
    let person: String?

    enum Match {
        case found(ExplanationFocus)
        case unknown
        /// Several people have this name.
        case ambiguous(BilingualText)
    }

    func focus(in card: Scorecard) -> Match {
        if let item {
            let index = card.checklist.items.firstIndex { $0.id == item }
            return index.map { .found(.item($0)) } ?? .unknown
        }
        guard let person else { return .found(.audit) }
        let people = card.audit.people
        if let index = people.firstIndex(where: { $0.id == person }) { return .found(.person(index)) }
        let key = person.nameKey
        let named = people.indices.filter { people[$0].name.nameKey == key }
        if named.count > 1 {
            let ids = WordList(named.map { people[$0].id })
            return .ambiguous(
                BilingualText(
                    zh: "叫\(quoted(person, .zh))的有几个人，请用编号：\(ids.zh)",
                    en: "several people are called \(quoted(person, .en)); give an id: \(ids.en)"))
        }
        return named.first.map { .found(.person($0)) } ?? .unknown
    }

    /// Says that none of these audits knows what is asked for.
    func unknown(in cards: [Scorecard]) -> BilingualText {
        if let item {
            let known = cards.flatMap { $0.checklist.items.map(\.id) }
            return UnknownName(item, among: known).wording(zh: "没有检查项", en: "there is no item")
        }
        let known = cards.flatMap { $0.audit.people.map(\.name) }
        let name = UnknownName(person ?? "", among: known)
        if known.isEmpty {
            return BilingualText(zh: "这次稽核没有写明人员", en: "this audit names nobody")
        }
        return cards.count == 1
            ? name.wording(zh: "这次稽核中没有", en: "this audit does not name")
            : name.wording(zh: "这些稽核中没有", en: "these audits do not name")
    }
}

/// A name that is not known, with the nearest one and the known ones.
struct UnknownName {
    let name: String
    let known: [String]

    /// - Parameter known: may name the same twice.
    init(_ name: String, among known: [String]) {
        self.name = name
        var met: Set<String> = []
        self.known = known.filter { met.insert($0).inserted }
    }

    func wording(zh: String, en: String) -> BilingualText {
        if known.isEmpty { return BilingualText(zh: "\(zh)\(quoted(name, .zh))", en: "\(en) \(quoted(name, .en))") }
        let meant = SuggestionClause(nearestSpelling(to: name, among: known))
        let list = WordList(known, atMost: 20)
        return BilingualText(
            zh: "\(zh)\(quoted(name, .zh))\(meant.zh)，可用：\(list.zh)",
            en: "\(en) \(quoted(name, .en))" + meant.en(before: "there are: \(list.en)"))
    }
}
