/// What a file of a checklist folder may be.
public enum DefinitionKind: Sendable, Hashable {
    case checklist, network, submission
    /// None of the three, or not to be told apart.
    case unknown
}
