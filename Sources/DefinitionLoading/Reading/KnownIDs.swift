internal import ChecklistModel
internal import YAMLDocument

/// The ids that a reference may name; shared by the thousands of references to them.
final class KnownIDs {
    let noun: IDNoun
    /// In file order.
    let ids: [String]
    let declaring: NameProblem.Declaring
    /// Nil for few ids, which are looked through one by one.
    private let table: Set<String>?
    /// Neighbours mostly refer to the same id.
    private var lastKnown: String?

    init(_ noun: IDNoun, _ ids: [String], _ declaring: NameProblem.Declaring) {
        self.noun = noun
        self.ids = ids
        self.declaring = declaring
        table = ids.count > 32 ? Set(ids) : nil
    }

    /// True for one of the ids.
    func knows(_ id: String) -> Bool {
        if lastKnown == id { return true }
        guard table?.contains(id) ?? ids.contains(id) else { return false }
        lastKnown = id
        return true
    }

    /// The id that a node refers to; an unknown one is reported.
    func reference(_ node: YAMLNode, _ values: ValueReader) -> String? {
        guard let id = values.text(node) else { return nil }
        if knows(id) { return id }
        let candidates = declaring == .asUnit ? ids + ["once", "person"] : ids
        let suggestion = values.log.suggestion(for: id, among: candidates)
        values.log.report(NameProblem.unknown(noun, id, suggestion: suggestion, declaring), at: node.position)
        return nil
    }
}
