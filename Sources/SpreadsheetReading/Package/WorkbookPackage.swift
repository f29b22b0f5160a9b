internal import ZipArchive

/// The parts of a workbook, which refer to each other by name.
struct WorkbookPackage {
    private let archive: ZipArchive
    let limits: SpreadsheetLimits
    /// Part names ignore the case of ASCII letters (ECMA-376-2, 6.2.2.3); where two entries differ by it alone, the first
    /// counts.
    private var entries: [String: ZipEntry] = [:]

    init(_ archive: ZipArchive, limits: SpreadsheetLimits) {
        self.archive = archive
        self.limits = limits
        for entry in archive.entries where entries[entry.name.lowercased()] == nil {
            entries[entry.name.lowercased()] = entry
        }
    }

    func has(_ part: String) -> Bool { entries[part.lowercased()] != nil }

    /// True when there is a program in it: Visual Basic, or the macro sheets before that.
    var hasMacros: Bool {
        archive.entries.contains { entry in
            let name = entry.name.lowercased()
            return name.hasSuffix("vbaproject.bin") || name.contains("macrosheets/")
        }
    }

    /// Parses a part that describes the workbook.
    ///
    /// - Throws: ``SpreadsheetFailure`` for one that is not there, too large or wrong.
    func readDescription(_ part: String, into receiver: any PartReceiver) throws(SpreadsheetFailure) {
        let size = try entry(part).size
        guard size <= limits.descriptionBytes else {
            throw .archive(.entryTooLarge(part, limit: limits.descriptionBytes))
        }
        try read(part, into: receiver)
    }

    /// Parses a part.
    ///
    /// - Throws: ``SpreadsheetFailure`` for one that is not there, or is wrong.
    func read(_ part: String, into receiver: any PartReceiver) throws(SpreadsheetFailure) {
        let entry = try entry(part)
        let pass = try PartPass(over: part, to: receiver, depthLimit: limits.depth)
        do throws(ZipFailure) {
            var stream = try ZipStream(of: entry, in: archive)
            try pass.run { (buffer) throws(ZipFailure) in try stream.read(into: buffer) }
        } catch { throw .archive(error) }
        if let failure = pass.failure { throw failure }
    }

    /// Reads a sheet on the fast lane.
    ///
    /// - Parameter bytes: how many it sees at a time.
    /// - Returns: false if it must be read with care, all but the rows that were handed over.
    func readFast(_ part: String, into receiver: SheetPass, bytes: Int) throws(SpreadsheetFailure) -> Bool {
        // Deep enough for every row, so that the lane need not count.
        guard limits.depth >= 8 else { return false }
        let entry = try entry(part)
        let pass = try PartPass(over: part, to: receiver, depthLimit: limits.depth)
        do throws(ZipFailure) {
            var stream = try ZipStream(of: entry, in: archive)
            var lane = SheetLane(bytes: bytes)
            return try lane.read(&stream, pass, into: receiver)
        } catch { throw .archive(error) }
    }

    private func entry(_ part: String) throws(SpreadsheetFailure) -> ZipEntry {
        guard let entry = entries[part.lowercased()] else { throw .missingPart(part) }
        return entry
    }
}
