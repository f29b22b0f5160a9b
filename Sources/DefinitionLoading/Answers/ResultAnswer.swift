internal import ChecklistModel
internal import YAMLDocument

extension AnswerForm {
    /// `answer: result`; there is nothing to say about it.
    static let result = AnswerForm { node, fullMark, values in
        values.log.report(AnswerProblem.takesNoDetails(AnswerKind.Name.result.rawValue), at: node.position)
        return ReadAnswer(kind: .result, fullMark: fullMark.value)
    }
}
