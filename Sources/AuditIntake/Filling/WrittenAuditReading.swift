public import BilingualText
public import ChecklistModel
internal import Diagnostics
public import SubmissionDocument

/// What an audit that is still being written amounts to, judged as its submission would be.
public struct WrittenAuditReading: Sendable {
    /// Ready for scoring; nil while something is refused.
    public let audit: Audit?
    /// Errors and warnings in the order of the answers.
    public let problems: [WrittenProblem]
    /// For each item of the checklist, in its order.
    public let standings: [WrittenStanding]
}

/// Something wrong with an audit that is being written.
public struct WrittenProblem: Sendable, Hashable {
    /// True when it refuses the audit.
    public let isError: Bool
    public let message: BilingualText
    /// The observation it is about, counted from 0 over all items; nil when it is about the audit as a whole.
    public let observation: Int?
}

/// How far one item of an audit that is being written has come.
public enum WrittenStanding: Sendable, Hashable {
    /// Nothing was observed yet, or what was observed is blank.
    case open
    case answered
    /// Another item's answer, or its waiver, leaves this one out (scoring rule 4.5); the index of that item.
    case doesNotApply(cause: Int)
}

/// Reads what has been written so far of one audit.
///
/// - Returns: nil when the catalogue does not know the checklist or its version.
public func readWrittenAudit(_ written: WrittenAudit, catalogue: IntakeCatalogue) -> WrittenAuditReading? {
    guard
        let checklist = catalogue.versions(of: written.checklist).first(where: {
            $0.checklist.version == written.version
        })
    else { return nil }
    var log = ProblemLog(file: "")
    log.begin(audit: written.id)
    let reader = AuditReader(catalogue: catalogue, file: "")
    let reading = reader.readWhole(written.draft(log: &log), log: &log)
    let problems = log.finish().map { diagnostic in
        let number = diagnostic.position.map { $0.line - 1 } ?? -1
        return WrittenProblem(
            isError: diagnostic.severity == .error, message: diagnostic.message, observation: number < 0 ? nil : number)
    }
    let standings = checklist.checklist.items.indices.map { index in
        reading.terms.map { WrittenStanding(of: index, in: $0) } ?? .open
    }
    return WrittenAuditReading(audit: reading.submission?.audit, problems: problems, standings: standings)
}

extension WrittenStanding {
    fileprivate init(of index: Int, in terms: AuditTerms) {
        if case .doesNotApply(let cause, _) = terms.standing(of: index) {
            self = .doesNotApply(cause: cause)
        } else {
            let isAnswered = terms.answers[index].contains { $0.value != nil && $0.value != .unanswered }
            self = isAnswered ? .answered : .open
        }
    }
}

extension WrittenAudit {
    /// The same as a file would say it; places are the numbers of the observations, 0 for the audit as a whole.
    fileprivate func draft(log: inout ProblemLog) -> SubmissionDraft {
        let head = SourcePosition.answer(0)
        var draft = SubmissionDraft(id: PlacedText(id, at: head))
        let fields: [(SubmissionField, String?)] = [
            (.checklist, checklist), (.version, version), (.dealer, dealer), (.date, date), (.auditor, auditor),
            (.department, department),
        ]
        for case (let field, let text?) in fields { draft.head[field] = PlacedText(text, at: head) }
        if !people.isEmpty { draft.people = people.map { PlacedText($0, at: head) } }
        if !units.isEmpty {
            draft.units = .byKind(
                units.map { unit in (PlacedText(unit.kind, at: head), unit.names.map { PlacedText($0, at: head) }) })
        }
        for item in answers {
            for observation in item.observations {
                let place = SourcePosition.answer(draft.answers.count + 1)
                draft.answers.append(observation.draft(of: item.item, at: place, log: &log))
            }
        }
        return draft
    }
}

extension WrittenObservation {
    fileprivate func draft(of item: String, at place: SourcePosition, log: inout ProblemLog) -> AnswerDraft {
        func moment(_ text: String?, _ field: SubmissionField) -> Moment? {
            text.flatMap { Moment(PlacedText($0, at: place), key: field.name, log: &log) }
        }
        return AnswerDraft(
            item: PlacedText(item, at: place), value: answer.value(of: item, at: place),
            people: person.map { [PlacedText($0, at: place)] } ?? [], unit: unit.map { PlacedText($0, at: place) },
            note: note, evidence: evidence, evidenceDigest: evidenceDigest.map { PlacedText($0, at: place) },
            at: moment(at, .at)?.timestamp,
            moments: Moments(
                received: moment(received, .received), firstFeedback: moment(firstFeedback, .firstFeedback),
                closed: moment(closed, .closed)))
    }
}

extension WrittenAnswer {
    fileprivate func value(of item: String, at place: SourcePosition) -> AnswerDraft.Value {
        switch self {
        case .text(let text): .text(PlacedText(text, at: place))
        case .mapping(let pairs): .counts(pairs.map { ($0.name, $0.value) }, at: place)
        case .list(let options):
            .list(
                options.map { PlacedText($0, at: place) },
                otherwise: .shape(key: item, expected: .answer, found: BilingualText(zh: "列表", en: "a list")), at: place
            )
        case .left: .text(PlacedText("", at: place))
        }
    }
}
