internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

/// One observation after reading; `value` is nil when it was refused.
struct ObservedAnswer {
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

    /// True for a blank that says nothing about anybody or anything.
    var saysNothing: Bool { isBlank && !namesPeople && unit == nil }
}

extension AuditReader {
    /// For each item of the checklist what was observed, in file order.
    func readAnswers(
        _ answers: [AnswerDraft], checklist: ChecklistIndex, people: inout PeopleRegistry, units: inout UnitRegistry,
        log: inout ProblemLog
    ) -> [[ObservedAnswer]] {
        var observed = [[ObservedAnswer]](repeating: [], count: checklist.checklist.items.count)
        for answer in answers {
            let named = people.resolve(answer.people, log: &log)
            guard let index = checklist.itemIndex(answer.item.text.trimmed) else {
                reportUnknownItem(answer.item, checklist: checklist.checklist, log: &log)
                continue
            }
            let understood = understand(answer, with: checklist.readers[index], log: &log)
            let unit = answer.unit.flatMap { $0.text.isBlank ? nil : units.spelling(of: $0.text) }
            let observation = understood.flatMap { understood in
                named.map { people in
                    Observation(
                        value: understood.value, written: understood.written, people: people, unit: unit,
                        note: joined(understood.remark, answer.note), evidence: answer.evidence)
                }
            }
            observed[index].append(
                ObservedAnswer(
                    value: understood?.value, observation: observation, position: answer.position,
                    isBlank: understood?.written.isEmpty ?? false, namesPeople: named != [], people: named, unit: unit,
                    at: answer.at))
        }
        return observed
    }

    private func understand(
        _ answer: AnswerDraft, with reader: AnswerReader, log: inout ProblemLog
    ) -> UnderstoodAnswer? {
        do throws(AnswerProblem) {
            switch answer.value {
            case .text(let written): return try reader.read(written.text, nextCell: answer.nextCell)
            case .counts(let counts, _): return try reader.read(counts: counts)
            case .refused: return nil
            }
        } catch {
            log.add(AnswerRefusal(reader: reader, written: answer.writtenText, problem: error), at: answer.position)
            return nil
        }
    }

    private func reportUnknownItem(_ written: PlacedText, checklist: Checklist, log: inout ProblemLog) {
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

extension AnswerDraft {
    fileprivate var writtenText: String {
        switch value {
        case .text(let written): written.text.trimmed
        case .counts(let counts, _): counts.map { "\($0.kind) \($0.count)" }.joined(separator: ", ")
        case .refused: ""
        }
    }
}
