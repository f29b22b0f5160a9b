internal import BilingualText
internal import ChecklistModel
internal import Scoring

extension Scorecard {
    /// The unit and the people that an observation is about; empty when it names none.
    func subject(of observation: Observation, _ context: ReportContext) -> String {
        let people = context.listed(names(of: observation))
        guard let unit = observation.unit, !unit.isEmpty else { return people }
        return people.isEmpty ? unit : unit + " · " + people
    }

    /// The answer as written; a blank is named.
    func answer(of observation: Observation, _ context: ReportContext) -> String {
        answer(observation.written, context)
    }

    /// The same from what was written.
    func answer(_ written: String, _ context: ReportContext) -> String {
        written.isEmpty ? context.say(CardWording.blank) : written.shortened(to: Self.longestAnswer)
    }

    /// Every different answer of one item with its count, such as `是 ×4；否 ×1`.
    func answers(of item: Int, _ context: ReportContext) -> String {
        let observations = observations(of: item)
        if observations.count == 1 { return answer(observations[0].written, context) }
        var groups = OrderedGroups<String, Int>()
        for (position, observation) in observations.enumerated() {
            groups.append(position, to: answer(of: observation, context))
        }
        let shown = groups.groups.prefix(Self.mostAnswers).map { CardWording.answeredTimes($0.key, $0.members.count) }
        let more = groups.groups.count - shown.count
        return (shown + (more > 0 ? [context.say(PageWording.andMore(more))] : []))
            .joined(separator: context.say(CardWording.separator))
    }

    /// The state with what stands behind it: who waived the item until when, or why it is not applicable.
    func stateText(of item: ItemScore, _ context: ReportContext) -> String {
        let state = context.say(item.state.wording)
        switch item.state {
        case .waived, .waiverExpired:
            guard let waiver = audit.waivers.first(where: { $0.item == item.item }) else { return state }
            let reason = context.say(CardWording.waiver(waiver.owner, waiver.reason, until: waiver.until.text))
            return context.say(CardWording.remark(state, note: reason.shortened(to: 200)))
        case .notApplicable:
            let notes = observations(of: item.item).compactMap(\.note).filter { !$0.isEmpty }
            guard !notes.isEmpty else { return state }
            let text = notes.joined(separator: context.say(CardWording.separator)).shortened(to: 200)
            return context.say(CardWording.remark(state, note: text))
        default: return state
        }
    }

    private static let longestAnswer = 80
    private static let mostAnswers = 6
}

extension String {
    /// At most `length` code points and an ellipsis, so that one hostile cell cannot swamp a page.
    func shortened(to length: Int) -> String {
        utf8.count <= length || unicodeScalars.count <= length ? self : String(unicodeScalars.prefix(length)) + "…"
    }
}

extension Observation {
    /// Note and evidence for a table cell. Evidence came from outside: shown, never a link.
    func remarks(_ context: ReportContext) -> [Inline] {
        let note = note.map { [Inline.text($0.shortened(to: 500))] } ?? []
        guard let evidence else { return note }
        let lead =
            (note.isEmpty ? "" : context.say(CardWording.separator))
            + context.say(PageWording.label(context.say(CardWording.evidence)))
        return note + [.text(lead), .code(evidence.shortened(to: 200))]
    }
}
