/// How much an archive may ask of the machine. Each number is the largest that is still accepted.
public struct ZipLimits: Sendable, Equatable {
    /// Files and folders.
    public var entries: Int
    /// Bytes of one entry once it is unpacked.
    public var entryBytes: Int
    /// Bytes of all entries together once they are unpacked.
    public var totalBytes: Int
    /// How many times its packed size an entry may have. Deflate reaches 1,032 with bytes that are all alike; texts and
    /// sheets stay far below 100.
    public var ratio: Int
    /// Entries up to this many unpacked bytes may have any ratio: they harm nobody.
    public var bytesOfAnyRatio: Int

    public init(entries: Int, entryBytes: Int, totalBytes: Int, ratio: Int = 250, bytesOfAnyRatio: Int = 1 << 20) {
        self.entries = entries
        self.entryBytes = entryBytes
        self.totalBytes = totalBytes
        self.ratio = ratio
        self.bytesOfAnyRatio = bytesOfAnyRatio
    }

    /// For an archive that somebody sends in: 20,000 entries, 256 MiB each, 1 GiB in all.
    public static let submission = ZipLimits(entries: 20_000, entryBytes: 256 << 20, totalBytes: 1 << 30)
}
