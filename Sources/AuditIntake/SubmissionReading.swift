internal import BilingualText
internal import Diagnostics
internal import YAMLDocument

/// Reads every audit of one submitted file: bytes → text → YAML or CSV, told apart by their content → audits.
///
/// One refused answer refuses its whole audit (scoring rule 4.3), with everything that is wrong with it in `diagnostics`; the
/// other audits of the file go on.
///
/// - Parameters:
///   - bytes: the file as it lies there, at most 64 MB.
///   - file: the name that diagnostics carry, `-` for standard input.
public func readSubmissions(
    _ bytes: [UInt8], file: String, catalogue: IntakeCatalogue, options: IntakeOptions
) -> IntakeResult {
    var log = ProblemLog(file: file)
    if let problem = FileProblem(unreadable: bytes) {
        log.add(problem, at: nil)
        return IntakeResult(
            submissions: [], diagnostics: log.finish(), encoding: options.encoding ?? .utf8, text: "")
    }
    do throws(DecodingFailure) {
        let text = try decode(bytes, as: options.encoding)
        var reading = FileReading(reader: AuditReader(catalogue: catalogue, file: file), log: log)
        reading.read(text.utf8)
        return IntakeResult(
            submissions: reading.submissions, diagnostics: reading.log.finish(), encoding: text.encoding,
            text: String(decoding: text.utf8, as: UTF8.self))
    } catch {
        log.add(error.problem, at: error.position)
        return IntakeResult(
            submissions: [], diagnostics: log.finish(), encoding: error.encoding,
            text: String(decoding: error.readable, as: UTF8.self))
    }
}

/// The reading of one file's text.
private struct FileReading {
    let reader: AuditReader
    var log: ProblemLog
    private(set) var submissions: [AuditSubmission] = []
    private var firstPlaces: [String: SourcePosition] = [:]
    private var auditCount = 0

    init(reader: AuditReader, log: ProblemLog) {
        self.reader = reader
        self.log = log
    }

    mutating func read(_ utf8: [UInt8]) {
        if let form = CSVForm(of: utf8) {
            readCSV(utf8, form: form)
        } else {
            readYAMLText(utf8)
        }
        log.begin(audit: nil)
        if auditCount == 0, !log.diagnostics.hasErrors { log.add(FileProblem.noAudit, at: nil) }
    }

    private mutating func readCSV(_ utf8: [UInt8], form: CSVForm) {
        guard let file = CSVSubmissions(utf8, form: form, log: &log) else { return }
        for index in file.audits.indices {
            auditCount += 1
            log.begin(audit: file.audits[index].id.text)
            let draft = file.draft(at: index, log: &log)
            take(reader.read(draft, isFlawed: false, log: &log))
        }
    }

    private mutating func readYAMLText(_ utf8: [UInt8]) {
        var limits = YAMLLimits.submission
        // The limit is on the file's own bytes, and other encodings grow when they become UTF-8.
        limits.bytes = max(limits.bytes, utf8.count)
        let reading = readYAML(utf8, file: reader.file, limits: limits)
        log.append(reading.diagnostics)
        let documents = reading.documents.map { (node: $0, isFlawed: false) }
        let flawed = reading.flawedDocuments.map { (node: $0, isFlawed: true) }
        for document in (documents + flawed).sorted(by: { $0.node.position < $1.node.position }) {
            // An empty document between two separators is nobody's mistake.
            if document.node.isNull { continue }
            for node in document.node.elements ?? [document.node] { readAudit(node, isFlawed: document.isFlawed) }
        }
    }

    private mutating func readAudit(_ node: YAMLNode, isFlawed: Bool) {
        auditCount += 1
        guard auditCount <= FileProblem.mostAudits else {
            if auditCount == FileProblem.mostAudits + 1 {
                log.begin(audit: nil)
                log.add(FileProblem.tooManyAudits, at: node.position)
            }
            return
        }
        log.begin(audit: nil)
        guard let submission = YAMLSubmission(node, log: &log) else { return }
        log.begin(audit: submission.id.text)
        if let first = firstPlaces[submission.id.text] {
            log.add(HeadProblem.idTwice(submission.id.text, first: first), at: submission.id.position)
        } else {
            firstPlaces[submission.id.text] = submission.id.position
        }
        take(reader.read(submission.draft(log: &log), isFlawed: isFlawed, log: &log))
    }

    private mutating func take(_ submission: AuditSubmission?) {
        if let submission { submissions.append(submission) }
    }
}
