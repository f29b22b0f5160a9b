internal import ContentDigest

/// What the records themselves can be refused for; `Ledger` adds the path.
enum RecordFault: Error {
    /// An audit names a definition that is not stored, or one that the caller cannot load.
    case missingDefinition(SHA256Digest)
    /// A stored value is none that this program writes.
    case damaged(sequence: Int)
    /// Somebody else published this revision.
    case publishedMeanwhile(revision: Int)
    /// The closed loop has an entry of this later time.
    case backdated(newest: String)
    /// A corrected audit did not become the revision that it was to be.
    case notCorrected

    var cause: LedgerFailure.Cause {
        switch self {
        case .missingDefinition(let digest): .missingDefinition(digest.hex)
        case .damaged(let sequence): .damagedRecord(sequence: sequence)
        case .publishedMeanwhile(let revision): .publishedMeanwhile(revision: revision)
        case .backdated(let newest): .backdated(newest: newest)
        case .notCorrected: .notCorrected
        }
    }
}
