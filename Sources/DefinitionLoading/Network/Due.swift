internal import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

extension NetworkReading {
    /// `[{checklist: five-s, dealers: all, departments: [sales], every: month}]`, read when every dealer is known.
    func due(_ node: YAMLNode) -> [DueChecklist]? {
        let dealers = KnownIDs(.dealer, dealerIDs.ids, .under("dealers"))
        var register = DueRegister()
        return values.list(node, atMost: .max) { node in
            guard let mapping = MappingReader<DueKey>(node, values) else { return nil }
            let checklist = mapping.required(.checklist) { values.id($0, .checklist) }
            let list = mapping.required(.dealers) { dealerList($0, dealers) }
            let due = DueChecklist(
                checklist: checklist ?? "", dealers: list,
                departments: mapping.optional(.departments, departmentList) ?? [])
            let hasDealers = list != nil || mapping[.dealers]?.scalarText == "all"
            if checklist != nil, hasDealers, let earlier = register.add(due, at: mapping.position) {
                mapping.report(NetworkProblem.dueTwice(due.checklist, first: earlier), at: mapping.position)
            }
            // Every month is the only period so far, but a definition says so.
            _ = mapping.required(.every) { values.word($0, of: DuePeriod.self) }
            return due
        }
    }

    /// Nil means every dealer.
    private func dealerList(_ node: YAMLNode, _ known: KnownIDs) -> [String]? {
        if node.scalarText == "all" { return nil }
        var taken = IDRegister(.dealer)
        return values.list(node, atMost: .max) { element in
            guard let id = known.reference(element, values) else { return nil }
            taken.take(id, at: element.position, log)
            return id
        }
    }
}

/// Which checklist is due where so far, so that no dealer owes the same twice.
private struct DueRegister {
    /// What is due in one place: everywhere, at one dealer, or at any dealer.
    private struct Place: Hashable {
        let checklist: String
        let dealer: Dealer

        enum Dealer: Hashable {
            case all, some
            case one(String)
        }
    }

    /// First mention by department; nil stands for an entry that names none and so holds for all.
    private var due: [Place: [String?: SourcePosition]] = [:]

    /// Adds an entry; gives back where the same was due before.
    mutating func add(_ entry: DueChecklist, at position: SourcePosition) -> SourcePosition? {
        let dealers = entry.dealers.map { $0.map(Place.Dealer.one) } ?? [.all]
        let watched = entry.dealers == nil ? [.some] : dealers + [.all]
        let departments: [String?] = entry.departments.isEmpty ? [nil] : entry.departments
        let earlier = watched.compactMap { known($0, entry, departments) }.min()
        for dealer in dealers + [.some] {
            for department in departments {
                let place = Place(checklist: entry.checklist, dealer: dealer)
                if due[place]?[department] == nil { due[place, default: [:]][department] = position }
            }
        }
        return earlier
    }

    private func known(_ dealer: Place.Dealer, _ entry: DueChecklist, _ departments: [String?]) -> SourcePosition? {
        guard let places = due[Place(checklist: entry.checklist, dealer: dealer)] else { return nil }
        if departments == [nil] { return places.values.min() }
        return (departments + [nil]).compactMap { places[$0] }.min()
    }
}
