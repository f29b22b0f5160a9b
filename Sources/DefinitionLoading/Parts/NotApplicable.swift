internal import BilingualText
internal import ChecklistModel
internal import YAMLDocument

enum NotApplicableKey: String, DefinitionKey {
    case policy, reason
    case atMost = "at-most"

    static let part = BilingualText(zh: "“not-applicable”", en: "'not-applicable'")
}

/// Whether the answer "not applicable" needs a note.
private enum ReasonWord: String, CaseIterable {
    case required
}

extension ValueReader {
    /// `exclude`, or `{policy: exclude, reason: required, at-most: 3}`.
    ///
    /// - Parameter standard: the checklist's rule, whose reason every item gives that may be not applicable.
    func notApplicable(_ node: YAMLNode, _ standard: NotApplicableRule) -> NotApplicableRule? {
        if node.isScalar {
            return word(node, of: NotApplicablePolicy.self).map { policy in
                NotApplicableRule(policy, needsReason: standard.needsReason && policy != .forbid)
            }
        }
        guard let mapping = MappingReader<NotApplicableKey>(node, self) else { return nil }
        let policy = mapping.required(.policy) { word($0, of: NotApplicablePolicy.self) }
        let reason = mapping.optional(.reason) { word($0, of: ReasonWord.self) }
        let atMost = mapping.optional(.atMost) { whole($0, 1...1_000_000) }
        guard let policy else { return nil }
        if policy == .forbid {
            for key in [NotApplicableKey.reason, .atMost] where mapping.has(key) {
                mapping.report(AnswerProblem.foreignKey(key.rawValue, of: "policy: forbid"), at: key)
            }
            return NotApplicableRule(.forbid)
        }
        return NotApplicableRule(policy, needsReason: reason == .required || standard.needsReason, atMost: atMost)
    }
}
