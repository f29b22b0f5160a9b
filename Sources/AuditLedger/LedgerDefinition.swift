public import ContentDigest

/// A checklist or network file that audits were read and scored with, byte for byte.
public struct LedgerDefinition: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case checklist, network
    }

    public let kind: Kind
    public let id: String
    /// Empty for a network.
    public let version: String
    public let bytes: [UInt8]
    public let digest: SHA256Digest

    public init(kind: Kind, id: String, version: String = "", bytes: [UInt8]) {
        self.kind = kind
        self.id = id
        self.version = version
        self.bytes = bytes
        digest = SHA256Digest(of: bytes)
    }
}
