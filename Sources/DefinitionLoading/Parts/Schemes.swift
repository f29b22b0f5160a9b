internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

/// What each published scheme makes of weights (scoring rule 5.4).
extension Scheme {
    /// How every node combines its children.
    var combination: Section.Combination {
        switch self {
        case .xccdfDefault: .weighted
        case .xccdfFlat, .xccdfFlatUnweighted: .points
        case .xccdfAbsolute: .worst
        }
    }

    /// True where all items stand side by side, whatever their sections.
    var ignoresSections: Bool { self != .xccdfDefault }

    /// The full mark and the weight of an item with this weight.
    func terms(ofWeight weight: Fraction) -> (points: Fraction, weight: Fraction) {
        let oneOrNone: Fraction = weight.isZero ? .zero : .one
        return switch self {
        case .xccdfDefault: (.one, weight)
        case .xccdfFlat: (weight, weight)
        case .xccdfFlatUnweighted: (oneOrNone, oneOrNone)
        case .xccdfAbsolute: (.one, oneOrNone)
        }
    }

    func sectionWeight(_ weight: Fraction) -> Fraction? {
        switch self {
        case .xccdfDefault: weight
        case .xccdfFlat, .xccdfFlatUnweighted: nil
        case .xccdfAbsolute: .one
        }
    }
}

extension MappingReader where Key: DefinitionKey {
    /// Reports keys whose say the scheme has.
    func reportDecided(by scheme: Scheme, _ choices: [Key]) {
        for key in choices where has(key) { report(SchemeProblem.decidedByScheme(key: key.rawValue), at: key) }
    }

    /// The weight of an item or a section of a scheme; nil when it could not be read.
    func schemeWeight(_ key: Key) -> Fraction? { has(key) ? optional(key, values.weight) : .one }
}

extension ChecklistReading {
    /// Answer, full mark and weight of an item in a checklist with a scheme.
    func terms(of mapping: MappingReader<ItemKey>, in scheme: Scheme) -> ItemTerms {
        mapping.reportDecided(by: scheme, [.points, .combine, .round, .critical])
        let read = mapping.optional(.answer) { readAnswer($0, fullMark: .unsaid(.one), values)?.kind }
        let kind = mapping.has(.answer) ? read : .result
        if let kind, ![.result, .yesNo].contains(kind.name) {
            mapping.report(SchemeProblem.otherKind(kind.name), at: .answer)
        }
        let terms = mapping.schemeWeight(.weight).map(scheme.terms)
        return ItemTerms(kind: kind, points: terms?.points, weight: terms?.weight)
    }
}
