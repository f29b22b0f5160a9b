internal import ClosedLoop
internal import ContentDigest

/// Binds each entry of the closed loop to all before it.
enum EntryChain {
    /// What the first entry goes on from.
    static let beginning = [UInt8](repeating: 0, count: SHA256Digest.length)

    /// The link of an entry: the digest of the link before it and of everything the entry says.
    static func link(of kept: KeptEntry, after chain: [UInt8]) -> [UInt8] {
        SHA256Digest(of: chain + EntryBlob.bytes(kept)).bytes
    }
}

/// An entry as bytes, one way only for each.
enum EntryBlob {
    private static let version: UInt8 = 1

    /// Everything that an entry says.
    static func bytes(_ kept: KeptEntry) -> [UInt8] {
        var writer = BlobWriter(version: version)
        writer.number(kept.sequence)
        for text in [kept.entry.kind.rawValue, kept.entry.id, kept.entry.dealer, kept.entry.state, kept.entry.person] {
            writer.text(text)
        }
        writer.text(kept.entry.entered)
        write(kept.entry.fields, to: &writer)
        return writer.bytes
    }

    static func fields(_ fields: [String: String]) -> [UInt8] {
        var writer = BlobWriter(version: version)
        write(fields, to: &writer)
        return writer.bytes
    }

    static func fields(_ bytes: [UInt8]) throws(BlobDefect) -> [String: String] {
        var reader = try BlobReader(bytes, version: version)
        var fields: [String: String] = [:]
        for _ in 0..<(try reader.count()) {
            let name = try reader.text()
            fields[name] = try reader.text()
        }
        try reader.end()
        return fields
    }

    /// In the order of their names.
    private static func write(_ fields: [String: String], to writer: inout BlobWriter) {
        writer.list(fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) { writer, field in
            writer.text(field.key)
            writer.text(field.value)
        }
    }
}
