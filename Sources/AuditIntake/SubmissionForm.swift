/// The form of a submitted text, told by its beginning and never by its name.
public enum SubmissionForm: Sendable, Hashable {
    /// One audit, or a list of audits, as JSON.
    case json
    /// One audit a line as JSON.
    case jsonLines
    /// A filled form that was saved as text.
    case form
    /// One observation a row under a header row; the byte that stands between cells.
    case table(separator: UInt8)
    /// Anything else is read as YAML.
    case yaml

    /// - Parameter utf8: the decoded text without byte-order mark, or so much of its beginning that the header row, or the
    ///   first line of JSON and the beginning of the second, are in it.
    public init(of utf8: [UInt8]) {
        if let json = JSONForm(of: utf8) {
            self = json == .lines ? .jsonLines : .json
        } else if CellTable.separatorOfForm(in: utf8) != nil {
            self = .form
        } else if let form = CSVForm(of: utf8) {
            self = .table(separator: form.separator)
        } else {
            self = .yaml
        }
    }
}

/// Endings by which files of a folder or an archive are taken for submissions; what is in them is told by their content.
public let submissionEndings = [".yaml", ".yml", ".json", ".ndjson", ".jsonl", ".csv", ".tsv", ".xlsx"]
