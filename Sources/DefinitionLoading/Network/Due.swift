internal import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

extension NetworkReading {
    /// `[{checklist: five-s, dealers: all, departments: [sales], every: month}]`, read when every dealer is known.
    func due(_ node: YAMLNode) -> [DueChecklist]? {
        let dealers = KnownIDs(.dealer, dealerIDs.ids, .under("dealers"))
        return values.list(node, atMost: .max) { node in
            guard let mapping = MappingReader<DueKey>(node, values) else { return nil }
            let due = DueChecklist(
                checklist: mapping.required(.checklist, values.id(.checklist)) ?? "",
                dealers: mapping.required(.dealers) { dealerList($0, dealers) },
                departments: mapping.optional(.departments, departmentList) ?? [])
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
            guard let id = known.reference(values)(element) else { return nil }
            taken.take(id, at: element.position, log)
            return id
        }
    }
}
