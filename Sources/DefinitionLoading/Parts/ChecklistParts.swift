internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import YAMLDocument

/// What a checklist does with blanks, by the word behind `unanswered:`.
private enum UnansweredWord: String, CaseIterable {
    case incomplete, zero
}

enum UnansweredKey: String, DefinitionKey {
    case exclude

    static let part = BilingualText(zh: "“unanswered”", en: "'unanswered'")
}

enum UnansweredExclusionKey: String, DefinitionKey {
    case coverage, per

    static let part = BilingualText(zh: "“exclude”", en: "'exclude'")
}

extension ValueReader {
    /// `incomplete`, `zero` or `{exclude: {coverage: 80%}}`.
    func unanswered(_ node: YAMLNode) -> UnansweredPolicy? {
        if node.isScalar { return unansweredWord(node) }
        guard let mapping = MappingReader<UnansweredKey>(node, self),
            let exclusion = mapping.required(.exclude, { MappingReader<UnansweredExclusionKey>($0, self) })
        else { return nil }
        let scope = exclusion.optional(.per) { word($0, of: UnansweredPolicy.CoverageScope.self) }
        return exclusion.required(.coverage, rate).map { .exclude(minimumCoverage: $0, per: scope ?? .audit) }
    }

    private func unansweredWord(_ node: YAMLNode) -> UnansweredPolicy? {
        guard let text = text(node) else { return nil }
        switch UnansweredWord(rawValue: text) {
        case .incomplete: return .incomplete
        case .zero: return .zero
        case nil:
            let allowed = UnansweredWord.allCases.map(\.rawValue) + ["{exclude: {coverage: …}}"]
            reportUnknownWord(text, at: node.position, allowed: allowed)
            return nil
        }
    }

    /// `[zh, en]`, `[zh]` or `[en]`.
    func languageList(_ node: YAMLNode) -> [Language]? {
        var taken = IDRegister(.language)
        let languages = list(node) { element in
            word(element, of: Language.self).map { language in
                taken.take(language.rawValue, at: element.position, log)
                return language
            }
        }
        return languages?.isEmpty == true ? nil : languages
    }
}
