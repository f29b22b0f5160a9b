public import BilingualText
public import ChecklistModel
internal import Diagnostics
internal import SubmissionDocument

/// A submission that states an audit anew, with one answer corrected.
public struct CorrectedSubmission: Sendable {
    /// In YAML; reading it gives `audit`.
    public let bytes: [UInt8]
    public let audit: Audit
}

/// Why an audit cannot be stated anew.
public enum CorrectionFailure: Error, Sendable, Hashable {
    /// The corrected answer is refused, for these reasons.
    case refused([BilingualText])
    /// The audit as it was is no longer read alike, for these reasons.
    case notRestated([BilingualText])
}

/// States an audit anew with one answer corrected: what is read from the new submission differs from the audit in that answer
/// and in nothing else.
///
/// - Parameters:
///   - audit: without what the ledger waives.
///   - note: kept with the submission; it also makes its bytes its own.
///   - catalogue: the checklist that the audit was read with, and the network of that time.
public func correctedSubmission(
    of audit: Audit, by checklist: Checklist, _ correction: AnswerCorrection, note: String, catalogue: IntakeCatalogue
) throws(CorrectionFailure) -> CorrectedSubmission {
    let restating = Restating(audit: audit, checklist: checklist, catalogue: catalogue)
    var written = try restating.written()
    written.note = note
    written.correct(correction, of: checklist)
    written.moveEnd(of: correction, in: audit, by: ChecklistIndex(checklist))
    let bytes = written.yaml()
    let result = readSubmissions(bytes, file: "", catalogue: catalogue, options: IntakeOptions(encoding: .utf8))
    guard let corrected = result.submissions.first?.audit else { throw .refused(result.errors) }
    guard restating.isOnlyDifference(corrected, correction) else { throw .notRestated(result.errors) }
    return CorrectedSubmission(bytes: bytes, audit: corrected)
}

extension WrittenAudit {
    fileprivate mutating func correct(_ correction: AnswerCorrection, of checklist: Checklist) {
        guard checklist.items.indices.contains(correction.item) else { return }
        let id = checklist.items[correction.item].id
        let place = answers.firstIndex { $0.item == id }
        let answer = WrittenAnswer.text(correction.written)
        if let place, let observation = correction.observation,
            answers[place].observations.indices.contains(observation)
        {
            answers[place].observations[observation].answer = answer
            if answers[place].observations[observation].note == nil {
                answers[place].observations[observation].note = correction.note
            }
            return
        }
        // What was left blank or not applicable as a whole gives way to the answer.
        let observed = WrittenItem(item: id, observations: [WrittenObservation(answer: answer, note: correction.note)])
        guard let place else {
            let later = answers.firstIndex { item in (checklist.itemIndex(of: item.item) ?? 0) > correction.item }
            answers.insert(observed, at: later ?? answers.count)
            return
        }
        answers[place] = observed
    }
}

extension IntakeResult {
    var errors: [BilingualText] { diagnostics.filter { $0.severity == .error }.map(\.message) }
}
