internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

extension NetworkReading {
    /// `{due-days: {critical: 3, major: 7, minor: 15}}`; what is not given is as usual.
    func dueDays(_ node: YAMLNode) -> DueDays? {
        guard let mapping = MappingReader<ActionsKey>(node, values) else { return nil }
        return mapping.optional(.dueDays) { node in
            guard let days = MappingReader<DueDaysKey>(node, values) else { return nil }
            let usual = DueDays.standard
            return DueDays(
                critical: days.optional(.critical) { values.whole($0, 0...3_650) } ?? usual.critical,
                major: days.optional(.major) { values.whole($0, 0...3_650) } ?? usual.major,
                minor: days.optional(.minor) { values.whole($0, 0...3_650) } ?? usual.minor)
        }
    }

    /// `{sales: P017}`: a person of the dealer for each department.
    func responsible(_ node: YAMLNode, among people: [Person]) -> [String: String]? {
        guard let entries = values.mapping(node) else { return nil }
        let known = KnownIDs(.person, people.map(\.id), .under("people"))
        var responsible: [String: String] = [:]
        for entry in entries {
            if !departments.knows(entry.key) {
                let suggestion = log.suggestion(for: entry.key, among: Set(departments.ids).sorted())
                log.report(
                    NameProblem.unknown(.department, entry.key, suggestion: suggestion, departments.declaring),
                    at: entry.keyPosition)
            }
            responsible[entry.key] = known.reference(entry.value, values)
        }
        return responsible
    }
}
