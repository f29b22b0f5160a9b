public import ChecklistModel
public import Diagnostics

/// How submissions are to be read.
public struct IntakeOptions: Sendable {
    /// The encoding of the file; nil finds it out.
    public var encoding: TextEncoding?

    /// - Parameter encoding: the file's encoding; nil finds it out.
    public init(encoding: TextEncoding? = nil) { self.encoding = encoding }
}

/// One submitted audit whose every answer was understood.
public struct AuditSubmission: Sendable {
    /// The file as the user named it.
    public let file: String
    /// The audit's id, full-width letters as their plain twins.
    public let auditID: String
    /// Where the audit's id stands.
    public let position: SourcePosition
    /// The sheet of a workbook on which it stands.
    public let sheet: String?
    /// Head, people and observations, ready for scoring.
    public let audit: Audit
    /// The definition, in the version that the audit names.
    public let checklist: Checklist
}

/// Everything one file gave.
public struct IntakeResult: Sendable {
    /// Understood audits in file order; refused ones are in `diagnostics` only.
    public let submissions: [AuditSubmission]
    /// By place; a refusal carries the audit's id when that is known.
    public let diagnostics: [Diagnostic]
    /// The encoding that was forced or found; nil for a workbook or an archive, which has none of its own.
    public let encoding: TextEncoding?
    /// The decoded text in UTF-8; up to the broken byte when decoding failed. Empty for a workbook or an archive.
    let utf8: [UInt8]
    /// The decoded texts of an archive's files, by the names that diagnostics carry.
    public var texts: [String: String] = [:]
    /// The encodings of an archive's texts, by the names that diagnostics carry.
    public var encodings: [String: TextEncoding] = [:]

    /// The decoded text, to show places of problems.
    public var text: String { String(decoding: utf8, as: UTF8.self) }
}
