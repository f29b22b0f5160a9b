internal import AuditIntake
internal import BilingualText
internal import ChecklistModel

/// The people of a dealer by what an auditor may type for them.
struct PeopleNames {
    let people: [Person]

    /// The ids of everybody named; a name that means nobody or several people stays as it was typed, and is judged later.
    func ids(in written: String) -> [String] {
        if let whole = id(of: written) { return [whole] }
        let parts = written.widthFolded.split { "、,;/&+".contains($0) }.map { String($0).trimmed }
        var ids: [String] = []
        for part in parts where !part.isEmpty {
            let id = id(of: part) ?? part
            if !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    private func id(of name: String) -> String? {
        let key = name.nameKey
        let matches = people.filter { person in
            ([person.id, person.name] + person.aliases).contains { $0.nameKey == key }
        }
        return matches.count == 1 ? matches[0].id : nil
    }
}
