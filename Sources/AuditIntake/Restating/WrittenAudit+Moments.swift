internal import ChecklistModel
internal import ExactArithmetic
internal import SubmissionDocument

extension WrittenAudit {
    /// Where an answer is measured between two moments, a corrected one moves the second of them: both always say the same.
    ///
    /// - Parameter audit: as it was before.
    mutating func moveEnd(of correction: AnswerCorrection, in audit: Audit, by index: ChecklistIndex) {
        guard let position = correction.observation, index.readers.indices.contains(correction.item),
            case .measure(let measure) = index.checklist.items[correction.item].answer, let interval = measure.between,
            audit.observations.indices.contains(correction.item),
            audit.observations[correction.item].indices.contains(position),
            let times = audit.observations[correction.item][position].times, let start = times.start(of: interval),
            case .number(let seconds)? = try? index.readers[correction.item].read(correction.written, nextCell: nil)
                .value,
            let end = (start + seconds).momentText,
            let place = answers.firstIndex(where: { $0.item == index.checklist.items[correction.item].id })
        else { return }
        switch interval {
        case .receivedToFirstFeedback: answers[place].observations[position].firstFeedback = end
        case .receivedToClosed, .firstFeedbackToClosed: answers[place].observations[position].closed = end
        }
    }
}

extension ObservationTimes {
    /// Nil unless both ends are known.
    fileprivate func start(of interval: Measure.Interval) -> Fraction? {
        switch interval {
        case .receivedToFirstFeedback: firstFeedback == nil ? nil : received
        case .receivedToClosed: closed == nil ? nil : received
        case .firstFeedbackToClosed: closed == nil ? nil : firstFeedback
        }
    }
}
