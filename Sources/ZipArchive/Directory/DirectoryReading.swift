/// What an archive holds, once everything its directory declares is known to be consistent and within `limits`.
func directoryEntries(of bytes: [UInt8], limits: ZipLimits) throws(ZipFailure) -> [ZipEntry] {
    // "PK", and then either the first entry or, in an archive without one, the end of the directory.
    guard let start = bytes.number32(at: 0), start == 0x0403_4B50 || start == 0x0605_4B50 else { throw .notAnArchive }
    let directory = try DirectoryEnd(of: bytes)
    guard directory.entries <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    var entries: [ZipEntry] = []
    var extents: [Range<Int>] = []
    var names: Set<String> = []
    var total = 0
    var place = directory.start
    while entries.count < directory.entries {
        let record = try DirectoryEntry(of: bytes, at: place, in: directory)
        let entry = ZipEntry(
            index: entries.count, name: try entryName(record.nameBytes), size: record.size,
            packedSize: record.packedSize, isEncrypted: record.isEncrypted)
        guard names.insert(entry.name).inserted else { throw .duplicateName(entry.name) }
        try checkSize(of: entry, limits)
        guard entry.size <= limits.totalBytes - total else { throw .archiveTooLarge(limit: limits.totalBytes) }
        total += entry.size
        entries.append(entry)
        extents.append(record.extent)
        place = record.next
    }
    guard place == directory.end else { throw .damagedDirectory }
    try checkOverlaps(entries, extents)
    return entries
}

private func checkSize(of entry: ZipEntry, _ limits: ZipLimits) throws(ZipFailure) {
    guard entry.size <= limits.entryBytes else { throw .entryTooLarge(entry.name, limit: limits.entryBytes) }
    if entry.size > limits.bytesOfAnyRatio, entry.size / max(1, limits.ratio) >= max(1, entry.packedSize) {
        throw .suspiciousRatio(entry.name, limit: limits.ratio)
    }
}

/// Bytes that several entries share are unpacked several times: the densest zip bombs are made of them.
private func checkOverlaps(_ entries: [ZipEntry], _ extents: [Range<Int>]) throws(ZipFailure) {
    let order = extents.indices.sorted { extents[$0].lowerBound < extents[$1].lowerBound }
    for (before, after) in zip(order, order.dropFirst())
    where extents[before].upperBound > extents[after].lowerBound {
        throw .overlapping(entries[before].name, entries[after].name)
    }
}
