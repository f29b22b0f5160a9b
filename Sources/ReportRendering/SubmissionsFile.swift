/// A submission that was given back: a row of `submissions.csv`.
public struct SubmissionRow: Sendable, Hashable {
    /// Below the folder.
    public let file: String
    /// SHA-256, 64 hexadecimal digits.
    public let digest: String
    public let source: String
    /// RFC 3339.
    public let received: String
    public let encoding: String
    /// In bytes.
    public let size: Int

    public init(file: String, digest: String, source: String, received: String, encoding: String, size: Int) {
        self.file = file
        self.digest = digest
        self.source = source
        self.received = received
        self.encoding = encoding
        self.size = size
    }
}

/// The table beside submissions that were given back.
public let submissionsFileName = "submissions.csv"

/// `submissions.csv`: one row per file.
public func submissionsFile(_ rows: [SubmissionRow]) -> RenderedFile {
    let columns: [Column<SubmissionRow>] = [
        Column("file") { .text($0.file) },
        Column("sha256") { .text($0.digest) },
        Column("source") { .text($0.source) },
        Column("received") { .text($0.received) },
        Column("encoding") { .text($0.encoding) },
        Column("bytes") { .count($0.size) },
    ]
    return RenderedFile(path: submissionsFileName, content: CSVFile(columns, rows: rows, excel: false).bytes)
}
