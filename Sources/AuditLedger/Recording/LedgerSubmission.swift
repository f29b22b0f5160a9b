public import ContentDigest

/// A submitted file that is to be recorded: its bytes, where and when it came from, and the audits in it that were
/// understood and scored.
///
/// Everything that costs time (digests, encoding) is done when it is made, so that several may be made side by side.
public struct LedgerSubmission: Sendable {
    /// The file's name as the user gave it.
    public let source: String
    /// The file, byte for byte.
    public let bytes: [UInt8]
    /// When it was received, in RFC 3339 with an offset.
    public let received: String
    /// The name of the encoding it was read in.
    public let encoding: String
    public let digest: SHA256Digest
    /// In file order.
    public let audits: [LedgerAudit]

    public init(source: String, bytes: [UInt8], received: String, encoding: String, audits: [LedgerAudit]) {
        self.source = source
        self.bytes = bytes
        self.received = received
        self.encoding = encoding
        self.audits = audits
        digest = SHA256Digest(of: bytes)
    }
}
