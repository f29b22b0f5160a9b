internal import AuditIntake
internal import CByteMasks

/// The lane for a small file of rows or lines, told by its first bytes.
package enum WholeFileLane: ~Copyable {
    case table(CSVLane, CSVSurvey, ByteSource)
    case lines(LineSurvey, ByteSource)

    /// Nil for anything that surely needs the careful reader.
    package init?(_ bytes: borrowing PaddedBytes) {
        let text = bytes.bytes
        // A workbook or an archive.
        if text.starts(with: "PK".utf8) { return nil }
        let utf8 = Array(text)
        let source = ByteSource(utf8)
        if text.first == UInt8(ascii: "{") {
            guard case .jsonLines = SubmissionForm(of: utf8), let survey = LineSurvey(source, from: 0, jobs: 1) else {
                return nil
            }
            self = .lines(survey, source)
        } else {
            guard let head = CSVHead(utf8, skipped: 0, file: ""), head.diagnostics.isEmpty, let lane = CSVLane(head),
                let survey = CSVSurvey(source, head: head, jobs: 1)
            else { return nil }
            self = .table(lane, survey, source)
        }
    }

    /// True for a file whose first line is neither an object of JSON nor a row of a table, nor an archive's: it is YAML or
    /// for the careful reader.
    package static func isLeftToYAML(_ bytes: borrowing PaddedBytes) -> Bool {
        let text = bytes.bytes
        if text.first == UInt8(ascii: "{") || text.starts(with: "PK".utf8) { return false }
        var offset = 0
        while offset < text.count {
            let place = bytes.start + offset
            // Carriage returns keep no cells apart.
            var signs = tableSigns(place) | lineFeeds(place)
            while signs != 0 {
                let sign = offset &+ signs.trailingZeroBitCount
                if sign >= text.count { return true }
                if text[sign] != 0x0D { return text[sign] == 0x0A }
                signs &= signs &- 1
            }
            offset &+= 16
        }
        return true
    }
}
