internal import BilingualText
internal import Diagnostics
internal import SpreadsheetReading
internal import ZipArchive

/// Reads every audit of one submitted file, whose form is told by its content: text (YAML, JSON, NDJSON, CSV, a filled form), a
/// workbook, or an archive of these.
///
/// One refused answer refuses its whole audit (scoring rule 4.3), with everything that is wrong with it in `diagnostics`; the
/// other audits of the file go on.
///
/// - Parameters:
///   - bytes: the file as it lies there, at most 64 MB; 256 MB for an archive.
///   - file: the name that diagnostics carry, `-` for standard input.
public func readSubmissions(
    _ bytes: [UInt8], file: String, catalogue: IntakeCatalogue, options: IntakeOptions
) -> IntakeResult {
    let reader = AuditReader(catalogue: catalogue, file: file)
    if let problem = FileProblem(unreadable: bytes) {
        var log = ProblemLog(file: file)
        log.add(problem, at: nil)
        return IntakeResult(
            submissions: [], diagnostics: log.finish(), encoding: options.encoding ?? .utf8, utf8: [])
    }
    return FileProblem.isContainer(bytes)
        ? readContainer(bytes, with: reader, options: options) : readText(bytes, with: reader, options: options)
}

/// Reads one line of a file that holds one JSON object a line, as `readSubmissions` reads it there: the same audit, the same
/// messages, the same places. Whether another line has the same audit id is not looked at.
///
/// - Parameters:
///   - utf8: the line, with or without its line break. A blank line gives nothing.
///   - number: its number in the file, counted from 1.
///   - file: the name that diagnostics carry.
/// - Returns: the line itself as `text`, although places count the lines of the file.
public func readSubmissionLine(
    _ utf8: ArraySlice<UInt8>, number: Int, file: String, catalogue: IntakeCatalogue
) -> IntakeResult {
    var reading = FileReading(reader: AuditReader(catalogue: catalogue, file: file), log: ProblemLog(file: file))
    reading.readJSONText(utf8, from: number)
    reading.log.begin(audit: nil)
    return IntakeResult(
        submissions: reading.submissions, diagnostics: reading.log.finish(), encoding: .utf8,
        utf8: Array(utf8))
}

/// A file that is text in some encoding.
func readText(_ bytes: [UInt8], with reader: AuditReader, options: IntakeOptions) -> IntakeResult {
    var log = ProblemLog(file: reader.file)
    do throws(DecodingFailure) {
        let text = try decode(bytes, as: options.encoding)
        var reading = FileReading(reader: reader, log: log)
        reading.read(text.utf8)
        return IntakeResult(
            submissions: reading.submissions, diagnostics: reading.log.finish(), encoding: text.encoding,
            utf8: text.utf8)
    } catch {
        log.add(error.problem, at: error.position)
        return IntakeResult(
            submissions: [], diagnostics: log.finish(), encoding: error.encoding,
            utf8: error.readable)
    }
}

/// A workbook, or an archive of submissions.
private func readContainer(_ bytes: [UInt8], with reader: AuditReader, options: IntakeOptions) -> IntakeResult {
    var log = ProblemLog(file: reader.file)
    do throws(ZipFailure) {
        // An old or encrypted workbook is no archive; its reader knows what to say of it.
        let zip = bytes.first == 0x50 ? try ZipArchive(bytes) : nil
        if let zip, !isOfficeDocument(zip) { return readArchive(Archive(zip), with: reader, options: options) }
        return readWorkbook(bytes, with: reader)
    } catch {
        log.add(ContainerProblem.archive(error), at: nil)
        return IntakeResult(submissions: [], diagnostics: log.finish(), encoding: nil, utf8: [])
    }
}

/// A workbook; anything else that begins like one is refused by name.
func readWorkbook(_ bytes: [UInt8], with reader: AuditReader) -> IntakeResult {
    var reading = FileReading(reader: reader, log: ProblemLog(file: reader.file))
    do throws(SpreadsheetFailure) {
        reading.read(try readSpreadsheet(bytes))
    } catch {
        reading.refuse(error)
    }
    return IntakeResult(submissions: reading.submissions, diagnostics: reading.log.finish(), encoding: nil, utf8: [])
}
