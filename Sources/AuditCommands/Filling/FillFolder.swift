internal import AuditFilling
internal import BilingualText
internal import ReportRendering
internal import SubmissionDocument

/// The folder in which an auditor's journals and submissions lie, each audit by its id.
struct FillFolder {
    let path: String

    init(_ path: String) { self.path = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path }

    func journal(of audit: String) -> String { "\(path)/\(safeFileName(audit))\(JournalFile.ending)" }

    /// The submission that belongs to a journal: the same name beside it.
    static func submission(of journal: String) -> String {
        (journal.hasSuffix(JournalFile.ending) ? String(journal.dropLast(JournalFile.ending.count)) : journal) + ".yaml"
    }

    /// Audits of a checklist that were begun here and not ended, by name.
    func unfinished(of checklist: String) -> [(path: String, filling: Filling)] {
        let names = (try? namesInFolder(path)) ?? []
        return names.filter { $0.hasSuffix(JournalFile.ending) && !$0.hasPrefix(".") }.compactMap { name in
            let file = "\(path)/\(name)"
            guard let reading = try? JournalFile.read(file), let filling = try? Filling(reading.entries),
                filling.audit.checklist == checklist, !filling.isFinished
            else { return nil }
            return (file, filling)
        }
    }
}
