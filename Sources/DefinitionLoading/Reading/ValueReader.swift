internal import BilingualText
internal import Diagnostics
internal import YAMLDocument

/// Reads single values; what cannot be read is reported and gives nil.
final class ValueReader {
    /// Entries that a list of options, bands or words may have; only hostile files have more.
    static let longestList = 200

    let log: ProblemLog
    /// Languages that every text must have.
    let languages: [Language]

    init(log: ProblemLog, languages: [Language] = Language.allCases) {
        self.log = log
        self.languages = languages
    }

    /// The text of a scalar without outer white space; an empty one is reported.
    func text(_ node: YAMLNode) -> String? {
        guard let written = node.text else {
            log.report(StructureProblem.wrongShape(node.shape, expected: .text), at: node.position)
            return nil
        }
        let text = written.trimmed
        if text.isEmpty {
            log.report(ValueProblem.emptyText, at: node.position)
            return nil
        }
        return text
    }

    func list(_ node: YAMLNode, atMost limit: Int = longestList) -> [YAMLNode]? {
        guard let elements = node.elements else {
            log.report(StructureProblem.wrongShape(node.shape, expected: .list), at: node.position)
            return nil
        }
        if elements.isEmpty {
            log.report(StructureProblem.emptyList, at: node.position)
            return nil
        }
        if elements.count > limit {
            log.report(StructureProblem.longList(limit: limit), at: node.position)
            return nil
        }
        return elements
    }

    /// The entries of a list that can be read.
    func list<Value>(_ node: YAMLNode, atMost limit: Int = longestList, of read: (YAMLNode) -> Value?) -> [Value]? {
        list(node, atMost: limit)?.compactMap(read)
    }

    func mapping(_ node: YAMLNode) -> YAMLNode.Entries? {
        if let entries = node.mapping { return entries }
        if let hint = node.colonHint {
            log.report(StructureProblem.fullWidthColon(hint.message), at: hint.position)
        } else {
            log.report(StructureProblem.wrongShape(node.shape, expected: .mapping), at: node.position)
        }
        return nil
    }

    /// One of the words of an enumeration.
    func word<Word: RawRepresentable<String> & CaseIterable>(_ node: YAMLNode, of type: Word.Type = Word.self) -> Word?
    {
        guard let text = text(node) else { return nil }
        if let word = Word(rawValue: text) { return word }
        reportUnknownWord(text, at: node.position, allowed: Word.allCases.map(\.rawValue))
        return nil
    }

    /// `true` or `false`.
    func flag(_ node: YAMLNode) -> Bool? { word(node, of: Flag.self).map { $0 == .true } }

    func reportUnknownWord(_ text: String, at position: SourcePosition, allowed: [String]) {
        let suggestion = log.suggestion(for: text, among: allowed)
        log.report(ValueProblem.notAWord(text, suggestion: suggestion, allowed: allowed), at: position)
    }
}

private enum Flag: String, CaseIterable {
    case `true`, `false`
}

extension YAMLNode {
    var shape: Shape {
        isScalar ? .text : sequence != nil ? .list : .mapping
    }
}
