internal import ChecklistModel
internal import ExactArithmetic
internal import SubmissionDocument

/// Goes through the items of one audit and answers them.
struct AnsweringRound {
    let making: AuditMaking
    let crew: Crew
    let units: [WrittenUnits]
    let date: CivilDate
    var random: RandomStream

    /// For each item the answer that others may depend on; nil for items that do not apply.
    private var values: [AnswerValue?]
    /// By unit or person.
    var courses: [String: CaseCourse] = [:]
    /// Who dealt with a unit, by unit and department.
    var handlers: [String: Crew.Member] = [:]
    var photos = 0
    private var notApplicableAnswers = 0

    init(
        making: AuditMaking, crew: Crew, units: [WrittenUnits], date: CivilDate, random: RandomStream
    ) {
        self.making = making
        self.crew = crew
        self.units = units
        self.date = date
        self.random = random
        values = [AnswerValue?](repeating: nil, count: making.plan.items.count)
    }

    var plan: ChecklistPlan { making.plan }

    /// The entries of each item; none for those that do not apply and for blank remarks.
    mutating func answers() -> [[WrittenObservation]] {
        var entries = [[WrittenObservation]](repeating: [], count: plan.items.count)
        for index in plan.order { entries[index] = answers(of: index) }
        return entries
    }

    private mutating func answers(of index: Int) -> [WrittenObservation] {
        let planned = plan.items[index]
        guard applies(planned.item) else { return [] }
        values[index] = .unanswered
        if planned.item.isOftenBlank, random.happens(perMille: 300) { return [] }
        let isWeak = making.isWeak(planned)
        var entries: [WrittenObservation] = []
        var refused = 0
        for look in looks(at: planned.item) {
            let (value, entry) = entry(of: planned, look, isWeak: isWeak, earlierRefusals: refused)
            if entries.isEmpty { values[index] = value }
            if value == .notApplicable { refused += 1 }
            entries.append(entry)
        }
        return entries
    }

    /// A blank decides nothing, so that what depends on it applies.
    private func applies(_ item: Item) -> Bool {
        guard let dependency = item.dependency, values.indices.contains(dependency.item) else { return true }
        guard let other = values[dependency.item] else { return false }
        return other == .unanswered || dependency.isMet(by: other)
    }

    private mutating func entry(
        of planned: ItemPlan, _ look: Look, isWeak: Bool, earlierRefusals: Int
    ) -> (AnswerValue, WrittenObservation) {
        let item = planned.item
        if mayBeNotApplicable(planned, earlierRefusals), random.happens(perMille: planned.notApplicable) {
            return notApplicable(planned, look, Remarks.onNotApplicable)
        }
        if case .measure(let measure) = item.answer, let interval = measure.between {
            return timed(planned, look, interval, earlierRefusals)
        }
        let misses = misses(of: planned, look, isWeak: isWeak)
        let value = planned.drawing.draw(misses: misses, skill: look.member?.skill, day: date, &random)
        var entry = WrittenObservation(
            person: look.person, unit: look.unit,
            answer: planned.drawing.written(value, making.profile.words), at: look.at)
        remark(on: &entry, value, item, isWeak: isWeak)
        return (value, entry)
    }

    private func mayBeNotApplicable(_ planned: ItemPlan, _ earlier: Int) -> Bool {
        planned.notApplicable > 0 && earlier < planned.item.notApplicable.atMost ?? .max
            && notApplicableAnswers < plan.checklist.notApplicableLimit ?? .max
    }

    private mutating func notApplicable(
        _ planned: ItemPlan, _ look: Look, _ reasons: [String]
    ) -> (AnswerValue, WrittenObservation) {
        notApplicableAnswers += 1
        let isReasoned = planned.item.notApplicable.needsReason || random.happens(perMille: 800)
        let entry = WrittenObservation(
            person: look.person, unit: look.unit, answer: planned.drawing.written(.notApplicable, making.profile.words),
            note: isReasoned ? random.pick(reasons) : nil, at: look.at)
        return (.notApplicable, entry)
    }

    /// A duration between two moments, which stand in place of the answer.
    private mutating func timed(
        _ planned: ItemPlan, _ look: Look, _ interval: Measure.Interval, _ earlierRefusals: Int
    ) -> (AnswerValue, WrittenObservation) {
        let course = course(of: look)
        guard let seconds = course.seconds(interval) else {
            if mayBeNotApplicable(planned, earlierRefusals) {
                return notApplicable(planned, look, Remarks.onOpenCases)
            }
            let value = AnswerValue.notReached(after: nil)
            var entry = WrittenObservation(
                person: look.person, unit: look.unit,
                answer: planned.drawing.written(value, making.profile.words))
            remark(on: &entry, value, planned.item, isWeak: false)
            return (value, entry)
        }
        let value = AnswerValue.number(Fraction(seconds))
        var entry = WrittenObservation(person: look.person, unit: look.unit, answer: .left)
        if interval != .firstFeedbackToClosed { entry.received = moment(course.received) }
        if interval != .receivedToClosed { entry.firstFeedback = moment(course.firstFeedback) }
        if interval != .receivedToFirstFeedback { entry.closed = course.closed.map(moment) }
        remark(on: &entry, value, planned.item, isWeak: false)
        return (value, entry)
    }

    private func moment(_ minutes: Int) -> String { momentText(minutes: minutes, of: making.month) }

    mutating func misses(of planned: ItemPlan, _ look: Look, isWeak: Bool) -> Int {
        let chance = making.chance(of: planned, skill: look.member?.skill.quality ?? 0, isWeak: isWeak)
        return random.happens(perMille: chance) ? 0 : 1 + random.streak(perMille: 350, atMost: 5)
    }
}
