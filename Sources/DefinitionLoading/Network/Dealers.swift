internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

extension NetworkReading {
    func dealers(_ node: YAMLNode) -> [Dealer]? {
        guard let nodes = values.list(node, atMost: .max) else { return nil }
        if nodes.count > Self.mostDealers {
            log.report(StructureProblem.tooMany(.dealer, limit: Self.mostDealers), at: nodes[Self.mostDealers].position)
        }
        let people = nodes.prefix(Self.mostDealers).reduce(0) { $0 + $1.peopleCount }
        personIDs.reserve(min(people, Self.mostPeople))
        return nodes.prefix(Self.mostDealers).compactMap(dealer)
    }

    private func dealer(_ node: YAMLNode) -> Dealer? {
        guard let mapping = MappingReader<DealerKey>(node, values) else { return nil }
        let id = newID(in: mapping, .dealer, &dealerIDs)
        let people = mapping.optional(.people, people) ?? []
        return Dealer(
            id: id,
            name: mapping.optional(.name, values.wording) ?? BilingualText(id),
            region: mapping.optional(.region) { regions.reference($0, values) },
            departments: mapping.optional(.departments, departmentList) ?? [],
            units: mapping.optional(.units, units) ?? [],
            people: people,
            responsible: mapping.optional(.responsible) { responsible($0, among: people) } ?? [:])
    }

    /// Units are named, not numbered, so any text will do; each stands once.
    private func units(_ node: YAMLNode) -> [String]? {
        guard let nodes = values.list(node, atMost: .max) else { return nil }
        var taken = IDRegister(.unit)
        taken.reserve(nodes.count)
        return nodes.compactMap { element in
            guard let unit = values.text(element) else { return nil }
            taken.take(unit, at: element.position, log)
            return unit
        }
    }

    private func people(_ node: YAMLNode) -> [Person]? {
        guard let nodes = values.list(node, atMost: .max) else { return nil }
        let room = Self.mostPeople - peopleCount
        peopleCount += min(nodes.count, room)
        if nodes.count > room, !hasTooManyPeople {
            hasTooManyPeople = true
            log.report(StructureProblem.tooMany(.person, limit: Self.mostPeople), at: nodes[room].position)
        }
        return nodes.prefix(room).compactMap { plainPerson($0) ?? person($0) }
    }

    /// Reads anybody and reports what is wrong.
    func person(_ node: YAMLNode) -> Person? {
        guard let mapping = MappingReader<PersonKey>(node, values) else { return nil }
        let id = newID(in: mapping, .person, &personIDs)
        let from = mapping.optional(.from, values.date)
        let until = mapping.optional(.until, values.date)
        if let from, let until, until < from { mapping.report(NetworkProblem.leavesBeforeArriving, at: .until) }
        return Person(
            id: id,
            name: mapping.required(.name, values.text) ?? "",
            aliases: mapping.optional(.aliases) { aliases($0, of: id) } ?? [],
            role: mapping.optional(.role) { roles.reference($0, values) },
            department: mapping.optional(.department) { departments.reference($0, values) },
            team: mapping.optional(.team, values.text),
            from: from, until: until)
    }

    private func aliases(_ node: YAMLNode, of person: String) -> [String]? {
        values.list(node) { element in
            guard let alias = values.text(element) else { return nil }
            aliases.append((alias, element.position, person))
            return alias
        }
    }

    /// Two people may share a name, but an alias that is somebody else's id would name the wrong one.
    func checkAliases() {
        for (alias, position, person) in aliases where alias != person {
            if let other = personIDs[alias] { log.report(NetworkProblem.aliasIsID(alias, other), at: position) }
        }
    }
}

extension YAMLNode {
    /// How many people a dealer lists.
    fileprivate var peopleCount: Int { mappingValue(forKey: DealerKey.people.rawValue)?.elements?.count ?? 0 }
}
