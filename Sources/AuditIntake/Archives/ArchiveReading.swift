internal import BilingualText
internal import Diagnostics
internal import ZipArchive

/// The most files of an archive that are read as submissions.
private let mostSubmissions = 10_000

/// Reads every submission of an archive, each as if it lay in a folder of the archive's name.
func readArchive(_ archive: Archive, with reader: AuditReader, options: IntakeOptions) -> IntakeResult {
    var log = ProblemLog(file: reader.file)
    let entries = archive.submissions
    if entries.isEmpty { log.add(ContainerProblem.noSubmission, at: nil) }
    if entries.count > mostSubmissions { log.add(ContainerProblem.tooManySubmissions(limit: mostSubmissions), at: nil) }
    for name in archive.altered() { log.add(ContainerProblem.altered(name), at: nil) }
    guard !log.diagnostics.hasErrors else {
        return IntakeResult(submissions: [], diagnostics: log.finish(), encoding: nil, utf8: [])
    }
    var submissions: [AuditSubmission] = []
    var diagnostics: [Diagnostic] = []
    var texts: [String: String] = [:]
    var encodings: [String: TextEncoding] = [:]
    for entry in entries {
        let file = "\(reader.file)/\(entry.name)"
        let inner = AuditReader(
            catalogue: reader.catalogue, file: file, evidence: CitedEvidence(archive: archive, submission: entry.name))
        let result = read(entry, of: archive, with: inner, options: options)
        submissions += result.submissions
        diagnostics += result.diagnostics
        texts[file] = result.text
        encodings[file] = result.encoding
    }
    return IntakeResult(
        submissions: submissions, diagnostics: diagnostics, encoding: nil, utf8: [], texts: texts, encodings: encodings)
}

private func read(
    _ entry: ZipEntry, of archive: Archive, with reader: AuditReader, options: IntakeOptions
) -> IntakeResult {
    var log = ProblemLog(file: reader.file)
    do throws(ZipFailure) {
        let bytes = try archive.content(of: entry)
        if let problem = FileProblem(unreadable: bytes) {
            log.add(problem, at: nil)
        } else if FileProblem.isContainer(bytes) {
            return readWorkbook(bytes, with: reader)
        } else {
            return readText(bytes, with: reader, options: options)
        }
    } catch {
        log.add(ContainerProblem.archive(error), at: nil)
    }
    return IntakeResult(submissions: [], diagnostics: log.finish(), encoding: nil, utf8: [])
}

/// The files beside a submission in its archive.
struct CitedEvidence {
    let archive: Archive
    let submission: String

    /// What is wrong with the evidence of one answer; nil when nothing is, or nothing can be said.
    func problem(of evidence: String, digest: String?) -> EvidenceProblem? {
        for path in evidence.split(separator: ";").map({ String($0).trimmed }) where !path.isEmpty {
            let found = archive.digest(of: path, citedBy: submission)
            guard let found else { return .missing(path) }
            if let digest, digest.lowercased() != found, !evidence.contains(";") { return .altered(path) }
        }
        return nil
    }
}
