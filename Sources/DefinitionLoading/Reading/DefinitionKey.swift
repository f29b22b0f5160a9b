internal import BilingualText

/// The keys of one kind of mapping; the list of allowed keys is derived from the cases.
protocol DefinitionKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable where AllCases == [Self] {
    /// What the mapping is, as the subject of a message: "a section".
    static var part: BilingualText { get }
}

extension DefinitionKey {
    static var allowed: [String] { allCases.map(\.rawValue) }
}
