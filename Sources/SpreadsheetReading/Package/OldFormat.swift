internal import ZipArchive

/// Opens the archive that a workbook is, and names what is none where it can.
func openArchive(_ bytes: [UInt8], _ limits: ZipLimits) throws(SpreadsheetFailure) -> ZipArchive {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        // Both workbooks of the old format and new ones with a password are compound files; the names of the streams in
        // them are UTF-16.
        let name = Array("EncryptedPackage".utf16.map { [UInt8($0), 0] }.joined())
        throw contains(name, in: bytes) ? .passwordProtected : .otherDocument(.oldFormat)
    }
    do throws(ZipFailure) {
        return try ZipArchive(bytes, limits: limits)
    } catch { throw error == .notAnArchive ? .notAWorkbook : .archive(error) }
}

private func contains(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: wanted) }
}
