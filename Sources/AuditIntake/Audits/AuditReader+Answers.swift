internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

/// One observation after reading; shared, since every check of the audit looks at it.
final class ObservedAnswer {
    /// Nil when it was refused.
    let value: AnswerValue?
    let observation: Observation?
    let position: SourcePosition
    /// True when the answer's cell is empty, as opposed to 待查 and the like.
    let isBlank: Bool
    /// True when somebody is named, even if the name was refused.
    let namesPeople: Bool
    /// Nil when nobody is named or a name was refused.
    let people: [Int]?
    let unit: String?
    let at: Timestamp?
    /// True when it carries a moment: what was received and is still open says something.
    let hasMoments: Bool
    /// A forbidden "not applicable", refused only if the item applies.
    let refusedIfApplying: AnswerRefusal?

    init(
        value: AnswerValue?, observation: Observation?, position: SourcePosition, isBlank: Bool, namesPeople: Bool,
        people: [Int]?, unit: String?, at: Timestamp?, hasMoments: Bool, refusedIfApplying: AnswerRefusal?
    ) {
        self.value = value
        self.observation = observation
        self.position = position
        self.isBlank = isBlank
        self.namesPeople = namesPeople
        self.people = people
        self.unit = unit
        self.at = at
        self.hasMoments = hasMoments
        self.refusedIfApplying = refusedIfApplying
    }

    /// True for a blank that says nothing about anybody or anything.
    var saysNothing: Bool { isBlank && !namesPeople && unit == nil && !hasMoments }
}

extension AuditReader {
    /// For each item of the checklist what was observed, in file order.
    func readAnswers(
        _ answers: [AnswerDraft], checklist: ChecklistIndex, people: inout PeopleRegistry, units: inout UnitRegistry,
        log: inout ProblemLog
    ) -> [[ObservedAnswer]] {
        var observed = [[ObservedAnswer]](repeating: [], count: checklist.checklist.items.count)
        for written in answers {
            let index = checklist.itemIndex(written.item.text.trimmed)
            func read(_ answer: AnswerDraft) {
                let named = people.resolve(answer.people, log: &log)
                guard let index else {
                    reportUnknownItem(answer.item, checklist: checklist.checklist, log: &log)
                    return
                }
                let reader = checklist.readers[index]
                let unit = answer.unit.flatMap { $0.text.isBlank ? nil : units.spelling(of: $0.text) }
                // Nearly always it is settled what an answer is.
                observed[index].append(
                    answer.loose.isEmpty
                        ? observe(answer, with: reader, people: named, unit: unit, log: &log)
                        : observe(
                            answer.settled(for: reader.item, log: &log), with: reader, people: named, unit: unit,
                            log: &log))
            }
            if case .sequence = written.value {
                written.observations(of: index.map { checklist.checklist.items[$0] }).forEach(read)
            } else {
                read(written)
            }
        }
        return observed
    }

    private func observe(
        _ answer: AnswerDraft, with reader: AnswerReader, people: [Int]?, unit: String?, log: inout ProblemLog
    ) -> ObservedAnswer {
        var refusal: AnswerRefusal?
        let understood = understand(answer, with: reader, refusedIfApplying: &refusal, log: &log).flatMap {
            answer.moments.answer($0, of: reader.item, at: answer.position, log: &log)
        }
        if let digest = answer.evidenceDigest, !isDigest(digest.text) {
            log.add(EvidenceProblem.noDigest(digest.text), at: digest.position)
        }
        if let cited = answer.evidence, let problem = evidence?.problem(of: cited, digest: answer.evidenceDigest?.text)
        {
            log.add(problem, at: answer.position)
        }
        let times = answer.moments.times
        let observation = understood.flatMap { understood in
            people.map { people in
                Observation(
                    value: understood.value, written: understood.written, people: people, unit: unit,
                    note: joined(understood.remark, answer.note), evidence: answer.evidence, times: times)
            }
        }
        return ObservedAnswer(
            value: understood?.value, observation: observation, position: answer.position,
            isBlank: understood?.written.isEmpty ?? false, namesPeople: people != [], people: people, unit: unit,
            at: answer.at, hasMoments: times != nil, refusedIfApplying: refusal)
    }

    private func understand(
        _ answer: AnswerDraft, with reader: AnswerReader, refusedIfApplying: inout AnswerRefusal?,
        log: inout ProblemLog
    ) -> UnderstoodAnswer? {
        do throws(AnswerProblem) {
            switch answer.value {
            case .text(let written): return try reader.read(written.text, nextCell: answer.nextCell)
            case .counts(let counts, _): return try reader.read(counts: counts)
            case .list(let options, let problem, let position):
                guard reader.options != nil else {
                    log.add(problem, at: position)
                    return nil
                }
                return try reader.read(list: options.map(\.text))
            case .sequence(let options, _):
                if reader.item.takesSeveralObservations { throw .listAmbiguous }
                return try reader.read(list: options.map(\.text))
            case .refused: return nil
            }
        } catch {
            let refusal = AnswerRefusal(reader: reader, written: answer.writtenText, problem: error)
            if error == .notApplicableForbidden, reader.item.dependency != nil {
                refusedIfApplying = refusal
                return UnderstoodAnswer(value: .notApplicable, written: answer.writtenText, remark: nil)
            }
            log.add(refusal, at: answer.position)
            return nil
        }
    }

    func reportUnknownItem(_ written: PlacedText, checklist: Checklist, log: inout ProblemLog) {
        let id = written.text.trimmed
        let suggestion = log.suggestion(for: id, among: checklist.items.map(\.id))
        log.add(
            ObservationProblem.unknownItem(id, checklist: checklist.id, suggestion: suggestion), at: written.position)
    }

    /// A remark taken out of the answer's cell, and the note.
    private func joined(_ remark: String?, _ note: String?) -> String? {
        guard let remark, let note, remark != note else { return remark ?? note }
        return remark + "; " + note
    }
}
