internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

/// What a draft means once its item is known.
extension AnswerDraft {
    /// A list stands for several observations, except for the options of a multi-choice.
    func observations(of item: Item?) -> [AnswerDraft] {
        guard case .sequence(let texts, _) = value else { return [self] }
        if case .multiChoice = item?.answer { return [self] }
        return texts.map { text in
            var draft = self
            draft.value = .text(text)
            return draft
        }
    }

    /// Keys of its own are the parts, the numbers of an index or the kinds of deviation when there is no `value`; for all else they are logged.
    func settled(for item: Item, log: inout ProblemLog) -> AnswerDraft {
        if loose.isEmpty { return self }
        var draft = self
        guard item.answer.takesMapping, case .text(let written) = value, written.text.isBlank else {
            for entry in loose { unknownKey(entry.key, allowed: YAMLAnswerReader.keys, log: &log) }
            return draft
        }
        draft.value = .counts(loose.map { ($0.key.text, $0.value ?? "") }, at: position)
        for entry in loose where entry.value == nil {
            log.add(
                YAMLFormProblem.shape(key: entry.key.text, expected: .text, found: entry.found), at: entry.position)
            draft.value = .refused(at: position)
        }
        return draft
    }

    /// The answer as one text, to be quoted.
    var writtenText: String {
        switch value {
        case .text(let written): written.text.trimmed
        case .counts(let counts, _): counts.map { "\($0.kind) \($0.count)" }.joined(separator: ", ")
        case .list(let texts, _, _), .sequence(let texts, _): texts.map(\.text.trimmed).joined(separator: ", ")
        case .refused: ""
        }
    }
}

extension AnswerKind {
    /// True when an answer may stand as a mapping right at the item.
    fileprivate var takesMapping: Bool {
        switch self {
        case .parts, .index, .deduction: true
        default: false
        }
    }
}
