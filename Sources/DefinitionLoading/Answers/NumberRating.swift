internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

enum LinearKey: String, DefinitionKey {
    case full, zero

    static let part = BilingualText(zh: "“linear”", en: "'linear'")
}

extension MappingReader where Key: DefinitionKey {
    /// How a number becomes a rate, by the one of these keys that is written; nil when there is none.
    func rating(
        bands: Key, linear: Key?, steps: Key, required: Bool, _ domain: BandDomain, _ fullMark: FullMark
    ) -> Rating? {
        // Nearly always; a list of the choices would cost more than all of the rest.
        let hasOther = has(steps) || linear.map(has) == true
        if has(bands), !hasOther { return self.bands(at: bands, domain, fullMark) }
        let choices = [bands, linear, steps].compactMap { $0 }
        guard let key = only(of: choices, required: required) else { return nil }
        if key == bands { return self.bands(at: bands, domain, fullMark) }
        if key == steps { return optional(steps) { values.steps($0, domain, fullMark) } }
        return optional(key) { values.linear($0, domain) }
    }
}

extension ValueReader {
    /// `{full: 2 min, zero: 10 min}`
    fileprivate func linear(_ node: YAMLNode, _ domain: BandDomain) -> Rating? {
        guard let mapping = MappingReader<LinearKey>(node, self) else { return nil }
        let ends = (
            mapping.required(.full) { domain.limit($0, self) }, mapping.required(.zero) { domain.limit($0, self) }
        )
        guard case (let full?, let zero?) = ends else { return nil }
        if full.value == zero.value { mapping.report(AnswerProblem.flatLine, at: .zero) }
        return .linear(zero: zero.value, full: full.value)
    }
}
