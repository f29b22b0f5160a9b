internal import BilingualText
internal import Diagnostics
internal import SpreadsheetReading
internal import YAMLDocument

/// The reading of one file's content.
struct FileReading {
    let reader: AuditReader
    var log: ProblemLog
    private(set) var submissions: [AuditSubmission] = []
    private var firstPlaces: [String: SourcePosition] = [:]
    private var auditCount = 0

    init(reader: AuditReader, log: ProblemLog) {
        self.reader = reader
        self.log = log
    }

    // MARK: Text

    mutating func read(_ utf8: [UInt8]) {
        if let json = JSONForm(of: utf8) {
            readJSONText(utf8, as: json)
        } else if let table = CellTable(formIn: utf8, log: &log), let form = FormTable(table) {
            readForm(form, hidden: [])
        } else if let form = CSVForm(of: utf8) {
            readCSV(utf8, form: form)
        } else {
            readYAMLText(utf8)
        }
        log.begin(audit: nil)
        if auditCount == 0, !log.diagnostics.hasErrors { log.add(FileProblem.noAudit, at: nil) }
    }

    private mutating func readJSONText(_ utf8: [UInt8], as form: JSONForm) {
        switch form {
        case .whole: readJSONText(utf8[...], from: 1)
        case .lines:
            for line in JSONLines(utf8) where auditCount <= FileProblem.mostAudits {
                // A line stands alone, wherever a long file is cut; whoever takes the audits sees to it that each has its own id.
                firstPlaces = [:]
                readJSONText(line.bytes, from: line.number)
            }
        }
    }

    /// One JSON text: an audit or a list of audits. What is wrong with it refuses nothing else.
    mutating func readJSONText(_ utf8: ArraySlice<UInt8>, from line: Int) {
        let reading = readJSON(utf8, file: reader.file, startingAt: line, limits: limits(for: utf8.count))
        if !reading.diagnostics.isEmpty {
            log.begin(audit: nil)
            log.append(reading.diagnostics)
        }
        guard let node = reading.node else { return }
        for node in node.elements ?? [node] { readAudit(node, flawed: reading.isFlawed ? .json : nil) }
    }

    /// The limit is on the file's own bytes, and other encodings grow when they become UTF-8.
    private func limits(for bytes: Int) -> YAMLLimits {
        var limits = YAMLLimits.submission
        limits.bytes = max(limits.bytes, bytes)
        return limits
    }

    private mutating func readCSV(_ utf8: [UInt8], form: CSVForm) {
        guard let file = CSVSubmissions(utf8, form: form, log: &log) else { return }
        for index in file.audits.indices {
            auditCount += 1
            log.begin(audit: file.audits[index].id.text)
            let draft = file.draft(at: index, log: &log)
            take(reader.read(draft, log: &log))
        }
    }

    private mutating func readYAMLText(_ utf8: [UInt8]) {
        let reading = readYAML(utf8, file: reader.file, limits: limits(for: utf8.count))
        log.append(reading.diagnostics)
        if reading.flawedDocuments.isEmpty {
            for document in reading.documents { readAudits(of: document, isFlawed: false) }
            return
        }
        let documents = reading.documents.map { (node: $0, isFlawed: false) }
        let flawed = reading.flawedDocuments.map { (node: $0, isFlawed: true) }
        for document in (documents + flawed).sorted(by: { $0.node.position < $1.node.position }) {
            readAudits(of: document.node, isFlawed: document.isFlawed)
        }
    }

    private mutating func readAudits(of document: YAMLNode, isFlawed: Bool) {
        // An empty document between two separators is nobody's mistake.
        if document.isNull { return }
        guard let elements = document.elements else {
            readAudit(document, flawed: isFlawed ? .yaml : nil)
            return
        }
        for node in elements { readAudit(node, flawed: isFlawed ? .yaml : nil) }
    }

    private mutating func readAudit(_ node: YAMLNode, flawed: DocumentNotation?) {
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
        take(reader.read(submission.draft(log: &log), flawed: flawed, log: &log))
    }

    // MARK: Forms and workbooks

    mutating func read(_ spreadsheet: Spreadsheet) {
        let tables = WorkbookTables(spreadsheet, log: &log)
        if let form = tables.form {
            for table in tables.longTables {
                log.begin(sheet: table.sheet)
                log.add(TableProblem.besideForm, at: nil)
            }
            log.begin(sheet: form.table.sheet)
            readForm(form, hidden: tables.hidden)
            if tables.hidden.isEmpty { log.add(TableProblem.hiddenSheetMissing, at: nil) }
        } else if tables.longTables.isEmpty {
            log.add(TableProblem.emptyWorkbook, at: nil)
        } else {
            read(tables.longTables)
        }
        log.begin(audit: nil)
    }

    /// Sheets of submissions, read one after the other. An audit that stands on two of them has two versions, or was cut in two.
    private mutating func read(_ tables: [CellTable]) {
        var sheets: [String: [String]] = [:]
        var found: [LongTable] = []
        for table in tables {
            log.begin(sheet: table.sheet)
            guard let long = LongTable(table, log: &log) else { continue }
            for audit in long.audits { sheets[audit.id.text, default: []].append(table.sheet ?? "") }
            found.append(long)
        }
        for table in found {
            log.begin(sheet: table.sheet)
            for audit in table.audits {
                auditCount += 1
                log.begin(audit: audit.id.text)
                let others = sheets[audit.id.text, default: []].filter { $0 != table.sheet }
                if !others.isEmpty { log.add(TableProblem.onSeveralSheets(others), at: audit.id.position) }
                take(reader.read(table.reading.draft(of: audit, log: &log), log: &log))
            }
            log.begin(audit: nil)
        }
    }

    mutating func refuse(_ failure: SpreadsheetFailure) {
        if case .cell(_, let sheet, let position) = failure {
            log.begin(sheet: sheet)
            log.add(ContainerProblem.workbook(failure), at: position)
        } else {
            log.add(ContainerProblem.workbook(failure), at: nil)
        }
    }

    private mutating func readForm(_ form: FormTable, hidden: [HiddenSheet]) {
        auditCount += 1
        guard let draft = form.draft(hidden: hidden, log: &log) else { return }
        // What was found before the audit was known refuses it as well.
        if !draft.id.text.isBlank { log.name(audit: draft.id.text) }
        take(reader.read(draft, log: &log))
    }

    private mutating func take(_ submission: AuditSubmission?) {
        if let submission { submissions.append(submission) }
    }
}
