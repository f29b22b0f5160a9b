internal import AuditIntake

/// The lane for a small file, told by its first bytes.
package enum WholeFileLane: ~Copyable {
    case yaml
    case table(CSVLane, CSVSurvey, ByteSource)
    case lines(LineSurvey, ByteSource)

    /// Nil for anything that surely needs the careful reader.
    package init?(_ bytes: borrowing PaddedBytes) {
        let text = bytes.bytes
        // A workbook or an archive.
        if text.starts(with: "PK".utf8) { return nil }
        let line = UnsafeRawBufferPointer(rebasing: text.prefix { $0 != 0x0A })
        if line.first == UInt8(ascii: "{") {
            let utf8 = Array(text)
            let source = ByteSource(utf8)
            guard case .jsonLines = SubmissionForm(of: utf8), let survey = LineSurvey(source, from: 0, jobs: 1) else {
                return nil
            }
            self = .lines(survey, source)
        } else if line.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == 0x09 }) {
            let utf8 = Array(text)
            let source = ByteSource(utf8)
            guard let head = CSVHead(utf8, skipped: 0, file: ""), head.diagnostics.isEmpty, let lane = CSVLane(head),
                let survey = CSVSurvey(source, head: head, jobs: 1)
            else { return nil }
            self = .table(lane, survey, source)
        } else {
            self = .yaml
        }
    }
}
