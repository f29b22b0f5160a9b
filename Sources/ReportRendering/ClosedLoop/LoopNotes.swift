internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
public import Compliance
internal import Scoring

/// What is said beside an item of an audit about its corrective action and its appeal.
public struct LoopNotes: Sendable {
    struct Note: Sendable {
        let people: [String]
        let unit: String?
        let text: BilingualText
    }

    private struct Place: Hashable {
        let audit: String
        let item: String
    }

    private var notes: [Place: [Note]] = [:]

    public init(_ loop: LoopRecords) {
        for action in loop.actions where action.state != .withdrawn {
            let note = Note(
                people: action.people, unit: action.unit,
                text: MonthLoopWording.action(action.id.text, action.state, due: action.due.text))
            for occurrence in action.occurrences {
                add(note, at: Place(audit: occurrence.audit, item: action.item))
            }
        }
        for appeal in loop.appeals {
            let subject = appeal.subject
            add(
                Note(
                    people: subject.people, unit: subject.unit, text: MonthLoopWording.appeal(appeal.id, appeal.state)),
                at: Place(audit: subject.audit, item: subject.item))
        }
    }

    /// An action that was found several times in one audit is named once.
    private mutating func add(_ note: Note, at place: Place) {
        if notes[place]?.contains(where: { $0.text == note.text }) ?? false { return }
        notes[place, default: []].append(note)
    }

    func notes(audit: String, item: String) -> [Note] { notes[Place(audit: audit, item: item)] ?? [] }
}

extension Scorecard {
    /// What the ledger says of one finding.
    func loopNotes(of finding: Finding, _ context: ReportContext) -> [BilingualText] {
        let observation = self.observation(finding)
        let people = observation?.people.map { audit.people[$0].id } ?? []
        return (context.loop?.notes(audit: audit.id, item: checklist.items[finding.item].id) ?? []).filter { note in
            note.unit == observation?.unit && Set(note.people) == Set(people)
        }.map(\.text)
    }

    /// A list of what the ledger says of some items, and of what is waived.
    ///
    /// - Parameter person: an id; only what names this person.
    func loopBlocks(of items: some Sequence<Int>, person: String? = nil, _ context: ReportContext) -> [Block] {
        let waived = items.filter { person == nil && [.waived, .waiverExpired].contains(self.items[$0].state) }.map {
            index -> [Inline] in
            [
                .text(
                    context.say(CardWording.about(checklist.items[index].id, stateText(of: self.items[index], context)))
                )
            ]
        }
        let lines = items.flatMap { index -> [[Inline]] in
            let item = checklist.items[index]
            return (context.loop?.notes(audit: audit.id, item: item.id) ?? [])
                .filter { note in person.map(note.people.contains) ?? true }
                .map { note in
                    let subject = context.listed(note.people.map(name) + [note.unit].compactMap(\.self))
                    let about = subject.isEmpty ? item.id : "\(item.id) \(subject)"
                    return [.text(context.say(CardWording.about(about, context.say(note.text))))]
                }
        }
        return lines.isEmpty && waived.isEmpty
            ? [] : [context.heading(2, MonthLoopWording.loop), .list(lines + waived)]
    }

    private func name(ofPerson id: String) -> String { audit.people.first { $0.id == id }?.name ?? id }
}
