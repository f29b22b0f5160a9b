public import ChecklistModel
public import ContentDigest
internal import SQLiteDatabase

/// A month's report as it was published (scoring rule 9.3).
public struct Publication: Sendable, Hashable {
    public let month: Month
    /// From 1.
    public let revision: Int
    /// The day on which the month was looked at.
    public let asOf: CivilDate
    /// The newest sequence that went into it.
    public let mark: Int
    /// The network that it was read with.
    public let network: SHA256Digest?
    /// Why there is another revision.
    public let reason: String?
    /// When it was published, in RFC 3339 with an offset.
    public let published: String

    public init(
        month: Month, revision: Int, asOf: CivilDate, mark: Int, network: SHA256Digest?, reason: String?,
        published: String
    ) {
        self.month = month
        self.revision = revision
        self.asOf = asOf
        self.mark = mark
        self.network = network
        self.reason = reason
        self.published = published
    }
}

extension Ledger {
    /// The publications of a month, or of all months, in the order of month and revision.
    public func publications(of month: Month? = nil) throws(LedgerFailure) -> [Publication] {
        try translated {
            var publications: [Publication] = []
            try database.statement(PublicationSQL.list).each {
                $0.add(month?.text ?? "")
                // After every month there can be.
                $0.add(month?.text ?? "~")
            } read: { row in
                guard let month = Month(row.text(0)), let asOf = CivilDate(row.text(2)) else {
                    throw LedgerFailure(path, .corrupt)
                }
                publications.append(
                    Publication(
                        month: month, revision: row.integer(1), asOf: asOf, mark: row.integer(3),
                        network: row.isNull(4) ? nil : SHA256Digest(bytes: row.bytes(4)), reason: row.textIfAny(5),
                        published: row.text(6)))
            }
            return publications
        }
    }

    /// Keeps that a month was published; its revision must be the one after the last.
    public func publish(_ publication: Publication) throws(LedgerFailure) {
        try translated {
            try database.transaction {
                let last = try publications(of: publication.month).last?.revision ?? 0
                guard publication.revision == last + 1 else {
                    throw RecordFault.publishedMeanwhile(revision: last)
                }
                let network = try publication.network.map { digest in
                    guard let found = try sequence(of: digest) else { throw RecordFault.missingDefinition(digest) }
                    return found
                }
                try database.statement(PublicationSQL.insert).run {
                    $0.add(publication.month.text)
                    $0.add(publication.revision)
                    $0.add(publication.asOf.text)
                    $0.add(publication.mark)
                    $0.add(network)
                    $0.add(publication.reason)
                    $0.add(publication.published)
                }
            }
        }
    }
}
