internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import Reflection
internal import ReportRendering

/// The folder in which reports lie to be completed: `<dealer>/<person>/<audit>.md`, so that a person's folder can be handed over.
///
/// Nothing that may have been filled in is ever replaced, unless that was asked for.
struct ReflectionShelf {
    let folder: String
    let formats: [ReflectionFormat]
    let replaces: Bool
    let language: Language

    /// What became of the reports.
    struct Written {
        var reports = 0
        /// Files that hold a blank report now.
        var paths: [String] = []
        /// Files that were there with other content, and are left.
        var kept: [String] = []

        var first: String { (paths + kept).first ?? "" }
    }

    func write(_ due: [ReflectionDue], _ console: Console) throws(EarlyExit) -> Written {
        var written = Written()
        var taken: Set<String> = []
        do throws(FileFailure) {
            for report in due {
                let stem = path(of: report, taken: &taken)
                for format in formats { try write(ReflectionForm(report), format, to: stem + format.ending, &written) }
                written.reports += 1
            }
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotWrite)
        }
        return written
    }

    private func write(
        _ form: ReflectionForm, _ format: ReflectionFormat, to path: String, _ written: inout Written
    ) throws(FileFailure) {
        if !replaces, pathExists(path), !isBlank(path, form, format) {
            written.kept.append(path)
            return
        }
        try makeFolders(AuditCommands.folder(of: path))
        try writeFile(format.content(form, language), to: path)
        written.paths.append(path)
    }

    /// True for the same report without a word of its own, in whatever language.
    private func isBlank(_ path: String, _ form: ReflectionForm, _ format: ReflectionFormat) -> Bool {
        guard let content = try? readFile(path, limit: 1 << 20) else { return false }
        return Language.allCases.contains { format.content(form, $0) == content }
    }

    /// Two reports never share a file, not even on systems that fold letter case.
    private func path(of report: ReflectionDue, taken: inout Set<String>) -> String {
        let names = [report.dealer.id, report.person.id, report.audit].map(safeFileName)
        let stem = folder + (folder.hasSuffix("/") ? "" : "/") + names.joined(separator: "/")
        var path = stem
        var attempt = 2
        while !taken.insert(path.lowercased()).inserted {
            // No id gives such an ending.
            path = "\(stem)~+\(attempt)"
            attempt += 1
        }
        return path
    }
}

extension ReflectionFormat {
    fileprivate func content(_ form: ReflectionForm, _ language: Language) -> [UInt8] {
        switch self {
        case .markdown: form.markdown(in: language)
        case .yaml: form.yaml(in: language)
        }
    }
}

extension AuditedDealer {
    /// Id and name, in both languages.
    fileprivate var titled: BilingualText {
        guard let name else { return BilingualText(id) }
        return BilingualText(zh: "\(id) \(name.wording(in: .zh))", en: "\(id) \(name.wording(in: .en))")
    }
}

extension ReflectionForm {
    fileprivate init(_ due: ReflectionDue) {
        self.init(
            dealer: due.dealer.titled,
            person: due.person.id == due.person.name ? due.person.name : "\(due.person.id) \(due.person.name)",
            audit: due.audit, checklist: due.checklist.title, date: due.date.text,
            findings: due.findings.map { failure in
                Finding(
                    item: failure.item.id, text: failure.item.text, criterion: failure.item.criterion,
                    remedy: failure.item.remedy, unit: failure.unit, observed: failure.value, note: failure.note,
                    evidence: failure.evidence, pointsLost: failure.pointsLost?.shortText(decimals: 6))
            })
    }
}
