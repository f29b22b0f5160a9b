internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic

/// A moment and the place where it is written.
struct Moment {
    let timestamp: Timestamp
    let position: SourcePosition

    /// Nil for anything but a time with an offset, which is logged.
    init?(_ written: PlacedText, key: String, log: inout ProblemLog) {
        guard let timestamp = Timestamp(written.text) else {
            log.add(MomentProblem.noMoment(key: key, written.text), at: written.position)
            return nil
        }
        self.timestamp = timestamp
        position = written.position
    }
}

/// The moments that an observation may carry.
struct Moments {
    var received: Moment?
    var firstFeedback: Moment?
    var closed: Moment?

    /// Nil when there are none.
    var times: ObservationTimes? {
        guard received != nil || firstFeedback != nil || closed != nil else { return nil }
        return ObservationTimes(
            received: received?.timestamp.sinceEpoch, firstFeedback: firstFeedback?.timestamp.sinceEpoch,
            closed: closed?.timestamp.sinceEpoch)
    }

    /// Both ends of an interval; nil when one is missing.
    func ends(of interval: Measure.Interval) -> (start: Moment, end: Moment)? {
        let (start, end) =
            switch interval {
            case .receivedToFirstFeedback: (received, firstFeedback)
            case .receivedToClosed: (received, closed)
            case .firstFeedbackToClosed: (firstFeedback, closed)
            }
        guard let start, let end else { return nil }
        return (start, end)
    }

    /// The answer of a measure between two moments: computed where it is left out, and never another than the moments say.
    func answer(
        _ answer: UnderstoodAnswer, of item: Item, at position: SourcePosition, log: inout ProblemLog
    ) -> UnderstoodAnswer? {
        guard case .measure(let measure) = item.answer, let interval = measure.between,
            let (start, end) = ends(of: interval)
        else { return answer }
        let seconds = end.timestamp.sinceEpoch - start.timestamp.sinceEpoch
        if seconds.isNegative {
            let names = interval.names
            log.add(
                MomentProblem.endBeforeStart(item: item.id, start: names.start, end: names.end, start.position),
                at: end.position)
            return nil
        }
        let computed = seconds.durationText
        if answer.written.isEmpty {
            return UnderstoodAnswer(value: .number(seconds), written: computed, remark: answer.remark)
        }
        if answer.value == .unanswered || answer.value == .number(seconds) { return answer }
        log.add(
            MomentProblem.disagreement(
                item: item.id, written: answer.written, computed: computed, start: start.position, end: end.position),
            at: position)
        return nil
    }
}

extension Measure.Interval {
    /// The keys of both ends.
    fileprivate var names: (start: String, end: String) {
        let (start, end): (SubmissionField, SubmissionField) =
            switch self {
            case .receivedToFirstFeedback: (.received, .firstFeedback)
            case .receivedToClosed: (.received, .closed)
            case .firstFeedbackToClosed: (.firstFeedback, .closed)
            }
        return (start.name, end.name)
    }
}

extension Fraction {
    /// Seconds as `23 h 10 min`, which reads back as the same duration.
    var durationText: String {
        let hours = (divided(by: 3_600) ?? .zero).floor()
        let minutes = ((self - hours * 3_600).divided(by: 60) ?? .zero).floor()
        let seconds = self - hours * 3_600 - minutes * 60
        var parts: [String] = []
        if !hours.isZero { parts.append("\(hours.decimalText(decimals: 0)) h") }
        if !minutes.isZero { parts.append("\(minutes.decimalText(decimals: 0)) min") }
        if !seconds.isZero || parts.isEmpty { parts.append("\(seconds.shortText(decimals: 9)) s") }
        return parts.joined(separator: " ")
    }
}
