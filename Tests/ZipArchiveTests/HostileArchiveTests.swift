import AuditTestSupport
import BilingualText
import Testing

@testable import ZipArchive

@Suite("archives that are refused") struct HostileArchiveTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let failure: ZipFailure
        let limits: ZipLimits
        let bytes: @Sendable () throws -> [UInt8]

        init(
            _ description: String, _ failure: ZipFailure, limits: ZipLimits = .submission,
            _ bytes: @escaping @autoclosure @Sendable () throws -> [UInt8]
        ) {
            testDescription = description
            self.failure = failure
            self.limits = limits
            self.bytes = bytes
        }
    }

    static let sound = ZipBuilder([.init("a.txt", "first"), .init("b.txt", "second")])

    /// The sound archive with one entry changed.
    static func changed(_ index: Int = 0, _ change: (inout ZipBuilder.Entry) -> Void) -> [UInt8] {
        var builder = sound
        change(&builder.entries[index])
        return builder.bytes
    }

    static func deflated(_ file: String, size: Int) throws -> ZipBuilder.Entry {
        var entry = ZipBuilder.Entry("big", try WrittenArchives.bytes(file))
        entry.method = 8
        entry.size = size
        entry.checksum = crc32(file == "text.deflate" ? ReadingTests.text : Array(repeating: 0, count: 10_000_000))
        return entry
    }

    static func limits(entries: Int = 10, entryBytes: Int = 10, totalBytes: Int = 10) -> ZipLimits {
        ZipLimits(entries: entries, entryBytes: entryBytes, totalBytes: totalBytes)
    }

    static let damaged = [
        Row("nothing at all", .notAnArchive, []), Row("a text", .notAnArchive, Array("audit: 1".utf8)),
        Row("rar", .notAnArchive, Array("Rar!\u{1A}\u{7}\u{0}".utf8)),
        Row("something before the archive", .notAnArchive, try WrittenArchives.bytes("prefixed.zip")),
        Row("cut off in the directory", .truncated, Array(sound.bytes.dropLast(30))),
        Row("cut off in the end", .truncated, Array(sound.bytes.dropLast(1))),
        Row("the beginning alone", .truncated, Array(sound.bytes.prefix(4))),
        Row("something behind it", .trailingBytes(3), sound.bytes + [1, 2, 3]),
        Row("another archive behind it", .damagedDirectory, sound.bytes + sound.bytes),
        Row(
            "an end that counts one more", .damagedDirectory,
            {
                var builder = sound
                builder.declaredEntries = 3
                return builder.bytes
            }()),
        Row(
            "an end that counts one less", .damagedDirectory,
            {
                var builder = sound
                builder.declaredEntries = 1
                return builder.bytes
            }()),
        Row("another name before the data", .damagedDirectory, changed { $0.headerName = Array("c.txt".utf8) }),
        Row("another size before the data", .damagedDirectory, changed { $0.headerSize = 4 }),
        Row("stored bytes of another number", .damagedDirectory, changed { $0.size = 4 }),
        Row(
            "data beyond the directory", .damagedDirectory,
            changed(1) {
                $0.declaredPackedSize = 600; $0.size = 600
            }),
        Row("a header that is none", .damagedDirectory, changed { $0.declaredOffset = 1 }),
        Row("a header beyond the end", .damagedDirectory, changed { $0.declaredOffset = 0x7FFF_FFFF }),
        Row(
            "64 bits that are not there", .damagedDirectory,
            changed {
                $0.extra = [1, 0, 0, 0]; $0.declaredOffset = 0xFFFF_FFFF
            }),
        Row(
            "64 bits beyond reason", .damagedDirectory,
            changed {
                $0.extra = [1, 0, 8, 0] + Array(repeating: 0xFF, count: 8)
                $0.declaredOffset = 0xFFFF_FFFF
            }),
        Row(
            "a part of several", .severalVolumes,
            {
                var bytes = sound.bytes
                bytes[bytes.count - 18] = 1
                return bytes
            }()),
    ]

    static let bombs = [
        Row("too many entries", .tooManyEntries(limit: 1), limits: limits(entries: 1), sound.bytes),
        Row("an entry too large", .entryTooLarge("b.txt", limit: 5), limits: limits(entryBytes: 5), sound.bytes),
        Row("too much together", .archiveTooLarge(limit: 10), limits: limits(totalBytes: 10), sound.bytes),
        Row(
            "ten megabytes of zeros", .suspiciousRatio("zeros.bin", limit: 250), try WrittenArchives.bytes("zeros.zip")),
        Row(
            "ten megabytes that claim to be few", .damagedEntry("big"),
            try ZipBuilder([deflated("zeros.deflate", size: 100)]).bytes),
        Row(
            "ten megabytes that claim to be one less", .damagedEntry("big"),
            limits: {
                var limits = ZipLimits.submission
                limits.ratio = 2_000
                return limits
            }(), try ZipBuilder([deflated("zeros.deflate", size: 9_999_999)]).bytes),
        Row(
            "ten megabytes of 64 bits", .entryTooLarge("a.txt", limit: 256 << 20),
            changed {
                $0.method = 8
                $0.size = 0xFFFF_FFFF
                $0.extra = [1, 0, 8, 0, 0, 0, 0, 0, 1, 0, 0, 0]
            }),
        Row(
            "entries that share their data", .overlapping("a.txt", "a.txu"),
            {
                // Of the data of the first, the second is a part.
                let inner = ZipBuilder.Entry("a.txu", "shared")
                let outer = ZipBuilder.Entry("a.txt", Array(ZipBuilder([inner]).bytes.prefix(41)))
                var builder = ZipBuilder([outer, inner])
                builder.entries[1].declaredOffset = 35
                return builder.bytes
            }()),
    ]

    static let contents = [
        Row("the same name twice", .duplicateName("a.txt"), changed(1) { $0.name = Array("a.txt".utf8) }),
        Row("a password", .encrypted("b.txt"), changed(1) { $0.flags |= 1 }),
        Row(
            "a password in the manner of WinZip", .encrypted("b.txt"),
            changed(1) {
                $0.flags |= 1
                $0.method = 99
                $0.extra = [0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, 8, 0]
            }),
        Row("bzip2", .unsupportedCompression("a.txt", method: 12), try WrittenArchives.bytes("bzip2.zip")),
        Row("lzma", .unsupportedCompression("a.txt", method: 14), try WrittenArchives.bytes("lzma.zip")),
        Row("an unknown method", .unsupportedCompression("a.txt", method: 98), changed { $0.method = 98 }),
        Row("a wrong checksum", .checksum("b.txt"), changed(1) { $0.checksum ^= 1 }),
        Row("bytes that cannot be unpacked", .damagedEntry("a.txt"), changed { $0.method = 8 }),
        Row(
            "fewer bytes than declared", .damagedEntry("big"),
            try ZipBuilder([deflated("text.deflate", size: 9_001)]).bytes),
        Row(
            "packed bytes cut off", .checksum("big"),
            try {
                var entry = try deflated("text.deflate", size: 9_000)
                entry.packed.removeLast(5)
                return ZipBuilder([entry]).bytes
            }()),
    ]

    @Test(arguments: damaged + bombs + contents) func isRefused(_ row: Row) throws {
        let failure = failure(reading: try row.bytes(), limits: row.limits)
        #expect(failure == row.failure)
        let message = row.failure.message
        #expect(message.zh?.isEmpty == false && message.en?.isEmpty == false)
        #expect(message.zh != message.en)
    }

    @Test("what is wrong with one entry leaves the others") func others() throws {
        let archive = try ZipArchive(Self.changed(1) { $0.flags |= 1 })
        #expect(archive.entries.map(\.isEncrypted) == [false, true])
        #expect(try archive.content(of: archive.entries[0]) == Array("first".utf8))
    }

    @Test("the last piece is handed over only when the checksum is right") func lateChecksum() throws {
        let archive = try ZipArchive(Self.changed(1) { $0.checksum ^= 1 })
        var stream = try ZipStream(of: archive.entries[1], in: archive)
        var buffer = [UInt8](repeating: 0, count: 5)
        #expect(try stream.read(into: &buffer) == 5)
        do {
            _ = try stream.read(into: &buffer)
            Issue.record("the sixth byte was handed over")
        } catch { #expect(error == .checksum("b.txt")) }
    }

    @Test("without its library an archive is refused with the loader's reasons and the way out") func noLibrary() {
        let missing = ArchiveLibrary(fileNames: ["libno-such-zip.so.5", "libno-such-zip.so.4"])
        do {
            _ = try LibraryArchive(Self.sound.bytes, library: missing)
            Issue.record("an archive was opened without a library")
        } catch {
            guard case .noLibrary(let reason) = error else {
                Issue.record("refused as \(error)")
                return
            }
            #expect(reason.hasPrefix("libno-such-zip.so.5: cannot open"))
            #expect(reason.contains("; libno-such-zip.so.4: cannot open"))
            #expect(error.message.en?.hasSuffix("install it, or send the files unpacked and workbooks as CSV") == true)
            #expect(error.message.zh?.contains(reason) == true)
        }
    }

    @Test("the first library that can be opened is taken") func laterLibrary() {
        let names = ["libno-such-zip.so.5", "libzip.so.5", "libzip.so.4"]
        #expect(ArchiveLibrary(fileNames: names).problem == nil)
    }

    @Test("messages quote names and sizes") func wording() {
        let failure = ZipFailure.entryTooLarge("甲.csv", limit: 3 << 20)
        #expect(failure.message.zh == "“甲.csv”解压后超过上限 3 MiB；请拆分这个文件")
        #expect(failure.message.en == "unpacked, '甲.csv' exceeds the limit of 3 MiB; divide this file")
        #expect(ZipFailure.archiveTooLarge(limit: 1_000).message.en?.contains("1000 B;") == true)
    }
}
