internal import AuditFilling
internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import SubmissionDocument

extension FillSession {
    // MARK: Stopwatch

    mutating func startStopwatch() throws(FillDesk.Departure) {
        guard let question = current, case .measure(let measure) = checklist.items[question.item].answer,
            case .duration = measure.quantity
        else { return try desk.refuse(BilingualText(zh: "这一题不是时长，不用计时", en: "this question is not about a duration")) }
        let event = JournalEvent.timing(
            item: checklist.items[question.item].id, person: question.person, unit: question.unit)
        let start = clock.elapsed
        try record(event)
        let clock = clock
        try stop(question) { clock.elapsed - start }
    }

    /// A stopwatch that ran while nobody was here goes on by the wall clock.
    mutating func resumeStopwatch() throws(FillDesk.Departure) {
        guard let timing = filling.timing,
            let item = checklist.items.firstIndex(where: { $0.id == timing.item }),
            let passed = seconds(from: timing.started, to: clock.now())?.floor().integer, passed >= 0
        else { return try record(.untimed) }
        let question = Question(item: item, person: timing.person, unit: timing.unit)
        current = question
        try show(question)
        try desk.say(
            BilingualText(
                zh: "秒表从 \(timing.started) 起一直在走，停止时按钟表时间计算。",
                en: "The stopwatch has been running since \(timing.started); it is read by the wall clock."))
        let start = clock.elapsed
        let clock = clock
        try stop(question) { passed * 1_000 + clock.elapsed - start }
    }

    private mutating func stop(
        _ question: Question, reading: @escaping @Sendable () -> Int
    ) throws(FillDesk.Departure) {
        let language = desk.language
        let keys = BilingualText(
            zh: "回车停止，x 未达到，c 取消", en: "Enter stops, x not reached, c cancels"
        ).wording(in: language)
        while true {
            let reply = try desk.ask(still: keys + " > ") {
                stopwatchAnswer(milliseconds: reading() / 1_000 * 1_000, in: language) + "  " + keys + " > "
            }
            let shown = reading()
            switch reply.comparisonKey {
            case "": return try take(stopwatchAnswer(milliseconds: shown, in: language))
            case "x":
                let after = stopwatchAnswer(milliseconds: shown, in: language)
                return try take(language == .zh ? "未达到，\(after)后放弃" : "not reached, gave up after \(after)")
            case "c":
                try record(.untimed)
                return
            default: try desk.refuse(BilingualText(zh: keys, en: keys))
            }
        }
    }

    /// The time as the answer. One that is not taken, for want of a note or a photograph, is told, so that it is not lost.
    private mutating func take(_ time: String) throws(FillDesk.Departure) {
        try answer(time)
        guard filling.timing != nil else { return }
        try record(.untimed)
        try desk.say(
            BilingualText(
                zh: "秒表停在 \(time)，还没有记为答案；可以直接输入", en: "The stopwatch shows \(time), which is no answer yet; type it"))
    }

    // MARK: Moments

    /// Both moments between which a duration lies.
    mutating func takeTimes() throws(FillDesk.Departure) {
        guard let question = current, case .measure(let measure) = checklist.items[question.item].answer,
            let interval = measure.between
        else {
            return try desk.refuse(BilingualText(zh: "这一题不按时刻计算", en: "this question is not computed from moments"))
        }
        var observation = WrittenObservation(answer: .left)
        for moment in interval.moments {
            guard let text = try ask(moment) else { return }
            switch moment {
            case .received: observation.received = text
            case .firstFeedback: observation.firstFeedback = text
            case .closed: observation.closed = text
            default: break
            }
        }
        let ends = [observation.received, observation.firstFeedback, observation.closed].compactMap(\.self)
        guard let between = seconds(from: ends[0], to: ends[1]) else { return }
        observation.note = pending.note
        try settle(observation, .number(between), for: question)
    }

    private func ask(_ moment: SubmissionField) throws(FillDesk.Departure) -> String? {
        while true {
            let reply = try desk.askText(
                BilingualText(
                    zh: "\(moment.chinese)，如 2026-10-12 09:05（回车返回题目） > ",
                    en: "\(moment.name) such as 2026-10-12 09:05 (Enter goes back to the question) > "))
            if reply.isBlank { return nil }
            if let text = withOffset(reply) { return text }
            try desk.refuse(
                BilingualText(
                    zh: "不是日期和时刻；应如 2026-10-12 09:05", en: "that is no date and time; such as 2026-10-12 09:05"))
        }
    }

    /// A moment with its offset; that of the network's time zone where none is written.
    private func withOffset(_ written: String) -> String? {
        let day =
            writtenDate(String(written.trimmed.prefix { $0 != " " && $0 != "T" })) ?? writtenDate(filling.audit.date)
        return day.flatMap {
            writtenMoment(written, offset: WallClock.offset(in: catalogue.network?.timeZone, on: $0))
        }
    }
}

extension Measure.Interval {
    /// The columns of both ends.
    fileprivate var moments: [SubmissionField] {
        switch self {
        case .receivedToFirstFeedback: [.received, .firstFeedback]
        case .receivedToClosed: [.received, .closed]
        case .firstFeedbackToClosed: [.firstFeedback, .closed]
        }
    }
}
