internal import BilingualText
internal import BulkIntake
internal import Diagnostics

/// The audit ids of a run and where each was met first: an id stands for one audit.
final class AuditIDs {
    private let ids = TextNumbers()
    private var places = Places()

    /// To be told beforehand about the ids of several audits that follow.
    func expect(_ id: UnsafeRawBufferPointer) { ids.prefetch(id) }

    /// Nil when the id is new, else what is to be said about this second audit of the same id.
    ///
    /// - Parameter idBytes: the audit's id in UTF-8.
    func refusal(of audit: ScoredAudit, id idBytes: UnsafeRawBufferPointer) -> Diagnostic? {
        let (number, isKnown) = ids.number(of: idBytes)
        guard isKnown else {
            places.append(audit, number: number)
            return nil
        }
        let (file, place) = places.first(of: number)
        let id = String(decoding: idBytes, as: UTF8.self)
        let isSameFile = file != audit.file && sameContent(file, audit.file)
        return Diagnostic(
            file: audit.file, at: audit.position,
            isSameFile ? Self.sameBytes(id, file) : Self.taken(id, place), audit: id, sheet: audit.sheet)
    }

    /// Where ids were met first, by their numbers; one value, so that each audit asks only once whether somebody else is using
    /// it.
    private struct Places {
        private var places: [(file: Int32, line: Int32)] = []
        private var files: [String] = []
        /// Sheets and cells, of the few audits that stand in workbooks.
        private var cells: [Int: String] = [:]

        mutating func append(_ audit: ScoredAudit, number: Int) {
            if files.last != audit.file { files.append(audit.file) }
            if let sheet = audit.sheet { cells[number] = "\(sheet)!\(audit.position.shown)" }
            places.append((Int32(files.count - 1), Int32(clamping: audit.position.line)))
        }

        func first(of number: Int) -> (file: String, place: String) {
            let (file, line) = (files[Int(places[number].file)], places[number].line)
            return (file, "\(file):\(cells[number] ?? String(line))")
        }
    }

    private static func taken(_ id: String, _ place: String) -> BilingualText {
        BilingualText(
            zh: "稽核编号“\(id)”已在 \(place) 使用；每次稽核要有自己的编号，重复提交请只留一份",
            en:
                "audit id '\(id)' is taken by \(place); give each audit its own id, or keep one copy of a file sent twice"
        )
    }

    private static func sameBytes(_ id: String, _ file: String) -> BilingualText {
        BilingualText(
            zh: "稽核“\(id)”重复：此文件与 \(file) 逐字节相同，只计一次；请只留一份",
            en:
                "audit '\(id)' is here twice: this file is byte for byte the same as \(file) and counts once; keep one copy"
        )
    }

    /// True when two files have the same bytes.
    private func sameContent(_ first: String, _ second: String) -> Bool {
        guard first != "-", second != "-", !first.contains("!"), !second.contains("!"),
            let one = try? readFile(first, limit: 1 << 26), let other = try? readFile(second, limit: 1 << 26)
        else { return false }
        return one == other
    }
}
