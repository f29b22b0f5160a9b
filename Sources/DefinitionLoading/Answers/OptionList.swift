internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

enum OptionKey: String, DefinitionKey {
    case option, title, rate, points, words

    static let part = BilingualText(zh: "此选项", en: "this option")
}

/// The options of a choice or a multi-choice, not yet related to the full mark.
struct OptionList {
    private struct Draft {
        let id: String
        let title: BilingualText
        let words: [String]
        let worth: Worth?
    }

    private let values: ValueReader
    private let drafts: [Draft]
    /// False when an option could not be read at all.
    private let isComplete: Bool

    /// - Parameter costs: whether an option may take points away.
    init(_ nodes: [YAMLNode], common: WordMeanings.CommonWords, costs: Bool, _ values: ValueReader) {
        self.values = values
        var ids = IDRegister(.option)
        var meanings = WordMeanings(values.log, common: common)
        drafts = nodes.compactMap { node in
            guard let mapping = MappingReader<OptionKey>(node, values) else { return nil }
            let named = mapping.namedWords(.option, .title, .words, &ids, &meanings)
            let worth = mapping.worth(rate: .rate, points: .points, costs: costs)
            return Draft(id: named.id, title: named.title, words: named.words, worth: worth)
        }
        isComplete = drafts.count == nodes.count
    }

    /// What the options are worth in points; those written as a rate are left out.
    var points: [Fraction] {
        drafts.compactMap { if case .points(let points, _) = $0.worth { points } else { nil } }
    }

    /// The options, and whether all of them are sound.
    func options(of fullMark: Fraction?) -> (options: [Choice.Option], areSound: Bool) {
        var areSound = isComplete
        let options = drafts.map { draft in
            let rate = draft.worth?.rate(of: fullMark, values.log)
            if rate == nil { areSound = false }
            return Choice.Option(id: draft.id, title: draft.title, rate: rate ?? .zero, words: draft.words)
        }
        return (options, areSound)
    }
}

extension FullMark {
    /// The declared full mark, else what the options add up to; options in rates alone decide nothing.
    func value(orElse points: Fraction?) -> Fraction? {
        guard case .unsaid(let standard) = self else { return value }
        return points.flatMap { $0 > .zero ? $0 : nil } ?? standard
    }
}
