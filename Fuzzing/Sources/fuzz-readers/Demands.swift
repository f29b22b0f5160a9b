internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import Scoring

/// Every diagnostic stands inside its text, and has words in both languages that can be shown.
func demandPlaces(of diagnostics: [Diagnostic], in text: (Diagnostic) -> String?) {
    var known: (text: String, lines: SourceLines)?
    for diagnostic in diagnostics {
        demand(diagnostic.message.zh?.isEmpty == false && diagnostic.message.en?.isEmpty == false, "a silent message")
        guard let position = diagnostic.position else {
            _ = diagnostic.rendered(in: .zh)
            continue
        }
        guard position.notation == .text, let source = text(diagnostic) else {
            demand(position.line >= 1 && position.column >= 1, "\(diagnostic) counts from 0")
            continue
        }
        if known?.text != source { known = (source, SourceLines(source)) }
        guard let lines = known?.lines, let line = lines[position.line] else {
            fatalError("\(diagnostic.rendered(in: .en)) names a line that is not there")
        }
        demand(
            (1...line.unicodeScalars.count + 1).contains(position.column),
            "\(diagnostic.rendered(in: .en)) names a column that is not there")
        _ = diagnostic.rendered(in: .en, source: lines)
    }
}

/// What was accepted can be scored, and stays within its limits.
func demandScore(_ audit: Audit, _ checklist: Checklist) {
    let card = score(audit, by: checklist)
    for value in [card.computed, card.score, card.final] {
        guard let value else { continue }
        demand(value >= 0, "\(value) is below 0")
        guard let ceiling = checklist.ceiling else { continue }
        demand(value <= max(ceiling, .hundred), "\(value) is above the ceiling")
    }
    demand(card.coverage.answered <= card.coverage.applicable, "more is answered than asked")
    demand((card.outcome == .incomplete) == (card.bounds != nil), "an incomplete audit has bounds, others none")
    demand(audit.observations.count == checklist.items.count, "observations of other items")
    for observation in audit.observations.joined() {
        demand(observation.people.allSatisfy(audit.people.indices.contains), "a person who is not there")
    }
}

/// A submitted file is read twice alike, its diagnostics have places, and its audits have scores.
func demandReading(_ bytes: [UInt8], _ catalogue: IntakeCatalogue, _ options: IntakeOptions = IntakeOptions()) {
    let result = readSubmissions(bytes, file: "f", catalogue: catalogue, options: options)
    demandPlaces(of: result.diagnostics) { result.texts[$0.file] ?? ($0.file == "f" ? result.text : nil) }
    demand(
        !result.submissions.isEmpty || result.diagnostics.hasErrors, "nothing was understood and nothing was refused")
    let errors = result.diagnostics.filter { $0.severity == .error && $0.file == "f" }
    // Of two audits with one id the first counts; what refuses the second bears the same id.
    let twice = Set(errors.filter { $0.message.en?.contains("already stands at") == true }.compactMap(\.audit))
    let refused = Set(errors.compactMap(\.audit)).subtracting(twice)
    for submission in result.submissions {
        demand(!submission.auditID.isBlank, "an audit without an id")
        demand(submission.file != "f" || !refused.contains(submission.auditID), "refused and understood")
        demandScore(submission.audit, submission.checklist)
    }
    let again = readSubmissions(bytes, file: "f", catalogue: catalogue, options: options)
    demand(again.diagnostics == result.diagnostics, "other messages the second time")
    demand(again.submissions.map(\.auditID) == result.submissions.map(\.auditID), "other audits the second time")
    for (one, other) in zip(result.submissions, again.submissions) {
        demand(described(one.audit) == described(other.audit), "other answers the second time")
        demand(one.audit.people == other.audit.people, "other people the second time")
    }
}

/// All that was observed, field by field.
private func described(_ audit: Audit) -> [[String]] {
    audit.observations.map { looks in
        looks.map {
            "\($0.value) \($0.written) \($0.people) \($0.unit as Any) \($0.note as Any) \($0.evidence as Any) \($0.times as Any)"
        }
    }
}
