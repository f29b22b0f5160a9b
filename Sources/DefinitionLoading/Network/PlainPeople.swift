internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

extension NetworkReading {
    /// Somebody of whom there is nothing to report but an id that is taken: every key is known and has one text that is good
    /// as it stands. Nil for everybody else, of whom `person` says what is wrong.
    ///
    /// Nearly all of the thousands of people in a network are written so, and without a table of their keys and values they
    /// are read at a fraction of the cost.
    func plainPerson(_ node: YAMLNode) -> Person? {
        guard let entries = node.mapping else { return nil }
        var id: (text: String, position: SourcePosition)?
        var (name, team): (String?, String?)
        var (role, department): (String?, String?)
        var (from, until): (CivilDate?, CivilDate?)
        for entry in entries {
            let value = entry.value
            guard !value.isNull, let text = value.text, text.isSurelyTrimmed, !text.isEmpty else { return nil }
            switch entry {
            case "person" where id == nil && isID(text): id = (text, value.position)
            case "name" where name == nil: name = text
            case "role" where role == nil && roles.knows(text): role = text
            case "department" where department == nil && departments.knows(text): department = text
            case "team" where team == nil: team = text
            case "from" where from == nil:
                from = CivilDate(text)
                if from == nil { return nil }
            case "until" where until == nil:
                until = CivilDate(text)
                if until == nil { return nil }
            default: return nil
            }
        }
        guard let id, let name else { return nil }
        if let from, let until, until < from { return nil }
        personIDs.take(id.text, at: id.position, log)
        return Person(id: id.text, name: name, role: role, department: department, team: team, from: from, until: until)
    }
}
