public import YAMLDocument

/// What a YAML document is, as far as its top-level keys tell.
public enum DefinitionKind: Sendable, Hashable {
    case checklist, network, submission
    /// None of the three, or not to be told apart.
    case unknown
}

/// Tells definitions and submissions apart without reading further than the top level.
public func definitionKind(of document: YAMLNode) -> DefinitionKind {
    switch document.content {
    case .scalar: return .unknown
    case .sequence(let elements):
        return elements.contains { definitionKind(of: $0) == .submission } ? .submission : .unknown
    case .mapping(let entries):
        let keys = Set(entries.map(\.key))
        if keys.contains("audit") || keys.contains("answers") { return .submission }
        if keys.contains("network") || keys.contains("dealers") { return .network }
        if keys.contains("sections") || keys.contains("items") { return .checklist }
        return keys.isSuperset(of: ["checklist", "version"]) ? .checklist : .unknown
    }
}
