internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

extension Scorecard {
    var decimals: Int { checklist.decimals }

    /// The departments that answer for at least one item, each once, in the order of the items.
    var departmentIDs: [String] {
        var ids: [String] = []
        for item in checklist.items {
            if let id = item.department ?? audit.department, !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    func department(of item: Item) -> String? { item.department ?? audit.department }

    func observations(of item: Int) -> [Observation] {
        audit.observations.indices.contains(item) ? audit.observations[item] : []
    }

    func observation(_ finding: Finding) -> Observation? {
        guard case .observation(let position) = finding.cause else { return nil }
        return observation(position, of: finding.item)
    }

    func observation(_ position: Int, of item: Int) -> Observation? {
        let observations = observations(of: item)
        return observations.indices.contains(position) ? observations[position] : nil
    }

    func person(_ member: GroupScore.Member) -> (position: Int, person: AuditedPerson)? {
        guard case .person(let position) = member, audit.people.indices.contains(position) else { return nil }
        return (position, audit.people[position])
    }

    /// The people that an observation names; with the id where two people of the audit share a name.
    func names(of observation: Observation) -> [String] {
        observation.people.filter(audit.people.indices.contains).map { position in
            let person = audit.people[position]
            let isShared = audit.people.contains { $0.name == person.name && $0.id != person.id }
            return isShared ? "\(person.name)(\(person.id))" : person.name
        }
    }

    /// Items with missing answers that keep the audit from a score: scored ones, and critical ones even of weight 0.
    var openItems: [ItemScore] {
        items.filter { $0.missing > 0 && ($0.state != .unscored || checklist.items[$0.item].isCritical) }
    }

    /// The score of one item on the 100 basis; nil where it takes no part in an issued score.
    ///
    /// - Parameter index: among the card's items.
    func score(ofItem index: Int) -> Fraction? {
        guard final != nil, items[index].effectiveWeight != nil else { return nil }
        return items[index].scoredRate.map { .hundred * $0 }
    }

    /// The last day for closing a finding of this item.
    func dueDate(of item: Item) -> CivilDate? { item.dueDays.flatMap(audit.date.adding(days:)) }
}

extension Checklist {
    /// For every item the section that holds it directly; the checklist itself is one.
    func sectionsByItem() -> [Section?] {
        var result = [Section?](repeating: nil, count: items.count)
        func descend(_ section: Section) {
            for child in section.children {
                switch child {
                case .section(let section): descend(section)
                case .item(let index): if result.indices.contains(index) { result[index] = section }
                }
            }
        }
        descend(root)
        return result
    }

    func item(at index: Int) -> Item? { items.indices.contains(index) ? items[index] : nil }

    /// The section with this id, at any depth.
    func section(_ id: String) -> Section? {
        func find(in section: Section) -> Section? {
            if section.id == id { return section }
            for child in section.sections {
                if let found = find(in: child) { return found }
            }
            return nil
        }
        return find(in: root)
    }
}
