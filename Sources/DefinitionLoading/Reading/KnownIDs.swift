internal import ChecklistModel
internal import YAMLDocument

/// The ids that a reference may name; shared by the thousands of references to them.
final class KnownIDs {
    let noun: IDNoun
    let ids: Set<String>
    let declaring: NameProblem.Declaring
    /// In file order, for the nearest spelling.
    private let candidates: [String]
    /// Neighbours mostly refer to the same id.
    private var lastKnown: String?

    init(_ noun: IDNoun, _ ids: [String], _ declaring: NameProblem.Declaring) {
        self.noun = noun
        self.ids = Set(ids)
        self.declaring = declaring
        candidates = declaring == .asUnit ? ids + ["once", "person"] : ids
    }

    /// True for one of the ids.
    func knows(_ id: String) -> Bool {
        if lastKnown == id { return true }
        guard ids.contains(id) else { return false }
        lastKnown = id
        return true
    }

    /// The id that a node refers to; an unknown one is reported.
    func reference(_ values: ValueReader) -> (YAMLNode) -> String? {
        { [self] node in
            guard let id = values.text(node) else { return nil }
            if knows(id) { return id }
            let suggestion = values.log.suggestion(for: id, among: candidates)
            values.log.report(NameProblem.unknown(noun, id, suggestion: suggestion, declaring), at: node.position)
            return nil
        }
    }
}
