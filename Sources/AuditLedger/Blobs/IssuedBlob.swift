internal import ChecklistModel
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

/// Everything that was issued about one audit, but for the checklist, which is kept once.
enum IssuedBlob {
    static let version: UInt8 = 1

    static func bytes(of audit: IssuedAudit) -> [UInt8] {
        var writer = BlobWriter(version: version)
        writer.text(audit.id)
        writer.dealer(audit.dealer)
        writer.date(audit.date)
        writer.text(audit.auditor)
        writer.textIfAny(audit.department)
        writer.people(audit.people)
        writer.outcome(audit.outcome)
        writer.textIfAny(audit.grade?.id)
        writer.numbers(audit.numbers)
        writer.number(audit.coverage.answered)
        writer.number(audit.coverage.applicable)
        writer.number(audit.observations)
        writer.list(audit.fired) { $0.fired($1) }
        writer.list(audit.sections) { $0.section($1) }
        writer.list(audit.items) { $0.item($1) }
        writer.list(audit.departments) { $0.slice($1) }
        writer.list(audit.pillars) { $0.slice($1) }
        writer.list(audit.teams) { $0.team($1) }
        writer.list(audit.personScores) { $0.person($1) }
        writer.list(audit.findings) { $0.finding($1) }
        writer.list(audit.complaints) { $0.complaint($1) }
        writer.list(audit.figures) { $0.figure($1) }
        writer.list(audit.indices) { $0.index($1) }
        return writer.bytes
    }

    /// The audit as it was issued; every position is checked against the checklist and the people.
    ///
    /// - Parameter checklist: the definition that it was scored with.
    static func audit(_ bytes: [UInt8], checklist: Checklist) throws(BlobDefect) -> IssuedAudit {
        var reader = try BlobReader(bytes, version: version)
        let (id, dealer, date, auditor) = (
            try reader.text(), try reader.dealer(), try reader.date(), try reader.text()
        )
        let (department, people) = (try reader.textIfAny(), try reader.people())
        let (outcome, grade) = (try reader.outcome(), try reader.grade(of: checklist))
        let numbers = try reader.issuedNumbers()
        let coverage = Coverage(answered: try reader.count(), applicable: try reader.count())
        let observations = try reader.count()
        let size = RecordSize(
            items: checklist.items.count, rules: checklist.rules.count, people: people.count)
        let audit = IssuedAudit(
            id: id, checklist: checklist, dealer: dealer, date: date, auditor: auditor, department: department,
            people: people, outcome: outcome, grade: grade, numbers: numbers, coverage: coverage,
            observations: observations,
            fired: try reader.list { (reader) throws(BlobDefect) in try reader.fired(size) },
            sections: try reader.list { (reader) throws(BlobDefect) in try reader.section() },
            items: try reader.items(size),
            departments: try reader.list { (reader) throws(BlobDefect) in try reader.slice() },
            pillars: try reader.list { (reader) throws(BlobDefect) in try reader.slice() },
            teams: try reader.list { (reader) throws(BlobDefect) in try reader.team() },
            personScores: try reader.list { (reader) throws(BlobDefect) in try reader.person(size) },
            findings: try reader.list { (reader) throws(BlobDefect) in try reader.finding(size) },
            complaints: try reader.list { (reader) throws(BlobDefect) in try reader.complaint(size) },
            figures: try reader.list { (reader) throws(BlobDefect) in try reader.figure(size) },
            indices: try reader.list { (reader) throws(BlobDefect) in try reader.indexEntry(size) })
        try reader.end()
        return audit
    }
}

/// How long the lists are that positions point into.
struct RecordSize {
    let items: Int
    let rules: Int
    let people: Int
}
