import ChecklistComparison
import ChecklistModel

extension ChecklistChange {
    /// One short line per entry: `+` came, `-` went, else the fields that differ.
    var summary: [String] {
        let items = items.map { change in
            change.old == nil
                ? "+\(change.id)"
                : change.new == nil ? "-\(change.id)" : "\(change.id): \(Self.listed(change.fields))"
        }
        let sections = sections.map { change in
            change.old == nil
                ? "+section \(change.id)"
                : change.new == nil
                    ? "-section \(change.id)" : "section \(change.id): \(Self.listed(change.fields))"
        }
        let rules = rules.map { change in
            let id = (change.new ?? change.old)?.id ?? ""
            if change.old == nil { return "+rule \(id)" }
            return change.new == nil ? "-rule \(id)" : "rule \(id)\(change.isReworded ? " (words)" : "")"
        }
        return items + sections + rules + (fields.isEmpty ? [] : ["checklist: \(Self.listed(fields))"])
    }

    private static func listed(_ fields: some Sequence) -> String {
        fields.map { "\($0)" }.joined(separator: " ")
    }
}
