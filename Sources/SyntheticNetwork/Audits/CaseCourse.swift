internal import ChecklistModel

/// When a case was received, first answered and closed, in minutes since its month began.
struct CaseCourse {
    let received: Int
    let firstFeedback: Int
    /// Nil for a case that was still open at the audit.
    let closed: Int?

    /// Seconds from one moment to the other; nil when the case has not come so far.
    func seconds(_ interval: Measure.Interval) -> Int? {
        switch interval {
        case .receivedToFirstFeedback: (firstFeedback - received) * 60
        case .receivedToClosed: closed.map { ($0 - received) * 60 }
        case .firstFeedbackToClosed: closed.map { ($0 - firstFeedback) * 60 }
        }
    }
}

extension AnsweringRound {
    /// The course of what is looked at, drawn when it is first asked for.
    mutating func course(of look: Look) -> CaseCourse {
        let name = look.unit ?? look.person ?? ""
        if let known = courses[name] { return known }
        let end = (date.day - 1) * 1_440 + 18 * 60
        // Late enough to be of this month, early enough for a late answer before the audit.
        let received = random.below(max(1, date.day - 3)) * 1_440 + random.int((8 * 60)...(20 * 60))
        let reply = wait(.receivedToFirstFeedback, look) ?? 90
        let firstFeedback = min(received + max(5, reply), end)
        let work = wait(.receivedToClosed, look) ?? wait(.firstFeedbackToClosed, look).map { $0 + reply } ?? 2_000
        let closed = max(firstFeedback + 10, received + work)
        let course = CaseCourse(
            received: received, firstFeedback: firstFeedback, closed: closed > end ? nil : closed)
        courses[name] = course
        return course
    }

    /// Minutes that a case took, as good or bad as the item that asks for them; nil when none does.
    private mutating func wait(_ interval: Measure.Interval, _ look: Look) -> Int? {
        guard let planned = plan.timed[interval] else { return nil }
        let misses = misses(of: planned, look, isWeak: making.isWeak(planned))
        guard let first = planned.drawing.seconds(misses: misses, &random) else { return nil }
        // Of what is in time most is soon.
        let second = misses == 0 ? planned.drawing.seconds(misses: 0, &random) : nil
        return min(first, second ?? first) / 60
    }
}

/// A moment of a month as RFC 3339 writes it, at the offset of the sample's time zone.
func momentText(minutes: Int, of month: Month) -> String {
    let inMonth = min(max(0, minutes), month.days * 1_440 - 1)
    let (day, minute) = (inMonth / 1_440 + 1, inMonth % 1_440)
    return "\(month.text)-\(twoDigits(day))T\(twoDigits(minute / 60)):\(twoDigits(minute % 60)):00+08:00"
}

func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
