internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

/// What the parts of one network know of each other while they are read.
final class NetworkReading {
    static let mostDealers = 5_000
    static let mostPeople = 200_000

    let values: ValueReader
    let departments: KnownIDs
    let roles: KnownIDs
    let regions: KnownIDs

    var dealerIDs = IDRegister(.dealer)
    var personIDs = IDRegister(.person)
    var peopleCount = 0
    var hasTooManyPeople = false
    /// Checked when every person is known.
    var aliases: [(alias: String, position: SourcePosition, person: String)] = []

    init(_ values: ValueReader, departments: [DeclaredName], roles: [DeclaredName], regions: [DeclaredName]) {
        self.values = values
        self.departments = KnownIDs(.department, departments.map(\.id), .under("departments"))
        self.roles = KnownIDs(.role, roles.map(\.id), .under("roles"))
        self.regions = KnownIDs(.region, regions.map(\.id), .under("regions"))
    }

    var log: ProblemLog { values.log }

    /// The id of a list's entry, new in the whole network.
    func newID<Key: DefinitionKey>(
        in mapping: MappingReader<Key>, _ key: Key, _ register: inout IDRegister
    ) -> String {
        guard let id = mapping.required(key, { values.id($0, register.noun) }) else { return "" }
        if let place = mapping[key]?.position { register.take(id, at: place, log) }
        return id
    }

    /// Known departments, each once.
    func departmentList(_ node: YAMLNode) -> [String]? {
        var taken = IDRegister(.department)
        return values.list(node) { element in
            guard let id = departments.reference(element, values) else { return nil }
            taken.take(id, at: element.position, log)
            return id
        }
    }

    func auditors(_ node: YAMLNode) -> [Auditor]? {
        var ids = IDRegister(.auditor)
        return values.list(node, atMost: .max) { node in
            guard let mapping = MappingReader<AuditorKey>(node, values) else { return nil }
            return Auditor(
                id: newID(in: mapping, .auditor, &ids), name: mapping.required(.name, values.text) ?? "")
        }
    }
}

extension ValueReader {
    /// `[{region: east, name: {zh: 华东, en: East}}]`
    func regions(_ node: YAMLNode) -> [DeclaredName]? {
        var ids = IDRegister(.region)
        return list(node, atMost: .max) { node in
            guard let mapping = MappingReader<RegionKey>(node, self) else { return nil }
            let id = mapping.required(.region) { self.id($0, .region) } ?? ""
            if let place = mapping[.region]?.position, !id.isEmpty { ids.take(id, at: place, log) }
            return DeclaredName(id: id, name: mapping.optional(.name, wording) ?? BilingualText(id))
        }
    }

    /// A name of the time zone database; never a path out of it.
    func timeZone(_ node: YAMLNode) -> String? {
        guard let text = text(node) else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isName =
            text.utf8.count <= 64
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy {
                        $0.isLetterDigitOrHyphen || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "+")
                    }
            }
        if !isName { log.report(ValueProblem.notATimeZone(text), at: node.position) }
        return isName ? text : nil
    }
}
