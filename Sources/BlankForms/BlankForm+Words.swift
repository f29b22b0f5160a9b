internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

extension BlankForm {
    func say(_ words: (zh: String, en: String)) -> String { language == .zh ? words.zh : words.en }
    func say(_ text: BilingualText) -> String { text.wording(in: language) }

    /// The name of a field of a submission, which reads back in either language.
    func word(_ field: SubmissionField) -> String { language == .zh ? field.chinese : field.name }

    /// How a person is named in the form: by name, or by id where two have one name or a list would cut it.
    func written(_ person: AuditedPerson) -> String {
        if person.name.contains(where: { "、,，;；\n".contains($0) }) { return person.id }
        let namesakes = (dealer?.people.map(\.name) ?? people.map(\.name)).count { $0 == person.name }
        return namesakes > 1 ? person.id : person.name
    }

    /// What may be chosen as an answer: the choices of the item, and the marks of a short scale.
    func choices(for item: Item) -> [String] {
        guard case .scale(let scale) = item.answer else { return item.answerChoices(in: language).map(\.written) }
        var marks: [String] = []
        var mark = scale.minimum
        while mark <= scale.maximum, marks.count <= Self.mostMarks {
            marks.append(mark.shortText(decimals: 4))
            mark += scale.step
        }
        guard scale.step > .zero, marks.count <= Self.mostMarks else { return [] }
        return item.notApplicable.policy == .forbid ? marks : marks + [Item.notApplicableWord(in: language)]
    }

    /// A scale with more marks than this is typed faster than chosen from.
    private static let mostMarks = 11

    /// How an item is answered: the choices in the form's language, else in words.
    func accepted(by item: Item) -> String {
        let choices = item.answerChoices(in: language).map(\.written)
        return choices.isEmpty ? say(item.acceptedAnswers) : choices.joined(separator: " / ")
    }

    /// True when an answer may name people: items per person, and whoever handled a unit.
    var namesPeople: Bool { checklist.items.contains { $0.scope != .once } }

    /// The kinds of units that items are observed per, in the order of the checklist.
    var unitKinds: [String] {
        var kinds: [String] = []
        for case .unit(let kind) in checklist.items.map(\.scope) where !kinds.contains(kind) { kinds.append(kind) }
        return kinds
    }

    /// The units of a kind that are known beforehand.
    func unitNames(_ kind: String) -> [String] { units.first { $0.kind == kind }?.names ?? [] }

    func unitTitle(_ kind: String) -> BilingualText { checklist.names.units[id: kind]?.name ?? BilingualText(kind) }

    /// The departments that may be audited, those of the dealer where it names them.
    var departments: [DeclaredName] {
        var declared = network?.departments ?? []
        declared += checklist.names.departments.filter { own in !declared.contains { $0.id == own.id } }
        guard let here = dealer?.departments, !here.isEmpty else { return declared }
        return declared.filter { here.contains($0.id) }
    }

    /// Id and title of the sections an item stands in, from the top; what it is where it stands outside them.
    func sectionTitle(of item: Int) -> String {
        if let adjustment = checklist.adjustments.first(where: { $0.item == item }) {
            return adjustment.direction == .bonus
                ? say((zh: "加分", en: "bonus")) : say((zh: "专项扣分", en: "special deduction"))
        }
        return (path(to: item, in: checklist.root) ?? []).joined(separator: " / ")
    }

    private func path(to item: Int, in section: Section) -> [String]? {
        let title = section.id.isEmpty ? [] : [section.id + " " + say(section.title)]
        for child in section.children {
            switch child {
            case .item(item): return title
            case .item: continue
            case .section(let inner): if let found = path(to: item, in: inner) { return title + found }
            }
        }
        return nil
    }
}
