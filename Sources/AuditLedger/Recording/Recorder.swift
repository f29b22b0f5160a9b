internal import ContentDigest
internal import SQLiteDatabase

/// Writes submissions within a transaction; its statements are compiled once.
final class Recorder {
    /// In `audit.superseded` of the current revision.
    static let current = Int.max

    private let database: SQLiteConnection
    private let newestSequence: SQLiteStatement
    private let findSubmission: SQLiteStatement
    private let insertSubmission: SQLiteStatement
    private let findFromSubmission: SQLiteStatement
    private let findCurrent: SQLiteStatement
    private let rows: AuditRows
    private let waivers: GrantedWaivers
    /// Sequences of definitions; each was committed before anything refers to it.
    private var definitions: [SHA256Digest: Int] = [:]
    private var sequence = 0

    init(_ database: SQLiteConnection) throws(SQLiteFailure) {
        self.database = database
        newestSequence = try database.statement(RecordingSQL.newestSequence)
        findSubmission = try database.statement(RecordingSQL.findSubmission)
        insertSubmission = try database.statement(RecordingSQL.insertSubmission)
        findFromSubmission = try database.statement(RecordingSQL.findFromSubmission)
        findCurrent = try database.statement(RecordingSQL.findCurrent)
        rows = try AuditRows(database)
        waivers = GrantedWaivers(database)
    }

    /// Sequences go on from the newest one; the transaction keeps others from taking the same.
    func begin() throws(SQLiteFailure) { sequence = try newestSequence.first { $0.integer(0) } ?? 0 }

    func nextSequence() -> Int {
        sequence += 1
        return sequence
    }

    func record(_ submissions: [LedgerSubmission], reason: String?) throws -> [RecordingOutcome] {
        try begin()
        return try submissions.map { try record($0, reason: reason) }
    }

    private func record(_ submission: LedgerSubmission, reason: String?) throws -> RecordingOutcome {
        let earlier = try findSubmission.first {
            $0.add(submission.digest.bytes)
        } read: {
            (sequence: $0.integer(0), receipt: Receipt(source: $0.text(1), received: $0.text(2)))
        }
        var stored = earlier?.sequence
        var outcomes: [AuditOutcome] = []
        for audit in submission.audits {
            let decision = try decide(audit, submission: earlier?.sequence, reason: reason)
            outcomes.append(decision.outcome)
            guard let revision = decision.revision else { continue }
            let file = try stored ?? insert(submission)
            stored = file
            let row = AuditRow(
                sequence: nextSequence(), revision: revision, submission: file,
                definition: try definition(audit.definition), reason: decision.superseded == nil ? nil : reason)
            if let superseded = decision.superseded { try rows.supersede(superseded, by: row.sequence) }
            try rows.insert(audit, row)
        }
        return RecordingOutcome(
            digest: submission.digest, earlier: earlier?.receipt, isStored: stored != nil, audits: outcomes)
    }

    private struct Decision {
        let outcome: AuditOutcome
        /// The revision to store; nil when there is none.
        var revision: Int?
        /// The sequence that it supersedes.
        var superseded: Int?
    }

    /// - Parameter submission: the sequence of the same bytes when they are known: what came from them once is not news,
    ///   even if it was superseded since.
    private func decide(_ audit: LedgerAudit, submission: Int?, reason: String?) throws -> Decision {
        if let submission, let revision = try revision(of: audit.id, from: submission) {
            return Decision(outcome: .known(revision: revision))
        }
        if audit.head.isTooLarge { return Decision(outcome: .refused(.scoreTooLarge)) }
        guard let current = try current(of: audit.id) else { return Decision(outcome: .added, revision: 1) }
        guard current.dealer == audit.head.dealer else {
            return Decision(outcome: .refused(.otherDealer(current.dealer)))
        }
        if try current.content == audit.content.bytes || waivers.isAllThatDiffers(audit, from: current.sequence) {
            return Decision(outcome: .known(revision: current.revision))
        }
        guard reason != nil else {
            return Decision(
                outcome: .refused(.needsReplacement(revision: current.revision, current.receipt)))
        }
        let revision = current.revision + 1
        return Decision(outcome: .revised(revision: revision), revision: revision, superseded: current.sequence)
    }

    private struct Current {
        let sequence: Int
        let revision: Int
        let dealer: String
        let content: [UInt8]
        let receipt: Receipt
    }

    private func current(of audit: String) throws(SQLiteFailure) -> Current? {
        try findCurrent.first {
            $0.add(audit)
            $0.add(Self.current)
        } read: {
            Current(
                sequence: $0.integer(0), revision: $0.integer(1), dealer: $0.text(2), content: $0.bytes(3),
                receipt: Receipt(source: $0.text(4), received: $0.text(5)))
        }
    }

    private func revision(of audit: String, from submission: Int) throws(SQLiteFailure) -> Int? {
        try findFromSubmission.first {
            $0.add(audit)
            $0.add(submission)
        } read: {
            $0.integer(0)
        }
    }

    private func insert(_ submission: LedgerSubmission) throws(SQLiteFailure) -> Int {
        let sequence = nextSequence()
        try insertSubmission.run {
            $0.add(sequence)
            $0.add(submission.digest.bytes)
            $0.add(submission.source)
            $0.add(submission.received)
            $0.add(submission.encoding)
            $0.add(submission.bytes.count)
            $0.add(submission.bytes)
        }
        return sequence
    }

    private func definition(_ digest: SHA256Digest) throws -> Int {
        if let known = definitions[digest] { return known }
        let found = try database.statement(DefinitionSQL.find).first {
            $0.add(digest.bytes)
        } read: {
            $0.integer(0)
        }
        guard let found else { throw RecordFault.missingDefinition(digest) }
        definitions[digest] = found
        return found
    }
}
