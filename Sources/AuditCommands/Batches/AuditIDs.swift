internal import BilingualText
internal import BulkIntake
internal import Diagnostics

/// The audit ids of a run and where each was met first: an id stands for one audit.
final class AuditIDs {
    private let ids = TextNumbers()
    private var places = Places()

    /// What is to be said about audits whose ids were met before, by their places in the portion.
    func refusals(in portion: ScoredPortion) -> [(index: Int, refusal: Diagnostic)] {
        let numbers = portion.ids.withUnsafeBytes { ids in
            portion.audits.withUnsafeBufferPointer { audits in
                self.ids.numbers(of: ids, count: audits.count) { audits[$0].idPlace.upperBound }
            }
        }
        return places.take(numbers, of: portion.audits).map { index, first in
            (
                index,
                refusal(of: portion.audits[index], id: String(decoding: portion.id(at: index), as: UTF8.self), first)
            )
        }
    }

    private func refusal(of audit: ScoredAudit, id: String, _ first: Places.Place) -> Diagnostic {
        let isSameFile = first.file != audit.file && sameContent(first.file, audit.file)
        return Diagnostic(
            file: audit.file, at: audit.position,
            isSameFile ? Self.sameBytes(id, first.file) : Self.taken(id, first.text), audit: id, sheet: audit.sheet)
    }

    /// Where ids were met first, by their numbers; one value, so that a portion asks only once whether somebody else is using
    /// it.
    private struct Places {
        typealias Place = (file: String, text: String)

        private var places: [(file: Int32, line: Int32)] = []
        private var files: [String] = []
        /// Sheets and cells, of the few audits that stand in workbooks.
        private var cells: [Int: String] = [:]

        /// Takes the places of new ids, and tells where the others were met first.
        ///
        /// - Parameter numbers: as in `TextNumbers`.
        mutating func take(_ numbers: [Int], of audits: [ScoredAudit]) -> [(index: Int, first: Place)] {
            var known: [(index: Int, first: Place)] = []
            audits.withUnsafeBufferPointer { audits in
                for (index, number) in numbers.enumerated() {
                    if number < 0 {
                        known.append((index, first(of: ~number)))
                        continue
                    }
                    // Field by field, since a whole audit would be copied.
                    if files.last != audits[index].file { files.append(audits[index].file) }
                    let position = audits[index].position
                    if let sheet = audits[index].sheet { cells[number] = "\(sheet)!\(position.shown)" }
                    places.append((Int32(files.count - 1), Int32(clamping: position.line)))
                }
            }
            return known
        }

        private func first(of number: Int) -> Place {
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
